/** Copies without pages; those in PDF have tests of their own. */
import { describe, expect, it } from 'vitest';
import { renderHtml, renderHtmlCopies } from '../../../src/render/html/index.ts';
import { renderMarkdown, renderMarkdownCopies } from '../../../src/render/markdown/index.ts';
import { sampleDocument } from '../../support/sample-document.ts';

const marks = ['Tove <b>& "Lindahl"', '*Per* [x](y)'].map((name, index) => ({
  words: `COPY ${index + 1} OF 2 - ${name}`,
  id: String(index + 1).repeat(32),
  hasWatermark: false,
}));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const document = sampleDocument();

describe('copies in HTML', () => {
  it('are the page that is rendered alone, but for an id that nobody sees', () => {
    const copies = renderHtmlCopies(document, marks, { fonts: [] });
    marks.forEach(({ words, id }, index) => {
      const alone = textOf(
        renderHtml({ ...document, meta: { ...document.meta, copy: words } }, { fonts: [] }).bytes,
      );
      const meta = `<meta name="copy-id" content="${id}">\n`;
      expect(textOf(copies.write(index))).toContain(meta);
      expect(textOf(copies.write(index)).replace(meta, '')).toBe(alone);
    });
  });
});

describe('copies in Markdown', () => {
  it('are the text that is rendered alone, but for an id that Markdown never shows', () => {
    const copies = renderMarkdownCopies(document, marks);
    marks.forEach(({ words, id }, index) => {
      const alone = textOf(renderMarkdown({ ...document, meta: { ...document.meta, copy: words } }).bytes);
      expect(textOf(copies.write(index))).toBe(`${alone}\n[copy-id]: <copy:${id}>\n`);
    });
  });
});
