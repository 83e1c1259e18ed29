import { type Font, type Glyph } from 'fontkit';
import { type TypeStyle } from '../../elements/type-scale.ts';
import { type FontShelf } from '../../fonts.ts';
import { type FaceIndex, type Shaped, type ShapedGlyph } from '../../page.ts';

/** How letters are to be drawn, beyond their face. */
export interface Drawn {
  readonly isRtl: boolean;
  readonly look: Pick<TypeStyle, 'figures' | 'hasSmallCapitals'>;
}

export type Shaper = (face: FaceIndex, text: string, drawn: Drawn) => Shaped;

/**
 * Makes a function that turns text of one face and direction into glyphs, with ligatures, kerning and joined forms,
 * and small capitals and old-style figures where the look asks for them and the face has them. It remembers what it
 * has shaped: most words of a pack come again.
 */
export function createShaper(shelf: FontShelf): Shaper {
  const shaped = new Map<string, Shaped>();
  return (face, text, { isRtl, look }) => {
    const features = featuresOf(look);
    const key = `${face}${isRtl ? '<' : '>'}${features.join()}>${text}`;
    const known = shaped.get(key);
    if (known !== undefined) return known;
    const fresh = shape(shelf.font(face), text, isRtl, features);
    shaped.set(key, fresh);
    return fresh;
  };
}

/** The features of OpenType that a look asks for; the faces' own figures are lining ones of one width. */
function featuresOf({ figures, hasSmallCapitals }: Drawn['look']): readonly string[] {
  return [...(hasSmallCapitals ? ['smcp'] : []), ...(figures === 'old-style' ? ['onum', 'pnum'] : [])];
}

function shape(font: Font, text: string, isRtl: boolean, features: readonly string[]): Shaped {
  // The types ask for script and language, which fontkit finds by itself where they are absent.
  const run = font.layout(text, [...features], undefined, undefined, isRtl ? 'rtl' : 'ltr');
  const characters = plainCharacters(text, isRtl, run.glyphs);
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    const position = run.positions[index];
    const character = characters?.[index]?.codePointAt(0);
    return {
      id: glyph.id,
      codePoints: character === undefined ? glyph.codePoints : [character],
      ownAdvance: glyph.advanceWidth,
      advance: position?.xAdvance ?? glyph.advanceWidth,
      xOffset: position?.xOffset ?? 0,
      yOffset: position?.yOffset ?? 0,
    };
  });
  return {
    glyphs,
    advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0),
    unitsPerEm: font.unitsPerEm,
  };
}

/** Scripts whose glyphs stand in the order of their characters. */
const IN_ORDER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]*$/u;

/**
 * The characters of a word where each has a glyph of its own; null elsewhere. fontkit keeps with a glyph the character
 * that it stood for first, but two characters may share one: a no-break hyphen and the plain one, say.
 */
function plainCharacters(text: string, isRtl: boolean, glyphs: readonly Glyph[]): readonly string[] | null {
  const characters = Array.from(text);
  if (characters.length !== glyphs.length || !IN_ORDER.test(text)) return null;
  if (!glyphs.every(({ codePoints }) => codePoints.length === 1)) return null;
  return isRtl ? characters.reverse() : characters;
}
