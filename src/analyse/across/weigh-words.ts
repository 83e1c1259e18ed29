import { type KeyedToken } from './word-keys.ts';

/** How much a word says: rare words much, words of every statement little, countries less than other words. */
export interface Weights {
  readonly of: (key: string) => number;
}

/** A country's name says who is meant, seldom what. */
const COUNTRY_FACTOR = 0.6;

/** Inverse document frequency over lists of keys, smoothed: `ln(1 + n / df)`. */
export function weighWords(lists: readonly (readonly string[])[]): Weights {
  const counts = new Map<string, number>();
  for (const keys of lists) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = Math.max(lists.length, 8);
  return {
    of: (key) => Math.log(1 + total / (counts.get(key) ?? 1)) * (key.startsWith('@') ? COUNTRY_FACTOR : 1),
  };
}

/** Cosine of two sets of keys under weights: 0 where they share none, 1 where they are the same. */
export function cosine(a: readonly string[], b: readonly string[], weights: Weights): number {
  const other = new Set(b);
  let shared = 0;
  for (const key of a) if (other.has(key)) shared += weights.of(key) ** 2;
  if (shared === 0) return 0;
  return shared / Math.sqrt(squares(a, weights) * squares(b, weights));
}

function squares(keys: readonly string[], weights: Weights): number {
  return keys.reduce((sum, key) => sum + weights.of(key) ** 2, 0);
}

const negations = new Set([
  'no',
  'not',
  'cannot',
  "n't",
  'never',
  'nothing',
  'nobody',
  'none',
  'neither',
  'nor',
  'without',
  'hardly',
  'barely',
  'scarcely',
]);
const failures = new Set(['failed', 'fails', 'fail', 'failing', 'failure', 'lack', 'lacked', 'lacks']);

/** Whether words deny: a negation or a word of failure among them. */
export function isNegative(words: readonly KeyedToken[]): boolean {
  return words.some(isNegation);
}

/** Whether a word among others negates the deed that follows it, and not its manner, reason or measure. */
export function isNegation({ token }: KeyedToken, index: number, words: readonly KeyedToken[]): boolean {
  // "Not only", and "that is not how we buy a ticket": tickets are bought all the same.
  const next = words[index + 1]?.token.lower ?? '';
  if (token.lower === 'not' && /^(?:only|just|how|what|why|when|where|who|because)$/u.test(next))
    return false;
  // "Not 12 percent but 18" corrects a word and denies nothing else.
  const but = words.slice(index + 1, index + 6).findIndex((word) => word.token.lower === 'but');
  const isCorrection =
    but > 0 && words.slice(index + 1, index + 1 + but).every((word) => word.token.pos !== 'PUNCT');
  if (token.lower === 'not' && isCorrection) return false;
  // "The gauges had failed by Friday" denies nothing of Friday.
  if (/^fail/u.test(token.lower)) return /^(?:to|in|of)$/u.test(next) && failures.has(token.lower);
  return negations.has(token.lower) || failures.has(token.lower);
}
