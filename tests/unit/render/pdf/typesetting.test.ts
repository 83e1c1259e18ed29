/** How running words are set, as a reader of the finished pages would measure it with a ruler. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Block } from '../../../../src/model/document.ts';
import { defaultTheme } from '../../../../src/model/theme.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import {
  documentOf,
  entry,
  heading,
  paragraph,
  quotation,
  text,
} from '../../../support/document-builders.ts';
import { repository } from '../../../support/run-cli.ts';
import { readPdf, type ReadPage } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

interface Line {
  readonly words: string;
  readonly baselinePt: number;
  readonly leftPt: number;
  readonly rightPt: number;
}

const { sizesPt, leading, marginPt } = defaultTheme;

/** Lines of words in the size of running text, from the top of a page to its foot. */
function linesOf(page: ReadPage): readonly Line[] {
  const lines = new Map<number, Line>();
  for (const { text: words, xPt, yPt, widthPt, sizePt } of page.texts) {
    if (Math.abs(sizePt - sizesPt.body) > 0.01 || words.trim() === '') continue;
    const baselinePt = Math.round(yPt * 10) / 10;
    const line = lines.get(baselinePt);
    lines.set(baselinePt, {
      words: (line?.words ?? '') + words,
      baselinePt,
      leftPt: Math.min(line?.leftPt ?? Infinity, xPt),
      rightPt: Math.max(line?.rightPt ?? 0, xPt + widthPt),
    });
  }
  return [...lines.values()].sort((a, b) => a.baselinePt - b.baselinePt);
}

const read = async (body: readonly Block[]): Promise<readonly ReadPage[]> => {
  const { bytes, diagnostics } = await renderPdf(documentOf(body), { fonts: testFonts });
  expect(diagnostics).toEqual([]);
  return (await readPdf(bytes)).pages;
};

const SENTENCE =
  'The ferry keeps to its timetable, the quay is swept before the first crossing, and nobody at the harbour office is surprised that the second one is late. ';

/** Paragraphs of news, as long as news has them. */
const prose = readdirSync(`${repository}docs/examples/articles`)
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => readFileSync(`${repository}docs/examples/articles/${file}`, 'utf8').split(/\n\s*\n/u))
  .map((words) => words.replaceAll(/\s+/gu, ' ').trim())
  .filter((words) => words.length > 200);

describe('running words', () => {
  let articles: readonly ReadPage[];
  let statements: readonly ReadPage[];
  beforeAll(async () => {
    articles = await read(
      prose.map((words, index) => entry('paragraph', String(index + 1), [], [paragraph([text(words)])])),
    );
    statements = await read(
      prose.map((words, index) =>
        entry('statement', String(index + 1), [], [quotation([paragraph([text(words)])])]),
      ),
    );
  });

  it('have 60 to 70 characters a line', () => {
    for (const pages of [articles, statements]) {
      const lines = pages.flatMap(linesOf);
      const widest = Math.max(...lines.map(({ rightPt }) => rightPt));
      // The last lines of paragraphs are as long as they are.
      const full = lines.filter(({ rightPt }) => rightPt > widest - 60);
      expect(full.length).toBeGreaterThan(40);
      const mean = full.reduce((sum, { words }) => sum + words.length, 0) / full.length;
      expect(mean).toBeGreaterThan(60);
      expect(mean).toBeLessThan(70);
    }
  });

  it('stand on base lines whose distance never varies within a paragraph', () => {
    const pitch = sizesPt.body * leading;
    for (const page of [...articles, ...statements]) {
      const lines = linesOf(page);
      const gaps = lines
        .slice(1)
        .map(({ baselinePt }, index) => baselinePt - (lines[index]?.baselinePt ?? 0));
      for (const gap of gaps.filter((each) => each < pitch * 1.3))
        expect(Math.abs(gap - pitch)).toBeLessThan(0.15);
      // Between paragraphs there is more, and the same everywhere.
      const between = new Set(gaps.filter((each) => each >= pitch * 1.3).map((each) => Math.round(each)));
      expect(between.size).toBeLessThanOrEqual(1);
    }
  });

  it('end at the left alone: their right edge is ragged, and no line is stretched', () => {
    const [page] = articles;
    const lines = linesOf(page!);
    const starts = new Set(lines.map(({ leftPt }) => Math.round(leftPt)));
    expect(starts.size).toBe(1);
    expect(new Set(lines.map(({ rightPt }) => Math.round(rightPt))).size).toBeGreaterThan(3);
  });

  it('keep within the margins', () => {
    for (const page of [...articles, ...statements]) {
      for (const { leftPt, rightPt, baselinePt } of linesOf(page)) {
        expect(leftPt).toBeGreaterThanOrEqual(marginPt.left - 0.1);
        expect(rightPt).toBeLessThanOrEqual(page.widthPt - marginPt.right + 0.1);
        expect(baselinePt).toBeGreaterThan(marginPt.top);
        expect(baselinePt).toBeLessThan(page.heightPt - marginPt.bottom);
      }
    }
  });
});

describe('page breaks', () => {
  it('leave no line of a paragraph alone at the foot or the top of a page, and no heading at a foot (law)', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 11 }), { minLength: 30, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(lengths, async (sentences) => {
        // Each paragraph begins and ends with a word of its own; every fifth stands under a heading.
        const body = sentences.flatMap((count, index) => [
          ...(index % 5 === 4 ? [heading(3, `h${index}`, `Heading${index}`)] : []),
          paragraph([text(`begin${index} ${SENTENCE.repeat(count)} end${index}`)]),
        ]);
        const pages = await read(body);
        const lines = pages.map(linesOf);
        const all = lines.flat();
        for (const [index, page] of lines.entries()) {
          const [first, last] = [page[0], page.at(-1)];
          if (first === undefined || last === undefined) continue;
          const isEnd = /end\d+$/u.test(first.words.trim());
          const isBegin = /^begin\d+/u.test(first.words.trim());
          if (isEnd && !isBegin) expect(first.words, `alone at the top of page ${index + 1}`).toBe('');
          const opens = /^begin\d+/u.test(last.words.trim());
          const closes = /end\d+$/u.test(last.words.trim());
          if (opens && !closes && index < lines.length - 1)
            expect(last.words, `alone at the foot of page ${index + 1}`).toBe('');
        }
        expect(all.length).toBeGreaterThan(sentences.length);
        for (const page of pages.slice(0, -1)) {
          const titles = page.texts.filter(({ text: words }) => /^Heading\d+$/u.test(words));
          const lowest = Math.max(...linesOf(page).map(({ baselinePt }) => baselinePt));
          for (const { text: words, yPt } of titles) expect(yPt, words).toBeLessThan(lowest);
        }
      }),
      { numRuns: 8, seed: 5 },
    );
  });
});
