import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Block, type CheckedDocument, type IndexEntry } from '../../../../src/model/document.ts';
import { joinRanges } from '../../../../src/render/pdf/layout/fill-page-numbers.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { cite, documentOf, heading, paragraph, text } from '../../../support/document-builders.ts';
import { readPdf, type ReadPdf, tagsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const entryOf = (...forms: readonly string[]): IndexEntry => ({
  name: [text(forms[0] ?? '')],
  variants: forms.slice(1).map((form) => [text(form)]),
  forms,
  citations: [cite(1, null, { sourceTarget: null })],
});

const people = [
  ['Ane Solheim', 'Solheim'],
  ['Bjarte Vik', 'the harbour master'],
  ['Ane Solheim Holding', 'Holding'],
  ['Lars Vik'],
  ['Nobody Printed'],
] as const;

const sentences = [
  'Ane Solheim reads the timetable aloud.',
  'Bjarte Vik keeps the ledger of the quay, and the harbour master keeps the key.',
  'Ane Solheim Holding owns two of the ferries.',
  'Vik is a village on the other side, and Solheimsund is another.',
  'Lars Vik counts the passengers.',
] as const;

const filler =
  'The quay is swept before the first crossing, and the second one is late, as all of them know. ';

const body = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) =>
    paragraph([
      text(
        `${sentences[index % 7 === 0 ? Math.floor(index / 7) % sentences.length : 3]!} ${filler.repeat(3)}`,
      ),
    ]),
  );

const packOf = (blocks: readonly Block[], forms: readonly (readonly string[])[] = people): CheckedDocument =>
  documentOf([
    { kind: 'contents', depth: 2 },
    heading(2, 'text', 'Text of Lars Vik'),
    ...blocks,
    heading(2, 'names', 'Index of names', { startsPage: true }),
    { kind: 'index', entries: forms.map((each) => entryOf(...each)) },
    heading(2, 'end', 'End'),
    paragraph([text('The pack ends here.')]),
  ]);

interface Read {
  readonly pack: ReadPdf;
  readonly bytes: Uint8Array;
  /** What the index prints of each name, by its first form. */
  readonly printed: ReadonlyMap<string, string>;
  readonly indexPage: number;
}

async function read(document: CheckedDocument): Promise<Read> {
  const { bytes, diagnostics } = await renderPdf(document, { fonts: testFonts });
  expect(diagnostics).toEqual([]);
  const pack = await readPdf(bytes);
  const indexPage = pack.pages.find((page) => page.words.includes('Index of names Ane'))!.number;
  const { texts, widthPt } = pack.pages[indexPage - 1]!;
  const printed = new Map<string, string>();
  for (const [first] of people) {
    const name = texts.find((piece) => piece.text === first && piece.xPt < 100);
    if (name === undefined) continue;
    const pages = texts.filter((piece) => Math.abs(piece.yPt - name.yPt) < 1 && piece.xPt > widthPt / 2);
    printed.set(
      first,
      pages
        .map((piece) => piece.text)
        .join('')
        .replaceAll(/, ?/gu, ', '),
    );
  }
  return { pack, bytes, printed, indexPage };
}

describe('the index of names', () => {
  it('gives the pages that pdftotext finds the names on, and says where none prints one', async () => {
    const { bytes, printed, indexPage } = await read(packOf(body(60)));
    const folder = mkdtempSync(join(tmpdir(), 'briefpack-index-'));
    writeFileSync(join(folder, 'pack.pdf'), bytes);
    const pagesOf = (pattern: RegExp): readonly number[] =>
      Array.from({ length: indexPage - 1 }, (_, index) => index + 1).filter((page) => {
        const range = ['-f', String(page), '-l', String(page)];
        const { stdout } = spawnSync('pdftotext', [...range, join(folder, 'pack.pdf'), '-'], {
          encoding: 'utf8',
        });
        // The contents and running heads name the section, which is about nobody.
        const words = stdout.replaceAll(/\s+/gu, ' ').replaceAll('Text of Lars Vik', '');
        return pattern.test(words);
      });
    const shown = (pages: readonly number[]): string =>
      joinRanges(pages)
        .map(({ label }) => label)
        .join(', ');
    expect(printed.get('Ane Solheim')).toBe(shown(pagesOf(/Ane Solheim(?! Holding)/u)));
    expect(printed.get('Ane Solheim Holding')).toBe(shown(pagesOf(/Ane Solheim Holding/u)));
    expect(printed.get('Bjarte Vik')).toBe(shown(pagesOf(/Bjarte Vik/u)));
    expect(printed.get('Nobody Printed')).toBe('–');
    rmSync(folder, { recursive: true });
  });

  it('counts a heading of the text, but neither contents nor running heads', async () => {
    const { printed, pack } = await read(packOf(body(3)));
    const page = pack.pages.find(({ words }) => words.includes('Text of Lars Vik Ane'))!.number;
    expect(printed.get('Lars Vik')).toBe(String(page));
  });

  it('leaves out a form that two people share', async () => {
    const shared = [
      ['Ane Solheim', 'Solheim'],
      ['Nobody Printed', 'Solheim'],
    ];
    const { printed } = await read(packOf([paragraph([text('Solheim waves from the deck.')])], shared));
    expect(printed.get('Ane Solheim')).toBe('–');
    expect(printed.get('Nobody Printed')).toBe('–');
  });

  it('finds a name that a line or a page parts', async () => {
    const name = 'Ane Solheim';
    for (let words = 0; words < 24; words += 1) {
      const lead = 'word '.repeat(words);
      const { printed } = await read(
        packOf([paragraph([text(`${lead}${name} waves from the deck again.`)])]),
      );
      expect(printed.get(name), lead).toBe('1');
    }
  });

  it('leads from each number to the line that prints the name', async () => {
    const { pack, indexPage } = await read(packOf(body(60)));
    const index = pack.pages[indexPage - 1]!;
    const row = index.texts.find(({ text: words }) => words === 'Bjarte Vik')!;
    const links = index.links.filter(
      ({ box }) => Math.abs(box.topPt + box.heightPt * 0.75 - row.yPt) < 4 && box.xPt > index.widthPt / 2,
    );
    expect(links.length).toBeGreaterThan(1);
    for (const { landing } of links) {
      const lines = pack.pages[landing!.page - 1]!.texts.filter(
        ({ yPt }) => yPt > landing!.yPt && yPt < landing!.yPt + 24,
      );
      expect(lines.map(({ text: words }) => words).join(' ')).toContain('Bjarte Vik');
    }
    expect(tagsOf(index.tags, 'LI').length).toBe(people.length);
  });

  it('prints ranges from three pages on', () => {
    expect(joinRanges([1, 3, 4, 6, 7, 8, 9, 12]).map(({ label }) => label)).toEqual([
      '1',
      '3',
      '4',
      '6–9',
      '12',
    ]);
  });
});
