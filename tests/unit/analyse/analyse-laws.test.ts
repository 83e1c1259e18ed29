import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analyse/index.ts';
import { type Article } from '../../../src/model/article.ts';
import { cases } from './statements/cases.ts';
import { paragraphsOf } from './statements/read.ts';

let made = 0;
function article(text: string): Article {
  made += 1;
  const nothing = { title: null, outlet: null, byline: null, published: null, url: null, language: null };
  const sha256 = String(made).padStart(64, '0');
  return {
    id: `a-${sha256.slice(-12)}`,
    file: `${made}.txt`,
    sha256,
    encoding: 'utf-8',
    ...nothing,
    text,
    blocks: paragraphsOf(text),
  };
}

const articles = fc
  .array(fc.constantFrom(...cases.map(({ text }) => text)), { minLength: 1, maxLength: 6 })
  .map((sentences) => article(sentences.join('\n')));

describe('laws of the analysis', () => {
  test('every statement is in its article, character for character', () => {
    fc.assert(
      fc.property(articles, (one) => {
        for (const { exact, evidence, cue, source, venue, addressee } of analyse([one]).statements) {
          const spans = [...evidence, cue, source, venue, addressee].filter((span) => span !== null);
          for (const span of spans) expect(one.text.slice(span.start, span.end)).toBe(span.exact);
          expect(evidence.map((part) => part.exact).join(' … ')).toBe(exact);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('two articles give the same dossier in either order', () => {
    fc.assert(
      fc.property(articles, articles, (a, b) => {
        expect(analyse([a, b])).toEqual(analyse([b, a]));
      }),
      { numRuns: 25 },
    );
  });

  test('what an article says does not change with the article read beside it', () => {
    fc.assert(
      fc.property(articles, articles, (a, b) => {
        const wordsOf = (list: readonly Article[]) =>
          analyse(list)
            .statements.filter((one) => one.article === a.id)
            .map(({ exact, source, cue }) => [exact, source, cue]);
        expect(wordsOf([a, b])).toEqual(wordsOf([a]));
      }),
      { numRuns: 25 },
    );
  });
});
