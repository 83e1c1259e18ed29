import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../../../src/analyse/across/quantities.ts';
import { keyTokens } from '../../../../src/analyse/across/word-keys.ts';
import { readText } from '../../../../src/analyse/text/index.ts';

function read(text: string): readonly (readonly [number, number, string])[] {
  const { tokens } = readText(text, [{ kind: 'paragraph', start: 0, end: text.length }], 'en');
  return findQuantities(keyTokens(text, tokens)).map(({ from, to, unit }) => [from, to, unit] as const);
}

describe('findQuantities', () => {
  it.each([
    ['They sold 1,250 lamps in the shop.', 1250, 1250, 'lamp'],
    ['They sold nine lamps in the shop.', 9, 9, 'lamp'],
    ['They sold three million lamps abroad.', 3e6, 3e6, 'lamp'],
    ['They sold nearly 100 lamps in the shop.', 90, 100, 'lamp'],
    ['They sold at least 100 lamps in the shop.', 100, 115, 'lamp'],
    ['They sold several lamps in the shop.', 3, 12, 'lamp'],
  ])('%s', (text, from, to, unit) => {
    const [quantity] = read(text);
    expect(quantity?.[0]).toBeCloseTo(from);
    expect(quantity?.[1]).toBeCloseTo(to);
    expect(quantity?.[2]).toBe(unit);
  });

  it('counts no days and no dates', () => {
    expect(read('They met for four days in the week of 18 October.')).toEqual([]);
  });
});
