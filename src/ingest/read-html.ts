import { Readability } from '@mozilla/readability';
import { parseHtmlDocument } from './html-document.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { splitPassages } from './html-passages.ts';
import { type RawBlock, type ReadArticle } from './read-article.ts';

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
