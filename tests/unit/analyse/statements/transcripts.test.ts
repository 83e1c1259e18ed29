import { describe, expect, test } from 'vitest';
import { find, wordsOf } from './read.ts';

const turnsOf = (...lines: readonly string[]): readonly (readonly [string | null, string])[] => {
  const text = lines.join('\n');
  return find(text).statements.map(({ source, parts }) => [
    wordsOf(text, source),
    parts.map((part) => wordsOf(text, part)).join(' … '),
  ]);
};

describe('a transcript', () => {
  test('gives each paragraph whole to its label, and the questions to nobody', () => {
    expect(
      turnsOf(
        'GEN. RIVERA: The river has fallen. I believe that the road is safe.',
        'REPORTER: How many are missing?',
        'MS. HOLM: We have water for nine days. After that we need the road.',
      ),
    ).toEqual([
      ['GEN. RIVERA', 'The river has fallen. I believe that the road is safe.'],
      ['MS. HOLM', 'We have water for nine days. After that we need the road.'],
    ]);
  });

  test('with letters names nobody who answers', () => {
    expect(turnsOf('Q: Is that habit?', 'A: It is worse.', 'Q: Who said so?', 'A: The crew did.')).toEqual([
      [null, 'It is worse.'],
      [null, 'The crew did.'],
    ]);
  });

  test('with a name again and again', () => {
    expect(turnsOf('Ana Rivera: The port is open.', 'It rained.', 'Ana Rivera: The quay is dry.')).toEqual([
      ['Ana Rivera', 'The port is open.'],
      ['Ana Rivera', 'The quay is dry.'],
    ]);
  });

  test.each([
    ['one label alone is none', ['BACKGROUND: The port was closed in May.', 'It rained all day.']],
    ['a label before a quotation is a tag', ['Rivera: "It is open."', 'Rivera: "It is dry."']],
  ])('%s', (_shows, lines) => {
    for (const [, words] of turnsOf(...lines)) expect(words).not.toContain('closed in May');
  });
});
