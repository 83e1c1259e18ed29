import { describe, expect, test } from 'vitest';
import { find, linesOf, paragraphsOf, wordsOf } from './read.ts';

describe('quotations that are no statement', () => {
  test.each([
    ['The film “The Last Ferry” opens in May.', 'title', '“The Last Ferry”'],
    ['Ana “Nana” Rivera won the race.', 'nickname', '“Nana”'],
    ['The so-called “ghost ferry” was sold.', 'term', '“ghost ferry”'],
    ['The town sold its “floating palace” in spring.', 'scare-quote', '“floating palace”'],
  ])('%s', (text, reason, words) => {
    const { statements, rejected } = find(text);
    expect(statements).toEqual([]);
    expect(rejected.map((one) => [one.reason, wordsOf(text, one)])).toEqual([[reason, words]]);
  });

  test('the caption and the heading keep their quotations to themselves', () => {
    const text = 'A “calm” sea\nThe “old” pier in June.';
    const [heading, caption] = paragraphsOf(text);
    const { rejected } = find(text, 'en', [
      { ...heading!, kind: 'heading' },
      { ...caption!, kind: 'caption' },
    ]);
    expect(rejected.map(({ reason }) => reason)).toEqual(['heading', 'caption']);
  });

  test('furniture says nothing', () => {
    const text = 'The minister said the ferry would sail.';
    expect(find(text, 'en', [{ kind: 'furniture', start: 0, end: text.length }])).toEqual({
      statements: [],
      rejected: [],
    });
  });
});

describe('where and to whom', () => {
  test.each([
    ['Rivera told Radio Varn that the ferry would sail.', 'Radio Varn', 'Radio Varn'],
    [
      '“The vote was fair,” the minister told reporters at Harbour House on Friday.',
      'at Harbour House',
      'reporters',
    ],
    [
      'In a separate interview with Radio Varn, the minister said the ferry would sail.',
      'In a separate interview with Radio Varn',
      null,
    ],
    ['“The vote was fair,” Rivera said in a statement.', 'in a statement', null],
  ])('%s', (text, venue, addressee) => {
    const [first] = find(text).statements;
    expect(wordsOf(text, first!.venue)).toBe(venue);
    expect(wordsOf(text, first!.addressee)).toBe(addressee);
  });
});

describe('an infinitive', () => {
  test('says that somebody would have to speak, not that somebody spoke', () => {
    const text =
      'The talks, hosted by Norway, failed, leaving Denmark with no choice but to warn the port of a strike.';
    for (const { cue, doubts } of find(text).statements) {
      if (wordsOf(text, cue)?.startsWith('to ') === true) expect(doubts).toContain('cue-weak');
    }
  });

  test('that goes on is a report like any other', () => {
    const text = 'Ana Rivera went on to say that the ferry would sail in June.';
    expect(find(text).statements.map(({ doubts }) => doubts)).toEqual([[]]);
  });
});

describe('a tag', () => {
  test.each(['said', 'said on Monday'])('of the next sentence takes no quotation from who %s it', (cue) => {
    const text = `The mayor Jan Holm ${cue}: "We will open the port in May." Varn disagreed, its envoy Ana Rivera said.`;
    const quotation = find(text).statements.find(({ kind }) => kind === 'direct');
    expect(wordsOf(text, quotation!.source)).toBe('The mayor Jan Holm');
  });
});

describe('a content', () => {
  test('goes on over "but", without which it would say something else', () => {
    expect(linesOf('The mayor said the town wants no strike but will not give in.')).toEqual([
      'indirect | The mayor | the town wants no strike but will not give in',
    ]);
  });
});

describe('doubts', () => {
  const doubtsOf = (text: string, language = 'en'): readonly string[] =>
    find(text, language).statements[0]!.doubts;

  test('words with nobody beside them have no speaker', () => {
    expect(doubtsOf('“We waited for nine hours in the snow.” The ferry did not come.')).toContain(
      'speaker-not-found',
    );
  });

  test('a mark without a partner is marked', () => {
    expect(doubtsOf('“We waited for nine hours in the snow. The ferry did not come.')).toContain(
      'quotation-unclosed',
    );
  });

  test('a thing that shows something is a weak report', () => {
    expect(doubtsOf('This delay shows that the ferry is old.')).toContain('cue-weak');
    for (const text of [
      'Ten sailors fell defending the motherland.',
      'Riders defended the border for a week.',
    ])
      expect(find(text).statements.every(({ doubts }) => doubts.includes('cue-weak'))).toBe(true);
    expect(doubtsOf('Rivera defended the decision to close the pier.')).not.toContain('cue-weak');
  });

  test('a plain report has none', () => {
    expect(doubtsOf('The minister said that the ferry would sail.')).toEqual([]);
  });

  test('other languages are read in part', () => {
    expect(doubtsOf('„Der Hafen bleibt offen“, sagte Ministerin Anna Berg.', 'de')).toEqual([
      'language-partial',
    ]);
  });
});

describe('reports in reports', () => {
  test('the inner one points to the outer one', () => {
    const { statements } = find('According to Holm, the mayor admitted that the pier was unsafe.');
    expect(statements.map(({ within }) => within)).toEqual([null, 0]);
  });
});

describe('other languages', () => {
  test.each([
    [
      'fr',
      '« Le port restera ouvert tout l’hiver », a déclaré la ministre des Transports. « Nous avons le temps », dit-elle.',
      [
        'direct | la ministre des Transports | Le port restera ouvert tout l’hiver',
        'direct | elle | Nous avons le temps',
      ],
    ],
    [
      'de',
      '„Der Hafen bleibt im Winter offen“, sagte Ministerin Anna Berg am Montag. Der Bürgermeister erklärte: „Wir haben genug Zeit.“',
      [
        'direct | Ministerin Anna Berg | Der Hafen bleibt im Winter offen',
        'direct | Der Bürgermeister | Wir haben genug Zeit.',
      ],
    ],
    [
      'es',
      '«El puerto seguirá abierto todo el invierno», dijo la ministra Ana Rivera el lunes.',
      ['direct | la ministra Ana Rivera | El puerto seguirá abierto todo el invierno'],
    ],
    [
      'ar',
      'وقال الوزير سامي ندى: "الميناء سيبقى مفتوحا طوال الشتاء".',
      ['direct | الوزير سامي ندى | الميناء سيبقى مفتوحا طوال الشتاء'],
    ],
    [
      'ur',
      'وزیر نے کہا: ”بندرگاہ سردیوں میں کھلی رہے گی“۔',
      ['direct | وزیر | بندرگاہ سردیوں میں کھلی رہے گی'],
    ],
  ])('%s', (language, text, lines) => {
    expect(linesOf(text, language)).toEqual(
      lines.map((line) => expect.stringContaining(line.replace(/\.$/u, '')) as string),
    );
  });

  test('a language that is not analysed is left alone', () => {
    expect(find('«Havna er åpen», sa ministeren.', 'no')).toEqual({ statements: [], rejected: [] });
  });
});
