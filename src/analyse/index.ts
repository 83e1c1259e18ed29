/**
 * Analysis: articles to dossier.
 *
 * Invariant: everything in the dossier leads back to characters of an article; the same articles give the same dossier, in
 * whatever order they come. This stage reads no disk, no clock and no network, never completes what the articles leave
 * out, and never says who is right.
 */
import { type Article } from '../model/article.ts';
import { type Dossier, type RejectedQuotation, type Statement } from '../model/dossier.ts';
import { selectSpan } from '../model/selector.ts';
import { buildStatement, compareArticles, markTold } from './across/index.ts';
import { compareText, makeId } from './across/make-id.ts';
import { findMentions, joinNames, type NameBook, resolveSpeakers } from './names/index.ts';
import { findStatements } from './statements/index.ts';
import { type FoundStatements } from './statements/raw-statement.ts';
import { type AnnotatedText, readText } from './text/index.ts';

export { arrangeIssues, reportUnknownIssues } from './arrange-issues.ts';
export { findSurroundings } from './text/find-surroundings.ts';
export { explainRank } from './across/index.ts';
export { reportLanguages } from './report-languages.ts';

export interface AnalyseOptions {
  /** Called after each article is read, with how many are done of how many. */
  readonly onArticle?: (done: number, total: number) => void;
}

interface Reading {
  readonly article: Article;
  readonly text: AnnotatedText;
  readonly found: FoundStatements;
}

/** What the reader of an article is told about its language where nothing is known: most articles are English. */
const DEFAULT_LANGUAGE = 'en';

/**
 * Makes the dossier of some articles, which are put in code point order of their file names. Pure and deterministic;
 * near-linear in the number of words. What is uncertain stands in the statements' doubts; {@link reportLanguages} says what was not read.
 */
export function analyse(articles: readonly Article[], options: AnalyseOptions = {}): Dossier {
  const ordered = [...articles].sort((a, b) => compareText(a.file, b.file) || compareText(a.id, b.id));
  const readings = ordered.map((article, index) => {
    const reading = readArticle(article);
    options.onArticle?.(index + 1, ordered.length);
    return reading;
  });
  const book = joinNames(
    readings.map(({ article, text, found }) => ({
      article,
      text,
      mentions: findMentions(article, text),
      statements: found.statements,
    })),
  );
  const { people, organisations } = book;
  const outlets = new Set(organisations.filter(({ kind }) => kind === 'media').map(({ id }) => id));
  const statements = readings.flatMap((reading) => markTold(buildStatements(reading, book), outlets));
  const comparison = compareArticles({ articles: readings, people, organisations, statements });
  return {
    briefpack: 'dossier/1',
    articles: ordered,
    people,
    organisations,
    rejected: readings.flatMap(listRejected),
    ...comparison,
  };
}

function readArticle(article: Article): Reading {
  const text = readText(article.text, article.blocks, article.language?.value ?? DEFAULT_LANGUAGE);
  return { article, text, found: findStatements(article, text) };
}

/** The statements of one article with their speakers, in order of the text. */
function buildStatements({ article, text, found }: Reading, book: NameBook): readonly Statement[] {
  const speakers = resolveSpeakers(article, text, found.statements, book);
  const seen = new Map<string, number>();
  const wordsOf = (raw: FoundStatements['statements'][number]): string =>
    raw.parts.map(({ start, end }) => article.text.slice(start, end)).join('\u0000');
  for (const raw of found.statements) seen.set(wordsOf(raw), (seen.get(wordsOf(raw)) ?? 0) + 1);
  return found.statements.flatMap((raw, index) => {
    const speaker = speakers[index];
    return speaker === undefined
      ? []
      : [buildStatement(article, raw, speaker, (seen.get(wordsOf(raw)) ?? 0) > 1)];
  });
}

function listRejected({ article, found }: Reading): readonly RejectedQuotation[] {
  return found.rejected.map(({ start, end, reason }) => {
    const evidence = selectSpan(article, { start, end });
    return { id: makeId('r', [article.sha256, String(start), evidence.exact]), reason, evidence: [evidence] };
  });
}
