import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOrder, fitPages } from '../../../src/pipeline/page-budget.ts';
import { type Question, type Rank } from '../../../src/model/dossier.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';

const items = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `i-${index}`);

describe('fitPages', () => {
  it('leaves out as few items as fit, from the front of the order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(200), fc.nat(200), async (count, needed) => {
        let attempts = 0;
        const fit = await fitPages(
          items(count),
          (omitted) => {
            attempts += 1;
            return Promise.resolve(omitted.size);
          },
          (size) => size >= needed,
        );
        if (needed > count) expect(fit).toBeNull();
        else {
          expect(fit?.result).toBe(needed);
          expect([...fit!.omitted]).toEqual(items(count).slice(0, needed));
        }
        expect(attempts).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)) + 12);
      }),
    );
  });

  it('finds a smaller cut that fits where a larger one nearby does not', async () => {
    const fit = await fitPages(
      items(100),
      (omitted) => Promise.resolve(omitted.size),
      (size) => size >= 60 || size === 55,
    );
    expect(fit?.result).toBe(55);
  });

  it('makes a pack that fits once only', async () => {
    let attempts = 0;
    await fitPages(
      items(50),
      () => Promise.resolve((attempts += 1)),
      () => true,
    );
    expect(attempts).toBe(1);
  });
});

describe('cutOrder', () => {
  const article = articleOf('a.txt', 'The quay was quiet. The wind fell. The boats lay still. Nobody spoke.');
  const words = ['The quay was quiet.', 'The wind fell.', 'The boats lay still.', 'Nobody spoke.'];
  const statements = words.map((each) => statementOf(article, each, null));
  const [first, second, third, fourth] = statements.map(({ id }) => id);
  const question: Question = { id: 'q-1', kind: 'pending', text: 'x', addressee: null, evidence: [] };
  const rank = (item: string, score: number): Rank => ({ item, score, reasons: [] });
  const ranking = [rank(first!, 3), rank(second!, 1), rank(third!, 4), rank(fourth!, 2), rank('q-1', 0)];
  const order = cutOrder(dossierOf([article], { statements, questions: [question], ranking }));

  it('gives statements up from the lowest score', () => {
    expect(order.filter((id) => id !== 'q-1')).toEqual([second, fourth, first, third]);
  });

  it('keeps the best of every kind to the end, whatever its score', () => {
    expect(new Set(order.slice(-3))).toEqual(new Set([third, first, 'q-1']));
  });

  it('gives up what stands deepest in its kind first, so that long lists shrink before short ones', () => {
    const questions = ['q-1', 'q-2', 'q-3'].map((id) => ({ ...question, id }));
    const long = cutOrder(dossierOf([article], { statements, questions, ranking }));
    expect(long.slice(0, 2)).toEqual(['q-3', 'q-2']);
  });

  it('keeps the best question of each kind', () => {
    const questions = [
      { ...question, id: 'q-1' },
      { ...question, id: 'q-2' },
      { ...question, id: 'q-3', kind: 'unanswered' as const },
    ];
    const mixed = cutOrder(dossierOf([article], { questions, ranking }));
    expect(mixed[0]).toBe('q-2');
  });

  it('holds every item once, and does not depend on the order of the ranking', () => {
    expect([...order].sort()).toEqual([...statements.map(({ id }) => id), 'q-1'].sort());
    const turned = dossierOf([article], { statements, questions: [question], ranking: ranking.toReversed() });
    expect(cutOrder(turned)).toEqual(order);
  });
});
