import bidiModule, { type Bidi } from 'bidi-js';

// Its types describe an ES module, its package file a CommonJS one: Node gives the function itself.
const bidi = (bidiModule as unknown as () => Bidi)();

/** Anything that could turn the order of a line: letters of scripts from right to left, and marks of direction. */
const MAY_TURN =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Embedding levels of UAX #9, one for each code unit; odd ones run from right to left. */
export interface Levels {
  readonly base: 0 | 1;
  readonly at: (index: number) => number;
  /** The character to print at a place: brackets are mirrored in words that run from right to left. */
  readonly mirrored: (index: number) => string | null;
}

/** Finds the direction of every character of a line in its paragraph's direction. */
export function findLevels(text: string, direction: 'ltr' | 'rtl'): Levels {
  const base = direction === 'rtl' ? 1 : 0;
  if (base === 0 && !MAY_TURN.test(text)) return { base, at: () => 0, mirrored: () => null };
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const mirrors = bidi.getMirroredCharactersMap(text, levels);
  return { base, at: (index) => levels[index] ?? base, mirrored: (index) => mirrors.get(index) ?? null };
}

/**
 * The visual order of things that stand in reading order, by rule L2 of UAX #9: from the highest level down, every
 * sequence at that level or above is reversed.
 */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level >= 1; level -= 1) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return order;
}
