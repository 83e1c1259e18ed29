import { describe, expect, it } from 'vitest';
import { explainCuts } from '../../../src/pipeline/explain-cuts.ts';
import { cutOrder } from '../../../src/pipeline/page-budget.ts';
import { ferryDossier } from '../../support/ferry-dossier.ts';

describe('explainCuts', () => {
  const order = cutOrder(ferryDossier);
  const omitted = new Set(order.slice(0, 4));
  const notes = explainCuts(ferryDossier, 'executive', order, omitted);

  it('names every item that was left out, once, the first to go with the last rank', () => {
    expect(order.length).toBeGreaterThan(4);
    expect(notes.length).toBe(4);
    expect(notes.map(({ message }) => /rank (\d+) of (\d+)/u.exec(message)?.slice(1).map(Number))).toEqual(
      [0, 1, 2, 3].map((place) => [order.length - place, order.length]),
    );
    for (const { severity, code } of notes) expect([severity, code]).toEqual(['note', 'page-budget-met']);
  });

  it('says what each is, in words of the articles', () => {
    for (const { message } of notes) {
      expect(message).toMatch(
        /^Left out of "executive": (?:statement|position|disagreement|question|date), rank /u,
      );
      const words = /: "(.+)"$/u.exec(message)?.[1] ?? '';
      expect(words.length).toBeGreaterThan(3);
      expect(words.length).toBeLessThanOrEqual(75);
    }
  });

  it('says nothing where nothing was left out', () => {
    expect(explainCuts(ferryDossier, 'executive', order, new Set())).toEqual([]);
  });
});
