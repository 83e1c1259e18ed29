import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/analyse/across/index.ts';
import { makeInput, type WrittenArticle } from './make-input.ts';

function compare(articles: readonly WrittenArticle[]): ReturnType<typeof compareArticles>['disagreements'] {
  return compareArticles(makeInput({ people: { Rossi: 'IT', Petit: 'FR' }, articles })).disagreements;
}

describe('findDisagreements', () => {
  it('sets two counts of one thing side by side, in the articles’ own clauses', () => {
    const found = compare([
      { lines: ['At least 14 hikers were rescued from the ridge.'] },
      { lines: ['Helicopters rescued 23 hikers before dusk.'] },
    ]);
    expect(found).toMatchObject([{ kind: 'number', about: 'hikers' }]);
    expect(found[0]?.sides.map(({ text }) => text)).toEqual([
      'At least 14 hikers were rescued from the ridge',
      'Helicopters rescued 23 hikers before dusk',
    ]);
  });

  it.each([
    ['over 200 villagers were moved', '212 villagers were moved'],
    ['nearly 60 villagers were moved', '58 villagers were moved'],
    ['several villagers were moved', 'seven villagers were moved'],
  ])('sees no disagreement in a difference of precision: %s, %s', (a, b) => {
    expect(compare([{ lines: [`In all ${a} last night.`] }, { lines: [`In all ${b} last night.`] }])).toEqual(
      [],
    );
  });

  it('compares so many a week with no count of all', () => {
    const lines = ['There were 23 sailings of the lake ferry last winter.'];
    const other = { lines: ['The lake ferry makes four sailings a week in winter.'] };
    expect(compare([{ lines }, other])).toEqual([]);
  });

  it('sets a figure beside the number that it answers, though its source went unread', () => {
    const count = '14 sailings had been cancelled before spring';
    const article = {
      lines: [`Rossi said that ${count}. The shipping company told callers the true figure was 23.`],
      statements: [{ by: 'Rossi', words: count, cue: 'said' }],
    };
    expect(compare([article]).map(({ kind, about }) => `${kind} ${about}`)).toEqual(['number sailings']);
  });

  it.each([
    'a charge that Petit rejects',
    'a claim Petit has repeatedly denied',
    'which Petit denies',
    'something the lake board disputes',
    'an allegation denied by Petit',
  ])('sets a denial that the article tells beside its claim: %s', (denial) => {
    const claim = 'the lake board hid the count';
    const article = {
      lines: [`Rossi says ${claim}, ${denial}.`],
      statements: [{ by: 'Rossi', words: claim, cue: 'says' }],
    };
    const found = compare([article]);
    expect(found).toMatchObject([{ kind: 'denial', about: claim }]);
    expect(found[0]?.sides.map(({ text }) => text)).toEqual([`Rossi says ${claim}`, denial]);
  });

  it.each(['which denies the charge', 'a charge that was later dropped', 'which Petit welcomes'])(
    'takes another aside for no denial: %s',
    (aside) => {
      const claim = 'the lake board hid the count';
      const article = {
        lines: [`Rossi says ${claim}, ${aside}.`],
        statements: [{ by: 'Rossi', words: claim, cue: 'says' }],
      };
      expect(compare([article])).toEqual([]);
    },
  );

  it.each([
    ['The slide killed at least 37 people on the ridge.', 'The death toll of the slide has risen to 52.'],
    ['At least 37 people died in the slide.', 'The rescuers put the number of dead in the slide at 52.'],
    ['Three soldiers were killed on the ridge and nine wounded.', 'Five soldiers were killed on the ridge.'],
  ])('sets two tolls side by side, however they are worded: %s', (one, other) => {
    expect(compare([{ lines: [one] }, { lines: [other] }])).toMatchObject([{ kind: 'number' }]);
  });

  it.each([
    ['Three soldiers were killed on the ridge.', 'Two drivers were killed on the ridge.'],
    ['Three hikers were killed on the ridge.', 'Nine hikers were wounded on the ridge.'],
    ['In 2019 a fire killed 14 people.', 'On 4 May 2024 a slide killed 37 people.'],
  ])('keeps tolls of others apart: %s %s', (one, other) => {
    expect(compare([{ lines: [one] }, { lines: [other] }])).toEqual([]);
  });

  it('sets two measures of one thing side by side', () => {
    const found = compare([
      { lines: ['Turnout was 61 percent.'] },
      { lines: ['The monitors put turnout at less than 45 percent.'] },
    ]);
    expect(found).toMatchObject([{ kind: 'number', about: 'Turnout' }]);
  });

  it.each([
    ['the trawler rammed its boat', 'the patrol boat had rammed the trawler'],
    ['French troops fired first', 'Italian troops had opened fire first'],
  ])('finds who is said to have done it: %s, %s', (one, other) => {
    const found = compare([
      { lines: [`Rossi said ${one}.`], statements: [{ by: 'Rossi', words: one, cue: 'said' }] },
      { lines: [`Petit said ${other}.`], statements: [{ by: 'Petit', words: other, cue: 'said' }] },
    ]);
    expect(found).toMatchObject([{ kind: 'actor' }]);
  });

  it('takes two deeds of the two for no dispute about who did them', () => {
    const one = 'French boats rammed the trawler';
    const other = 'Italian boats rammed the pier';
    const found = compare([
      { lines: [`Rossi said ${one}.`], statements: [{ by: 'Rossi', words: one, cue: 'said' }] },
      { lines: [`Petit said ${other}.`], statements: [{ by: 'Petit', words: other, cue: 'said' }] },
    ]);
    expect(found).toEqual([]);
  });

  it.each([
    ['France had broken the lake treaty', 'the lake treaty had been respected to the letter'],
    ['the level of the lake had risen on Monday', 'the level of the lake fell by two metres'],
    ['half of the grain was rotten', 'the grain had been dry and sound'],
  ])('sets opposites side by side: %s, %s', (one, other) => {
    const found = compare([
      { lines: [`Rossi said ${one}.`], statements: [{ by: 'Rossi', words: one, cue: 'said' }] },
      { lines: [`Petit said ${other}.`], statements: [{ by: 'Petit', words: other, cue: 'said' }] },
    ]);
    expect(found).toMatchObject([{ kind: 'denial' }]);
  });

  it.each([
    ['offered Rome as a place for talks', 'offered', 'there was nothing to talk about'],
    ['to publish the logbook of the gates', 'promised', 'no logbook of the gates was ever kept'],
  ])('takes what somebody offers for no claim: %s', (one, cue, other) => {
    const words = one.replace(/^offered /u, '');
    const found = compare([
      { lines: [`Rossi ${cue} ${words}.`], statements: [{ by: 'Rossi', words, cue }] },
      { lines: [`Petit said ${other}.`], statements: [{ by: 'Petit', words: other, cue: 'said' }] },
    ]);
    expect(found).toEqual([]);
  });

  it('takes what somebody denies for no claim of theirs', () => {
    const found = compare([
      {
        lines: ['Rossi denied that the lower gate was opened in April.'],
        statements: [{ by: 'Rossi', words: 'that the lower gate was opened in April', cue: 'denied' }],
      },
      {
        lines: ['Bianchi said that the lower gate was not opened in April.'],
        statements: [{ by: null, words: 'that the lower gate was not opened in April', cue: 'said' }],
      },
    ]);
    expect(found).toEqual([]);
  });

  it.each([
    ['the yard was overhauled for 14 million euros', 'what is open is about 12 million euros'],
    ['the volume lost was 5 million tonnes of gas', 'Italy is prepared to send two million tonnes of gas'],
  ])('takes sums of other things for no dispute: %s, %s', (one, other) => {
    const found = compare([
      { lines: [`Rossi said ${one}.`], statements: [{ by: 'Rossi', words: one, cue: 'said' }] },
      { lines: [`Petit said ${other}.`], statements: [{ by: 'Petit', words: other, cue: 'said' }] },
    ]);
    expect(found).toEqual([]);
  });

  it('takes a toll that rises from day to day for no dispute', () => {
    const found = compare([
      { lines: ['The slide killed 19 people on the ridge.'], published: '2024-06-12' },
      { lines: ['The slide killed 27 people on the ridge.'], published: '2024-06-13' },
    ]);
    expect(found).toEqual([]);
  });

  it('compares cubic metres with no metres, and a fall with no depth', () => {
    const found = compare([
      { lines: ['The lake holds 21 cubic metres of water.'] },
      { lines: ['The lake holds 18 metres of water.'] },
      { lines: ['The lake fell by 3 metres of water.'] },
    ]);
    expect(found).toEqual([]);
  });

  it('gives the other reports of an utterance beside the words that are disputed', () => {
    const first = 'the lower gate of the dam was opened on the night of the flood';
    const second = 'on the night of the flood the lower gate of the dam was open';
    const denial = 'no gate of the dam was opened that night';
    const found = compare([
      { lines: [`Rossi said ${first}.`], statements: [{ by: 'Rossi', words: first, cue: 'said' }] },
      { lines: [`Rossi said ${second}.`], statements: [{ by: 'Rossi', words: second, cue: 'said' }] },
      { lines: [`Petit said ${denial}.`], statements: [{ by: 'Petit', words: denial, cue: 'said' }] },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.sides[0]?.evidence.map(({ article, exact }) => [article, exact])).toEqual([
      ['a-1', first],
      ['a-2', second],
    ]);
  });

  it('sets two days of one event side by side', () => {
    const found = compare([
      { lines: ['The lake accord was signed on 3 May 2024.'] },
      { lines: ['The lake accord was signed on 7 May 2024.'] },
    ]);
    expect(found).toMatchObject([{ kind: 'number', about: 'lake accord' }]);
  });

  it.each([
    ['France had warned Italy of the release', 'Italy was never warned'],
    ['the pressure dropped because of maintenance', 'there had been no maintenance that day'],
  ])('finds a plain denial in few words: %s, %s', (one, other) => {
    const found = compare([
      { lines: [`Petit said ${one}.`], statements: [{ by: 'Petit', words: one, cue: 'said' }] },
      { lines: [`Rossi said ${other}.`], statements: [{ by: 'Rossi', words: other, cue: 'said' }] },
    ]);
    expect(found).toMatchObject([{ kind: 'denial' }]);
  });

  it('finds what somebody without a name denies', () => {
    const found = compare([
      {
        lines: ['Rossi said the operator shut the valve.'],
        statements: [{ by: 'Rossi', words: 'the operator shut the valve', cue: 'said' }],
      },
      {
        lines: ['The lake operator denied having shut the valve.'],
        statements: [
          { by: null, words: 'having shut the valve', cue: 'denied', source: 'The lake operator' },
        ],
      },
    ]);
    expect(found).toMatchObject([{ kind: 'denial', about: 'valve' }]);
  });

  it('takes a date for no count', () => {
    const count = 'Fourteen hikers were rescued from the ridge.';
    const date = 'The second count of the hikers on the ridge is due on 18 March.';
    expect(compare([{ lines: [count] }, { lines: [date] }])).toEqual([]);
  });

  it('takes a question for no claim that another one could deny', () => {
    const found = compare([
      {
        lines: ['Rossi asked to know how the tunnel fee was worked out.'],
        statements: [{ by: 'Rossi', words: 'to know how the tunnel fee was worked out', cue: 'asked' }],
      },
      {
        lines: ['Petit said the tunnel fee was not worked out in secret.'],
        statements: [{ by: 'Petit', words: 'the tunnel fee was not worked out in secret', cue: 'said' }],
      },
    ]);
    expect(found).toEqual([]);
  });

  it('takes “several” against a number that it cannot mean for a disagreement', () => {
    const found = compare([
      { lines: ['In all several villagers were moved last night.'] },
      { lines: ['In all 140 villagers were moved last night.'] },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['number']);
  });

  it.each([
    [
      'a number that answers the one before it',
      'The board said that 14 hikers were rescued. Its rival said the true figure was 23.',
      null,
    ],
    [
      'the number of what is counted',
      'In all 14 hikers were rescued.',
      'She put the number of rescued hikers at 23.',
    ],
    [
      'shares in words and in hundredths',
      'The dam feeds a fifth of the valley.',
      'The dam feeds 12 percent of the valley.',
    ],
    ['parts of one whole', 'Four of nine hikers wore boots.', 'Three of the nine hikers wore boots.'],
    [
      'what a day costs',
      'A day of fog costs the lift half a million crowns.',
      'The fog costs the lift 300,000 crowns a day.',
    ],
    ['one deed in two forms of its verb', 'Tolls rose by 12 percent.', 'The tolls have risen by 18 percent.'],
    [
      'percentages of one rise',
      'The toll rose by 12 percent.',
      'The rise of the toll is not 12 percent but 18 percent.',
    ],
  ])('compares %s', (_, first, second) => {
    const lines = [first, second].flatMap((line) => (line === null ? [] : [line]));
    const articles = lines.map((line) => ({ lines: [line] }));
    const spoken: WrittenArticle[] =
      second === null
        ? [
            {
              lines,
              statements: [
                { by: 'Rossi', words: '14 hikers were rescued', source: 'The board' },
                { by: 'Petit', words: 'the true figure was 23', source: 'Its rival' },
              ],
            },
          ]
        : articles;
    expect(compare(spoken).map(({ kind }) => kind)).toEqual(['number']);
  });

  it.each([
    ['The dam feeds a fifth of the valley.', 'The dam feeds 19 percent of the valley.'],
    ['Half of the maize arrived wet.', 'France buys a third of the maize.'],
  ])('sees no disagreement in shares that fit, or of other things: %s %s', (a, b) => {
    expect(compare([{ lines: [a] }, { lines: [b] }])).toEqual([]);
  });

  it.each([
    ['Four of nine hikers wore boots.', 'Three of eleven hikers wore boots.'],
    ['Four of nine hikers wore boots.', 'All nine hikers came home in boots.'],
    ['The guides wanted a pay rise of 14 percent.', 'The pay of the guides has risen by 9 percent.'],
    ['That is not how we buy a lift ticket.', 'Ms Keller has bought a lift ticket.'],
  ])('sees no disagreement in parts of other wholes, nor in what was wanted and what was: %s %s', (a, b) => {
    expect(compare([{ lines: [a] }, { lines: [b] }])).toEqual([]);
  });

  it('sets a denial against the country whose suggestion it names, though another one is likelier by its words', () => {
    const denied = 'an Italian suggestion that the lake ferry was rammed by a barge in the harbour';
    const charge = 'the lake ferry must have been rammed in the harbour';
    const other = 'the lake ferry and a barge lay in the harbour';
    const found = compareArticles(
      makeInput({
        people: { Rossi: 'IT', Petit: 'FR', Keller: 'CH' },
        articles: [
          { lines: [`Keller said ${other}.`], statements: [{ by: 'Keller', words: other }] },
          { lines: [`Rossi said ${charge}.`], statements: [{ by: 'Rossi', words: charge }] },
          {
            lines: [`Petit rejected ${denied}.`],
            statements: [{ by: 'Petit', words: denied, cue: 'rejected' }],
          },
        ],
      }),
    ).disagreements;
    expect(found.map(({ sides }) => sides.map(({ speaker }) => speaker))).toEqual([['p-Rossi', 'p-Petit']]);
  });

  it.each([
    ['A former guide', 1],
    ['he', 0],
  ])('sets a denial against “%s”, unnamed, where that is somebody else: %i', (source, count) => {
    const said = 'the guides had known of the storm since dawn';
    const denied = 'the guides had known of the storm';
    const lines = [`Rossi denied ${denied}.`, `${source} said ${said}.`];
    const found = compare([
      {
        lines,
        statements: [
          { by: 'Rossi', words: denied, cue: 'denied' },
          { by: null, words: said, source },
        ],
      },
    ]);
    expect(found).toHaveLength(count);
  });

  it.each([
    ['Fares on the lake had not moved since spring', 'Fares on the lake had risen since spring', 1],
    ['Fares on the lake had not moved since spring', 'Boats on the lake had waited since spring', 0],
  ])('takes what has not moved for what has not risen: %s, %s', (no, yes, count) => {
    const found = compareArticles(
      makeInput({
        people: { Rossi: null, Petit: null },
        articles: [
          { lines: [`Rossi said ${no}.`], statements: [{ by: 'Rossi', words: no }] },
          { lines: [`Petit said ${yes}.`], statements: [{ by: 'Petit', words: yes }] },
        ],
      }),
    ).disagreements;
    expect(found).toHaveLength(count);
  });

  it('takes no speaker beside another one for an answer who only names the same thing', () => {
    const found = compare([
      {
        lines: [
          'Rossi said Italy saw no need for a lake treaty. Petit said the lake treaty was about every port.',
        ],
        statements: [
          { by: 'Rossi', words: 'Italy saw no need for a lake treaty' },
          { by: 'Petit', words: 'the lake treaty was about every port' },
        ],
      },
    ]);
    expect(found).toEqual([]);
  });

  it('sets two sources of one paragraph side by side where one affirms what the other denies', () => {
    const found = compare([
      {
        lines: [
          'Rossi said Italy had accepted the invitation. Petit said that no invitation had been received.',
        ],
        statements: [
          { by: 'Rossi', words: 'Italy had accepted the invitation' },
          { by: 'Petit', words: 'no invitation had been received' },
        ],
      },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['denial']);
  });

  it('gives every article that prints the same words as evidence for them', () => {
    const line = 'Rossi said that 14 hikers were rescued from the icy ridge above the lake.';
    const copy: WrittenArticle = {
      lines: [line],
      statements: [{ by: 'Rossi', words: '14 hikers were rescued from the icy ridge above the lake' }],
    };
    const found = compare([
      copy,
      {
        lines: ['Petit said that 23 hikers were rescued from the ridge.'],
        statements: [{ by: 'Petit', words: '23 hikers were rescued from the ridge' }],
      },
      copy,
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.sides.map(({ evidence }) => evidence.map(({ article }) => article))).toEqual([
      ['a-1', 'a-3'],
      ['a-2'],
    ]);
  });

  it('prints a quotation that a clause opens to its end', () => {
    const [found] = compare([
      { lines: ['In all 14 hikers were rescued.'] },
      { lines: ['She put the number of rescued hikers at “23, and I am sorry for it”.'] },
    ]);
    expect(found?.sides[1]?.text).toBe('She put the number of rescued hikers at “23, and I am sorry for it”');
  });

  it('finds no answer for a denial of two words', () => {
    const found = compare([
      {
        lines: ['Rossi said he had read the accounts of the lake.'],
        statements: [{ by: 'Rossi', words: 'he had read the accounts of the lake' }],
      },
      {
        lines: ['Petit rejected that reading.'],
        statements: [{ by: 'Petit', words: 'that reading', cue: 'rejected' }],
      },
    ]);
    expect(found).toEqual([]);
  });

  it('does not compare counts of different months', () => {
    expect(
      compare([
        { lines: ['In March 40 trains were cancelled.'] },
        { lines: ['In June 90 trains were cancelled.'] },
      ]),
    ).toEqual([]);
  });

  it('joins a charge and its denial, each with its verb', () => {
    const found = compare([
      {
        lines: [
          'Rossi accused France of dumping gravel in the lake.',
          'Petit denied that any gravel was dumped in the lake.',
        ],
        statements: [
          { by: 'Rossi', words: 'France of dumping gravel in the lake', cue: 'accused' },
          { by: 'Petit', words: 'any gravel was dumped in the lake', cue: 'denied' },
        ],
      },
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe('denial');
    expect(found[0]?.sides).toMatchObject([
      { text: 'Rossi accused France of dumping gravel in the lake', speaker: 'p-Rossi' },
      { text: 'Petit denied that any gravel was dumped in the lake', speaker: 'p-Petit' },
    ]);
  });

  it('lets a denial of all such charges answer the charge before it', () => {
    const found = compare([
      {
        lines: ['Rossi blamed divers from Nice for the wreck.', 'Petit denied all such charges.'],
        statements: [
          { by: 'Rossi', words: 'divers from Nice for the wreck', cue: 'blamed' },
          { by: 'Petit', words: 'all such charges', cue: 'denied' },
        ],
      },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['denial']);
  });

  it('sees the same thing affirmed by one side and denied by the other', () => {
    const found = compare([
      {
        lines: [
          'Rossi said two oil tanks were buried under the beach.',
          'Petit said no oil tanks were buried there.',
        ],
        statements: [
          { by: 'Rossi', words: 'two oil tanks were buried under the beach', cue: 'said' },
          { by: 'Petit', words: 'no oil tanks were buried there', cue: 'said' },
        ],
      },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['denial']);
  });

  it.each([
    ['what is only demanded', 'oil tanks must never be buried under the beach'],
    ['what another clause negates', 'oil tanks buried under the beach did worry bathers, who came not'],
  ])('takes no disagreement from %s', (_, words) => {
    const found = compare([
      {
        lines: ['Rossi said two oil tanks were buried under the beach.', `Petit said ${words}.`],
        statements: [
          { by: 'Rossi', words: 'two oil tanks were buried under the beach', cue: 'said' },
          { by: 'Petit', words, cue: 'said' },
        ],
      },
    ]);
    expect(found).toEqual([]);
  });

  it('gives a number to its source however long the source’s name is', () => {
    const words = 'the true figure was 23';
    const count = '14 sailings had been cancelled';
    const found = compare([
      {
        lines: [
          `Petit said that ${count}. The shipping company’s chief executive and former harbour pilot, Anna Rossi, said ${words}.`,
        ],
        statements: [
          { by: 'Petit', words: count, cue: 'said' },
          { by: 'Rossi', words, cue: 'said' },
        ],
      },
    ]);
    expect(found.map(({ sides }) => sides.map(({ text, speaker }) => [text, speaker]))).toEqual([
      [
        [count, 'p-Petit'],
        [words, 'p-Rossi'],
      ],
    ]);
  });

  it('knows who took something back when they speak of themselves as "it"', () => {
    const found = compare([
      { lines: ['Rossi withdrew 18,000 crates from shops.'] },
      {
        lines: ['Rossi said it had taken back 26,000 crates.'],
        statements: [{ by: 'Rossi', words: 'it had taken back 26,000 crates', cue: 'said' }],
      },
    ]);
    expect(found.map(({ kind, about }) => `${kind} ${about}`)).toEqual(['number crates']);
  });

  it('sets what a country is charged with beside its own word for it', () => {
    const charge = 'France was using the bridge as an excuse not to pay its debts';
    const answer = 'France had paid every instalment on time';
    const sides = (by: string) =>
      compare([
        { lines: [`Rossi said ${charge}.`], statements: [{ by: 'Rossi', words: charge, cue: 'said' }] },
        { lines: [`${by} said ${answer}.`], statements: [{ by, words: answer, cue: 'said' }] },
      ]).map(({ kind }) => kind);
    expect(sides('Petit')).toEqual(['denial']);
    expect(sides('Rossi')).toEqual([]);
  });

  it('takes a shared day for no shared matter', () => {
    const sent = 'a letter had gone out on 20 February';
    const found = compare([
      { lines: [`Rossi said that ${sent}.`], statements: [{ by: 'Rossi', words: sent, cue: 'said' }] },
      { lines: ['Nobody has published the letter that is said to be of 20 February.'] },
    ]);
    expect(found).toEqual([]);
  });

  it('names a share by what it is of, never "percent"', () => {
    const found = compare([
      { lines: ['The ferry toll rose by 12 percent in January.'] },
      {
        lines: ['Rossi said the ferry toll has not risen by 12 percent.'],
        statements: [{ by: 'Rossi', words: 'the ferry toll has not risen by 12 percent', cue: 'said' }],
      },
    ]);
    expect(found.map(({ about }) => about)).toEqual(['ferry toll']);
  });

  it('prints each side word for word with its selector', () => {
    const input = makeInput({
      articles: [{ lines: ['Some 14 boats sank in the gale.'] }, { lines: ['In the gale 30 boats sank.'] }],
    });
    for (const { sides } of compareArticles(input).disagreements) {
      for (const side of sides) {
        const [selector] = side.evidence;
        const article = input.articles.find((one) => one.article.id === selector?.article)?.article;
        expect(article?.text.slice(selector?.start, selector?.end)).toBe(side.text);
      }
    }
  });
});
