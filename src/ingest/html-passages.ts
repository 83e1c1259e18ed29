import sanitizeHtml from 'sanitize-html';
import { parseHtmlDocument, type HtmlNode } from './html-document.ts';
import { type RawBlock } from './read-article.ts';

const BLOCK_TAGS = [
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'blockquote',
    'pre',
    'address',
  ],
  ...[
    'figure',
    'figcaption',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'div',
    'section',
    'article',
    'main',
  ],
  ...['header', 'footer', 'aside', 'nav', 'hr', 'body', 'html'],
];
const CELLS = ['td', 'th'];
const BOLD = ['b', 'strong'];

const TEXT_NODE = 3;
/** Tags inside one another; deeper ones are made to break programs, and their words are taken as they come. */
const DEEPEST = 200;

/** The words between two borders of blocks. */
export interface Passage {
  readonly kind: RawBlock['kind'];
  readonly words: string;
}

/**
 * The passages of an article's HTML in order, with the kind of the innermost block that has one: `null` where a paragraph is all bold
 * and may be a heading. White space is that of the page as it shows: runs are one space, `<br>` is a line end, two of them part passages.
 */
export function splitPassages(html: string): readonly Passage[] {
  const allowedTags = [...BLOCK_TAGS, ...CELLS, ...BOLD, 'br'];
  const clean = sanitizeHtml(html, { allowedTags, allowedAttributes: {} });
  const body = parseHtmlDocument(`<html><body>${clean}</body></html>`).querySelector('body');
  const passages: Passage[] = [];
  let words = '';
  const flush = (kind: RawBlock['kind']): void => {
    for (const part of words.split(/\n[ \t]*\n+/)) {
      const line = part
        .replace(/ {2,}/g, ' ')
        .replace(/[ \t]*\n[ \t]*/g, '\n')
        .trim();
      if (line !== '') passages.push({ kind, words: line });
    }
    words = '';
  };
  const walk = (node: HtmlNode, kind: RawBlock['kind'], depth: number): void => {
    for (const child of node.childNodes) {
      const tag = child.nodeName.toLowerCase();
      if (child.nodeType === TEXT_NODE || depth > DEEPEST) {
        words += (child.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ');
      } else if (tag === 'br') words += '\n';
      else if (BOLD.includes(tag)) walk(child, kind, depth + 1);
      else if (CELLS.includes(tag)) {
        walk(child, kind, depth + 1);
        words += '\t';
      } else {
        flush(kind);
        const inner = kindOf(tag, child, kind);
        walk(child, inner, depth + 1);
        flush(inner);
      }
    }
  };
  if (body !== null) walk(body, 'paragraph', 0);
  flush('paragraph');
  return passages;
}

function kindOf(tag: string, element: HtmlNode, outer: RawBlock['kind']): RawBlock['kind'] {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'li') return 'list-item';
  if (tag === 'figcaption' || tag === 'caption') return 'caption';
  return tag === 'p' && outer === 'paragraph' && isAllBold(element) ? null : outer;
}

function isAllBold(element: HtmlNode): boolean {
  const children = [...element.childNodes].filter(
    (child) => child.nodeType !== TEXT_NODE || (child.textContent ?? '').trim() !== '',
  );
  return children.length > 0 && children.every(({ nodeName }) => BOLD.includes(nodeName.toLowerCase()));
}
