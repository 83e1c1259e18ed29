import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMentions, joinNames, resolveSpeakers } from '../../../../src/analyse/names/index.ts';
import { type RawStatement } from '../../../../src/analyse/statements/raw-statement.ts';
import { readText } from '../../../../src/analyse/text/index.ts';
import { makeArticle, nameOf } from './read-marked.ts';

const gold = new URL('../../../../../shared/eval/seeds-statements.jsonl', import.meta.url);

interface GoldStatement {
  readonly kind: RawStatement['kind'];
  readonly start: number;
  readonly end: number;
  readonly parts?: readonly (readonly [number, number])[];
  readonly source: { readonly start: number; readonly end: number } | null;
  readonly speaker: string;
}
interface GoldArticle {
  readonly file: string;
  readonly text: string;
  readonly statements: readonly GoldStatement[];
}

function toRaw({ kind, start, end, parts, source }: GoldStatement): RawStatement {
  const spans = parts?.map(([from, to]) => ({ start: from, end: to })) ?? [{ start, end }];
  return { kind, parts: spans, cue: null, source, venue: null, addressee: null, doubts: [], within: null };
}

describe.skipIf(!existsSync(gold))('the five articles, from their annotated sources', () => {
  it('names at least 95 % of the speakers in full, and nobody wrongly', () => {
    const articles = readFileSync(gold, 'utf8')
      .trim()
      .split('\n')
      // The file is this shape by its README.
      .map((line) => JSON.parse(line) as GoldArticle);
    const inputs = articles.map(({ file, text: content, statements }) => {
      const article = makeArticle(content, file);
      const text = readText(content, article.blocks, 'en');
      return { article, text, statements: statements.map(toRaw), mentions: findMentions(article, text) };
    });
    const book = joinNames(inputs);
    const wrong: string[] = [];
    let right = 0;
    let all = 0;
    inputs.forEach(({ article, text, statements }, index) => {
      resolveSpeakers(article, text, statements, book).forEach(({ speaker, speakerText }, at) => {
        const expected = articles[index]!.statements[at]!.speaker;
        const found = nameOf(book, speaker);
        all += 1;
        if (found === (expected.startsWith('unnamed') ? null : expected)) right += 1;
        else if (found !== null) wrong.push(`${article.file}: ${speakerText ?? ''} -> ${found}`);
      });
    });
    expect(wrong).toEqual([]);
    expect(right / all).toBeGreaterThanOrEqual(0.95);
  });
});
