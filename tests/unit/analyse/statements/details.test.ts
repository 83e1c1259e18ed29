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

  test('a short answer alone in its paragraph is none of them', () => {
    const { statements, rejected } = find(
      'The chair asked about the delay.\n“For eleven days.”\nNobody laughed.',
    );
    expect(rejected).toEqual([]);
    expect(statements.map(({ kind, source }) => [kind, source])).toContainEqual(['direct', null]);
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

describe('a participle inside a name', () => {
  test.each([
    'A known smuggler leader once had a price on his head but is now free.',
    'A known arms dealer once had a price on his head and now lives in Varn.',
  ])('reports nothing: %s', (text) => {
    expect(find(text).statements).toEqual([]);
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

  test('several people are said to be several', () => {
    expect(doubtsOf('Ana Rivera, Karl Holm and Jan Moreau said the port would close.')).toEqual([
      'speaker-plural',
    ]);
  });

  test.each([
    'Ana Rivera said the port would close. (Photo: Karl Holm/Varn Press)',
    'The map shows the pier as it was in 1950.',
    'Rivera declined to comment.',
    'The envoy said the same thing.',
    'Rivera had been asked whether the port would close.',
  ])('is no sure report: %s', (text) => {
    expect(doubtsOf(text)).toContain('cue-weak');
  });

  test('a heading is no sure report', () => {
    const text = 'Minister says port will close';
    const [heading] = paragraphsOf(text);
    const { statements } = find(text, 'en', [{ ...heading!, kind: 'heading' }]);
    for (const { doubts } of statements) expect(doubts).toContain('cue-weak');
    expect(statements).toHaveLength(1);
  });

  test('a heading without a full stop is no part of the sentence below it', () => {
    const paragraph = 'Albania said on Tuesday that it would join the cable treaty.';
    for (const title of ['The cable talks', 'The end of the cable', 'Holm and the minister']) {
      const text = `${title}\n${paragraph}`;
      const [heading, body] = paragraphsOf(text);
      const { statements } = find(text, 'en', [{ ...heading!, kind: 'heading' }, body!]);
      expect(statements.map(({ source }) => source && wordsOf(text, source))).toEqual(['Albania']);
    }
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

describe('who can stand as the source', () => {
  const sourceOf = (text: string, cue: string): string | null => {
    const found = find(text).statements.find((one) => wordsOf(text, one.cue) === cue);
    return wordsOf(text, found?.source ?? null);
  };

  test('nobody from beyond a semicolon', () => {
    const text =
      'Kenya’s Ana Rivera said the nets were too fine; and Norway’s envoy, Tor Aasen, said he had learned a lot about nets.';
    const last = find(text).statements.at(-1);
    expect(wordsOf(text, last!.source)).toContain('Tor Aasen');
  });

  test('the subject, and no word of the aside about it', () => {
    const text = 'Ana Rivera, who has led the town since it burned, said the news was bad for the valley.';
    expect(sourceOf(text, 'said')).toMatch(/^Ana Rivera/u);
  });

  test.each([
    'Ana Rivera, appearing before the Water Board, said she had read it.',
    'Ana Rivera, who has sued Karl Holm, said she had read it.',
    'Ana Rivera, speaking after a meeting with the mayor, said she had read it.',
  ])('the subject, and nobody whom the aside names: %s', (text) => {
    expect(sourceOf(text, 'said')).toMatch(/^Ana Rivera/u);
  });

  test('no court, which hears', () => {
    const text = 'The court heard that the tablets were pressed in a garage.';
    expect(find(text).statements.every(({ source }) => source === null)).toBe(true);
  });

  test('not whoever was asked, with an aside before the verb', () => {
    const text = 'Jan Holm, who saved two goals, was asked whether he would stay another season.';
    expect(find(text).statements.every(({ source }) => source === null)).toBe(true);
  });

  test('nobody, where neither of two said it', () => {
    const text = 'Neither Ms Rivera nor the board said who would head the committee.';
    expect(find(text).statements).toEqual([]);
  });

  test('not whoever quotes, but whoever is quoted, and nobody for one of several', () => {
    const text = 'Ana Rivera quoted the pilot as saying: "We thought it was waste."';
    const found = find(text).statements.find(({ kind }) => kind === 'direct');
    expect(wordsOf(text, found?.source ?? null)).toBe('the pilot');
    const several = 'She quoted one of them as telling the court: "We thought it was waste."';
    expect(find(several).statements.find(({ kind }) => kind === 'direct')?.source).toBeNull();
  });

  test('somebody who once told a paper', () => {
    const text = 'Karl Holm, a keen cook, once told a local paper that truffles were "overrated".';
    expect(sourceOf(text, 'once told')).toMatch(/^Karl Holm/u);
  });

  test('nothing of the sentence before, where that ends in the name of a site', () => {
    const text = 'Holm mocked the vote on X. "Next they will ban the snow," he wrote.';
    expect(find(text).statements.map(({ parts }) => wordsOf(text, parts[0]!))).toContain(
      'Next they will ban the snow',
    );
  });

  test('the name that an apposition describes', () => {
    const text = 'In 2021 Ines Valdez, an entomologist in Varn, reported that the beetle could smell rain.';
    expect(sourceOf(text, 'reported')).toMatch(/Ines Valdez/u);
  });

  test.each([
    'Karl Holm quoted Ana Rivera: "The sea is calm."',
    'Karl Holm shared a post by Ana Rivera that read: "The sea is calm."',
    'Karl Holm read out a letter from Ana Rivera: "The sea is calm."',
  ])('whoever wrote it, and not whoever shows it: %s', (text) => {
    const found = find(text).statements.find(({ kind }) => kind === 'direct');
    expect(wordsOf(text, found?.source ?? null)).toBe('Ana Rivera');
  });

  test('only one of two who talk in a paragraph', () => {
    const text =
      '"Where is Karl?" asked Ana Rivera. "Asleep," said Jan Holm. "Again?" she asked. "Always," he said.';
    expect(find(text).statements.map(({ source, parts }) => [wordsOf(text, source), parts.length])).toEqual([
      ['Ana Rivera', 1],
      ['Jan Holm', 1],
      ['she', 1],
      ['he', 1],
    ]);
  });

  test('no telephone', () => {
    const text = 'Karl Holm, an exporter in Varn, said by telephone that two boats had sunk.';
    expect(sourceOf(text, 'said')).toMatch(/Karl Holm/u);
  });
});

describe('words inside the words of another', () => {
  const sourcesOf = (text: string): readonly (readonly [string | null, string])[] =>
    find(text).statements.map(({ source, parts }) => [
      wordsOf(text, source),
      parts.map((part) => wordsOf(text, part)).join(' … '),
    ]);

  test.each([
    [
      'Ana Rivera said her brother, Jan Holm, had warned her that the bridge would fall.',
      'her brother, Jan Holm',
      'that the bridge would fall',
    ],
    [
      'Ana Rivera said a colleague had told her the bridge would fall.',
      'a colleague',
      'the bridge would fall',
    ],
  ])('are those of the subject of their clause: %s', (text, source, content) => {
    expect(sourcesOf(text)).toContainEqual([source, content]);
  });

  test('belong whole to whoever tells them', () => {
    const text = 'Ana Rivera said her brother, Jan Holm, had warned her that the bridge would fall.';
    expect(sourcesOf(text)).toContainEqual([
      'Ana Rivera',
      'her brother, Jan Holm, had warned her that the bridge would fall',
    ]);
  });

  test('are not those of somebody who only answers a remark', () => {
    const text = 'Ana Rivera responded to Holm’s remark that the bridge was "a toy" by laughing.';
    for (const [source] of sourcesOf(text)) expect(source ?? '').not.toMatch(/Rivera/u);
  });

  test('leave out who was told', () => {
    expect(sourcesOf('Ana Rivera told him he was late for the ferry.')).toContainEqual([
      'Ana Rivera',
      'he was late for the ferry',
    ]);
  });
});

describe('a claim that is denied', () => {
  test.each([
    'Rivera dismissed as “a fiction” the claim that water from the dam had drowned the village.',
    'Rivera rejected the suggestion that the firm was to blame.',
    'Rivera denied a report in the local press that the gates had been opened.',
  ])('is never a report of whoever denies it: %s', (text) => {
    const { statements } = find(text);
    expect(statements).toHaveLength(1);
    expect(wordsOf(text, statements[0]?.cue ?? null)).toMatch(/dismissed|rejected|denied/u);
  });
});

test('a denial that goes on with a reason reports both', () => {
  const text = 'Argentina rejected Paraguay’s complaint on Monday, saying that the toll was legal.';
  const contents = find(text).statements.map(({ parts }) => wordsOf(text, parts[0]!));
  expect(contents).toContain('that the toll was legal');
});

test('a condition goes on behind its tag', () => {
  const text = 'If the line stays shut, said Rivera, Norway will have to buy on the exchange.';
  const [statement] = find(text).statements;
  expect(statement?.parts.map((part) => wordsOf(text, part))).toEqual([
    'If the line stays shut',
    'Norway will have to buy on the exchange',
  ]);
  expect(wordsOf(text, statement?.source ?? null)).toBe('Rivera');
});

test('whoever is asked in an aside asks nothing', () => {
  const text = 'Rivera, asked whether the schools would close, pointed to the ceiling.';
  for (const { source, cue } of find(text).statements)
    if (wordsOf(text, cue) === 'asked') expect(source).toBeNull();
  const asking = 'Rivera, the mayor, asked whether the schools would close.';
  expect(wordsOf(asking, find(asking).statements[0]?.source ?? null)).toBe('Rivera, the mayor');
});

describe('a tag in the middle', () => {
  test('leaves what is not quoted behind it in the content', () => {
    const text = 'Talks, Rivera added, would resume “within days” if the other side “shows good faith”.';
    const [statement] = find(text).statements;
    expect(statement?.parts.map((part) => wordsOf(text, part))).toEqual([
      'Talks',
      'would resume “within days” if the other side “shows good faith”',
    ]);
  });
});

describe('a deed', () => {
  test.each([
    'Speaker Ana Rivera called both members to order.',
    'It remains unclear who ordered the gates to be opened.',
    'The port’s hunger for power explains some of its haste.',
    'General Karl Holm commands the northern region.',
    'Rivera never called it a forgery.',
    'The patrol was inside its zone, Rivera said, citing satellite data.',
  ])('is no certain statement: %s', (text) => {
    for (const { cue, doubts } of find(text).statements)
      if (wordsOf(text, cue) !== 'said') expect(doubts).toContain('cue-weak');
  });

  test('a title of a work is nobody’s words', () => {
    const text = 'Rivera, who wrote the novel "The Last Tram", says the callers are awake.';
    expect(find(text).statements.map(({ parts }) => wordsOf(text, parts[0]!))).not.toContain('The Last Tram');
  });

  test('where and when it was said is no part of what was said', () => {
    const text = 'Varn is ready to buy grain, Minister Ana Rivera said here on Thursday.';
    expect(find(text).statements.map(({ parts }) => parts.map((part) => wordsOf(text, part)))).toEqual([
      ['Varn is ready to buy grain'],
    ]);
  });
});

describe('sources', () => {
  test.each([
    [
      'The seafarers’ union said that crews had not been asked.',
      'The seafarers’ union',
      'that crews had not been asked',
    ],
    [
      "The drivers' association's chairman said that the toll was wrong.",
      "The drivers' association's chairman",
      'that the toll was wrong',
    ],
    [
      'The mayor, Ola Berg, who told reporters that the bridge was safe, resigned on Monday.',
      'who',
      'that the bridge was safe',
    ],
    [
      'The council, whose members said that the plan was dead, met on Friday.',
      'whose members',
      'that the plan was dead',
    ],
    [
      'The mayor, who said that the bridge, repaired twice, was safe, resigned.',
      'who',
      'that the bridge, repaired twice, was safe',
    ],
  ])('%s', (text, source, words) => {
    expect(linesOf(text)).toEqual([`indirect | ${source} | ${words}`]);
  });

  test('a relative pronoun points back to what it stands for', () => {
    const text = 'Officials who said that the port was full went home.';
    expect(wordsOf(text, find(text).statements[0]?.antecedent ?? null)).toBe('Officials');
  });
});

describe('what nobody said', () => {
  test.each([
    'Nobody has published the letter that Norland is said to have sent.',
    'The plan was drawn up with two officials in Varn who asked not to be named.',
    'She is one of many who now plan their lives around a ferry.',
    'Rivera was asked by Norland, Varn and Ostby in late February to lead the meeting.',
  ])('%s', (text) => {
    expect(linesOf(text)).toEqual([]);
  });
});
