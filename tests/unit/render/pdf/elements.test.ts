import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullOf, shareOut } from '../../../../src/render/pdf/elements/column-widths.ts';
import { cleanText } from '../../../../src/render/pdf/elements/clean-text.ts';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('shareOut', () => {
  it('shares by weight where every column has room enough', () => {
    expect(shareOut(300, [1, 2], [50, 50])).toEqual([100, 200]);
  });

  it('gives a column its longest word, at the cost of the others', () => {
    expect(shareOut(300, [1, 5], [80, 50])).toEqual([80, 220]);
  });

  it('lets every column give way alike where the words do not fit', () => {
    expect(shareOut(100, [1, 1], [150, 50])).toEqual([75, 25]);
  });

  it('fills the width exactly, and keeps every least width that can be kept (law)', () => {
    const column = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 120 }));
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 10, max: 900 }),
        (columns, totalPt) => {
          const least = columns.map(([, value]) => value);
          const widths = shareOut(
            totalPt,
            columns.map(([weight]) => weight),
            least,
          );
          expect(sum(widths)).toBeCloseTo(totalPt, 6);
          if (sum(least) <= totalPt) {
            widths.forEach((width, index) => {
              expect(width).toBeGreaterThanOrEqual(least[index]! - 1e-6);
            });
          }
        },
      ),
    );
  });
});

describe('pullOf', () => {
  it('leaves columns alike whose cells are alike, and those without a word', () => {
    expect(pullOf([[40, 40, 40]], 3).map((pull) => pull.toFixed(3))).toEqual(['1.000', '1.000', '1.000']);
    expect(pullOf([], 2)).toEqual([1, 1]);
    expect(pullOf([[0, 0]], 2)).toEqual([1, 1]);
  });

  it('widens for the cell that makes a row tall, not for words that stand beside a longer cell', () => {
    const [long, beside] = pullOf(
      [
        [200, 60, 20],
        [20, 20, 20],
      ],
      3,
    );
    expect(long).toBeGreaterThan(1.4);
    expect(beside).toBeLessThan(1);
  });

  it('makes the rows hardly ever taller all in all than equal widths (law)', () => {
    const heights = (rows: readonly (readonly number[])[], pulls: readonly number[]): number => {
      const unit = pulls.length / sum(pulls);
      return sum(rows.map((row) => Math.max(...row.map((length, at) => length / ((pulls[at] ?? 1) * unit)))));
    };
    const cells = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 12 }), (rows) => {
        const equal = heights(rows, [1, 1, 1, 1]);
        expect(heights(rows, pullOf(rows, 4))).toBeLessThanOrEqual(equal * 1.05 + 1);
      }),
    );
  });
});

describe('cleanText', () => {
  it('composes, makes line ends spaces and drops what does not print', () => {
    expect(cleanText('cafe\u0301\tat\r\nnight\u202e\u200b')).toBe('café at night');
  });

  it('is idempotent (law)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(cleanText(cleanText(value))).toBe(cleanText(value));
      }),
    );
  });
});
