import { create, type Font } from 'fontkit';
import { type FontFace } from '../../model/font.ts';
import { scriptFamiliesFor } from '../../model/script-fonts.ts';
import { type FontRole } from '../../model/theme.ts';
import { type FaceIndex } from './page.ts';

/** A face as the rooms ask for it. */
export interface FaceQuery {
  readonly family: FontFace['family'];
  readonly weight: number;
  readonly style: FontFace['style'];
}

/** The look of words for which faces are sought. */
export interface ChainQuery {
  readonly family: FontRole;
  readonly weight: number;
  readonly isItalic: boolean;
  /** BCP 47; null for the language of the pack. */
  readonly language: string | null;
}

/** The faces of one rendering, opened once. */
export interface FontShelf {
  /** The nearest face of the family: same style before nearest weight; null where the family is missing. */
  readonly find: (query: FaceQuery) => FaceIndex | null;
  /** The faces that a character may come from, the wanted one first; those for its language before other fallbacks. */
  readonly chain: (query: ChainQuery) => readonly FaceIndex[];
  readonly font: (face: FaceIndex) => Font;
  /** What a face's letters are enlarged by, so that they look as large as the text face's beside them. */
  readonly opticalScale: (face: FaceIndex) => number;
}

/**
 * Fonts are opened anew for each rendering: fontkit keeps with each glyph the characters that it stood for first, so
 * that a font used before would carry one document's characters into the next one's file.
 */
function openFont(bytes: Uint8Array): Font {
  // fontkit's types ask for a Buffer, its code for any Uint8Array; a file with one face is never a collection.
  return create(bytes as Buffer) as Font;
}

/** Amiri's letters are drawn small on their em: set larger, they read as easily as the Latin ones. */
const ARABIC_SCALE = 1.16;

/** Families in the order in which they help most often. */
function familyChain({ family, language }: ChainQuery): readonly FontFace['family'][] {
  const own =
    family === 'serif'
      ? (['serif', 'arabic', 'symbols', 'sans'] as const)
      : (['sans', 'arabic', 'symbols', 'serif'] as const);
  return [...own, ...scriptFamiliesFor(language)];
}

/**
 * Puts the faces in reach by family, weight and style. A missing weight or italic takes the nearest face of its
 * family; WOFF2 is not read by the PDF library, so such faces are left aside. Throws where no face is left, which is
 * the host's mistake and never the user's.
 */
export function createFontShelf(faces: readonly FontFace[]): FontShelf {
  const usable = faces.filter((face) => face.format === 'ttf');
  if (usable.length === 0) throw new Error('The PDF renderer was given no TrueType font.');
  const fonts = usable.map((face) => openFont(face.bytes));
  const find = (query: FaceQuery): FaceIndex | null => {
    let best: { readonly index: number; readonly distance: number } | null = null;
    for (const [index, face] of usable.entries()) {
      if (face.family !== query.family) continue;
      const distance = Math.abs(face.weight - query.weight) + (face.style === query.style ? 0 : 1000);
      if (best === null || distance < best.distance) best = { index, distance };
    }
    return best?.index ?? null;
  };
  // Asked for with every word; a pack has a handful of looks.
  const chains = new Map<string, readonly FaceIndex[]>();
  const chain = (query: ChainQuery): readonly FaceIndex[] => {
    const key = `${query.family} ${query.weight} ${query.isItalic} ${query.language ?? ''}`;
    const known = chains.get(key);
    if (known !== undefined) return known;
    const style = query.isItalic ? 'italic' : 'normal';
    const faces = familyChain(query)
      .map((family) => find({ family, weight: query.weight, style }))
      .filter((face) => face !== null);
    chains.set(key, faces);
    return faces;
  };
  return {
    find,
    chain,
    opticalScale: (face) => (usable[face]?.family === 'arabic' ? ARABIC_SCALE : 1),
    font: (face) => {
      const font = fonts[face];
      if (font === undefined) throw new Error(`There is no face ${face}.`);
      return font;
    },
  };
}
