import { printableText } from '../printable-text.ts';

/** ASCII punctuation that starts a structure of CommonMark, of GFM, or of the mathematics that many tools add. */
const ANYWHERE = /[\\`*_{}[\]<>|~&$#]|!$/gu;
/**
 * What GFM makes a link of without being asked: `https://`, `www.` and addresses of mail. The ends of the text count as
 * well, as the rest may stand in the words next to it.
 */
const AUTOLINK = /:(?=\/\/|\/?$)|(?<=www|^w{0,3})\.|@/giu;
/** What only begins a block at the start of a line: headings, list items, underlines of headings, directives. */
const LINE_START = /^[-+=:]/u;

/**
 * Text that stays text: no character of it can begin a structure, wherever in a line it stands. White space becomes one
 * space, as Markdown reads a line end as a space.
 */
export function escapeMarkdown(value: string): string {
  return printableText(value)
    .replace(/[ \t\n]+/gu, ' ')
    .replace(ANYWHERE, (character) => `\\${character}`)
    .replace(AUTOLINK, (character) => `\\${character}`);
}

/** The start of a line of escaped text, made safe from the structures that only begin there. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])/u, '$1\\$2').replace(LINE_START, (character) => `\\${character}`);
}

/** An address between `<` and `>`, as a link's destination. It is a parsed URL, so that percent-encoding is safe. */
export function escapeDestination(href: string): string {
  const encoded = href.replace(/[\s<>\\|]/gu, (character) => encodeURIComponent(character));
  return `<${encoded.replace(/&(?=#?\w+;)/gu, '&amp;')}>`;
}

/** Escaped text as a link's label. Several readers take `\[` there for a bracket after all, so that it needs an entity. */
export function escapeLabel(escaped: string): string {
  return escaped.replace(/\\([\\[\]])/gu, (pair, character: string) =>
    character === '[' ? '&#91;' : character === ']' ? '&#93;' : pair,
  );
}
