import { type Sentence } from '../text/annotated-text.ts';
import { type ArticleView, spanOf } from './view.ts';
import { type KeyedToken } from './word-keys.ts';

/** A stretch of a sentence with a verb of its own. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly words: readonly KeyedToken[];
}

const boundaries = new Set([
  'after',
  'before',
  'while',
  'although',
  'though',
  'because',
  'but',
  'whereas',
  'which',
  'who',
  'when',
]);
const marks = new Set([',', ';', ':', '—', '–']);
const LEAST_WORDS = 4;

/**
 * Cuts a sentence at commas, dashes and conjunctions where both sides keep a verb. The clauses are in order and hold
 * every word of the sentence except the marks between them; quotation marks and full stops at their ends are left out.
 */
export function cutClauses(article: ArticleView, sentence: Sentence): readonly Clause[] {
  const words = article.keyed.slice(sentence.first, sentence.last + 1);
  const clauses: KeyedToken[][] = [];
  let current: KeyedToken[] = [];
  const joined = findInsertions(words);
  words.forEach((word, i) => {
    if (joined.has(i)) {
      current.push(word);
      return;
    }
    const isMark = marks.has(word.token.lower);
    const isLink =
      boundaries.has(word.token.lower) || (word.token.lower === 'and' && startsClause(words, i + 1));
    if ((isMark || isLink) && isWhole(current) && isWhole(words.slice(i + 1))) {
      clauses.push(current);
      current = isMark ? [] : [word];
    } else current.push(word);
  });
  clauses.push(current);
  return clauses.flatMap((list) => {
    const trimmed = trimMarks(list);
    const span = spanOf(trimmed);
    return span === null ? [] : [{ ...span, words: trimmed }];
  });
}

/**
 * Places where "the clashes, which went on for days, cost several lives" would be cut between a subject and its verb:
 * the mark and the pronoun that open such an insertion, and the mark that closes it.
 */
function findInsertions(words: readonly KeyedToken[]): ReadonlySet<number> {
  const places = new Set<number>();
  words.forEach(({ token }, i) => {
    if (token.lower !== ',' || !/^(?:which|who)$/u.test(words[i + 1]?.token.lower ?? '')) return;
    const close = words.findIndex((word, j) => j > i + 1 && word.token.lower === ',');
    if (close < 0) return;
    const rest = words.slice(close + 1);
    const first = rest[0]?.token.pos;
    if (rest.length === 0 || (isWhole(rest) && first !== 'VERB' && first !== 'AUX')) return;
    places
      .add(i)
      .add(i + 1)
      .add(close);
  });
  return places;
}

/** After "and": a noun phrase and a verb follow, so that another clause begins. */
function startsClause(words: readonly KeyedToken[], from: number): boolean {
  // "That A and that B"
  if (words[from]?.token.lower === 'that') return true;
  let sawNoun = false;
  for (const { token } of words.slice(from, from + 7)) {
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON') sawNoun = true;
    else if (token.pos === 'AUX' || token.pos === 'VERB') return sawNoun;
    else if (token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'CCONJ') return false;
  }
  return false;
}

function isWhole(words: readonly KeyedToken[]): boolean {
  return (
    words.filter(({ token }) => token.pos !== 'PUNCT').length >= LEAST_WORDS &&
    words.some(({ token }) => token.pos === 'VERB' || token.pos === 'AUX')
  );
}

const partners: Readonly<Record<string, string>> = { '“': '”', '«': '»', '(': ')', '[': ']' };

/** Leaves punctuation at both ends out, but not the second mark of a pair whose first stands among the words. */
export function trimMarks(words: readonly KeyedToken[]): readonly KeyedToken[] {
  const isWord = ({ token }: KeyedToken): boolean => token.pos !== 'PUNCT';
  const first = words.findIndex(isWord);
  if (first < 0) return [];
  const last = words.findLastIndex(isWord);
  const kept = words.slice(first, last + 1);
  const closing = words.slice(last + 1).findIndex(({ token }) => closesOpenMark(token.lower, kept));
  return closing < 0 ? kept : words.slice(first, last + 2 + closing);
}

/** Whether a mark is the partner of one that stands open among the words. */
function closesOpenMark(mark: string, words: readonly KeyedToken[]): boolean {
  const opened = Object.entries(partners).find(([, closing]) => closing === mark)?.[0];
  const count = (wanted: string): number => words.filter(({ token }) => token.lower === wanted).length;
  if (mark === '"') return count('"') % 2 === 1;
  return opened !== undefined && count(opened) > count(mark);
}
