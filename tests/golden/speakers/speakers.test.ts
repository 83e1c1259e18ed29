import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyseFiles } from '../../../src/index.ts';
import { holdAgainstGold, readMarked, type Comparison } from './hold-against-gold.ts';

const folder = path.join(import.meta.dirname, 'articles');

async function compare(file: string): Promise<Comparison> {
  const marked = readMarked(file, readFileSync(path.join(folder, file), 'utf8'));
  const { dossier } = await analyseFiles({
    files: [{ path: file, bytes: new TextEncoder().encode(marked.text) }],
    review: null,
    before: [],
    onStage: () => undefined,
    now: () => 0,
  });
  if (dossier === null) throw new Error(`${file} was not read`);
  return holdAgainstGold(marked, dossier);
}

/** Invented articles in the manner of many outlets, with what each person says marked as it was written. */
describe('who says what in articles of many kinds', () => {
  let all: readonly Comparison[] = [];
  beforeAll(async () => {
    const found: Comparison[] = [];
    for (const file of readdirSync(folder).sort()) found.push(await compare(file));
    all = found;
  }, 60_000);

  const sum = (count: (one: Comparison) => number): number => all.reduce((total, one) => total + count(one), 0);

  test('no statement has a wrong speaker', () => {
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  test('no speaker has a wrong country', () => {
    expect(all.flatMap(({ wrongCountry }) => wrongCountry)).toEqual([]);
  });

  test('no marked quotation is missed', () => {
    expect(all.flatMap(({ missedQuotations }) => missedQuotations)).toEqual([]);
  });

  test('nine of ten speakers are named', () => {
    const named = sum(({ right }) => right);
    expect(named / (named + sum(({ unnamed }) => unnamed))).toBeGreaterThan(0.9);
    expect(sum(({ missed }) => missed)).toBeLessThanOrEqual(8);
  });
});
