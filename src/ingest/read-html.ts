import { Readability } from '@mozilla/readability';
import sanitizeHtml from 'sanitize-html';
import { type Block } from '../model/article.ts';
import { parseHtmlDocument, type HtmlNode } from './html-document.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { type RawBlock, type ReadArticle } from './read-article.ts';

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

/**
 * Reads a web page: Readability finds the article, sanitize-html leaves nothing but blocks, and `text` is their words, joined by blank
 * lines. Metadata comes from JSON-LD, meta elements and the language of the page, with basis `file`. No script runs, nothing is fetched.
 */
export function readHtml(source: string): ReadArticle {
  const metadata = readHtmlMetadata(parseHtmlDocument(source));
  const content = extractArticle(source);
  const passages = splitPassages(content);
  let text = '';
  const blocks = passages.map(({ kind, words }): RawBlock => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    return { kind, start, end: text.length };
  });
  return { text, blocks, metadata, diagnostics: [], keepsLines: false };
}

/** The article's own HTML, by Readability; the whole body where it finds none. */
function extractArticle(source: string): string {
  const document = parseHtmlDocument(source);
  const body = (): string => parseHtmlDocument(source).querySelector('body')?.innerHTML ?? source;
  try {
    const found = new Readability(document, { charThreshold: 200 }).parse();
    const content = found?.content ?? '';
    return content.trim() === '' ? body() : content;
  } catch {
    // linkedom lacks corners of the DOM that a damaged page can lead Readability into.
    return body();
  }
}

interface Passage {
  readonly kind: Block['kind'];
  readonly words: string;
}

/** The passages of sanitised HTML, in order: words between the borders of blocks, with the kind of the innermost block that has one. */
function splitPassages(html: string): readonly Passage[] {
  const clean = sanitizeHtml(html, { allowedTags: [...BLOCK_TAGS, ...CELLS, 'br'], allowedAttributes: {} });
  const body = parseHtmlDocument(`<html><body>${clean}</body></html>`).querySelector('body');
  const passages: Passage[] = [];
  let words = '';
  const flush = (kind: Block['kind']): void => {
    for (const part of words.split(/\n[ \t]*\n+/)) {
      const line = part.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
      if (line !== '') passages.push({ kind, words: line });
    }
    words = '';
  };
  const walk = (node: HtmlNode, kind: Block['kind']): void => {
    for (const child of node.childNodes) {
      const tag = child.nodeName.toLowerCase();
      if (child.nodeType === TEXT_NODE) words += (child.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ');
      else if (tag === 'br') words += '\n';
      else if (CELLS.includes(tag)) {
        walk(child, kind);
        words += '\t';
      } else {
        flush(kind);
        const inner = kindOf(tag) ?? kind;
        walk(child, inner);
        flush(inner);
      }
    }
  };
  if (body !== null) walk(body, 'paragraph');
  flush('paragraph');
  return passages;
}

const TEXT_NODE = 3;

function kindOf(tag: string): Block['kind'] | null {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'li') return 'list-item';
  if (tag === 'figcaption' || tag === 'caption') return 'caption';
  return null;
}
