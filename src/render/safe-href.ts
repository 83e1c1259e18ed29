const PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];

/**
 * The address in the form that the URL standard parses it to, or null where it is not http, https or mailto. Compose
 * lets no other through; renderers look once more, as a link is what a reader of a handed-out file may follow.
 */
export function safeHref(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  return PROTOCOLS.includes(url.protocol) ? url.href : null;
}
