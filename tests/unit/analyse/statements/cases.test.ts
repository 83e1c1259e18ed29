import { describe, expect, test } from 'vitest';
import { cases } from './cases.ts';
import { linesOf, markedLinesOf } from './read.ts';
import { wholeSentences } from './whole-sentences.ts';

describe('who said what in which words', () => {
  test('the table holds at least 150 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  test.each(cases.map((one) => [`${one.source ?? 'nobody'}: ${one.content}`, one] as const))(
    '%s',
    (_, one) => {
      expect(linesOf(one.text)).toContain([one.kind, one.source, one.content].join(' | '));
    },
  );
});

describe.each(Object.entries(wholeSentences))('%s', (_, rows) => {
  test.each(rows)('%s', (text, lines) => {
    expect(markedLinesOf(text)).toEqual(lines);
  });
});
