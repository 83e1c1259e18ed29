/** What happened when, as far as the articles date it. */
import { type Dating, type TimelineEntry } from '../../model/dossier.ts';
import { overlaps, selectSpan, type Selector, type Span } from '../../model/selector.ts';
import { type Sentence } from '../text/annotated-text.ts';
import { addToList } from './add-to-list.ts';
import { type Clause, cutClauses } from './clauses.ts';
import { type FoundDate, findDates } from './dates.ts';
import { compareText, makeId } from './make-id.ts';
import { type ArticleView, contentKeys, type StatementView, tokensWithin, type View } from './view.ts';
import { cosine, weighWords, type Weights } from './weigh-words.ts';
import { type KeyedToken } from './word-keys.ts';

/** A dated clause of one article. */
interface DatedClause {
  readonly date: Dating;
  readonly kind: 'event' | 'statement';
  readonly evidence: Selector;
  readonly keys: readonly string[];
}

/** Two dated clauses that share this much tell one event. */
const LEAST_LIKENESS = 0.3;

/** What the dates of the articles give: entries for the pack, and the dates of statements by id. */
export interface DatedArticles {
  readonly timeline: readonly TimelineEntry[];
  readonly statementDates: ReadonlyMap<string, Dating>;
}

/**
 * The timeline in order of time: dated clauses of the articles, one entry for what several tell alike, and the dates
 * on which the articles themselves appeared (`publication`). A date beside the words that name a source dates the statement.
 */
export function findTimeline(view: View): DatedArticles {
  const statementDates = new Map<string, Dating>();
  const clauses: DatedClause[] = [];
  const bySentence = new Map<string, StatementView[]>();
  for (const statement of view.statements) {
    addToList(bySentence, `${statement.article.index} ${statement.sentence}`, statement);
  }
  for (const article of view.articles) {
    for (const [index, sentence] of article.text.sentences.entries()) {
      if (article.text.blocks[sentence.block]?.kind === 'heading' || !hasVerb(article, sentence)) continue;
      for (const found of findDates(article, sentence)) {
        const statements = bySentence.get(`${article.index} ${index}`) ?? [];
        clauses.push(readClause(article, index, found, statements, statementDates));
      }
    }
  }
  const weights = weighWords(clauses.map(({ keys }) => keys));
  return {
    timeline: [...mergeClauses(clauses, weights), ...listPublications(view.articles)].sort(compareEntries),
    statementDates,
  };
}

/** "LIMA, July 8" says where and when an article was written, not what happened. */
function hasVerb(article: ArticleView, { first, last }: Sentence): boolean {
  return article.text.tokens.slice(first, last + 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

function readClause(
  article: ArticleView,
  index: number,
  found: FoundDate,
  statements: readonly StatementView[],
  statementDates: Map<string, Dating>,
): DatedClause {
  const sentence = article.text.sentences[index];
  const dated = statements.filter((statement) => isSaidOn(statement, found));
  for (const { statement } of dated)
    if (!statementDates.has(statement.id)) statementDates.set(statement.id, found.date);
  const whole = sentence ?? found;
  const clauses = sentence === undefined || dated.length > 0 ? [] : cutClauses(article, sentence);
  const own = clauses.find((one) => overlaps(one, found)) ?? { start: whole.start, end: whole.end };
  const span = chooseClause(clauses, found) ?? own;
  return {
    date: found.date,
    kind: dated.length > 0 ? 'statement' : 'event',
    evidence: selectSpan(article.article, span),
    // What is told of this date alone: the clauses before it may tell of other things.
    keys: contentKeys(tokensWithin(article, own)),
  };
}

/** An entry longer than this is cut to the clauses around its date even where they do not open whole. */
const MOST_CHARACTERS = 320;

/** The clause that holds a date, with those before it as far as it cannot be read without them; null where no clause does. */
function chooseClause(clauses: readonly Clause[], found: FoundDate): Span | null {
  const at = clauses.findIndex((one) => overlaps(one, found));
  const own = clauses[at];
  if (own === undefined) return null;
  let first = at;
  while (first > 0 && leansBack(clauses[first])) first -= 1;
  const start = clauses[first]?.start ?? own.start;
  // "The chairman, who has led it since 2023, ...": what stands around an insertion makes the sentence.
  const isInsertion = /^(?:who|which|whose|whom)$/u.test(openingOf(own)?.token.lower ?? '');
  const end = isInsertion ? (clauses.at(-1)?.end ?? own.end) : own.end;
  return (
    [
      { start, end },
      { start, end: own.end },
    ].find((span) => span.end - span.start <= MOST_CHARACTERS) ?? own
  );
}

const leaning =
  /^(?:and|or|but|which|who|whom|whose|that|including|after|before|because|although|though|while|whereas|when|where|he|she|it|they)$/u;

function openingOf(clause: Clause | undefined): KeyedToken | undefined {
  return clause?.words.find(({ token }) => token.pos !== 'PUNCT');
}

/** "including 900 in August", "said on Friday that", "who has led it": words that need what stands before them. */
function leansBack(clause: Clause | undefined): boolean {
  const first = openingOf(clause);
  if (clause === undefined || first === undefined) return false;
  if (leaning.test(first.token.lower) || first.token.pos === 'VERB' || first.token.pos === 'AUX') return true;
  // Without a verb before its end it is the rest of a list or of an insertion.
  const verbs = clause.words.filter(
    ({ token }, i) =>
      (token.pos === 'VERB' || token.pos === 'AUX') && clause.words[i - 1]?.token.lower !== 'to',
  );
  return verbs.length === 0;
}

/** Whether a date stands beside a statement's source and cue: not in its content, and in no clause of its own. */
function isSaidOn({ statement, article }: StatementView, date: FoundDate): boolean {
  if (statement.evidence.some((part) => overlaps(part, date))) return false;
  const { cue, source } = statement;
  if (cue === null) return false;
  const near = Math.max(cue.start - date.end, date.start - cue.end, 0);
  const text = article.text.text;
  const between = date.start > cue.end ? text.slice(cue.end, date.start) : text.slice(date.end, cue.start);
  const isBesideSource = source !== null && date.start >= source.start - 40;
  return near <= 70 && isBesideSource && !/[,;:.]\s/u.test(between);
}

function mergeClauses(clauses: readonly DatedClause[], weights: Weights): readonly TimelineEntry[] {
  const byDate = new Map<string, DatedClause[][]>();
  for (const clause of clauses) {
    const groups = byDate.get(clause.date.value) ?? [];
    const group = groups.find(
      ([first]) => first !== undefined && cosine(first.keys, clause.keys, weights) >= LEAST_LIKENESS,
    );
    if (group === undefined) groups.push([clause]);
    else group.push(clause);
    byDate.set(clause.date.value, groups);
  }
  return [...byDate.values()].flat().flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const { evidence: one, date, kind } = first;
    const id = makeId('t', [date.value, one.exact]);
    return [{ id, date, text: one.exact, kind, evidence: group.map(({ evidence }) => evidence) }];
  });
}

/** One entry a dated article: its first words stand for it, and its date is never mixed with those of events. */
function listPublications(articles: readonly ArticleView[]): readonly TimelineEntry[] {
  return articles.flatMap((view) => {
    const { article, text } = view;
    const { published, title } = article;
    const first = text.sentences.find((sentence) => hasVerb(view, sentence)) ?? text.sentences[0];
    const span =
      title?.start !== undefined && title.end !== undefined ? { start: title.start, end: title.end } : first;
    const value = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u.exec(published?.value ?? '')?.[0];
    if (value === undefined || span === undefined) return [];
    const evidence = selectSpan(article, span);
    const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
    const basis = published?.basis === 'editor' ? 'editor' : 'stated';
    const date: Dating = { value, precision, basis };
    return [
      {
        id: makeId('t', ['publication', article.id]),
        date,
        text: evidence.exact,
        kind: 'publication',
        evidence: [evidence],
      },
    ];
  });
}

function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
  return compareText(a.date.value, b.date.value) || compareText(a.kind, b.kind);
}
