import { type Font } from 'fontkit';

/** After these a line may end inside a word, without any sign added. */
const BREAK_AFTER = /(?<=[\p{L}\p{N}]{2}[-‐–—/_?&=#])(?=[\p{L}])|(?<=[—])(?=[\p{L}“"‘])/u;

/** A base character with the marks that stand on it. */
const GRAPHEME = /\P{M}\p{M}*/gu;

/**
 * Makes the function that tells the line breaker where a word may break: after hyphens, dashes and slashes, and
 * anywhere in a word that is wider than its column. No sign is ever inserted: an empty part between two others is a
 * place to break without one. Joined, the parts are the word again.
 */
export function createWordBreaker(
  font: Font,
  sizePt: number,
  widthPt: number,
): (word: string | null) => string[] {
  const widthOf = (word: string): number => {
    let units = 0;
    for (const character of word) {
      units += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
    }
    return (units / font.unitsPerEm) * sizePt;
  };
  return (word) => {
    if (word === null || word === '') return [''];
    if (word.trim() === '') return [word];
    const parts = word
      .split(BREAK_AFTER)
      .flatMap((part) => (widthOf(part) > widthPt * 0.97 ? (part.match(GRAPHEME) ?? [part]) : [part]));
    return parts.flatMap((part, index) => (index === 0 ? [part] : ['', part]));
  };
}
