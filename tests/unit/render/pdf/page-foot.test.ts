import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type CheckedDocument, type Document } from '../../../../src/model/document.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { cite, documentOf, entry, heading, paragraph, text } from '../../../support/document-builders.ts';
import { readPdf, type ReadPage, type ReadPdf, tagsOf, wordsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const SOURCES = 7;

/** Words of a note that stand nowhere else. */
const noteName = (source: number): string => `Gazette${source}`;

const sources = (count = SOURCES): Document['sources'] =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    target: `source-${index + 1}`,
    words: [text(`${noteName(index + 1)}, “The quay reopens”, 3 May 2031`)],
  }));

const sourceList = (count = SOURCES): readonly Block[] => [
  heading(2, 'sources', 'Sources'),
  ...Array.from({ length: count }, (_, index) =>
    entry('source', String(index + 1), [], [paragraph([text(`Entry ${index + 1}`)])], `source-${index + 1}`),
  ),
];

const citing = (number: number, source: number): Block =>
  paragraph([
    text(`Sentence ${number} says that the ferry keeps to its timetable, and that the quay is swept. `),
    cite(source, null),
  ]);

function citingDocument(
  cited: readonly number[],
  citations: Document['citations'],
  count = SOURCES,
): CheckedDocument {
  const body = cited.map((source, index) => citing(index, source));
  return documentOf([heading(2, 'first', 'First'), ...body, ...sourceList(count)], {
    citations,
    sources: citations === 'none' ? [] : sources(count),
  });
}

const render = async (document: CheckedDocument): Promise<{ pack: ReadPdf; codes: readonly string[] }> => {
  const { bytes, diagnostics } = await renderPdf(document, { fonts: testFonts });
  return { pack: await readPdf(bytes), codes: diagnostics.map(({ code }) => code) };
};

const bare = (words: string): string => words.replaceAll('\u00a0', ' ');

/** Numbers of the sources that a page's foot names, and that its words cite. */
function footOf(page: ReadPage): { readonly named: readonly number[]; readonly cited: readonly number[] } {
  const named = [...page.words.matchAll(/Gazette(\d+)/gu)].map((match) => Number(match[1]));
  const beforeFoot = page.words.split(/\[\d+\] ?Gazette/u)[0] ?? '';
  const cited = [...beforeFoot.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1]));
  return { named, cited: [...new Set(cited)].sort((a, b) => a - b) };
}

describe('citations at the page foot', () => {
  it('name the sources that are cited on each page, no others, each once and in order', async () => {
    const cited = Array.from(
      { length: 90 },
      (_, index) => ((index * 5) % 3) + 1 + Math.floor(index / 30) * 2,
    );
    const { pack, codes } = await render(citingDocument(cited, 'page-foot'));
    expect(codes).toEqual([]);
    expect(pack.pages.length).toBeGreaterThan(3);
    for (const page of pack.pages) {
      const { named, cited: keys } = footOf(page);
      expect(named).toEqual(keys);
    }
  });

  it('say on which page the entry of the source stands, and lead there', async () => {
    const { pack } = await render(citingDocument([1, 2, 2], 'page-foot'));
    const [page] = pack.pages;
    const place = pack.pages.find(({ words }) => words.includes('Entry 2'))!.number;
    expect(bare(page!.words)).toContain(`Gazette2, “The quay reopens”, 3 May 2031, page ${place}`);
    const foot = page!.texts.find(({ text: words }) => words.includes('Gazette2'))!;
    const link = page!.links.find(({ box }) => Math.abs(box.topPt + box.heightPt * 0.75 - foot.yPt) < 3)!;
    const entryLine = pack.pages[place - 1]!.texts.find(({ text: words }) => words === 'Entry 2')!;
    expect(link.landing!.page).toBe(place);
    expect(Math.abs(link.landing!.yPt - entryLine.yPt)).toBeLessThan(30);
  });

  it('are notes of the structure, after the block in which the page ends', async () => {
    const { pack } = await render(citingDocument([3, 1], 'page-foot'));
    const [page] = pack.pages;
    const notes = tagsOf(page!.tags, 'Note');
    expect(notes.map((note) => bare(wordsOf(note, page!)).trim().slice(0, 12))).toEqual([
      '[1] Gazette1',
      '[3] Gazette3',
    ]);
    expect(page!.unmarked).toBe('');
    const read = wordsOf(page!.tags!, page!);
    expect(read.indexOf('Gazette1')).toBeGreaterThan(read.indexOf('Sentence 1'));
  });

  it('never touch the words above them or leave the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 70 }),
        async (cited) => {
          const { pack } = await render(citingDocument(cited, 'page-foot', 40));
          const all = pack.pages.map(({ words }) => words).join(' ');
          cited.forEach((_, index) => {
            expect(all.split(`Sentence ${index} says`).length).toBe(2);
          });
          for (const page of pack.pages) {
            const notes = page.texts.filter(({ text: words }) => words.includes('Gazette'));
            const topPt = Math.min(Infinity, ...notes.map(({ yPt }) => yPt));
            for (const piece of page.texts) {
              if (piece.yPt < topPt - 0.5 && piece.sizePt > 9) expect(topPt - piece.yPt).toBeGreaterThan(11);
            }
            for (const { yPt } of notes) expect(yPt).toBeLessThan(page.heightPt - 70);
          }
        },
      ),
      { numRuns: 12, seed: 5 },
    );
  }, 60_000);

  it('take at most two fifths of a page, whatever it cites', async () => {
    const many = 150;
    const cited = Array.from({ length: many }, (_, index) => index + 1);
    const document = documentOf([paragraph(cited.map((source) => cite(source, null))), ...sourceList(many)], {
      citations: 'page-foot',
      sources: sources(many),
    });
    const { pack } = await render(document);
    const [page] = pack.pages;
    const notes = page!.texts.filter(({ text: words }) => words.includes('Gazette'));
    expect(notes.length).toBeGreaterThan(15);
    expect(Math.min(...notes.map(({ yPt }) => yPt))).toBeGreaterThan(page!.heightPt * 0.5);
  });

  it('can stand at the end of each section instead', async () => {
    const document = documentOf(
      [
        heading(2, 'a', 'Alpha'),
        citing(1, 2),
        citing(2, 1),
        heading(2, 'b', 'Beta'),
        citing(3, 3),
        { kind: 'landscape', children: [heading(2, 'c', 'Gamma'), citing(4, 2)] },
        ...sourceList(),
      ],
      { citations: 'section-end', sources: sources() },
    );
    const { pack, codes } = await render(document);
    expect(codes).toEqual([]);
    const all = bare(pack.pages.map(({ words }) => words).join(' '));
    const order = [
      'Sentence 2',
      'Gazette1',
      'Gazette2',
      'Beta',
      'Sentence 3',
      'Gazette3',
      'Gamma',
      'Sentence 4',
    ];
    let at = 0;
    for (const words of order) {
      const found = all.indexOf(words, at);
      expect(found, words).toBeGreaterThanOrEqual(at);
      at = found;
    }
    expect(all.indexOf('Gazette2', at)).toBeGreaterThan(at);
    const notes = pack.pages.reduce((sum, page) => sum + tagsOf(page.tags, 'Note').length, 0);
    expect(notes).toBe(4);
  });

  it('are left out where a template says so', async () => {
    const { pack } = await render(citingDocument([1, 2], 'none'));
    expect(pack.pages.map(({ words }) => words).join(' ')).not.toContain('Gazette');
  });
});
