import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyseFiles } from '../../../src/index.ts';
import { type Dossier } from '../../../src/model/dossier.ts';
import { holdAgainstGold, readMarked, type Comparison } from './hold-against-gold.ts';

const folder = path.join(import.meta.dirname, 'articles');
const articles = readdirSync(folder)
  .sort()
  .map((file) => readMarked(file, readFileSync(path.join(folder, file), 'utf8')));

async function analyse(file: string, text: string): Promise<Dossier> {
  const { dossier } = await analyseFiles({
    files: [{ path: file, bytes: new TextEncoder().encode(text) }],
    review: null,
    before: [],
    onStage: () => undefined,
    now: () => 0,
  });
  if (dossier === null) throw new Error(`${file} was not read`);
  return dossier;
}

/** Who says what, without the line ends inside. */
function sayings({ people, organisations, statements }: Dossier): readonly string[] {
  const names = new Map([...people, ...organisations].map(({ id, name }) => [id, name]));
  return statements.map(
    ({ speaker, exact }) => `${names.get(speaker ?? '') ?? 'nobody'}: ${exact.replace(/\s+/gu, ' ')}`,
  );
}

/** Breaks every paragraph at a column, as mail and old word processors do. */
function wrap(text: string, column: number): string {
  const wrapLine = (line: string): string =>
    line
      .split(' ')
      .reduce<readonly string[]>((lines, word) => {
        const last = lines.at(-1);
        if (last === undefined || `${last} ${word}`.length > column) return [...lines, word];
        return [...lines.slice(0, -1), `${last} ${word}`];
      }, [])
      .join('\n');
  return text.split('\n').map(wrapLine).join('\n');
}

/** Invented articles in the manner of many outlets, with what each person says marked as it was written. */
describe('who says what in articles of many kinds', () => {
  let all: readonly Comparison[] = [];
  beforeAll(async () => {
    const found: Comparison[] = [];
    for (const marked of articles) found.push(holdAgainstGold(marked, await analyse(marked.id, marked.text)));
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

  test.each([
    ['lines wrapped at a column', (text: string) => wrap(text, 72)],
    ['a mark at the start and line ends of two characters', (text: string) => `\uFEFF${text.replace(/\n/gu, '\r\n')}`],
  ])(
    '%s change nothing',
    async (_form, change) => {
      for (const { id, text } of articles)
        expect(sayings(await analyse(id, change(text))), id).toEqual(sayings(await analyse(id, text)));
    },
    60_000,
  );
});
