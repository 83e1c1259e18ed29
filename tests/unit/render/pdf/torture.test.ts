import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type CheckedDocument, type Inline } from '../../../../src/model/document.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import {
  cite,
  documentOf,
  entry,
  heading,
  paragraph,
  strong,
  text,
} from '../../../support/document-builders.ts';
import { readPdf, type ReadPdf, tagsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const render = async (document: CheckedDocument): Promise<ReadPdf> =>
  await readPdf((await renderPdf(document, { fonts: testFonts })).bytes);

const isInside = (pack: ReadPdf): void => {
  for (const page of pack.pages) {
    for (const piece of page.texts) {
      expect(piece.xPt, piece.text).toBeGreaterThanOrEqual(69);
      expect(piece.xPt + piece.widthPt, piece.text).toBeLessThanOrEqual(page.widthPt - 69);
      expect(piece.yPt, piece.text).toBeLessThan(page.heightPt - 20);
    }
    const body = page.texts.filter(({ yPt }) => yPt > 70 && yPt < page.heightPt - 56);
    for (const piece of body) expect(piece.yPt, piece.text).toBeLessThan(page.heightPt - 70);
  }
};

/** All printed characters of the body without white space: the lines may break anywhere. */
const printed = (pack: ReadPdf): string =>
  pack.pages
    .map((page) =>
      page.texts
        .filter(({ yPt }) => yPt > 70 && yPt < page.heightPt - 56)
        .map(({ text: words }) => words)
        .join(''),
    )
    .join('')
    .replaceAll(/\s+/gu, '');

const bare = (value: string): string => value.replaceAll(/\s+/gu, '');

const numbered = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `w${from + index}`).join(' ');

describe('renderPdf under strain', () => {
  it('splits blocks taller than a page, whatever would keep them whole', async () => {
    const long = numbered(0, 1500);
    const pack = await render(
      documentOf([
        { kind: 'callout', label: null, children: [paragraph([text(long)], { role: 'lead' })] },
        entry('statement', 'A', [], [paragraph([strong('Somebody')]), paragraph([text(long)])]),
        { kind: 'columns', columns: [[paragraph([text(long)])], [paragraph([text('short')])]] },
        {
          kind: 'table',
          columns: [
            { weight: 1, header: [text('Head')] },
            { weight: 3, header: [text('Words')] },
          ],
          rows: [[{ children: [paragraph([text('Row')])] }, { children: [paragraph([text(long)])] }]],
          caption: null,
        },
      ]),
    );
    isInside(pack);
    const text4 = printed(pack);
    for (const word of ['w0w1w2', 'w700w701', 'w1498w1499']) {
      expect(text4.split(word).length - 1, word).toBeGreaterThanOrEqual(3);
    }
    expect(text4.match(/w1499(?!\d)/gu)).toHaveLength(4);
  });

  it('breaks a word of 5,000 characters and a long address, and inserts no hyphen', async () => {
    const word = 'Donaudampfschifffahrt'.repeat(240).slice(0, 5000);
    const address =
      'https://example.org/a/very/long/path/that-never-ends/and-more?with=query&and=more-of-it'.repeat(3);
    const pack = await render(documentOf([paragraph([text(word)]), paragraph([text(address)])]));
    isInside(pack);
    expect(printed(pack)).toBe(word + address);
  });

  it('keeps a table of 2,000 rows whole, with its header on each page', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => [
      { children: [paragraph([text(`Row${index}`)])] },
      { children: [paragraph([text(`left${index} and some more words to fill the cell of this row`)])] },
      { children: index % 7 === 0 ? [] : [paragraph([text(`right${index}`)])] },
    ]);
    const pack = await render(
      documentOf([
        {
          kind: 'table',
          columns: ['Number', 'Left', 'Right'].map((name) => ({ weight: 1, header: [text(name)] })),
          rows,
          caption: [text('The caption.')],
        },
      ]),
    );
    isInside(pack);
    expect(pack.pages.length).toBeGreaterThan(60);
    for (const page of pack.pages)
      expect(page.texts.filter(({ text: words }) => words === 'Number')).toHaveLength(1);
    const pagesOf = new Map<string, ReadPdf['pages'][number][]>();
    for (const page of pack.pages)
      for (const { text: words } of page.texts)
        if (words.startsWith('Row')) pagesOf.set(words, [...(pagesOf.get(words) ?? []), page]);
    for (let row = 0; row < 2000; row += 1) {
      const on = pagesOf.get(`Row${row}`);
      expect(on, `row ${row}`).toHaveLength(1);
      expect(on![0]!.words).toContain(`left${row} `);
    }
  }, 120_000);

  it('prints 500 citations at the feet of their pages, and every source in the list', async () => {
    const count = 500;
    const sources = Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      target: `source-${index + 1}`,
      words: [text(`Gazette${index + 1}, “The quay reopens”, 3 May 2031`)],
    }));
    const pack = await render(
      documentOf(
        [
          heading(2, 'first', 'First'),
          ...sources.map(({ number }) =>
            paragraph([text(`Sentence ${number} says that the quay is swept. `), cite(number, null)]),
          ),
          heading(2, 'sources', 'Sources'),
          ...sources.map(({ number, target }) =>
            entry('source', String(number), [], [paragraph([text(`Entry${number}.`)])], target),
          ),
        ],
        { citations: 'page-foot', sources },
      ),
    );
    const words = pack.pages.map((page) => page.words.replaceAll('\u00a0', ' '));
    const all = words.join('\n');
    for (const { number } of sources) {
      expect(words.filter((page) => page.includes(`Sentence ${number} says`))).toHaveLength(1);
      expect(all).toContain(`Entry${number}.`);
      const page = words.find((each) => each.includes(`Sentence ${number} says`))!;
      expect(page).toMatch(new RegExp(String.raw`Gazette${number}\b|\d+ more`, 'u'));
    }
  }, 120_000);

  it('sets a matrix of 200 columns in parts, every word whole and in its cell', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `Land${index}`);
    const pack = await render(
      documentOf([
        {
          kind: 'landscape',
          children: [
            {
              kind: 'table',
              columns: ['Issue', ...names].map((name) => ({ weight: 1, header: [text(name)] })),
              rows: [
                [
                  { children: [paragraph([text('ferry toll')])] },
                  ...names.map((name) => ({
                    children: [paragraph([text(`${name} agrees`), cite(1, null, { sourceTarget: null })])],
                  })),
                ],
              ],
              caption: [text('The caption.')],
            },
          ],
        },
      ]),
    );
    isInside(pack);
    const pieces = pack.pages.flatMap(({ texts }) => texts.map(({ text: words }) => words));
    for (const name of names) {
      // In the head of its part, and in its cell.
      expect(pieces.filter((words) => words === name || words === `${name} agrees`)).toHaveLength(2);
    }
    const heads = pieces.filter((words) => words === 'Issue').length;
    expect(heads).toBeGreaterThan(10);
    expect(pieces.filter((words) => words === 'ferry toll' || words === 'ferry')).toHaveLength(heads);
    expect(pieces.filter((words) => words === 'The caption.')).toHaveLength(1);
    // Each part is a table of its own to a screen reader, none with one column of countries.
    const tables = pack.pages.flatMap(({ tags }) => (tags === null ? [] : tagsOf(tags, 'Table')));
    expect(tables.length).toBeGreaterThanOrEqual(heads);
  });

  it('prints empty sections, lists, tables, cells, columns and no body at all', async () => {
    const empty: Block[] = [
      heading(2, 'a', 'Nothing here'),
      paragraph([]),
      { kind: 'list', isOrdered: true, items: [] },
      { kind: 'list', isOrdered: false, items: [[]] },
      { kind: 'quotation', language: null, direction: null, children: [] },
      { kind: 'columns', columns: [] },
      { kind: 'columns', columns: [[], []] },
      { kind: 'table', columns: [], rows: [], caption: null },
      { kind: 'table', columns: [{ weight: 0, header: [] }], rows: [[{ children: [] }], []], caption: null },
      { kind: 'callout', label: null, children: [] },
      { kind: 'variant', children: [] },
      { kind: 'note', children: [] },
      { kind: 'landscape', children: [] },
      { kind: 'page-break' },
      entry('statement', null, [], []),
      { kind: 'contents', depth: 3 },
      heading(2, 'b', 'Nothing there'),
    ];
    const pack = await render(documentOf(empty));
    expect(pack.pages.length).toBeGreaterThan(0);
    expect(printed(pack)).toContain('Nothinghere');
    expect((await render(documentOf([]))).pages).toHaveLength(1);
  });

  it('prints Urdu, Greek, Cyrillic and Latin with marks side by side', async () => {
    const words = [
      'یہ ٹرین سرحد پر نہیں رکے گی',
      'Το τρένο δεν σταματά',
      'Поезд не остановится',
      'Vlak žlutý, þæt, ﬁn',
    ];
    const result = await renderPdf(
      documentOf(
        words.map((value, index) =>
          paragraph([text(value)], index === 0 ? { language: 'ur', direction: 'rtl' } : {}),
        ),
      ),
      { fonts: testFonts },
    );
    expect(result.diagnostics).toEqual([]);
    const glyphs = printed(await readPdf(result.bytes));
    for (const value of words.slice(1))
      expect(glyphs.normalize('NFKC')).toContain(bare(value.normalize('NFKC')));
    for (const character of 'ٹرین') expect(glyphs.normalize('NFKC')).toContain(character);
  });

  it('prints neighbouring runs as they stand: no hyphen, no gap, nothing lost (law)', async () => {
    const run = fc.tuple(
      fc.stringMatching(/^[a-zA-Z.,;:()“”'0-9 ]{1,14}$/u),
      fc.constantFrom('text', 'strong', 'emphasis', 'muted', 'code', 'cite'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 60 }), async (runs) => {
        const inlines: Inline[] = runs.map(([value, kind]) => {
          if (kind === 'cite') return cite(3, 4, { sourceTarget: null, paragraphTarget: null });
          if (kind === 'text' || kind === 'code') return { kind, value };
          return { kind, children: [text(value)] };
        });
        const wanted = runs.map(([value, kind]) => (kind === 'cite' ? '[3¶4]' : value)).join('');
        const pack = await render(
          documentOf([
            { kind: 'columns', columns: [[paragraph(inlines)], [paragraph(inlines)], [paragraph(inlines)]] },
          ]),
        );
        expect(printed(pack).split('').sort().join('')).toBe(
          bare(wanted).repeat(3).split('').sort().join(''),
        );
        for (const page of pack.pages) expect(page.words).not.toMatch(/\[3\s*$/u);
      }),
      { numRuns: 12, seed: 7 },
    );
  }, 60_000);
});
