import sanitizeHtml from 'sanitize-html';

/** The words of a piece of HTML without its tags, comments, scripts and styles; its line ends are kept. */
export function htmlToWords(html: string): string {
  const clean = sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} });
  return decodeEntities(clean);
}

/** sanitize-html writes text back with these escapes and no others. */
function decodeEntities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
