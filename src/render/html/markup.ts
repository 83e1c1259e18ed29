import { printableText } from '../printable-text.ts';

declare const escaped: unique symbol;

/** A piece of HTML. Only this file makes one, so that no string can get into the page unescaped. */
export type Markup = string & { readonly [escaped]: true };

/** Attributes in the order in which they are printed; null leaves one out, an empty string prints its bare name. */
export type Attributes = Readonly<Record<string, string | null>>;

/** Elements without content or end tag. https://html.spec.whatwg.org/#void-elements */
const VOID_ELEMENTS: readonly string[] = ['br', 'col', 'hr', 'img', 'input', 'meta'];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A string as content or attribute value: what prints is kept, what is invisible is dropped, what is HTML is escaped. */
export function escapeText(value: string): Markup {
  const safe = printableText(value).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
  // The five characters that mean something in HTML are gone.
  return safe as Markup;
}

/** One element. Names of elements and attributes are the renderer's own; values are escaped here. */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const printed = Object.entries(attributes)
    .filter((attribute): attribute is [string, string] => attribute[1] !== null)
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${escapeText(value)}"`))
    .join('');
  const start = `<${name}${printed}>`;
  // Its parts are names of the renderer's own, escaped values and markup.
  return (VOID_ELEMENTS.includes(name) ? start : `${start}${children.join('')}</${name}>`) as Markup;
}

/** Pieces one after another. */
export function join(pieces: readonly Markup[], separator: '' | '\n' = ''): Markup {
  // Markup joined by white space is markup.
  return pieces.join(separator) as Markup;
}

/** A style sheet as the content of a `style` element, which HTML does not unescape; `cssString` keeps `<` out of it. */
export function styleElement(css: string): Markup {
  if (css.includes('<')) throw new Error('The style sheet must not hold "<".');
  // Without "<" nothing can close the element.
  return `<style>${css}</style>` as Markup;
}

/** A script of the renderer's own as the content of a `script` element, which HTML does not unescape. */
export function scriptElement(script: string): Markup {
  if (/<(?:!--|\/?script)/iu.test(script)) throw new Error('The script must not hold what looks like a tag.');
  // https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
  return `<script>${script}</script>` as Markup;
}

/** The whole page from its `html` element. */
export function page(html: Markup): string {
  return `<!DOCTYPE html>\n${html}\n`;
}
