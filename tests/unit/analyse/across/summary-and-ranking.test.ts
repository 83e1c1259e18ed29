import { describe, expect, it } from 'vitest';
import { compareArticles, explainRank } from '../../../../src/analyse/across/index.ts';
import { makeInput } from './make-input.ts';

const input = makeInput({
  people: { Ivanova: 'BG', Popescu: 'RO' },
  articles: [
    {
      lines: [
        '“The Danube bridge needs a second lane before the summer traffic,” Ivanova said.',
        '“We will widen the Danube bridge together with our neighbours,” Ivanova said.',
        'Popescu said 14 lorries were lost in the flood.',
        'It may rain, Ivanova seemed to say.',
      ],
      statements: [
        {
          by: 'Ivanova',
          words: 'The Danube bridge needs a second lane before the summer traffic,',
          kind: 'direct',
          cue: 'said',
        },
        {
          by: 'Ivanova',
          words: 'We will widen the Danube bridge together with our neighbours,',
          kind: 'direct',
          cue: 'said',
        },
        { by: 'Popescu', words: '14 lorries were lost in the flood', cue: 'said' },
        { by: 'Ivanova', words: 'It may rain', doubts: ['cue-weak'] },
      ],
    },
    {
      lines: [
        'Ivanova said 31 lorries were lost in the flood.',
        '“Romania has paid its share of the Danube bridge in full,” Popescu said.',
      ],
      statements: [
        { by: 'Ivanova', words: '31 lorries were lost in the flood', cue: 'said' },
        {
          by: 'Popescu',
          words: 'Romania has paid its share of the Danube bridge in full,',
          kind: 'direct',
          cue: 'said',
        },
      ],
    },
  ],
});
const dossier = compareArticles(input);

describe('chooseSummary', () => {
  it('takes at most three sentences, of both speakers', () => {
    const speakers = dossier.summary.map(
      ({ statement }) => dossier.statements.find(({ id }) => id === statement)?.speaker,
    );
    expect(dossier.summary.length).toBeLessThanOrEqual(3);
    expect(new Set(speakers)).toEqual(new Set(['p-Ivanova', 'p-Popescu']));
  });

  it('takes words as they stand, without the comma before the cue, and none of uncertain cue', () => {
    for (const { text, statement } of dossier.summary) {
      expect(text).not.toMatch(/,$/u);
      expect(dossier.statements.find(({ id }) => id === statement)?.exact).toContain(text);
      expect(statement).not.toBe('s-1.4');
    }
  });
});

describe('rankItems', () => {
  it('ranks every item once, by falling score', () => {
    const items = dossier.ranking.map(({ item }) => item);
    expect(new Set(items).size).toBe(items.length);
    expect(items).toEqual(expect.arrayContaining(dossier.statements.map(({ id }) => id)));
    const scores = dossier.ranking.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('puts what is disputed before what is not', () => {
    const place = (id: string): number => dossier.ranking.findIndex(({ item }) => item === id);
    expect(place('s-1.3')).toBeLessThan(place('s-1.1'));
    expect(place('s-1.4')).toBeGreaterThan(place('s-1.1'));
  });

  it('explains a rank by its reasons, which add up to its score', () => {
    const explained = explainRank(dossier, 's-1.3');
    expect(explained?.lines[0]).toBe('+400 disputed: the articles disagree about it');
    const sum = explained?.lines.reduce((total, line) => total + Number.parseInt(line, 10), 0);
    expect(sum).toBe(explained?.score);
    expect(explainRank(dossier, 'nothing')).toBeNull();
  });
});
