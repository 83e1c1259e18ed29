import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Block, type CheckedDocument } from '../../../../src/model/document.ts';
import { type Edition } from '../../../../src/model/print-options.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { documentOf, entry, heading, paragraph, text } from '../../../support/document-builders.ts';
import { sampleDocument } from '../../../support/sample-document.ts';
import { documentWords } from './document-words.ts';
import { readPdf, type ReadPdf, tagsOf, wordsOf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const render = async (document: CheckedDocument): Promise<ReadPdf> => {
  const result = await renderPdf(document, { fonts: testFonts });
  expect(result.diagnostics).toEqual([]);
  const read = await readPdf(result.bytes);
  expect(result.pages).toBe(read.pages.length);
  return read;
};

/** How many objects of a file hold some words, in its compressed object streams too. */
const countObjects = (bytes: Uint8Array, words: string): number => {
  const file = Buffer.from(bytes).toString('latin1');
  const packed = [...file.matchAll(/\/Type \/ObjStm[\s\S]*?stream\n([\s\S]*?)\nendstream/gu)].map((match) =>
    inflateSync(Buffer.from(match[1]!, 'latin1')).toString('latin1'),
  );
  return [file, ...packed].join('').split(words).length - 1;
};

/** Sentences that fill pages, each with a number so that none can be mistaken for another. */
const filler = (count: number, from = 0): readonly Block[] =>
  Array.from({ length: count }, (_, index) =>
    paragraph([
      text(
        `Sentence ${index + from} tells how the ferry keeps to its timetable, how the quay is swept before the first crossing, and why nobody at the harbour office is surprised that the second one is late.`,
      ),
    ]),
  );

describe('renderPdf on the sample pack', () => {
  let pack: ReadPdf;
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await renderPdf(sampleDocument(), { fonts: testFonts }));
    pack = await readPdf(bytes);
  });

  it('prints the marking at head and foot of every page, at 12 points or more', () => {
    for (const page of pack.pages) {
      const markings = page.texts.filter(({ text: words }) => words.replaceAll(' ', '') === 'OFFICIAL');
      expect(markings.map(({ sizePt }) => sizePt >= 12)).toEqual([true, true]);
      const [head, foot] = markings.map(({ yPt }) => yPt);
      expect(head).toBeLessThan(page.heightPt * 0.06);
      expect(foot).toBeGreaterThan(page.heightPt * 0.94);
    }
  });

  it('prints folio, reference and copy at each foot, and the section in force at each head but the first', () => {
    for (const page of pack.pages) {
      expect(page.words).toContain(`${page.number} of ${pack.pages.length}`);
      const foot = page.texts.filter(({ yPt }) => yPt > page.heightPt - 60).map(({ text: words }) => words);
      expect(foot).toContain('BP/2026/021');
      expect(foot).toContain('Copy 3 of 12');
    }
    const heads = pack.pages.map((page) =>
      page.texts.filter(({ yPt }) => yPt > 35 && yPt < 65).map(({ text: words }) => words),
    );
    expect(heads[0]).toEqual([]);
    expect(heads[1]).toEqual(['Night trains across the Sound', 'Key statements']);
    expect(heads.at(-1)).toEqual(['Night trains across the Sound', 'Articles']);
  });

  it('gives every contents entry the number of the page on which its heading stands', () => {
    const [first] = pack.pages;
    const numbers = pack.outline.map(({ title, page }) => ({ title, page }));
    expect(numbers.length).toBeGreaterThan(8);
    for (const { title, page } of numbers) {
      const row = first!.texts.find(({ text: words }) => words === title)!;
      const number = first!.texts.find(
        (piece) => Math.abs(piece.yPt - row.yPt) < 2 && piece.xPt > 400 && /^\d+$/u.test(piece.text),
      );
      expect(`${title}: ${number?.text ?? ''}`).toBe(`${title}: ${page}`);
      expect(pack.pages[page - 1]!.words).toContain(title);
    }
  });

  it('prints where "see page" leads', () => {
    const place =
      pack.pages.findIndex((page) => page.words.includes('does not run,” said Mette Brandal')) + 1;
    expect(place).toBeGreaterThan(1);
    expect(pack.pages[0]!.words.replaceAll('\u00a0', ' ')).toContain(
      `See the words in the article (page ${place})`,
    );
  });

  it('lands every source number on its source and every paragraph number on its paragraph', () => {
    const { links } = pack.pages[0]!;
    const landings = links.filter(({ landing }) => landing !== null);
    expect(landings.length).toBeGreaterThan(20);
    const firstCitation = pack.pages[0]!.texts.find(({ text: words }) => words === '¶2')!;
    const link = links.find(
      ({ box }) =>
        Math.abs(box.xPt - firstCitation.xPt) < 0.5 && Math.abs(box.topPt - firstCitation.yPt) < 20,
    )!;
    const { page, yPt } = link.landing!;
    const target = pack.pages[page - 1]!.texts.filter((piece) => piece.yPt > yPt && piece.yPt < yPt + 24);
    expect(target.map(({ text: words }) => words).join(' ')).toContain('We will not pay for carriages');
  });

  it('keeps links out of the pack as they are, escaped nowhere', () => {
    const urls = pack.pages.flatMap((page) => page.links.flatMap(({ url }) => (url === null ? [] : [url])));
    expect(urls).toEqual(['https://example.org/talks?id=4&lang=en']);
  });

  it('reads in the order of the document, every word of it once', () => {
    const read = pack.pages.map((page) => (page.tags === null ? '' : wordsOf(page.tags, page))).join(' ');
    const wanted = documentWords(sampleDocument().body).filter((words) => !/\p{Script=Arabic}/u.test(words));
    let at = 0;
    const bare = (words: string): string => words.replaceAll(/[\s\u00a0]+/gu, '');
    const all = bare(read);
    for (const words of wanted) {
      const found = all.indexOf(bare(words), at);
      expect(found, `"${words}" after "${all.slice(Math.max(0, at - 30), at)}"`).toBeGreaterThanOrEqual(at);
      at = found + bare(words).length;
    }
  });

  it('marks every word as part of an element or as an artifact', () => {
    for (const page of pack.pages) expect(page.unmarked).toBe('');
  });

  it('has a structure tree with headings, quotations, lists, tables and links', () => {
    const roles = (role: string): number =>
      pack.pages.reduce((sum, page) => sum + tagsOf(page.tags, role).length, 0);
    expect(roles('H1')).toBe(1);
    expect(roles('H2')).toBe(9);
    expect(roles('BlockQuote')).toBe(2);
    expect(roles('L')).toBe(2);
    expect(roles('LI')).toBe(4);
    expect(roles('Table')).toBe(1);
    expect(roles('TR')).toBe(3);
    expect(roles('TH')).toBe(6);
    expect(roles('TD')).toBe(6);
    expect(roles('Note')).toBe(1);
    expect(roles('TOCI')).toBe(9);
    expect(roles('Link')).toBeGreaterThan(40);
  });

  it('names the language of the pack and of each foreign passage', () => {
    expect(pack.language).toBe('en');
    const [quotation] = pack.pages.flatMap((page) =>
      tagsOf(page.tags, 'BlockQuote').filter(({ language }) => language === 'ar'),
    );
    expect(quotation).toBeDefined();
    const passages = pack.pages.flatMap((page) =>
      tagsOf(page.tags, 'Span').filter(({ language }) => language === 'ar'),
    );
    expect(passages.length).toBe(2);
  });

  it('sets a right-to-left quotation at the right edge', () => {
    const page = pack.pages[1]!;
    const arabic = page.texts.filter(({ text: words }) => /\p{Script=Arabic}/u.test(words));
    const right = Math.max(...arabic.map(({ xPt, widthPt }) => xPt + widthPt));
    expect(right).toBeGreaterThan(page.widthPt - 72);
  });

  it('turns the page for a landscape section and back', () => {
    const shapes = pack.pages.map(({ widthPt, heightPt }) => (widthPt > heightPt ? 'wide' : 'upright'));
    expect(shapes).toEqual(['upright', 'upright', 'wide', 'upright', 'upright', 'upright']);
  });

  it('labels pages, nests the outline and shows the title', () => {
    expect(pack.labels).toEqual(['1', '2', '3', '4', '5', '6']);
    const articles = pack.outline.find(({ title }) => title === 'Articles');
    expect(articles?.children.map(({ title }) => title)).toHaveLength(4);
    expect(pack.info.Title).toBe('Night trains across the Sound');
  });

  it.skipIf(spawnSync('qpdf', ['--version']).status !== 0)('is found without fault by qpdf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'briefpack-pdf-'));
    writeFileSync(join(folder, 'pack.pdf'), bytes);
    const check = spawnSync('qpdf', ['--check', join(folder, 'pack.pdf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(check.stderr).toBe('');
    expect(check.status).toBe(0);
  });

  it('embeds a subset of every font that it names', () => {
    const names = countObjects(bytes, '/FontDescriptor ');
    expect(names).toBeGreaterThan(4);
    expect(countObjects(bytes, '/FontFile2 ')).toBe(names);
    expect(countObjects(bytes, 'Helvetica')).toBe(0);
  });

  it('gives the same bytes again', async () => {
    const again = await renderPdf(sampleDocument(), { fonts: testFonts });
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('renderPdf', () => {
  it('keeps a paragraph over three pages one element', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const { bytes } = await renderPdf(documentOf([paragraph([text(words)])]), { fonts: testFonts });
    const pack = await readPdf(bytes);
    expect(pack.pages.length).toBe(3);
    expect(countObjects(bytes, '/S /P\n')).toBe(1);
    const all = pack.pages.map((page) => wordsOf(tagsOf(page.tags, 'P')[0]!, page)).join(' ');
    expect(all.split(/\s+/u).filter(Boolean)).toEqual(words.split(' '));
  });

  it('names code point and place of a character that no font has, and writes nothing', async () => {
    const result = await renderPdf(documentOf([paragraph([text('The stone says 𓀀 and no more.')])]), {
      fonts: testFonts,
    });
    expect(result.bytes.length).toBe(0);
    expect(result.diagnostics).toMatchObject([{ severity: 'error', code: 'glyph-exists' }]);
    expect(result.diagnostics[0]!.message).toContain('U+13000');
    expect(result.diagnostics[0]!.message).toContain('The stone says');
  });

  it('prints no invisible character', async () => {
    const pack = await render(documentOf([paragraph([text('safe\u202e\u200b\u0007 and \ufeffsound')])]));
    expect(pack.pages[0]!.words).toContain('safe and sound');
  });

  it('keeps a heading with what follows', async () => {
    for (let count = 10; count < 22; count += 1) {
      const pack = await render(
        documentOf([...filler(count), heading(2, 'late', 'The late heading'), ...filler(6, 100)]),
      );
      const at = pack.pages.find((page) => page.texts.some((piece) => piece.text === 'The late heading'))!;
      const title = at.texts.find((piece) => piece.text === 'The late heading')!;
      const below = at.texts.filter((piece) => piece.yPt > title.yPt && piece.yPt < at.heightPt - 70);
      expect(below.length).toBeGreaterThan(1);
    }
  });

  it('keeps a note under a heading with what follows, too', async () => {
    for (let count = 10; count < 22; count += 1) {
      const note = paragraph([text('Outlet, date')], { role: 'note' });
      const pack = await render(
        documentOf([...filler(count), heading(3, 'late', 'The late heading'), note, ...filler(6, 100)]),
      );
      const at = pack.pages.find((page) => page.texts.some((piece) => piece.text === 'Outlet, date'))!;
      const title = at.texts.find((piece) => piece.text === 'The late heading');
      expect(title).toBeDefined();
      const below = at.texts.filter((piece) => piece.yPt > title!.yPt + 20 && piece.yPt < at.heightPt - 70);
      expect(below.length).toBeGreaterThan(1);
    }
  });

  it('keeps a speaker with the first words, and a short statement whole', async () => {
    const statement = (number: number): Block =>
      entry(
        'statement',
        String(number),
        [],
        [
          paragraph([{ kind: 'strong', children: [text(`Speaker ${number}`)] }]),
          paragraph([text(`Words of speaker ${number}, which are short enough to stand on one page.`)]),
        ],
      );
    const pack = await render(documentOf(Array.from({ length: 60 }, (_, index) => statement(index))));
    expect(pack.pages.length).toBeGreaterThan(2);
    for (const page of pack.pages) {
      const speakers = [...page.words.matchAll(/Speaker (\d+)/gu)].map((match) => match[1]);
      const words = [...page.words.matchAll(/Words of speaker (\d+)/gu)].map((match) => match[1]);
      expect(words).toEqual(speakers);
    }
  });

  it('leaves the date out of a pack that has none, and escapes the title in its metadata', async () => {
    const sample = sampleDocument();
    const pack = await render(
      documentOf([paragraph([text('Short.')])], {
        meta: { ...sample.meta, instant: null, title: 'Fish & <ships> "now"' },
      }),
    );
    expect(pack.info.CreationDate).toBeUndefined();
    expect(pack.info.Title).toBe('Fish & <ships> "now"');
    expect(pack.xmp).toContain('Fish &amp; &lt;ships&gt; &quot;now&quot;');
    expect(pack.xmp).not.toContain('CreateDate');
  });
});

describe('renderPdf by edition', () => {
  it('moves the words of a duplex pack away from its binding edge, side by side', async () => {
    const lefts = async (edition: Edition): Promise<readonly number[]> => {
      const { bytes } = await renderPdf(documentOf(filler(60)), { fonts: testFonts, edition });
      const { pages } = await readPdf(bytes);
      return pages.map((page) => Math.min(...page.texts.map(({ xPt }) => xPt)));
    };
    const [plain, bound] = [await lefts('standard'), await lefts('duplex')];
    const fiveMillimetres = (5 * 72) / 25.4;
    expect(bound.length).toBe(plain.length);
    bound.forEach((left, index) => {
      expect(left - plain[index]!).toBeCloseTo(index % 2 === 0 ? fiveMillimetres : -fiveMillimetres, 2);
    });
  });

  it('sets large print at 18 points and more, without serifs or italics', async () => {
    const { bytes, diagnostics } = await renderPdf(sampleDocument(), {
      fonts: testFonts,
      edition: 'large-print',
    });
    expect(diagnostics).toEqual([]);
    const { pages } = await readPdf(bytes);
    const body = pages.flatMap((page) =>
      page.texts.filter(({ text: words }) => words.includes('pay for carriages')),
    );
    expect(body.length).toBeGreaterThan(0);
    for (const { sizePt } of body) expect(sizePt).toBeGreaterThanOrEqual(18);
    expect(countObjects(bytes, 'SourceSerif')).toBe(0);
    expect(countObjects(bytes, '-Italic')).toBe(0);
  });

  it('keeps the binding edge of a duplex pack 30 mm wide, and the far edge 20 mm', async () => {
    const { bytes } = await renderPdf(documentOf(filler(60)), { fonts: testFonts, edition: 'duplex' });
    const { pages } = await readPdf(bytes);
    const millimetre = 72 / 25.4;
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const left = Math.min(...page.texts.map(({ xPt }) => xPt));
      const isRecto = page.number % 2 === 1;
      // Words without a side column stand further in: the running head marks the edge.
      expect(left).toBeGreaterThanOrEqual((isRecto ? 30 : 20) * millimetre - 0.5);
      for (const { xPt, widthPt } of page.texts) {
        expect(xPt + widthPt).toBeLessThanOrEqual(page.widthPt - (isRecto ? 20 : 30) * millimetre + 0.5);
      }
    }
  });

  it('sets the lines of large print 24 points apart', async () => {
    const { bytes } = await renderPdf(
      documentOf([paragraph([text('Twelve boats lay at the quay. '.repeat(40))])]),
      {
        fonts: testFonts,
        edition: 'large-print',
      },
    );
    const [page] = (await readPdf(bytes)).pages;
    const lines = [...new Set(page!.texts.filter(({ sizePt }) => sizePt >= 18).map(({ yPt }) => yPt))];
    expect(lines.length).toBeGreaterThan(10);
    lines.slice(1).forEach((yPt, index) => {
      expect(yPt - lines[index]!).toBeCloseTo(24, 2);
    });
  });

  it('starts sections on right-hand pages where that is asked for, after a page that says that it is blank', async () => {
    const body = [
      heading(2, 'a', 'First section'),
      ...filler(1),
      heading(2, 'b', 'Second section'),
      ...filler(30),
    ];
    const document = documentOf([...body, heading(2, 'c', 'Third section'), ...filler(1)]);
    const plain = await readPdf((await renderPdf(document, { fonts: testFonts })).bytes);
    const { bytes } = await renderPdf(document, { fonts: testFonts, startsOnRecto: true });
    const { pages } = await readPdf(bytes);
    expect(plain.pages.length).toBeLessThan(pages.length);
    const openings = ['First', 'Second', 'Third'].map(
      (name) =>
        pages.find((page) => page.tags !== null && page.words.includes(`${name} section Sentence`))?.number,
    );
    for (const page of openings) expect((page ?? 0) % 2).toBe(1);
    const blank = pages.filter(({ words }) => words.includes('left blank'));
    expect(blank.length).toBeGreaterThan(0);
    for (const page of blank) {
      expect(page.tags === null || wordsOf(page.tags, page) === '').toBe(true);
      expect(page.words).toContain(`${page.number} of ${pages.length}`);
    }
  });

  it('prints on Letter', async () => {
    const sample = sampleDocument();
    const theme = { ...sample.theme, paper: 'Letter' as const };
    const pack = await render(documentOf(sample.body, { meta: sample.meta, theme }));
    expect(
      pack.pages.filter(({ widthPt }) => widthPt === 612).every(({ heightPt }) => heightPt === 792),
    ).toBe(true);
  });
});
