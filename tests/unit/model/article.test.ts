import { describe, expect, it } from 'vitest';
import { numberParagraphs, paragraphNumberAt } from '../../../src/model/article.ts';

const blocks = [
  { kind: 'heading', start: 0, end: 10 },
  { kind: 'paragraph', start: 12, end: 40 },
  { kind: 'furniture', start: 42, end: 60 },
  { kind: 'list-item', start: 62, end: 80 },
  { kind: 'caption', start: 82, end: 90 },
] as const;

describe('numberParagraphs', () => {
  it('counts what a reader cites and skips headings and furniture', () => {
    expect(numberParagraphs({ blocks }).map(({ start, number }) => [start, number])).toEqual([
      [12, 1],
      [62, 2],
      [82, 3],
    ]);
  });
});

describe('paragraphNumberAt', () => {
  it.each([
    [12, 1],
    [39, 1],
    [62, 2],
  ])('finds the paragraph that holds offset %i', (offset, number) => {
    expect(paragraphNumberAt({ blocks }, offset)).toBe(number);
  });

  it.each([5, 40, 45, 500])('is null outside of numbered blocks, as at %i', (offset) => {
    expect(paragraphNumberAt({ blocks }, offset)).toBeNull();
  });
});
