import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analyse/index.ts';
import { type Dossier } from '../../../src/model/dossier.ts';
import { type Review } from '../../../src/model/review.ts';
import { type Selector } from '../../../src/model/selector.ts';
import { applyReview } from '../../../src/review/apply-review.ts';
import { listItems } from '../../../src/review/list-items.ts';
import { normaliseWords } from '../../../src/review/words.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';

const articles = [
  articleOf(
    'a.txt',
    'Harbour fee divides the two ports',
    '“We will not pay twice for the same quay,” said Ingrid Solheim, Norway’s transport minister, on 3 March 2026.',
    'Denmark’s ports minister, Mads Kjeldsen, said that the new fee was fair and would stay. He said 14 ferries had been turned away since January.',
    'If the two sides do not agree by 1 April, the summer timetable will be withdrawn, Solheim said.',
  ),
  articleOf(
    'b.txt',
    'Ingrid Solheim told reporters: “We will not pay twice for the same quay.”',
    '“Nobody was turned away,” said Mads Kjeldsen, the Danish ports minister. “The figure of 14 ferries is wrong.”',
    'The Northern Ferry Board (NFB) declined to comment on the fee.',
  ),
];
const dossier = analyse(articles);

function reviewOf(list: 'statements' | 'articles', ids: readonly string[], of: Dossier = dossier): Review {
  const entries = listItems(of)
    [list].filter(({ id }) => ids.includes(id))
    .map(({ words }) => ({ ...words, decision: 'exclude' as const }));
  const empty = { positions: [], disagreements: [], questions: [], timeline: [] };
  const none = { statements: [], articles: [], ...empty };
  return { briefpack: 'review/1', ...none, [list]: entries };
}

/** Every selector of a dossier, wherever it stands. */
function selectorsOf(value: unknown): readonly Selector[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(selectorsOf);
  // Selectors are the only objects with both keys.
  return 'exact' in value && 'prefix' in value ? [value as Selector, ...inner] : inner;
}

describe('what an editor excludes', () => {
  it.each(dossier.statements.map(({ exact, id }) => [exact, id]))(
    'is in no string of the dossier: %s',
    (_, id) => {
      const statement = dossier.statements.find((one) => one.id === id)!;
      const { dossier: left } = applyReview(dossier, reviewOf('statements', [id]), 'review.yaml');
      const all = normaliseWords(JSON.stringify(left));
      for (const { exact } of statement.evidence) {
        expect(normaliseWords(JSON.stringify(dossier))).toContain(normaliseWords(exact));
        if (exact.split(' ').length >= 4) expect(all).not.toContain(normaliseWords(exact));
      }
      const spans = (left.withheld ?? []).filter(({ article }) => article === statement.article);
      expect(spans.length).toBeGreaterThan(0);
    },
  );

  it('leaves every selector on its words and every article at its length', () => {
    fc.assert(
      fc.property(fc.subarray(dossier.statements.map(({ id }) => id)), (ids) => {
        const { dossier: left } = applyReview(dossier, reviewOf('statements', ids), 'review.yaml');
        const texts = new Map(left.articles.map(({ id, text }) => [id, text]));
        for (const { id, text } of articles) {
          expect(texts.get(id)).toHaveLength(text.length);
          expect(
            texts
              .get(id)
              ?.split('\n')
              .map((line) => line.length),
          ).toEqual(text.split('\n').map((line) => line.length));
        }
        for (const { article, start, end, exact, prefix, suffix } of selectorsOf(left)) {
          const text = texts.get(article) ?? '';
          expect(text.slice(start, end)).toBe(exact);
          expect(text.slice(0, start).endsWith(prefix)).toBe(true);
          expect(text.slice(end).startsWith(suffix)).toBe(true);
          expect(exact).not.toContain('█');
        }
        const known = new Set([...left.people, ...left.organisations].map(({ id }) => id));
        for (const { speaker } of left.statements)
          if (speaker !== null) expect(known.has(speaker)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the same words out of the other article too', () => {
    const first = dossier.statements.find(({ exact }) => exact.startsWith('We will not pay twice'))!;
    const { dossier: left } = applyReview(dossier, reviewOf('statements', [first.id]), 'review.yaml');
    expect(new Set(left.withheld?.map(({ article }) => article))).toEqual(
      new Set(articles.map(({ id }) => id)),
    );
    expect(left.statements.some(({ exact }) => exact.includes('pay twice'))).toBe(false);
  });

  it('takes short words out at their own place only', () => {
    const article = articleOf('c.txt', '“Not yet,” said Vahl.', 'It has not yet opened.');
    const short = statementOf(article, 'Not yet', null);
    const small = dossierOf([article], { statements: [short] });
    const { dossier: left } = applyReview(small, reviewOf('statements', [short.id], small), 'review.yaml');
    expect(left.articles[0]?.text).toBe('“███████,” said Vahl.\n\nIt has not yet opened.');
  });

  it('stays out where the statement is no longer found but its words still stand', () => {
    const words = 'The quay opens again in May';
    const article = articleOf('d.txt', `Everybody agreed. ${words}. So it goes.`);
    const review: Review = {
      ...reviewOf('statements', []),
      statements: [{ decision: 'exclude', quote: words, prefix: '', suffix: '' }],
    };
    const { dossier: left, diagnostics } = applyReview(dossierOf([article]), review, 'review.yaml');
    expect(JSON.stringify(left)).not.toContain(words);
    expect(diagnostics).toMatchObject([{ code: 'review-entry-found' }]);
  });

  it('keeps the same words where the editor accepted them at another place, and says so', () => {
    const twins = dossier.statements.filter(({ exact }) => exact.startsWith('We will not pay twice'));
    const [out, kept] = twins;
    const { statements } = reviewOf('statements', [out!.id, kept!.id]);
    const review: Review = {
      ...reviewOf('statements', []),
      statements: statements.map((entry) => ({
        ...entry,
        decision: entry.file === 'a.txt' ? ('exclude' as const) : ('accept' as const),
      })),
    };
    const { dossier: left, diagnostics } = applyReview(dossier, review, 'review.yaml');
    expect(left.statements.map(({ id }) => id)).toContain(kept!.id);
    expect(left.statements.map(({ id }) => id)).not.toContain(out!.id);
    expect(diagnostics).toMatchObject([{ code: 'review-agrees', severity: 'warning' }]);
  });

  it('takes an excluded article out with the names that stood nowhere else', () => {
    const { dossier: left } = applyReview(dossier, reviewOf('articles', [articles[1]!.id]), 'review.yaml');
    expect(left.articles.map(({ file }) => file)).toEqual(['a.txt']);
    const all = JSON.stringify(left);
    expect(all).not.toContain('Northern Ferry Board');
    expect(left.review?.excluded).toEqual([articles[1]!.id]);
    expect(JSON.stringify({ ...left, review: null })).not.toContain(articles[1]!.id);
    expect(all).toContain('Kjeldsen');
  });

  it('takes the words out of a title and an address that repeat them', () => {
    const [article] = articles;
    const titled = {
      ...article!,
      title: { value: 'Minister: “We will not pay twice for the same quay”', basis: 'front-matter' as const },
      url: {
        value: 'https://example.org/we-will-not-pay-twice-for-the-same-quay.html',
        basis: 'file' as const,
      },
    };
    const own = analyse([titled]);
    const id = own.statements.find(({ exact }) => exact.startsWith('We will not pay twice'))!.id;
    const { dossier: left } = applyReview(own, reviewOf('statements', [id], own), 'review.yaml');
    expect(left.articles[0]).toMatchObject({ title: { value: 'Minister: “[…]”' }, url: null });
  });
});
