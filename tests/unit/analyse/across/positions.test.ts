import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../../src/analyse/across/index.ts';
import { makeInput, type WrittenArticle } from './make-input.ts';

const people = { Okello: 'UG', Mwangi: 'KE' };
const governments = { Tanzania: 'TZ' };
const articles: readonly WrittenArticle[] = [
  {
    lines: [
      'Okello said Kenya is blocking the new railway bridge. “We want the railway bridge this year,” Okello said.',
      'Tanzania said the railway bridge was a matter for its neighbours.',
    ],
    statements: [
      { by: 'Okello', words: 'Kenya is blocking the new railway bridge', cue: 'said' },
      { by: 'Okello', words: 'We want the railway bridge this year,', kind: 'direct', cue: 'said' },
      { by: 'Tanzania', words: 'the railway bridge was a matter for its neighbours', cue: 'said' },
    ],
  },
  {
    lines: [
      'Okello said Rwandan officials support the railway bridge.',
      'Okello said the railway bridge may fall down.',
    ],
    statements: [
      { by: 'Okello', words: 'Rwandan officials support the railway bridge', cue: 'said' },
      { by: 'Okello', words: 'the railway bridge may fall down', cue: 'said', doubts: ['cue-weak'] },
    ],
  },
];

describe('findPositions', () => {
  const { positions, statements } = compareArticles(makeInput({ people, governments, articles }));
  const of = (country: string): (typeof positions)[number] | undefined =>
    positions.find((one) => one.country === country && one.issue === 'railway bridge');

  it('names the issue in the words of the articles', () => {
    expect(new Set(positions.map(({ issue }) => issue))).toEqual(new Set(['railway bridge']));
    expect(statements[0]?.topics).toEqual(['railway bridge']);
  });

  it('gives own words, the most direct first', () => {
    expect(of('UG')).toMatchObject({ standing: 'own-words', actor: 'Uganda' });
    expect(of('UG')?.statements[0]).toBe('s-1.2');
    expect(of('UG')?.statements.length).toBeLessThanOrEqual(3);
  });

  it('says who characterises a country that does not speak', () => {
    expect(of('KE')).toMatchObject({
      standing: 'reported-by-other',
      characterisedBy: 'Okello',
      statements: ['s-1.1'],
    });
    expect(of('RW')).toMatchObject({ standing: 'reported-by-other', characterisedBy: 'Okello' });
  });

  it('takes indirect speech of a country’s bare name for the outlet’s account', () => {
    expect(of('TZ')).toMatchObject({ standing: 'reported-by-other' });
    expect(of('TZ')).not.toHaveProperty('characterisedBy');
  });

  it('leaves statements of uncertain cue out', () => {
    expect(positions.flatMap((one) => one.statements)).not.toContain('s-2.2');
  });

  it('gives every position the evidence of its statements', () => {
    for (const one of positions) expect(one.evidence.length).toBeGreaterThanOrEqual(one.statements.length);
  });

  it('does not take a modifier for an actor, nor a condition for a position', () => {
    const found = compareArticles(
      makeInput({
        people,
        articles: [
          {
            lines: [
              'Okello said Kenyan apples were sold at the market.',
              'Okello said if Kenya signed, the market would open.',
            ],
            statements: [
              { by: 'Okello', words: 'Kenyan apples were sold at the market' },
              { by: 'Okello', words: 'if Kenya signed, the market would open' },
            ],
          },
        ],
      }),
    );
    expect(found.positions.map(({ country }) => country)).toEqual(['UG']);
  });
});

describe('findIssues', () => {
  const issuesOf = (lines: readonly string[]): readonly string[] => {
    const statements = lines.map((words) => ({ by: 'Okello', words, cue: 'said' }));
    const article = { lines: lines.map((words) => `Okello said ${words}.`), statements };
    const input = makeInput({ people, governments: { 'Lake Board': 'UG' }, articles: [article] });
    return [...new Set(compareArticles(input).positions.map(({ issue }) => issue))];
  };

  it.each([
    ['a month', ['the ferry sails in March', 'the road opens in March', 'a march was quiet']],
    ['a body that speaks', ['the Board has met twice', 'the Board owns a boat', 'a board was nailed up']],
    ['a place', ['the port lies in the Far East', 'tea comes from the Far East']],
    ['a change without what changed', ['the rise was wrong', 'a rise of that kind hurts']],
  ])('names no issue after %s', (_, lines) => {
    expect(issuesOf(lines).join()).not.toMatch(/March|Board|East|^rise/u);
  });

  it('names an issue by no word that most of its statements lack', () => {
    const lines = [
      'the talks in Kampala were short',
      'the talks went on all night',
      'nobody left the talks',
      'the talks cost too much',
    ];
    expect(issuesOf(lines)).toEqual(['talks']);
  });
});
