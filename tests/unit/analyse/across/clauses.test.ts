import { describe, expect, it } from 'vitest';
import { cutClauses, trimMarks } from '../../../../src/analyse/across/clauses.ts';
import { buildView, tokensWithin } from '../../../../src/analyse/across/view.ts';
import { makeInput } from './make-input.ts';

function viewOf(line: string) {
  const [article] = buildView(makeInput({ articles: [{ lines: [line] }] })).articles;
  if (article === undefined) throw new Error('no article');
  return article;
}

function clausesOf(line: string): readonly string[] {
  const article = viewOf(line);
  return article.text.sentences.flatMap((sentence) =>
    cutClauses(article, sentence).map(({ start, end }) => line.slice(start, end)),
  );
}

describe('cutClauses', () => {
  it('keeps a subject with its verb across an inserted relative clause', () => {
    const line =
      'The border clashes, which began with a visit to the quay, cost several sailors their lives.';
    expect(clausesOf(line)).toEqual([line.slice(0, -1)]);
  });

  it('cuts before a relative clause that ends the sentence or that another clause follows', () => {
    expect(
      clausesOf('The army closed the border, which had been open since the spring of that year.'),
    ).toEqual(['The army closed the border', 'which had been open since the spring of that year']);
  });
});

describe('trimMarks', () => {
  it.each([
    ['it depends on “what the terms are”.', 'it depends on “what the terms are”'],
    ['“It depends on what the terms are”.', 'It depends on what the terms are'],
    ['it rose (by a third).', 'it rose (by a third)'],
    ['it rose by a third).', 'it rose by a third'],
  ])('keeps the partner of a mark inside: %s', (line, expected) => {
    const words = trimMarks(tokensWithin(viewOf(line), { start: 0, end: line.length }));
    expect(line.slice(words[0]?.token.start, words.at(-1)?.token.end)).toBe(expected);
  });
});
