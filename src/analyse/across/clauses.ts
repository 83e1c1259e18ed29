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
  words.forEach((word, i) => {
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

/** After "and": a noun phrase and a verb follow, so that another clause begins. */
function startsClause(words: readonly KeyedToken[], from: number): boolean {
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

/** Leaves punctuation at both ends out. */
export function trimMarks(words: readonly KeyedToken[]): readonly KeyedToken[] {
  const isWord = ({ token }: KeyedToken): boolean => token.pos !== 'PUNCT';
  const first = words.findIndex(isWord);
  const last = words.findLastIndex(isWord);
  return first < 0 ? [] : words.slice(first, last + 1);
}
