/** Numbered copies share all but their marks: each is still a whole, sound file of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CopyMark } from '../../../../src/model/copies.ts';
import { type CheckedDocument } from '../../../../src/model/document.ts';
import { renderPdf, renderPdfCopies } from '../../../../src/render/pdf/index.ts';
import { sampleDocument } from '../../../support/sample-document.ts';
import { readPdf, tagsOf, wordsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const mark = (number: number, name: string, more: Partial<CopyMark> = {}): CopyMark => ({
  words: `COPY ${number} OF 3 - ${name}`,
  id: String(number).repeat(32),
  hasWatermark: false,
  ...more,
});

const LONG_NAME =
  'The Permanent Representative of the Kingdom to the Commission for the Regulation of Ferries';
const marks = [mark(1, 'Tove Lindahl'), mark(2, LONG_NAME), mark(3, 'Ødegård & Сын', { hasWatermark: true })];

async function renderAll(document: CheckedDocument, given: readonly CopyMark[] = marks) {
  const rendered = await renderPdfCopies(document, given, { fonts: testFonts });
  expect(rendered.diagnostics).toEqual([]);
  return { ...rendered, files: given.map((_, index) => rendered.write(index)) };
}

describe('numbered copies', () => {
  it('print their own number and name, and nobody else’s, as text of the page', async () => {
    const { files } = await renderAll(sampleDocument());
    for (const [index, file] of files.entries()) {
      const { pages } = await readPdf(file);
      const [first] = pages;
      const { words } = marks[index]!;
      expect(first!.words).toContain(words);
      expect(pages.every((page) => page.words.includes(`COPY ${index + 1} OF 3`))).toBe(true);
      const others = marks.filter((each) => each.words !== words);
      for (const page of pages)
        for (const other of others) expect(page.words).not.toContain(other.words.slice(0, 20));
      expect(pages.every(({ unmarked }) => unmarked === '')).toBe(true);
      // A screen reader comes to it in the masthead.
      const read = tagsOf(first!.tags, 'P').map((tag) => wordsOf(tag, first!).trim());
      expect(read.some((each) => each.replaceAll(/\s+/gu, ' ') === words)).toBe(true);
    }
  });

  it('set the number at the top right', async () => {
    const { files } = await renderAll(sampleDocument(), [mark(1, 'Tove Lindahl')]);
    const [page] = (await readPdf(files[0]!)).pages;
    const line = page!.texts.filter(({ text }) => text.includes('COPY 1')).sort((a, b) => a.yPt - b.yPt)[0]!;
    expect(line.yPt).toBeLessThan(page!.heightPt / 5);
    expect(line.xPt + line.widthPt).toBeGreaterThan(page!.widthPt - 80);
  });

  it('are words for words the pack that is rendered alone, on the same pages', async () => {
    const document = sampleDocument();
    const alone = await renderPdf(
      { ...document, meta: { ...document.meta, copy: marks[0]!.words } },
      { fonts: testFonts },
    );
    const { files, pages } = await renderAll(document, [marks[0]!]);
    expect(pages).toBe(alone.pages);
    const copy = await readPdf(files[0]!);
    const whole = await readPdf(alone.bytes);
    // pdf.js sees no space between what a page paints and what a form on it does.
    const wordsOfPages = ({ pages: all }: typeof copy) => all.map(({ words }) => words.replaceAll(' ', ''));
    expect(wordsOfPages(copy)).toEqual(wordsOfPages(whole));
    expect(copy.outline).toEqual(whole.outline);
  });

  it('carry an id of their own that nobody sees', async () => {
    const { files } = await renderAll(sampleDocument());
    for (const [index, file] of files.entries()) {
      const { info, xmp, pages } = await readPdf(file);
      const { id } = marks[index]!;
      expect(info['Custom']).toEqual({ CopyId: id });
      expect(xmp?.replaceAll('-', '')).toContain(`uuid:${id}`);
      expect(Buffer.from(file).toString('latin1')).toMatch(
        new RegExp(`/ID \\[<[0-9a-f]{32}> <${id}>\\]`, 'u'),
      );
      expect(pages.some(({ words }) => words.includes(id))).toBe(false);
    }
  });

  it('differ in a few hundred bytes, are the same each time, and are sound', async () => {
    const first = await renderAll(sampleDocument());
    const again = await renderAll(sampleDocument());
    expect(again.files.map((file) => Buffer.compare(file, again.files[0]!) === 0)).toEqual([
      true,
      false,
      false,
    ]);
    first.files.forEach((file, index) => {
      expect(Buffer.compare(file, again.files[index]!)).toBe(0);
    });
    const [one, two] = first.files as [Uint8Array, Uint8Array, Uint8Array];
    const shared = one.findIndex((byte, at) => byte !== two[at]);
    expect(one.byteLength - shared).toBeLessThan(12_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-copies-'));
    try {
      for (const [index, file] of first.files.entries()) {
        const name = path.join(folder, `${index}.pdf`);
        writeFileSync(name, file);
        expect(execFileSync('qpdf', ['--check', name], { encoding: 'utf8' })).toContain('No syntax');
        expect(execFileSync('pdftotext', [name, '-'], { encoding: 'utf8' })).toContain(
          `COPY ${index + 1} OF 3`,
        );
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('name a character that no font has', async () => {
    const { diagnostics } = await renderPdfCopies(sampleDocument(), [mark(1, 'A'), mark(2, 'Name 𐎀')], {
      fonts: testFonts,
    });
    expect(diagnostics.map(({ code, message }) => [code, message.includes('U+10380')])).toEqual([
      ['glyph-exists', true],
    ]);
  });
});
