import { type Font } from 'fontkit';
import { type FontShelf } from '../../fonts.ts';
import { type FaceIndex, type Shaped, type ShapedGlyph } from '../../page.ts';

export type Shaper = (face: FaceIndex, text: string, isRtl: boolean) => Shaped;

/**
 * Makes a function that turns text of one face and direction into glyphs, with ligatures, kerning and joined forms.
 * It remembers what it has shaped: most words of a pack come again.
 */
export function createShaper(shelf: FontShelf): Shaper {
  const shaped = new Map<string, Shaped>();
  return (face, text, isRtl) => {
    const key = `${face}${isRtl ? '<' : '>'}${text}`;
    const known = shaped.get(key);
    if (known !== undefined) return known;
    const fresh = shape(shelf.font(face), text, isRtl);
    shaped.set(key, fresh);
    return fresh;
  };
}

function shape(font: Font, text: string, isRtl: boolean): Shaped {
  // The types ask for script and language, which fontkit finds by itself where they are absent.
  const run = font.layout(text, undefined, undefined, undefined, isRtl ? 'rtl' : 'ltr');
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    const position = run.positions[index];
    return {
      id: glyph.id,
      codePoints: glyph.codePoints,
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
