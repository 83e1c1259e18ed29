import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsQrModule from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chart } from '../../../../src/model/document.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { documentOf, text } from '../../../support/document-builders.ts';
import { address, bars, figure, figureBlocks } from '../../../support/figure-blocks.ts';
import { readPainted } from './painted.ts';
import { readPdf, type ReadPdf, tagsOf, wordsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const readQrCode = jsQrModule.default;

const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-figures-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A page as grey values, by poppler: 200 dots an inch, as a sharp print is. */
const readPage = (
  file: string,
): { readonly width: number; readonly height: number; readonly grey: Uint8Array } => {
  const { stdout } = spawnSync('pdftoppm', ['-gray', '-r', '200', '-f', '1', '-l', '1', file], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/u.exec(stdout.subarray(0, 40).toString('latin1'))!;
  return { width: Number(head[1]), height: Number(head[2]), grey: stdout.subarray(head[0].length) };
};

describe.each(['ltr', 'rtl'] as const)('figures in a pack that is read %s', (direction) => {
  let bytes: Uint8Array;
  let pack: ReadPdf;
  beforeAll(async () => {
    const result = await renderPdf(documentOf(figureBlocks, { direction }), { fonts: testFonts });
    expect(result.diagnostics).toEqual([]);
    ({ bytes } = result);
    pack = await readPdf(bytes);
  });

  it('say in words what they show', () => {
    const figures = pack.pages.flatMap(({ tags }) => tagsOf(tags, 'Figure'));
    expect(figures.map(({ alternative }) => alternative)).toEqual([
      'When it was',
      'Who spoke',
      'Code of source 1',
    ]);
  });

  it('have their numbers in a table, row by row', () => {
    const [page] = pack.pages;
    const [table] = tagsOf(page!.tags, 'Table');
    const rows = tagsOf(table!, 'TR').map((row) =>
      row.children.map((cell) =>
        'role' in cell ? `${cell.role} ${wordsOf(cell, page!).replaceAll(/[■□]/gu, '').trim()}` : '',
      ),
    );
    expect(rows).toEqual([
      ['TH Speaker', 'TH own words', 'TH reported', 'TH all'],
      ['TH Mona Lund', 'TD 6', 'TD 2', 'TD 8'],
      ['TH Ole Berg', 'TD 0', 'TD 3', 'TD 3'],
    ]);
  });

  it('stay within the page and paint nothing untagged', async () => {
    const [page] = pack.pages;
    for (const piece of page!.texts) {
      expect(piece.xPt).toBeGreaterThan(69);
      expect(piece.xPt + piece.widthPt).toBeLessThan(page!.widthPt - 69);
    }
    expect((await readPainted(bytes)).filter(({ depth }) => depth === 0)).toEqual([]);
  });

  it('put the dates of the strip in the direction of reading', () => {
    const x = (words: string): number => pack.pages[0]!.texts.find((piece) => piece.text === words)!.xPt;
    expect(Math.sign(x('2026') - x('2019'))).toBe(direction === 'ltr' ? 1 : -1);
  });

  it.skipIf(spawnSync('pdftoppm', ['-v']).error !== undefined)(
    'hold a code that a camera reads off the paper',
    () => {
      const file = path.join(folder, `${direction}.pdf`);
      writeFileSync(file, bytes);
      const { width, height, grey } = readPage(file);
      const colours = new Uint8ClampedArray(width * height * 4);
      for (let at = 0; at < width * height; at += 1)
        colours.fill(grey[at]!, at * 4, at * 4 + 3).fill(255, at * 4 + 3, at * 4 + 4);
      expect(readQrCode(colours, width, height)?.data).toBe(address);
      expect(readFileSync(file).length).toBeLessThan(60_000);
    },
  );
});

it('a long list of bars goes on over the page, with its header', async () => {
  const many: Chart = {
    ...bars,
    bars: Array.from({ length: 90 }, (_, index) => ({
      label: [text(`Speaker ${index}`)],
      parts: [
        { value: 90 - index, printed: String(90 - index) },
        { value: 1, printed: '1' },
      ],
      total: String(91 - index),
    })),
  };
  const result = await renderPdf(documentOf([figure(many, 'Many')]), { fonts: testFonts });
  expect(result.diagnostics).toEqual([]);
  const { pages } = await readPdf(result.bytes);
  expect(pages.length).toBeGreaterThan(1);
  const names = pages.flatMap((page) => page.texts.filter(({ text: words }) => /^Speaker \d+$/u.test(words)));
  expect(names).toHaveLength(90);
  for (const page of pages)
    expect(page.texts.filter(({ text: words }) => words === 'Speaker')).toHaveLength(1);
});
