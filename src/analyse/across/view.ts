/** What the questions of this room share: the articles' words with their keys, and each statement with its own. */
import { type Article } from '../../model/article.ts';
import { type Organisation, type Person, type Statement } from '../../model/dossier.ts';
import { type Span } from '../../model/selector.ts';
import { type AnnotatedText, type Sentence } from '../text/annotated-text.ts';
import { addToList } from './add-to-list.ts';
import { canSpeakForCountry } from './speaks-for-country.ts';
import { type KeyedToken, keyTokens } from './word-keys.ts';

/** What the comparison takes: every article as read, the actors, the statements in order of the articles. */
export interface AcrossInput {
  readonly articles: readonly ReadArticle[];
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly statements: readonly Statement[];
}

interface ReadArticle {
  readonly article: Article;
  readonly text: AnnotatedText;
}

export interface ArticleView extends ReadArticle {
  /** Position in the dossier. */
  readonly index: number;
  /** One entry a token of `text.tokens`, same order. */
  readonly keyed: readonly KeyedToken[];
}

/** A person or a body that can speak. */
interface Actor {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  /** Null for a person. */
  readonly kind: Organisation['kind'] | null;
  /** Whether its words are its country's. */
  readonly speaksForCountry: boolean;
}

export interface StatementView {
  readonly statement: Statement;
  readonly index: number;
  readonly article: ArticleView;
  readonly actor: Actor | null;
  /** The tokens of its parts. */
  readonly words: readonly KeyedToken[];
  /** The keys of its words that carry content, each once, in order. */
  readonly keys: readonly string[];
  /** Index of the first token of its first part. */
  readonly firstToken: number;
  /** Index of the sentence that its first part stands in; -1 where none does. */
  readonly sentence: number;
  /** Whether it may feed positions, summary and disagreements. */
  readonly isSure: boolean;
}

export interface View {
  readonly articles: readonly ArticleView[];
  readonly statements: readonly StatementView[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly byId: ReadonlyMap<string, StatementView>;
  /** By the article's id, in order of the text. */
  readonly byArticle: ReadonlyMap<string, readonly StatementView[]>;
}

/** Joins articles, actors and statements. Linear in the number of words. */
export function buildView(input: AcrossInput): View {
  const articles = input.articles.map(({ article, text }, index) => ({
    article,
    text,
    index,
    keyed: keyTokens(text.text, text.tokens),
  }));
  const actors = new Map<string, Actor>();
  const addActor = ({ id, name, country, roles }: Person, kind: Actor['kind']): void => {
    actors.set(id, { id, name, country, kind, speaksForCountry: canSpeakForCountry(kind, roles) });
  };
  for (const person of input.people) addActor(person, null);
  for (const organisation of input.organisations) addActor(organisation, organisation.kind);

  const byId = new Map(articles.map((view) => [view.article.id, view]));
  const statements: StatementView[] = [];
  for (const statement of input.statements) {
    const article = byId.get(statement.article);
    if (article === undefined) continue;
    statements.push(viewStatement(statement, statements.length, article, actors));
  }
  return indexView(articles, statements, actors);
}

/** The same view with other facts about the same statements: `change` may touch neither their words nor their speakers. */
export function changeStatements(view: View, change: (statement: Statement) => Statement): View {
  const statements = view.statements.map((one) => ({ ...one, statement: change(one.statement) }));
  return indexView(view.articles, statements, view.actors);
}

function indexView(
  articles: readonly ArticleView[],
  statements: readonly StatementView[],
  actors: View['actors'],
): View {
  const byArticle = new Map<string, StatementView[]>();
  for (const one of statements) addToList(byArticle, one.statement.article, one);
  return {
    articles,
    statements,
    actors,
    byId: new Map(statements.map((view) => [view.statement.id, view])),
    byArticle,
  };
}

function viewStatement(
  statement: Statement,
  index: number,
  article: ArticleView,
  actors: ReadonlyMap<string, Actor>,
): StatementView {
  const words = statement.evidence.flatMap((part) => tokensWithin(article, part));
  const firstToken = firstTokenFrom(article, statement.evidence[0]?.start ?? 0);
  return {
    statement,
    index,
    article,
    actor: statement.speaker === null ? null : (actors.get(statement.speaker) ?? null),
    words,
    keys: contentKeys(words),
    firstToken,
    sentence: article.text.tokens[firstToken]?.sentence ?? -1,
    isSure: !statement.doubts.includes('cue-weak'),
  };
}

/** The keys that carry content, each once, in order of appearance. */
export function contentKeys(words: readonly KeyedToken[]): readonly string[] {
  return [...new Set(words.map(({ key }) => key).filter((key) => key !== ''))];
}

/** The tokens that stand wholly within a span. */
export function tokensWithin(article: ArticleView, span: Span): readonly KeyedToken[] {
  const first = firstTokenFrom(article, span.start);
  let last = first;
  while ((article.keyed[last]?.token.end ?? Infinity) <= span.end) last += 1;
  return article.keyed.slice(first, last);
}

/** Index of the first token that starts at or after an offset. */
function firstTokenFrom(article: ArticleView, offset: number): number {
  let low = 0;
  let high = article.keyed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((article.keyed[middle]?.token.start ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds an offset, or null in furniture and white space. */
export function sentenceAt(article: ArticleView, offset: number): Sentence | null {
  const before = article.keyed[firstTokenFrom(article, offset + 1) - 1];
  return before === undefined ? null : (article.text.sentences[before.token.sentence] ?? null);
}

/** From the beginning of the first to the end of the last token, or null for none. */
export function spanOf(words: readonly KeyedToken[]): Span | null {
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? null : { start: first.token.start, end: last.token.end };
}

/**
 * From the source or the cue to the end of the content where they stand in one sentence before it, so that "denied" or
 * "accused" is printed with what follows; else the content alone.
 */
export function reportSpan(statement: StatementView): Span {
  const { source, cue, evidence } = statement.statement;
  const start = evidence[0]?.start ?? 0;
  const end = evidence.at(-1)?.end ?? start;
  const before = Math.min(source?.start ?? start, cue?.start ?? start);
  const sentence = statement.article.text.sentences[statement.sentence];
  const isBeside = sentence !== undefined && before >= sentence.start && before < start;
  return { start: isBeside ? before : start, end };
}

/** Whether a statement stands in a heading, which the body says again. */
export function isInHeading({ article, firstToken }: StatementView): boolean {
  const block = article.text.tokens[firstToken]?.block;
  return block !== undefined && article.text.blocks[block]?.kind === 'heading';
}
