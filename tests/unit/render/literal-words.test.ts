/** What an article says prints as it stands in all four formats, whatever it would mean to a template or a format. */
import fc from 'fast-check';
import { marked } from 'marked';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { type CheckedDocument } from '../../../src/model/document.ts';
import { type Dossier } from '../../../src/model/dossier.ts';
import { dossierPack } from '../../../src/pipeline/build.ts';
import { renderHtml } from '../../../src/render/html/index.ts';
import { renderMarkdown } from '../../../src/render/markdown/index.ts';
import { renderPdf } from '../../../src/render/pdf/index.ts';
import { printableText } from '../../../src/render/printable-text.ts';
import { hostileWords } from '../../support/hostile-text.ts';
import { find, findAll, readHtml, type ReadElement } from '../../support/read-html.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';
import { folderOf, plainOptions, shippedFolders } from '../../support/template-folders.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { testFonts } from './pdf/test-fonts.ts';

/** 5,000 strings: so many go through one pack, as a pack of one would be all furniture. */
const BATCH = 50;
const RUNS = 100;
/** How often the template below prints each string. */
const TIMES = 6;

const template = folderOf('own', {
  'strings/en.yaml': shippedFolders('analyst')[0]!.files.get('strings/en.yaml')!,
  'briefing.hbs': [
    '{{#each statements}}',
    '## {{words}} {unlisted}',
    '**{{words}}**',
    '',
    '- {{words}}',
    '',
    '> {{words}}',
    '',
    '| a | b |',
    '|---|---|',
    '| {{words}} | x |',
    '',
    '{{words}}',
    '{{/each}}',
  ].join('\n'),
});

/**
 * What the fonts of the tests lack (that is tested with the missing glyphs), and the Arabic signs that enclose numbers,
 * which pdf.js takes for invisible.
 */
const untried = /[^\u0000-\u024f\u0606-\u06dc\u06de-\u06ff\u200b-\u206f\ufeff]/gu;
const words = hostileWords.map((value) => value.replaceAll(untried, ''));
const batch = fc.array(words, { minLength: BATCH, maxLength: BATCH });

function packOf(strings: readonly string[]): {
  readonly dossier: Dossier;
  readonly document: CheckedDocument;
} {
  const articles = strings.map((each, index) => articleOf(`articles/${index}.txt`, each));
  const statements = articles.map((article, index) => ({
    ...statementOf(article, strings[index]!, null),
    id: `s-${index}`,
  }));
  const dossier = dossierOf(articles, { statements });
  const { document, diagnostics } = compose(dossier, [template], plainOptions);
  expect(diagnostics).toEqual([]);
  return { dossier, document: document! };
}

/** The characters that show: formats and lines differ in white space. */
const shown = (text: string): string => printableText(text).replaceAll(/[\s\u200c\u200d]+/gu, '');
/** In words from right to left a bracket is drawn, and read back, as its other half. */
const unturned = (text: string): string =>
  text.replaceAll(/[()[\]{}<>“”]/gu, (sign) => '([{<“'[')]}>”'.indexOf(sign)] ?? sign);

/** Characters that one text has oftener than another, each with by how much; a line of each direction is read in its own order. */
function differences(one: string, other: string): readonly (readonly [character: string, more: number])[] {
  const counts = new Map<string, number>();
  for (const character of unturned(one).split('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of unturned(other).split('')) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts].filter(([, count]) => count !== 0);
}
const namesIn = (page: ReadElement): readonly string[] =>
  findAll(page, '*').map(({ localName }) => localName);

const htmlOf = (document: CheckedDocument): ReadElement =>
  find(readHtml(Buffer.from(renderHtml(document, { fonts: [] }).bytes).toString('utf8')), 'main');
const markdownOf = (document: CheckedDocument): ReadElement => {
  const html = marked.parse(Buffer.from(renderMarkdown(document).bytes).toString('utf8'), { async: false });
  return find(readHtml(`<!doctype html><html><body><main>${html}</main></body></html>`), 'main');
};

async function printedBy(document: CheckedDocument): Promise<string> {
  const { bytes, diagnostics } = await renderPdf(document, { fonts: testFonts });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { pages } = await readPdf(bytes);
  // Without running heads and folios.
  const body = pages.flatMap(({ texts, heightPt }) =>
    texts.filter(({ yPt }) => yPt > 70 && yPt < heightPt - 56),
  );
  return shown(body.map(({ text }) => text).join(''));
}

describe('words of articles print literally', () => {
  const plain = packOf(Array<string>(BATCH).fill('Q')).document;
  let plainPrint: string;
  beforeAll(async () => {
    plainPrint = await printedBy(plain);
  });

  it(`in HTML, Markdown, PDF and JSON, ${BATCH * RUNS} strings of them`, async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (strings) => {
        const { dossier, document } = packOf(strings);
        const wanted = strings.map(shown);

        const pages = [htmlOf(document), markdownOf(document)];
        const harmless = [htmlOf(plain), markdownOf(plain)];
        for (const [index, page] of pages.entries()) {
          const text = shown(page.textContent);
          for (const each of wanted) expect(text.split(each).length - 1).toBeGreaterThanOrEqual(TIMES);
          // The words made nothing but text: the same elements as with a harmless letter.
          expect(namesIn(page)).toEqual(namesIn(harmless[index]!));
        }

        const print = await printedBy(document);
        const expected = plainPrint + wanted.join('').repeat(TIMES);
        expect(differences(print + 'Q'.repeat(BATCH * TIMES), expected)).toEqual([]);

        const read = JSON.parse(Buffer.from(dossierPack(dossier).bytes).toString('utf8')) as Dossier;
        // Halves of surrogate pairs are no text that a file could hold.
        expect(read.articles.map(({ text }) => shown(text))).toEqual(wanted);
      }),
      { numRuns: RUNS, endOnFailure: true, seed: 9 },
    );
  }, 240_000);
});
