import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/analyse/index.ts';
import { type Article } from '../../../../src/model/article.ts';
import { type Dossier, dossierSchema } from '../../../../src/model/dossier.ts';
import { type Selector } from '../../../../src/model/selector.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const topics = ['mackerel', 'river-toll'].map((name) =>
  path.join(root, 'tests/golden/across', name, 'articles'),
);
const shared = path.resolve(root, '../shared/articles');

function readArticles(folder: string): readonly Article[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const sha256 = createHash('sha256').update(text).digest('hex');
      const blocks = [...text.matchAll(/[^\n]*\S/gu)].map((match) => ({
        kind: 'paragraph' as const,
        start: match.index,
        end: match.index + match[0].length,
      }));
      const nothing = { title: null, outlet: null, byline: null, published: null, url: null, language: null };
      return { id: `a-${sha256.slice(0, 12)}`, file, sha256, encoding: 'utf-8', ...nothing, text, blocks };
    });
}

function selectorsOf(dossier: Dossier): readonly Selector[] {
  return [
    ...dossier.statements.flatMap(({ evidence }) => evidence),
    ...dossier.positions.flatMap(({ evidence }) => evidence),
    ...dossier.disagreements.flatMap(({ sides }) => sides.flatMap(({ evidence }) => evidence)),
    ...dossier.questions.flatMap(({ evidence }) => evidence),
    ...dossier.timeline.flatMap(({ evidence }) => evidence),
    ...dossier.glossary.flatMap(({ evidence }) => evidence),
    ...dossier.summary.flatMap(({ evidence }) => evidence),
  ];
}

describe.each([...topics, shared])('analyse %s', (folder) => {
  describe.skipIf(!existsSync(folder))('', () => {
    const articles = existsSync(folder) ? readArticles(folder) : [];
    const dossier = analyse(articles);

    it('gives a dossier that its schema accepts', () => {
      expect(dossierSchema.safeParse(JSON.parse(JSON.stringify(dossier))).error).toBeUndefined();
    });

    it('quotes character for character', () => {
      const texts = new Map(articles.map(({ id, text }) => [id, text]));
      expect(selectorsOf(dossier).length).toBeGreaterThan(20);
      for (const { article, start, end, exact } of selectorsOf(dossier)) {
        expect(texts.get(article)?.slice(start, end)).toBe(exact);
      }
    });

    it('prints only words of the articles', () => {
      const texts = articles.map(({ text }) => text).join('\n');
      const printed = [
        ...dossier.questions.map(({ text }) => text),
        ...dossier.disagreements.flatMap(({ sides }) => sides.map(({ text }) => text)),
        ...dossier.timeline.map(({ text }) => text),
        ...dossier.summary.map(({ text }) => text),
      ];
      for (const text of printed) expect(texts).toContain(text);
      for (const { issue } of dossier.positions) expect(texts.toLowerCase()).toContain(issue.toLowerCase());
    });

    it('gives every id once, and points only to ids that exist', () => {
      const ids = [
        ...dossier.statements,
        ...dossier.utterances,
        ...dossier.positions,
        ...dossier.disagreements,
        ...dossier.questions,
        ...dossier.timeline,
        ...dossier.people,
        ...dossier.organisations,
      ].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const statements = new Set(dossier.statements.map(({ id }) => id));
      const named = [...dossier.utterances, ...dossier.positions].flatMap((one) => one.statements);
      expect(named.filter((id) => !statements.has(id))).toEqual([]);
      expect(dossier.ranking.map(({ item }) => item).filter((id) => !ids.includes(id))).toEqual([]);
    });

    it('does not depend on the order of the articles', () => {
      fc.assert(
        fc.property(fc.shuffledSubarray([...articles], { minLength: articles.length }), (shuffled) => {
          expect(JSON.stringify(analyse(shuffled))).toBe(JSON.stringify(dossier));
        }),
        { numRuns: 3 },
      );
    });
  });
});

describe('analyse', () => {
  it('takes no article at all', () => {
    expect(analyse([])).toMatchObject({
      articles: [],
      statements: [],
      positions: [],
      summary: [],
      ranking: [],
    });
  });

  it('tells how many articles it has read', () => {
    const calls: (readonly [number, number])[] = [];
    const articles = readArticles(topics[0] ?? '');
    analyse(articles, { onArticle: (done, total) => calls.push([done, total]) });
    expect(calls).toEqual(articles.map((_, i) => [i + 1, articles.length]));
  });
});
