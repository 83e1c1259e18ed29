import { describe, expect, test } from 'vitest';
import { reportLanguages } from '../../../src/analyse/index.ts';
import { foreignSpeech } from '../../../src/analyse/lexicon/foreign-speech.ts';
import { languageReach } from '../../../src/model/language-reach.ts';

const article = (file: string, tag: string | null) => ({
  file,
  language: tag === null ? null : { value: tag, basis: 'front-matter' as const },
});

describe('languages', () => {
  test('an article in a language that is not analysed is named', () => {
    const diagnostics = reportLanguages([
      article('a.txt', 'en-GB'),
      article('b.txt', 'no'),
      article('c.txt', 'fr'),
      article('d.txt', null),
    ]);
    expect(diagnostics.map(({ severity, code, file }) => [severity, code, file])).toEqual([
      ['warning', 'article-language-analysed', 'b.txt'],
    ]);
  });

  test.each([
    ['en', 'full'],
    ['EN-us', 'full'],
    [null, 'full'],
    ['fr-CA', 'quotations'],
    ['ur', 'quotations'],
    ['no', 'none'],
    ['und', 'none'],
  ] as const)('%s is read: %s', (tag, reach) => {
    expect(languageReach(tag)).toBe(reach);
  });

  test('the words of every language that is read by quotations are there, and of no other', () => {
    for (const tag of ['fr', 'de', 'es', 'ar', 'ur', 'no', 'it', 'en'])
      expect(foreignSpeech(tag) !== null).toBe(languageReach(tag) === 'quotations');
  });
});
