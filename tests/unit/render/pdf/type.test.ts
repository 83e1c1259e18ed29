import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { defaultTheme, type Theme } from '../../../../src/model/theme.ts';
import { createTypeScale } from '../../../../src/render/pdf/elements/type-scale.ts';
import { createFontShelf } from '../../../../src/render/pdf/fonts.ts';
import { type Drawn } from '../../../../src/render/pdf/layout/text/shape.ts';
import { createShaper } from '../../../../src/render/pdf/layout/text/index.ts';
import { renderPdf } from '../../../../src/render/pdf/index.ts';
import { documentOf, heading, paragraph, plainDocument, text } from '../../../support/document-builders.ts';
import { readPdf } from './read-pdf.ts';
import { testFonts } from './test-fonts.ts';

const shelf = createFontShelf(testFonts);
const shaper = createShaper(shelf);
const face = (family: 'serif' | 'sans' | 'arabic', style: 'normal' | 'italic' = 'normal'): number =>
  shelf.find({ family, weight: 400, style })!;
const shape = (words: string, look: Partial<Drawn['look']> = {}, from = face('serif')) =>
  shaper(from, words, { isRtl: false, look: { figures: 'lining', hasSmallCapitals: false, ...look } });
const ids = (words: string, look: Partial<Drawn['look']> = {}, from = face('serif')): readonly number[] =>
  shape(words, look, from).glyphs.map(({ id }) => id);
const letters = (shaped: ReturnType<typeof shape>): string =>
  String.fromCodePoint(...shaped.glyphs.flatMap(({ codePoints }) => codePoints));

/** Every glyph that a page paints, with its advance in thousandths of the size, as pdf.js reads it from the file. */
async function readGlyphs(bytes: Uint8Array): Promise<readonly { unicode: string; width: number }[]> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const list = await (await pdf.getPage(1)).getOperatorList();
  return list.fnArray.flatMap((operation, index) => {
    if (operation !== OPS.showText && operation !== OPS.showSpacedText) return [];
    const [parts] = list.argsArray[index] as [readonly (number | { unicode: string; width: number })[]];
    return parts.filter((part) => typeof part !== 'number');
  });
}

const printed = (words: string, theme: Partial<Theme> = {}): Promise<{ readonly bytes: Uint8Array }> =>
  renderPdf(documentOf([paragraph([text(words)])], { theme: { ...defaultTheme, ...theme } }), {
    fonts: testFonts,
  });

describe('glyphs of words', () => {
  it('are ligatures and kerned pairs', () => {
    const fi = shape('figure');
    expect(fi.glyphs[0]!.codePoints).toEqual(Array.from('fi', (letter) => letter.codePointAt(0)));
    expect(fi.glyphs).toHaveLength(5);
    const kerned = shape('AV').glyphs;
    expect(kerned[0]!.advance).toBeLessThan(kerned[0]!.ownAdvance - 80);
  });

  it.each(['serif', 'sans'] as const)(
    'are small capitals of the %s that stand for their letters',
    (family) => {
      const small = shape('Quay fees', { hasSmallCapitals: true }, face(family));
      expect(letters(small)).toBe('Quay fees');
      const plain = ids('Quay fees', {}, face(family));
      const differs = small.glyphs.map(({ id }, index) => id !== plain[index]);
      expect(differs).toEqual([false, true, true, true, false, true, true, true, true]);
    },
  );

  it('are the letters themselves where a face has no small capitals: none are made by shrinking', () => {
    expect(ids('Quay', { hasSmallCapitals: true }, face('serif', 'italic'))).toEqual(
      ids('Quay', {}, face('serif', 'italic')),
    );
  });

  it('are figures of one width, or old-style ones of their own widths', () => {
    const width = (words: string, figures: 'lining' | 'old-style'): readonly number[] =>
      shape(words, { figures }).glyphs.map(({ ownAdvance }) => ownAdvance);
    expect(new Set(width('0123456789', 'lining')).size).toBe(1);
    expect(new Set(width('0123456789', 'old-style')).size).toBeGreaterThan(3);
    expect(letters(shape('1960', { figures: 'old-style' }))).toBe('1960');
  });
});

describe('createTypeScale', () => {
  const theme: Theme = { ...defaultTheme, figures: 'old-style' };

  it('gives old-style figures to running text, and to no table, number or note', () => {
    const scale = createTypeScale(theme, 'italic');
    const old = Object.entries(scale).flatMap(([name, look]) => (look.figures === 'old-style' ? [name] : []));
    expect(old.sort()).toEqual(['body', 'lead', 'missing', 'subtitle', 'title', 'variant']);
  });

  it('leaves both out of large print, which is easier to read without', () => {
    const looks = Object.values(createTypeScale(theme, 'strong'));
    expect(looks.filter((look) => look.figures === 'old-style' || look.hasSmallCapitals)).toEqual([]);
  });
});

describe('the type of a file', () => {
  it('has the widths of old-style figures where a theme sets them, and reads back as the same digits', async () => {
    const words = 'In 1911 the ferry made 1471 crossings.';
    const digits = async (figures: Theme['figures']) => {
      const all = await readGlyphs((await printed(words, { figures })).bytes);
      // The folio is painted before the words.
      return all.filter(({ unicode }) => /\d/u.test(unicode)).slice(-8);
    };
    const lining = await digits('lining');
    const oldStyle = await digits('old-style');
    expect(lining.map(({ unicode }) => unicode).join('')).toBe('19111471');
    expect(oldStyle.map(({ unicode }) => unicode).join('')).toBe('19111471');
    expect(new Set(lining.map(({ width }) => width)).size).toBe(1);
    expect(oldStyle[0]!.width).toBeLessThan(lining[0]!.width);
  });

  it('prints running heads in small capitals whose words are copied as they were written', async () => {
    const title = 'Ηarbour οό ıi';
    const filler = Array.from({ length: 60 }, (_, index) =>
      paragraph([text(`Line ${index} says that the ferry sails at noon.`)]),
    );
    const body = [heading(2, 'quay', 'Quay fees'), ...filler];
    const head = async (
      smallCapitals: boolean,
    ): Promise<{ readonly all: string; readonly widthPt: number }> => {
      const { bytes } = await renderPdf(
        documentOf(body, {
          meta: { ...plainDocument.meta, title },
          theme: { ...defaultTheme, smallCapitals },
        }),
        { fonts: testFonts },
      );
      const texts = (await readPdf(bytes)).pages[1]!.texts.filter(({ yPt }) => yPt < 70);
      return {
        all: texts.map(({ text: words }) => words).join(' '),
        widthPt: texts.reduce((sum, { widthPt }) => sum + widthPt, 0),
      };
    };
    const small = await head(true);
    const plain = await head(false);
    expect(small.all.replaceAll(/\s+/gu, ' ')).toContain(`${title} Quay fees`);
    expect(plain.all.replaceAll(/\s+/gu, ' ')).toContain(`${title} Quay fees`);
    expect(small.widthPt).toBeGreaterThan(plain.widthPt * 1.1);
  });

  it('gives each character back where two share one drawing', async () => {
    // A modifier apostrophe is drawn as a quotation mark is, U+2010 as the plain hyphen.
    const words = 'Hawaiʼi and Hawai’i, well-known and well‐known';
    expect((await readPdf((await printed(words)).bytes)).pages[0]!.words).toContain(words);
  });

  it('is the same, byte for byte, with every feature on', async () => {
    const theme = { figures: 'old-style', smallCapitals: true } as const;
    const [one, two] = [await printed('In 1911, figures.', theme), await printed('In 1911, figures.', theme)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});
