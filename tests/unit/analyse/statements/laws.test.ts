import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RawStatement } from '../../../../src/analyse/statements/index.ts';
import { cases } from './cases.ts';
import { find } from './read.ts';

const pieces = [
  ...cases.map(({ text }) => text),
  '“',
  '”',
  "''",
  ' he said ',
  ' said that ',
  '\n',
  '(',
  ')',
  ', ',
  ': ',
  'According to ',
  'the ferry',
  '‘no’',
  '🙂',
];
const texts = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(' '));

const hull = ({ parts }: RawStatement): readonly [number, number] => [parts[0]!.start, parts.at(-1)!.end];

function expectSound(text: string): void {
  const { statements, rejected } = find(text);
  const spans = statements.flatMap(({ parts, cue, source, venue, addressee }) => [
    ...parts,
    cue,
    source,
    venue,
    addressee,
  ]);
  for (const span of [...spans, ...rejected]) {
    if (span === null) continue;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  statements.forEach((one, at) => {
    one.parts.reduce((end, part) => {
      expect(part.start).toBeGreaterThanOrEqual(end);
      return part.end;
    }, 0);
    for (const other of statements.slice(at + 1)) {
      const [[a, b], [c, d]] = [hull(one), hull(other)];
      const isApart = b <= c || d <= a;
      const isNested = (a <= c && d <= b) || (c <= a && b <= d);
      expect(isApart || isNested, `${text.slice(a, b)} / ${text.slice(c, d)}`).toBe(true);
    }
    if (one.within !== null) {
      const [outerStart, outerEnd] = hull(statements[one.within]!);
      const [start, end] = hull(one);
      expect(outerStart <= start && end <= outerEnd).toBe(true);
    }
  });
}

describe('laws', () => {
  test('spans are of the text, contents nest or stand apart', () => {
    fc.assert(fc.property(texts, expectSound), { numRuns: 150 });
  });

  test('what was read before changes nothing', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [a, b] = [find(first), find(second)];
        expect(find(second)).toEqual(b);
        expect(find(first)).toEqual(a);
      }),
      { numRuns: 40 },
    );
  });

  test('a text without stops takes time in proportion to its length', () => {
    const started = performance.now();
    find('he said that the ferry '.repeat(2000));
    // Read as one sentence it takes most of a minute.
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('any characters at all can be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), expectSound), { numRuns: 150 });
  });
});

const articles = path.resolve(import.meta.dirname, '../../../../../shared/articles');
describe.skipIf(!existsSync(articles))('the five articles', () => {
  test.each(existsSync(articles) ? readdirSync(articles) : [])('%s is read soundly', (file) => {
    expectSound(readFileSync(path.join(articles, file), 'utf8'));
  });
});
