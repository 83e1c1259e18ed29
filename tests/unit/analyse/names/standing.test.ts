import { describe, expect, it } from 'vitest';
import { findMentions, joinNames, resolveSpeakers } from '../../../../src/analyse/names/index.ts';
import { type RawStatement } from '../../../../src/analyse/statements/raw-statement.ts';
import { readText } from '../../../../src/analyse/text/index.ts';
import { type Span } from '../../../../src/model/selector.ts';
import { makeArticle, nameOf } from './read-marked.ts';

interface Told {
  readonly kind?: RawStatement['kind'];
  readonly words: string;
  readonly source: string | null;
  readonly within?: number;
}

function resolve(content: string, told: readonly Told[], language = 'en') {
  const find = (words: string): Span => {
    const start = content.indexOf(words);
    return { start, end: start + words.length };
  };
  const article = makeArticle(content, 'test.txt');
  const text = readText(content, article.blocks, language);
  const statements = told.map(({ kind, words, source, within }): RawStatement => ({
    kind: kind ?? 'direct',
    parts: [find(words)],
    cue: null,
    source: source === null ? null : find(source),
    venue: null,
    addressee: null,
    doubts: [],
    within: within ?? null,
  }));
  const book = joinNames([{ article, text, statements, mentions: findMentions(article, text) }]);
  return resolveSpeakers(article, text, statements, book).map((found) => ({
    ...found,
    speaker: nameOf(book, found.speaker),
    reporter: nameOf(book, found.reporter),
  }));
}

describe('standing', () => {
  it('is own words where nobody stands between', () => {
    const [found] = resolve('Marta Lindqvist said it rained.', [
      { words: 'it rained', source: 'Marta Lindqvist' },
    ]);
    expect(found).toEqual({
      speaker: 'Marta Lindqvist',
      speakerText: 'Marta Lindqvist',
      standing: 'own-words',
      reporter: null,
      doubts: [],
    });
  });

  it('is reported by other for a statement within another', () => {
    const [, found] = resolve('According to Marta Lindqvist, Bruno Weiss admitted it had rained.', [
      { kind: 'indirect', words: 'Bruno Weiss admitted it had rained', source: 'Marta Lindqvist' },
      { kind: 'indirect', words: 'it had rained', source: 'Bruno Weiss', within: 0 },
    ]);
    expect(found).toMatchObject({
      speaker: 'Bruno Weiss',
      standing: 'reported-by-other',
      reporter: 'Marta Lindqvist',
    });
  });

  it('is reported by other where the source is named in the words of another, even if nothing says so', () => {
    const [, found] = resolve('Marta Lindqvist said Oslo had agreed to pay.', [
      { kind: 'indirect', words: 'Oslo had agreed to pay', source: 'Marta Lindqvist' },
      { kind: 'indirect', words: 'to pay', source: 'Oslo' },
    ]);
    expect(found).toMatchObject({
      speaker: 'Norway',
      standing: 'reported-by-other',
      reporter: 'Marta Lindqvist',
    });
  });

  it('is own words where a speaker tells what she herself said', () => {
    const [, found] = resolve('Marta Lindqvist said she had warned of rain.', [
      { kind: 'indirect', words: 'she had warned of rain', source: 'Marta Lindqvist' },
      { kind: 'indirect', words: 'of rain', source: 'she' },
    ]);
    expect(found).toMatchObject({ speaker: 'Marta Lindqvist', standing: 'own-words', reporter: null });
  });
});

describe('quotations without a source', () => {
  const first = { words: 'It rained', source: 'Marta Lindqvist' };

  it('take the speaker of the quotation right before, in doubt', () => {
    const [, found] = resolve('“It rained,” Marta Lindqvist said. “It will rain again.”', [
      first,
      { words: 'It will rain again.', source: null },
    ]);
    expect(found).toMatchObject({
      speaker: 'Marta Lindqvist',
      speakerText: null,
      doubts: ['speaker-from-context'],
    });
  });

  it.each([
    ['another paragraph', '“It rained,” Marta Lindqvist said.\n“It will rain again.”'],
    ['another name between', '“It rained,” Marta Lindqvist said. Bruno Weiss agreed. “It will rain again.”'],
    [
      'many words between',
      '“It rained,” Marta Lindqvist said. On the quay people stood under umbrellas and looked at the water for a long time, nodding. “It will rain again.”',
    ],
  ])('take nobody across %s', (_shows, content) => {
    const [, found] = resolve(content, [first, { words: 'It will rain again.', source: null }]);
    expect(found).toMatchObject({ speaker: null, speakerText: null, doubts: ['speaker-not-found'] });
  });
});

describe('doubts', () => {
  it.each([
    ['She', ['speaker-by-pronoun'], 'Mayor Marta Lindqvist left. She said it rained.'],
    ['The mayor', ['speaker-by-role'], 'Mayor Marta Lindqvist left. The mayor said it rained.'],
    ['An aide', ['speaker-unnamed'], 'Mayor Marta Lindqvist left. An aide said it rained.'],
    ['Ana Roth and Bo Roth', ['speaker-plural'], 'Ana Roth and Bo Roth said it rained.'],
    [
      'He',
      ['speaker-by-pronoun', 'speaker-ambiguous'],
      'Tomas Keller and Bruno Weiss left. He said it rained.',
    ],
  ])('of "%s": %j', (source, doubts, content) => {
    const [found] = resolve(content, [{ kind: 'indirect', words: 'it rained', source }]);
    expect(found!.doubts).toEqual(doubts);
  });

  it('says for a language that is read in part that it is', () => {
    const content = 'قال الوزير إن الميناء مغلق.';
    const [found] = resolve(content, [{ kind: 'indirect', words: 'الميناء مغلق', source: 'الوزير' }], 'ar');
    expect(found).toMatchObject({ speaker: null, speakerText: 'الوزير', doubts: ['language-partial'] });
  });

  it('resolves names and pronouns in French', () => {
    const content = '« Il pleut », a dit Jean Lacombe. « Il neige », a-t-il ajouté. Lacombe sourit.';
    const found = resolve(
      content,
      [
        { words: 'Il pleut', source: 'Jean Lacombe' },
        { words: 'Il neige', source: 'il ajouté' },
      ],
      'fr',
    );
    expect(found[0]!.speaker).toBe('Jean Lacombe');
  });
});
