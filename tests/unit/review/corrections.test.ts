import { describe, expect, it } from 'vitest';
import { type Dossier, type Person } from '../../../src/model/dossier.ts';
import { type Review, reviewLists, reviewSchema } from '../../../src/model/review.ts';
import { applyReview } from '../../../src/review/apply-review.ts';
import { listItems } from '../../../src/review/list-items.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';

const article = articleOf(
  'a.txt',
  '“Forty sailings is the floor,” she said.',
  '“The floor is thirty sailings,” said Tolin.',
  'The strait has been quiet since 3 March.',
);
const other = articleOf('b.txt', '“Forty crossings are our minimum,” the minister said.');
const person = (id: string, name: string, country: string): Person => ({
  id,
  name,
  aliases: [],
  roles: [],
  country,
  mentions: [],
});
const floor = statementOf(article, 'Forty sailings is the floor', 'p-vahl');
const thirty = statementOf(article, 'The floor is thirty sailings', 'p-tolin');
const minimum = statementOf(other, 'Forty crossings are our minimum', 'p-vahl');
const quiet = statementOf(article, 'The strait has been quiet', null).evidence;
const dossier: Dossier = dossierOf([article, other], {
  people: [person('p-vahl', 'Ingrid Vahl', 'NO'), person('p-tolin', 'Marek Tolin', 'PL')],
  statements: [floor, thirty, minimum],
  utterances: [{ id: 'u-1', head: floor.id, statements: [floor.id, minimum.id] }],
  positions: [
    {
      id: 'pos-1',
      country: 'NO',
      actor: 'Norway',
      issue: 'sailings',
      standing: 'own-words',
      statements: [floor.id, minimum.id],
      evidence: [...floor.evidence, ...minimum.evidence],
    },
    {
      id: 'pos-2',
      country: 'PL',
      actor: 'Poland',
      issue: 'sailings',
      standing: 'own-words',
      statements: [thirty.id],
      evidence: thirty.evidence,
    },
    {
      id: 'pos-3',
      country: 'DK',
      actor: 'Denmark',
      issue: 'sailings',
      standing: 'reported-by-other',
      characterisedBy: 'Ingrid Vahl',
      statements: [floor.id],
      evidence: floor.evidence,
    },
  ],
  disagreements: [
    {
      id: 'd-1',
      about: 'sailings',
      kind: 'number',
      sides: [
        { text: floor.exact, speaker: 'p-vahl', evidence: floor.evidence },
        { text: thirty.exact, speaker: 'p-tolin', evidence: thirty.evidence },
      ],
    },
  ],
  questions: [
    { id: 'q-1', kind: 'disputed', text: floor.exact, addressee: 'p-vahl', evidence: floor.evidence },
    { id: 'q-2', kind: 'pending', text: thirty.exact, addressee: null, evidence: thirty.evidence },
  ],
  timeline: [
    {
      id: 't-1',
      date: { value: '2026-03-03', precision: 'day', basis: 'stated' },
      text: 'The strait has been quiet',
      kind: 'event',
      evidence: quiet,
    },
  ],
  ranking: ['pos-1', 'pos-2', 'pos-3', 'q-1', 'q-2', 't-1', 'd-1', floor.id, thirty.id, minimum.id].map(
    (item, index) => ({ item, score: 100 - index, reasons: [] }),
  ),
});

/** A review with these values in the entries of these items. */
function reviewOf(changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Review {
  const items = listItems(dossier);
  return reviewSchema.parse({
    briefpack: 'review/1',
    ...Object.fromEntries(
      reviewLists.map((list) => [
        list,
        items[list].flatMap(({ id, words }) =>
          changes[id] === undefined ? [] : [{ decision: 'accept', ...words, ...changes[id] }],
        ),
      ]),
    ),
  });
}
const apply = (changes: Parameters<typeof reviewOf>[0]) =>
  applyReview(dossier, reviewOf(changes), 'review.yaml');

describe('a corrected speaker', () => {
  const { dossier: left } = apply({ [floor.id]: { speaker: 'Marek Tolin' } });

  it('stands under the statement and on its side of the disagreement', () => {
    expect(left.statements[0]?.speaker).toBe('p-tolin');
    expect(left.disagreements[0]?.sides.map(({ speaker }) => speaker)).toEqual(['p-tolin', 'p-tolin']);
    expect(left.questions[0]?.addressee).toBe('p-tolin');
  });

  it('leaves no other speaker’s wording under the same utterance', () => {
    expect(left.utterances).toEqual([]);
  });

  it('moves the position to the country of the speaker, and drops what only the old speaker told', () => {
    expect(left.positions.map(({ country, statements }) => [country, statements])).toEqual([
      ['NO', [minimum.id]],
      ['PL', [thirty.id, floor.id]],
    ]);
  });

  it('is nobody where the editor says so', () => {
    const { dossier: nobody } = apply({ [floor.id]: { speaker: null } });
    expect(nobody.statements[0]?.speaker).toBeNull();
    expect(nobody.disagreements[0]?.sides[0]).not.toHaveProperty('speaker');
    expect(nobody.positions.flatMap(({ statements }) => statements)).not.toContain(floor.id);
  });
});

describe('a corrected country or topic', () => {
  it('moves every position of the speaker', () => {
    const { dossier: left } = apply({ [floor.id]: { country: 'SE' } });
    expect(left.people[0]?.country).toBe('SE');
    expect(left.positions.map(({ country, actor }) => [country, actor])).toEqual([
      ['PL', 'Poland'],
      ['SE', 'Sweden'],
    ]);
  });

  it('is not taken where two entries contradict each other', () => {
    const { dossier: left, diagnostics } = apply({
      [floor.id]: { country: 'SE' },
      [minimum.id]: { country: 'FI' },
    });
    expect(left.people[0]?.country).toBe('NO');
    expect(diagnostics).toMatchObject([{ code: 'review-agrees' }]);
    expect(diagnostics[0]?.message).toContain('Ingrid Vahl');
  });

  it('puts the statement under its issue', () => {
    const { dossier: left } = apply({ [thirty.id]: { topic: 'winter' } });
    expect(left.statements[1]?.topics).toEqual(['winter']);
    expect(left.positions.map(({ country, issue }) => [country, issue])).toContainEqual(['PL', 'winter']);
    expect(left.positions.map(({ id }) => id)).not.toContain('pos-2');
  });
});

describe('what an editor corrects on other items', () => {
  it('corrects positions', () => {
    const { dossier: left } = apply({
      'pos-1': { country: 'IS', topic: 'winter ferries' },
      'pos-2': { speaker: 'Gdynia port' },
      'pos-3': { kind: 'own-words' },
    });
    expect(left.positions).toMatchObject([
      { country: 'IS', actor: 'Iceland', issue: 'winter ferries' },
      { country: 'PL', actor: 'Gdynia port' },
      { standing: 'own-words' },
    ]);
    expect(left.positions[2]).not.toHaveProperty('characterisedBy');
  });

  it('corrects disagreements, questions, events and articles', () => {
    const { dossier: left } = apply({
      'd-1': { topic: 'winter sailings', kind: 'denial' },
      'q-1': { speaker: 'Sanna Lind', kind: 'unanswered' },
      't-1': { kind: 'statement' },
      [article.id]: { outlet: 'Strait Times', title: 'Floors', byline: 'Tove' },
    });
    expect(left.disagreements[0]).toMatchObject({ about: 'winter sailings', kind: 'denial' });
    expect(left.questions[0]).toMatchObject({ kind: 'unanswered', addressee: 'p-sanna-lind' });
    expect(left.timeline[0]?.kind).toBe('statement');
    expect(left.articles[0]).toMatchObject({ outlet: { value: 'Strait Times', basis: 'editor' } });
  });

  it('takes a correction for an acceptance', () => {
    const { dossier: left } = apply({ [floor.id]: { decision: 'undecided', kind: 'indirect' } });
    expect(left.statements[0]?.kind).toBe('indirect');
    expect(left.review).toEqual({ reviewed: 1, total: 3, reviewers: [] });
  });

  it('excludes one item of every kind, and leaves their words alone', () => {
    const ids = ['pos-1', 'd-1', 'q-2', 't-1'];
    const { dossier: left } = apply(Object.fromEntries(ids.map((id) => [id, { decision: 'exclude' }])));
    expect(left.positions.map(({ id }) => id)).toEqual(['pos-2', 'pos-3']);
    expect([left.disagreements, left.timeline]).toEqual([[], []]);
    expect(left.questions.map(({ id }) => id)).toEqual(['q-1']);
    expect(left.articles).toEqual(dossier.articles);
    expect(left.ranking.map(({ item }) => item)).not.toContain('pos-1');
  });

  it('orders and pins in every list', () => {
    const { dossier: left } = apply({
      'pos-3': { order: 1 },
      'pos-2': { order: 2 },
      'q-2': { decision: 'pin' },
      [other.id]: { order: 1 },
      [minimum.id]: { order: 5 },
      [thirty.id]: { decision: 'pin' },
    });
    expect(left.positions.map(({ id }) => id)).toEqual(['pos-3', 'pos-2', 'pos-1']);
    expect(left.questions.map(({ id }) => id)).toEqual(['q-2', 'q-1']);
    expect(left.articles.map(({ file }) => file)).toEqual(['b.txt', 'a.txt']);
    expect(left.statements.map(({ id }) => id)).toEqual([minimum.id, thirty.id, floor.id]);
    // Packs and page budgets go by the score.
    const score = (id: string): number => left.ranking.find(({ item }) => item === id)?.score ?? 0;
    expect(score(minimum.id)).toBeGreaterThan(score(thirty.id));
    expect(score(thirty.id)).toBeGreaterThan(score(floor.id));
    expect(left.ranking.map((each) => each.score)).toEqual(
      left.ranking.map((each) => each.score).toSorted((a, b) => b - a),
    );
  });

  it('knows two disagreements apart that share a side', () => {
    const first = dossier.disagreements[0]!;
    const second = {
      ...first,
      id: 'd-2',
      sides: [first.sides[0]!, { text: minimum.exact, evidence: minimum.evidence }],
    };
    const both = { ...dossier, disagreements: [first, second] };
    const entries = listItems(both).disagreements.map(({ words }) => words);
    const review = reviewSchema.parse({
      briefpack: 'review/1',
      disagreements: [{ ...entries[1], decision: 'exclude' }],
    });
    const { dossier: left } = applyReview(both, review, 'review.yaml');
    expect(left.disagreements.map(({ id }) => id)).toEqual(['d-1']);
  });
});
