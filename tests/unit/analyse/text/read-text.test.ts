import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../../src/analyse/text/index.ts';
import { type Block } from '../../../../src/model/article.ts';

const paragraphs = (text: string): readonly Block[] =>
  [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
const read = (text: string, language = 'en'): ReturnType<typeof readText> =>
  readText(text, paragraphs(text), language);
const sentencesOf = (text: string): readonly string[] =>
  read(text).sentences.map(({ start, end }) => text.slice(start, end));
const quotationsOf = (text: string): readonly string[] =>
  read(text).quotations.map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd));

describe('sentences', () => {
  test.each([
    ['The ferry left. It was late.', ['The ferry left.', 'It was late.']],
    ['Mr. Holm met Dr. Sol. They spoke.', ['Mr. Holm met Dr. Sol.', 'They spoke.']],
    ['John D. Marsh left.', ['John D. Marsh left.']],
    ['She lives in the U.S. He does not.', ['She lives in the U.S.', 'He does not.']],
    ['The U.S. Navy came.', ['The U.S. Navy came.']],
    ['“Is it late?” she asked. Nobody knew.', ['“Is it late?” she asked.', 'Nobody knew.']],
    ['“Never again!” Rivera said. He left.', ['“Never again!” Rivera said.', 'He left.']],
    ['“It is late.” The ferry left.', ['“It is late.”', 'The ferry left.']],
    ['VARN (AP) — The ferry left.', ['VARN (AP) —', 'The ferry left.']],
    ['VARN: The ferry left.', ['VARN:', 'The ferry left.']],
    ['The fee is 3.5 percent. It was 2.', ['The fee is 3.5 percent.', 'It was 2.']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('speakers of a transcript are no datelines', () => {
    expect(sentencesOf('HOLM: It is late.\nBERG: So it is.')).toEqual([
      'HOLM: It is late.',
      'BERG: So it is.',
    ]);
  });
});

describe('quotations', () => {
  test.each([
    ['curly', '“It is late,” she said.', ['It is late,']],
    ['straight', '"It is late," she said.', ['It is late,']],
    ['doubled single', "''It is late,'' she said.", ['It is late,']],
    ['single curly beside an apostrophe', '‘It’s late,’ she said. The captain’s ship left.', ['It’s late,']],
    ['plural possessive', '“It is the islands’ choice,” she said.', ['It is the islands’ choice,']],
    ['guillemets', '« Il est tard », dit-elle.', [' Il est tard ']],
    ['guillemets inwards', '»Es ist spät«, sagte sie. »Ja.«', ['Es ist spät', 'Ja.']],
    ['low and high', '„Es ist spät“, sagte sie.', ['Es ist spät']],
    ['an opening mark for a closing one', 'He said “it is late“ and left “now”.', ['it is late', 'now']],
    ['nested', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,', 'no']],
    ['feet and inches', 'He is 6\'2" tall.', []],
    ['no partner', 'He said “it is late and left.', ['it is late and left.']],
  ])('%s', (_, text, words) => {
    expect(quotationsOf(text)).toEqual(words);
  });

  test('paragraphs that go on with a quotation', () => {
    const { quotations } = read('“One.\n“Two.\n“Three,” she said.');
    expect(quotations.map(({ continues, isClosed }) => [continues, isClosed])).toEqual([
      [null, false],
      [0, false],
      [1, true],
    ]);
  });

  test('depth counts from the outside', () => {
    expect(read('“He said ‘no’ to me,” she said.').quotations.map(({ depth }) => depth)).toEqual([0, 1]);
  });
});

describe('tokens', () => {
  const posOf = (text: string): readonly string[] =>
    read(text).tokens.map(({ start, end, pos }) => `${text.slice(start, end)}/${pos}`);

  test('a name that is also a verb', () => {
    expect(posOf('“It is late,” Lynch said.')).toContain('Lynch/PROPN');
  });

  test('clitics stand apart', () => {
    expect(posOf('Rivera’s ship didn’t sail.').map((token) => token.split('/')[0])).toEqual([
      'Rivera',
      '’s',
      'ship',
      'did',
      'n’t',
      'sail',
      '.',
    ]);
  });

  test('words of other languages have no tags', () => {
    expect(read('Der Hafen bleibt offen.', 'de').tokens.map(({ pos }) => pos)).toEqual([
      'X',
      'X',
      'X',
      'X',
      'PUNCT',
    ]);
  });

  test('furniture is not read', () => {
    const text = 'Comments are closed.';
    expect(readText(text, [{ kind: 'furniture', start: 0, end: text.length }], 'en').tokens).toEqual([]);
  });
});

describe('laws', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(
        fc.constantFrom(
          '“',
          '”',
          '"',
          "''",
          '‘',
          '’',
          '«',
          '»',
          '„',
          ' ',
          'word',
          'Name',
          '.',
          '?',
          '\n',
          ',',
          'said',
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join('')),
  );

  test('tokens, sentences and quotations are ordered spans of the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, sentences, quotations, blocks } = read(text);
        tokens.reduce((end, token) => {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          return token.end;
        }, 0);
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          blocks
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replaceAll(/\s/gu, ''),
        );
        for (const { first, last } of sentences) expect(first).toBeLessThanOrEqual(last);
        for (const { start, end, innerStart, innerEnd } of quotations) {
          expect(start <= innerStart && innerStart <= innerEnd && innerEnd <= end && end <= text.length).toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same words get the same tags, whatever was read before', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const a = read(first);
        read(second);
        expect(read(first)).toEqual(a);
      }),
      { numRuns: 60 },
    );
  });
});
