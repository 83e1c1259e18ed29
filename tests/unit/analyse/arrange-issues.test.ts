import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/analyse/across/index.ts';
import { arrangeIssues, reportUnknownIssues } from '../../../src/analyse/arrange-issues.ts';
import { type Dossier } from '../../../src/model/dossier.ts';
import { makeInput } from './across/make-input.ts';

const contents = [
  'the harbour toll is fair',
  'the harbour toll will stay',
  'the night ferry is late',
  'the night ferry must run',
];
const compared = compareArticles(
  makeInput({
    people: { Okello: 'UG' },
    articles: [
      {
        lines: contents.map((words) => `Okello said ${words}.`),
        statements: contents.map((words) => ({ by: 'Okello', words, cue: 'said' })),
      },
    ],
  }),
);
const dossier: Dossier = {
  briefpack: 'dossier/1',
  articles: [],
  people: [],
  organisations: [],
  rejected: [],
  ...compared,
};
const issuesOf = ({ positions }: Dossier): readonly string[] => positions.map(({ issue }) => issue);

describe('arrangeIssues', () => {
  it('renames and orders, and leaves what is not listed behind', () => {
    expect([...issuesOf(dossier)].sort()).toEqual(['harbour toll', 'night ferry']);
    const last = issuesOf(dossier).at(-1) ?? '';
    const arranged = arrangeIssues(dossier, [{ name: 'first of all', merge: [last] }]);
    expect(issuesOf(arranged)).toEqual(['first of all', issuesOf(dossier)[0]]);
    expect(arranged.statements.flatMap(({ topics }) => topics)).not.toContain(last);
  });

  it('merges the positions of one actor, at most three statements in a cell', () => {
    const entries = [{ name: 'harbour', merge: ['harbour toll', 'night ferry'] }];
    const arranged = arrangeIssues(dossier, entries);
    expect(issuesOf(arranged)).toEqual(['harbour']);
    const all = dossier.positions.flatMap(({ statements }) => statements);
    expect(arranged.positions[0]?.statements).toEqual(all.slice(0, 3));
    expect(arranged.positions[0]?.evidence).toHaveLength(3);
    expect(arranged.statements).toHaveLength(dossier.statements.length);
    expect(arranged.ranking.length).toBe(dossier.ranking.length - 1);
    expect(arrangeIssues(arranged, entries)).toEqual(arranged);
  });

  it('changes nothing without a list', () => {
    expect(arrangeIssues(dossier, [])).toBe(dossier);
  });

  it('says which names are no issue of these articles', () => {
    expect(
      reportUnknownIssues(dossier, [{ name: 'ferries', merge: ['night ferry', 'harbour tolls'] }]),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'issue-exists',
        message: expect.stringContaining('"harbour tolls"') as string,
        hint: 'Did you mean "harbour toll"?',
      }),
    ]);
    expect(reportUnknownIssues(dossier, [{ name: 'night ferry' }])).toEqual([]);
    expect(reportUnknownIssues(dossier, [{ name: 'weather' }])[0]?.hint).toMatch(/^Found: .*night ferry/u);
  });
});
