import { createHash } from 'node:crypto';
import { type Article } from '../../src/model/article.ts';
import { type Dossier, type Statement } from '../../src/model/dossier.ts';
import { selectSpan } from '../../src/model/selector.ts';

/** An article of paragraphs joined by blank lines. */
export function articleOf(file: string, ...paragraphs: readonly string[]): Article {
  const text = paragraphs.join('\n\n');
  const sha256 = createHash('sha256').update(text).digest('hex');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start: at, end: at + paragraph.length };
    at = block.end + 2;
    return block;
  });
  const nothing = { title: null, outlet: null, byline: null, published: null, url: null, language: null };
  return { id: `a-${sha256.slice(0, 12)}`, file, sha256, encoding: 'utf-8', ...nothing, text, blocks };
}

/** A direct statement of `words`, which must stand in the article. */
export function statementOf(
  article: Article,
  words: string,
  speaker: string | null,
  more: Partial<Statement> = {},
): Statement {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`The article does not say: ${words}`);
  const evidence = [selectSpan(article, { start, end: start + words.length })];
  return {
    id: `s-${createHash('sha256')
      .update(article.id + words)
      .digest('hex')
      .slice(0, 12)}`,
    article: article.id,
    kind: 'direct',
    exact: words,
    speaker,
    speakerText: null,
    source: null,
    cue: null,
    standing: 'own-words',
    reporter: null,
    venue: null,
    addressee: null,
    date: null,
    topics: [],
    countries: [],
    doubts: [],
    evidence,
    ...more,
  };
}

/** A dossier in which everything that `parts` does not give is empty. */
export function dossierOf(articles: readonly Article[], parts: Partial<Dossier> = {}): Dossier {
  return {
    briefpack: 'dossier/1',
    articles,
    people: [],
    organisations: [],
    statements: [],
    rejected: [],
    utterances: [],
    positions: [],
    disagreements: [],
    questions: [],
    timeline: [],
    glossary: [],
    summary: [],
    ranking: [],
    ...parts,
  };
}
