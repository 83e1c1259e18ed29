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

  it('takes “several” against a number that it cannot mean for a disagreement', () => {
    const found = compare([
      { lines: ['In all several villagers were moved last night.'] },
      { lines: ['In all 140 villagers were moved last night.'] },
    ]);
    expect(found.map(({ kind }) => kind)).toEqual(['number']);
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
