import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printName, standardPrint } from '../../../../src/model/print-options.ts';
import { imposePages } from '../../../../src/render/pdf/impose.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { type Block } from '../../../../src/model/document.ts';
import {
  documentOf,
  entry,
  heading,
  paragraph,
  reference,
  text,
} from '../../../support/document-builders.ts';
import { sampleDocument } from '../../../support/sample-document.ts';
import { readPdf, tagsOf, wordsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const marked = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) =>
    paragraph([text(`mark${index} tells that the quay is swept before the first crossing of the day.`)]),
  );

describe('imposePages', () => {
  it('lays sixteen-page booklets as binders do', () => {
    expect(imposePages(8, 'ltr')).toEqual([
      [7, 0],
      [1, 6],
      [5, 2],
      [3, 4],
    ]);
    expect(imposePages(3, 'ltr')).toEqual([
      [null, 0],
      [1, 2],
    ]);
    expect(imposePages(4, 'rtl')).toEqual([
      [0, 3],
      [2, 1],
    ]);
  });

  it('has every page once, and a folded pile in order (law)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (count, direction) => {
          const sides = imposePages(count, direction);
          expect(sides.length % 2).toBe(0);
          const printed = sides.flat().filter((index) => index !== null);
          expect(printed.toSorted((a, b) => a - b)).toEqual(
            Array.from({ length: count }, (_, index) => index),
          );
          // Leaves of a folded pile: the half at the reader's hand of each front, then its back.
          const [near, far] = direction === 'rtl' ? ([0, 1] as const) : ([1, 0] as const);
          const fronts = sides.filter((_, index) => index % 2 === 0);
          const backs = sides.filter((_, index) => index % 2 === 1);
          const order = [
            ...fronts.flatMap((front, sheet) => [front[near], backs[sheet]?.[far] ?? null]),
            ...fronts
              .map((front, sheet) => [backs[sheet]?.[near] ?? null, front[far]])
              .reverse()
              .flat(),
          ];
          expect(order.filter((index) => index !== null)).toEqual(printed.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

describe('a booklet', () => {
  it('has two half pages on each side of A4, in full-size type, every word once', async () => {
    const document = documentOf([heading(2, 'a', 'Alpha'), ...marked(120)]);
    const { bytes, pages, diagnostics } = await renderPdf(document, { fonts: testFonts, isBooklet: true });
    expect(diagnostics).toEqual([]);
    const pack = await readPdf(bytes);
    expect(pack.pages.length).toBe(pages);
    expect(pack.pages.length % 2).toBe(0);
    for (const page of pack.pages) {
      expect([page.widthPt, page.heightPt].map(Math.round)).toEqual([842, 595]);
      expect(page.unmarked).toBe('');
      // No line reaches over the fold.
      for (const { xPt, widthPt } of page.texts) {
        expect(xPt < 421 === xPt + widthPt < 421).toBe(true);
      }
    }
    const all = pack.pages.map(({ words }) => words).join(' ');
    for (let index = 0; index < 120; index += 1) expect(all.split(`mark${index} `).length).toBe(2);
    const body = pack.pages.flatMap((page) => page.texts.filter(({ text: words }) => words.includes('mark')));
    for (const { sizePt } of body) expect(sizePt).toBeCloseTo(10, 1);
    const first = pack.pages[0]!.texts.filter(({ xPt }) => xPt > 421).map(({ text: words }) => words);
    expect(first.join(' ')).toContain('mark0 ');
    expect(pack.labels).toBeNull();
  });

  it('keeps tags, and links that land on the right side', async () => {
    const document = documentOf([
      paragraph([reference('there', 'See there', true)]),
      ...marked(90),
      heading(2, 'there', 'There'),
      ...marked(2),
    ]);
    const { bytes } = await renderPdf(document, { fonts: testFonts, isBooklet: true });
    const pack = await readPdf(bytes);
    const target = pack.pages.find(({ texts }) => texts.some((piece) => piece.text === 'There'))!;
    const heard = pack.pages.flatMap((page) =>
      tagsOf(page.tags, 'H1').map((tag) => wordsOf(tag, page).trim()),
    );
    expect([
      ...heard,
      ...pack.pages.flatMap((page) => tagsOf(page.tags, 'H2').map((tag) => wordsOf(tag, page).trim())),
    ]).toContain('There');
    const link = pack.pages.flatMap((page) => page.links)[0]!;
    expect(link.landing!.page).toBe(target.number);
    expect(link.box.xPt).toBeGreaterThan(421);
  });

  it('turns a wide page to fit its half', async () => {
    const wide: Block = { kind: 'landscape', children: [heading(2, 'w', 'Wide'), ...marked(3)] };
    const { bytes } = await renderPdf(documentOf([...marked(2), wide]), {
      fonts: testFonts,
      isBooklet: true,
    });
    const pack = await readPdf(bytes);
    const piece = pack.pages.flatMap(({ texts }) => texts).find(({ text: words }) => words === 'Wide')!;
    expect(piece.xPt).toBeGreaterThan(0);
    expect(piece.xPt).toBeLessThan(842);
    expect(piece.yPt).toBeLessThan(595);
  });
});

describe('a draft', () => {
  it('has its word behind every page as a drawing, which nobody searches or hears', async () => {
    const plain = await renderPdf(documentOf(marked(60)), { fonts: testFonts });
    const draft = await renderPdf(documentOf(marked(60)), { fonts: testFonts, isDraft: true });
    expect(Buffer.from(draft.bytes).equals(Buffer.from(plain.bytes))).toBe(false);
    const [before, after] = [await readPdf(plain.bytes), await readPdf(draft.bytes)];
    expect(after.pages.map(({ words }) => words)).toEqual(before.pages.map(({ words }) => words));
    expect(after.pages.every(({ unmarked }) => unmarked === '')).toBe(true);
    expect(draft.bytes.length - plain.bytes.length).toBeLessThan(6000);
  });

  it('says so when no font has a character of a watermark', async () => {
    const { diagnostics, bytes } = await renderPdf(documentOf(marked(1)), {
      fonts: testFonts,
      watermark: 'NOT 𓀀',
    });
    expect(diagnostics).toMatchObject([{ code: 'glyph-exists', severity: 'error' }]);
    expect(bytes.length).toBe(0);
  });
});

describe('line numbers', () => {
  it('count the lines of each page beside the words, every fifth with its number, and are not read', async () => {
    const { bytes } = await renderPdf(documentOf(marked(80)), { fonts: testFonts, hasLineNumbers: true });
    const pack = await readPdf(bytes);
    for (const page of pack.pages) {
      const numbers = page.texts.filter(({ xPt, text: words }) => xPt < 70 && /^\d+$/u.test(words));
      const bases = page.texts.filter(({ text: words }) => words.includes('mark')).map(({ yPt }) => yPt);
      expect(numbers.map(({ text: words }) => Number(words))).toEqual(
        Array.from({ length: Math.floor(bases.length / 5) }, (_, index) => (index + 1) * 5),
      );
      for (const { text: words, yPt } of numbers) expect(yPt).toBeCloseTo(bases[Number(words) - 1]!, 1);
      const read = page.tags === null ? '' : wordsOf(page.tags, page);
      expect(read).not.toMatch(/(?:^|\s)5(?:\s|$)/u);
    }
  });

  it('count words beside each other once', async () => {
    const beside = Array.from({ length: 10 }, (_, index) =>
      entry('statement', String(index), [[text('Date')]], [paragraph([text('One line of words.')])]),
    );
    const { bytes } = await renderPdf(documentOf(beside), { fonts: testFonts, hasLineNumbers: true });
    const [page] = (await readPdf(bytes)).pages;
    const numbers = page!.texts.filter(
      ({ xPt, text: words, sizePt }) => xPt < 70 && sizePt < 7.5 && /^\d+$/u.test(words),
    );
    // Number and words share a line, the date under the number has its own.
    expect(numbers.at(-1)!.text).toBe('20');
  });

  it('leave the words where they are', async () => {
    const plain = await readPdf((await renderPdf(sampleDocument(), { fonts: testFonts })).bytes);
    const counted = await readPdf(
      (await renderPdf(sampleDocument(), { fonts: testFonts, hasLineNumbers: true })).bytes,
    );
    expect(counted.pages.length).toBe(plain.pages.length);
    counted.pages.forEach((page, index) => {
      for (const piece of plain.pages[index]!.texts) expect(page.texts).toContainEqual(piece);
    });
  });
});

describe('printName', () => {
  it('says what sets a printed file apart', () => {
    expect(printName(standardPrint)).toBeNull();
    expect(printName({ ...standardPrint, edition: 'duplex', isDraft: true })).toBe('duplex-draft');
    expect(printName({ ...standardPrint, isBooklet: true })).toBe('booklet');
  });
});
