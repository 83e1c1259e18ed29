import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsQrModule from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, type Chart } from '../../../../src/model/document.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { documentOf, entry, paragraph, text } from '../../../support/document-builders.ts';
import { readPainted } from './painted.ts';
import { readPdf, type ReadPdf, tagsOf, wordsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const readQrCode = jsQrModule.default;

const bars: Chart = {
  kind: 'bars',
  headers: { label: 'Speaker', parts: ['■ own words', '□ reported'], total: 'all' },
  bars: [
    {
      label: [text('Mona Lund')],
      parts: [
        { value: 6, printed: '6' },
        { value: 2, printed: '2' },
      ],
      total: '8',
    },
    {
      label: [text('Ole Berg')],
      parts: [
        { value: 0, printed: '0' },
        { value: 3, printed: '3' },
      ],
      total: '3',
    },
  ],
};
const strip: Chart = {
  kind: 'timeline',
  stretches: [
    { from: 0, to: 0.4, ticks: [{ at: 0.2, label: '2019', context: null, isBeginning: false }] },
    { from: 0.45, to: 1, ticks: [{ at: 0.5, label: '9 Mar', context: '2026', isBeginning: false }] },
  ],
  marks: [
    { from: 0.1, to: 0.3, kind: 'event', isExact: false, title: '2019: rebuilt' },
    { from: 0.5, to: 0.5, kind: 'statement', isExact: true, title: '9 March 2026: said' },
    { from: 0.5, to: 0.5, kind: 'publication', isExact: true, title: '9 March 2026: printed' },
  ],
  legend: [
    { sign: 'event', label: 'event' },
    { sign: 'span', label: 'some time in it' },
  ],
};
const address =
  'https://example.org/news/2026/03/12/ferry-strike-enters-third-day?utm_source=letter&utm_campaign=morning';
const figure = (chart: Chart, alternative: string): Block => ({ kind: 'figure', alternative, chart });
const source: Block = {
  ...(entry(
    'source',
    '1',
    [],
    [paragraph([text('The Quay')]), paragraph([text('Ferry strike enters third day')])],
  ) as Extract<Block, { kind: 'entry' }>),
  code: { kind: 'figure', alternative: 'Code of source 1', chart: { kind: 'qr', address, key: 'a-c2891' } },
};
const body: readonly Block[] = [figure(strip, 'When it was'), figure(bars, 'Who spoke'), source];

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
    const result = await renderPdf(documentOf(body, { direction }), { fonts: testFonts });
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
