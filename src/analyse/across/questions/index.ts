/**
 * Open questions: what the articles leave open, each with the words that leave it open.
 *
 * Invariant: the text of a question is a clause of an article, word for word; no question stands without evidence; one
 * matter is asked once. This room never answers and never words a question of its own.
 */
import { type Disagreement, type Question } from '../../../model/dossier.ts';
import { addToList } from '../add-to-list.ts';
import { type Claim } from '../claims.ts';
import { type Issue } from '../issues.ts';
import { compareText, makeId } from '../make-id.ts';
import { type View } from '../view.ts';
import { cosine, weighWords, type Weights } from '../weigh-words.ts';
import { findConditionals } from './conditional.ts';
import { type FoundQuestion } from './found-question.ts';
import { findNoVoice } from './no-voice.ts';
import { findPending } from './pending.ts';
import { findUnanswered } from './unanswered.ts';
import { findUnsourced } from './unsourced.ts';

/** Questions of one kind that share this much are one matter. */
const LEAST_LIKENESS = 0.25;
const LEAST_WEIGHT = 3;

/**
 * The questions worth printing, weightiest first. Those of one kind on one matter are joined, with all their evidence;
 * of each kind at most as many are kept as there are articles.
 */
export function findQuestions(
  view: View,
  claims: readonly Claim[],
  issues: readonly Issue[],
  disagreements: readonly Disagreement[],
  heads: ReadonlyMap<string, string>,
): readonly Question[] {
  const topicsOf = new Map<string, string[]>();
  for (const { name, statements } of issues) {
    for (const { statement } of statements) addToList(topicsOf, statement.id, name);
  }
  const found = [
    ...findConditionals(view, topicsOf),
    ...findDisputed(disagreements, claims),
    ...findUnanswered(view),
    ...findPending(view),
    ...findNoVoice(view, topicsOf),
    ...findUnsourced(claims),
  ];
  const weights = weighWords(found.map(({ keys }) => keys));
  const joined = joinMatters(found, weights, heads).filter(({ weight }) => weight >= LEAST_WEIGHT);
  const counts = new Map<string, number>();
  return joined
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return (counts.get(kind) ?? 0) <= Math.max(3, 2 * view.articles.length);
    })
    .map(makeQuestion);
}

/** A claim and its denial leave open which holds, and so do two numbers that two sources give. */
function findDisputed(
  disagreements: readonly Disagreement[],
  claims: readonly Claim[],
): readonly FoundQuestion[] {
  const clauses = new Set(claims.map(({ article, start, end }) => `${article.article.id} ${start} ${end}`));
  // "The ministers of both countries" alone asks nothing; "they fired first" does.
  const isClause = ({ evidence: [at] }: Disagreement['sides'][number]): boolean =>
    at !== undefined && clauses.has(`${at.article} ${at.start} ${at.end}`);
  return disagreements
    .filter(({ kind, sides }) => {
      const isNamed = sides.every(({ speaker }) => speaker !== undefined);
      if (kind === 'number') return isNamed;
      if (kind === 'actor') return isNamed && sides.every(isClause);
      return kind === 'denial' && !sides.some(({ text }) => isWholesale(text));
    })
    .map(({ sides, about }) => ({
      kind: 'disputed' as const,
      evidence: sides.flatMap(({ evidence }) => evidence),
      weight: 5,
      keys: [`disputed ${about}`],
      topics: [],
      statements: [],
      addressee: null,
    }));
}

/** "denied all such charges": says that there is a dispute, not about what. */
function isWholesale(text: string): boolean {
  return /\b(?:all|any|such|these|those|the) (?:such )?(?:charges|allegations|claims|accusations)\b/iu.test(
    text,
  );
}

/** Joins what is of one kind and about one matter; the weightiest words lead. */
function joinMatters(
  found: readonly FoundQuestion[],
  weights: Weights,
  heads: ReadonlyMap<string, string>,
): readonly FoundQuestion[] {
  const sorted = found
    .map((question, order) => ({ question, order }))
    .sort((a, b) => b.question.weight - a.question.weight || a.order - b.order);
  const joined: FoundQuestion[] = [];
  for (const { question } of sorted) {
    const at = joined.findIndex((other) => isOneMatter(question, other, weights, heads));
    const other = joined[at];
    if (other === undefined) joined.push(question);
    else joined[at] = join(other, question);
  }
  return joined;
}

function join(a: FoundQuestion, b: FoundQuestion): FoundQuestion {
  // More reports of one open matter weigh a little more, never so much as to pass a weightier kind of words.
  const isNews = a.evidence[0]?.article !== b.evidence[0]?.article;
  return {
    ...a,
    evidence: [...a.evidence, ...b.evidence],
    weight: a.weight + (isNews ? 0.25 : 0),
    statements: [...a.statements, ...b.statements],
  };
}

function isOneMatter(
  a: FoundQuestion,
  b: FoundQuestion,
  weights: Weights,
  heads: ReadonlyMap<string, string>,
): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'no-voice' || a.kind === 'disputed') return a.keys.join() === b.keys.join();
  if (a.kind === 'unsourced') return a.topics.some((topic) => b.topics.includes(topic));
  const headsOf = ({ statements }: FoundQuestion): readonly string[] =>
    statements.map((id) => heads.get(id) ?? id);
  if (headsOf(a).some((head) => headsOf(b).includes(head))) return true;
  if (cosine(a.keys, b.keys, weights) >= LEAST_LIKENESS) return true;
  return a.kind === 'conditional' && a.topics.some((topic) => b.topics.includes(topic));
}

function makeQuestion({ kind, evidence, addressee }: FoundQuestion): Question {
  const text = evidence[0]?.exact ?? '';
  const unique = [...new Map(evidence.map((one) => [`${one.article} ${one.start}`, one])).values()];
  const ordered = [
    ...unique.slice(0, 1),
    ...unique.slice(1).sort((a, b) => compareText(a.article, b.article) || a.start - b.start),
  ];
  return {
    id: makeId('q', [kind, evidence[0]?.article ?? '', text]),
    kind,
    text,
    addressee,
    evidence: ordered,
  };
}
