import { describe, expect, it } from 'vitest';
import { type Dossier, type Person } from '../../../src/model/dossier.ts';
import { type EntryOf, type Review } from '../../../src/model/review.ts';
import { applyReview } from '../../../src/review/apply-review.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';

const article = articleOf(
  '1.txt',
  '“Forty sailings is the floor,” she said.',
  '“The audit is not finished,” said Tolin.',
);
const other = articleOf('2.txt', '“Forty crossings are our minimum,” the minister said.');
const vahl: Person = {
  id: 'p-ingrid-vahl',
  name: 'Ingrid Vahl',
  aliases: ['Vahl'],
  roles: [],
  country: 'NO',
  mentions: [],
};
const floor = statementOf(article, 'Forty sailings is the floor', null, { doubts: ['speaker-not-found'] });
const audit = statementOf(article, 'The audit is not finished', 'p-marek-tolin');
const minimum = statementOf(other, 'Forty crossings are our minimum', 'p-ingrid-vahl');
const dossier: Dossier = dossierOf([article, other], {
  people: [vahl],
  statements: [floor, audit, minimum],
  utterances: [{ id: 'u-1', head: floor.id, statements: [floor.id, minimum.id] }],
  disagreements: [
    {
      id: 'd-1',
      about: 'sailings',
      kind: 'number',
      sides: [
        { text: floor.exact, evidence: floor.evidence },
        { text: minimum.exact, evidence: minimum.evidence },
      ],
    },
  ],
  summary: [{ statement: floor.id, text: floor.exact, evidence: floor.evidence }],
  ranking: [{ item: floor.id, score: 1, reasons: [] }],
});

const reviewOf = (...statements: EntryOf<'statements'>[]): Review => ({
  briefpack: 'review/1',
  statements,
  positions: [],
  disagreements: [],
  questions: [],
  timeline: [],
  articles: [],
});
const decide = (quote: string, more: Partial<EntryOf<'statements'>>): EntryOf<'statements'> => ({
  decision: 'accept',
  quote,
  prefix: '',
  suffix: '',
  ...more,
});

describe('applyReview', () => {
  it('changes nothing without decisions', () => {
    expect(applyReview(dossier, reviewOf(), 'review.yaml')).toEqual({
      dossier: { ...dossier, review: { reviewed: 0, total: 3, reviewers: [] } },
      diagnostics: [],
    });
  });

  it('leaves no trace of an excluded statement in any list', () => {
    const { dossier: left } = applyReview(
      dossier,
      reviewOf(decide(floor.exact, { decision: 'exclude' })),
      'review.yaml',
    );
    expect(JSON.stringify(left)).not.toContain(floor.exact);
    expect(left.utterances).toEqual([]);
    expect(left.disagreements).toEqual([]);
    expect(left.statements.map(({ id }) => id)).toEqual([audit.id, minimum.id]);
  });

  it('puts the speaker of the editor in place and settles the doubts', () => {
    const { dossier: left } = applyReview(
      dossier,
      reviewOf(decide(floor.exact, { speaker: 'Vahl' })),
      'review.yaml',
    );
    expect(left.statements[0]).toMatchObject({ speaker: 'p-ingrid-vahl', doubts: [] });
  });

  it('makes a new person of a speaker that the articles do not name', () => {
    const review = reviewOf(decide(floor.exact, { speaker: 'Sanna Lind', country: 'SE' }));
    const { dossier: left } = applyReview(dossier, review, 'review.yaml');
    expect(left.people.find(({ id }) => id === left.statements[0]?.speaker)).toMatchObject({
      name: 'Sanna Lind',
      country: 'SE',
    });
  });

  it('moves pinned and ordered statements to the head', () => {
    const review = reviewOf(
      decide(minimum.exact, { decision: 'pin', order: 1 }),
      decide(floor.exact, { decision: 'pin' }),
    );
    const { dossier: left } = applyReview(dossier, review, 'review.yaml');
    expect(left.statements.map(({ id }) => id)).toEqual([minimum.id, floor.id, audit.id]);
    expect(left.ranking[0]).toMatchObject({ item: floor.id, reasons: ['pinned'] });
  });

  it('excludes an article with everything that rests on it', () => {
    const review = {
      ...reviewOf(),
      articles: [
        {
          ...decide('“Forty crossings are our minimum,” the minister said.', {}),
          decision: 'exclude' as const,
        },
      ],
    };
    const { dossier: left } = applyReview(dossier, review, 'review.yaml');
    expect(left.articles.map(({ file }) => file)).toEqual(['1.txt']);
    expect(JSON.stringify(left)).not.toContain(minimum.exact);
  });

  it('keeps and reports a decision whose words are gone', () => {
    const { dossier: left, diagnostics } = applyReview(
      dossier,
      reviewOf(decide('Words of last week', {})),
      'review.yaml',
    );
    expect(left).toEqual({ ...dossier, review: { reviewed: 0, total: 3, reviewers: [] } });
    expect(diagnostics).toMatchObject([
      { code: 'review-entry-found', severity: 'warning', file: 'review.yaml' },
    ]);
  });
});
