import { describe, expect, test } from 'vitest';
import { readForest, scoreForest, weighForest } from '../../../../src/analyse/statements/forest.ts';

// One tree asks whether feature 0 is at most 2, and behind it whether the class in feature 1 is 1 or 3; the other is a leaf.
const forest = readForest('0<2 1#10 500 -250 1000;40');

describe('forest', () => {
  test.each([
    [[2, 1], 0.54],
    [[0, 3], 0.54],
    [[0, 2], -0.21],
    [[3, 1], 1.04],
  ])('%j scores %d', (features, score) => {
    expect(scoreForest(forest, features)).toBeCloseTo(score, 10);
  });

  test('some of the trees', () => {
    expect(scoreForest(forest, [3, 1], 1)).toBeCloseTo(0.04, 10);
    expect(scoreForest(forest, [3, 1], 0, 1)).toBeCloseTo(1, 10);
  });

  test('shares add up to one, and the best of many rivals has the most', () => {
    const rivals = Array.from({ length: 12 }, (_, index) => [index === 7 ? 3 : 1, 2]);
    const shares = weighForest(forest, rivals);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(shares.indexOf(Math.max(...shares))).toBe(7);
  });

  test('nobody has no share', () => {
    expect(weighForest(forest, [])).toEqual([]);
  });
});
