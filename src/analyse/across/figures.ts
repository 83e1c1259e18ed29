/** Numbers that stand apart from what they count: "the true figure was 23", "the number of cancelled sailings at 23". */
import { findNounPhrases } from './noun-phrases.ts';
import { type Quantity, readNumber } from './quantities.ts';
import { type KeyedToken } from './word-keys.ts';

const figureNouns = new Set(['figure', 'number', 'total', 'count', 'toll', 'sum', 'amount', 'tally']);
const links = new Set([
  'is',
  'was',
  'were',
  'at',
  'as',
  'to',
  'reached',
  'stood',
  'stands',
  'had',
  'been',
  'be',
  'nearer',
  'closer',
]);
/** How far behind its noun the number of a figure stands. */
const REACH = 14;

/**
 * The quantity that a clause gives as a figure, or null. What it counts is named behind "of", else it is what was counted
 * last before it in the same paragraph (`before`): then the figure answers that number.
 */
export function findFigure(words: readonly KeyedToken[], before: Quantity | null): Quantity | null {
  const noun = words.findIndex(({ token }) => figureNouns.has(token.lower));
  if (noun < 0) return null;
  const counted = readCounted(words, noun);
  const unit = counted?.unit ?? before?.unit ?? null;
  if (unit === null) return null;
  for (let at = counted?.next ?? noun + 1; at < Math.min(words.length, noun + REACH); at += 1) {
    const number = readNumber(words, at);
    const isLinked = words.slice(Math.max(0, at - 3), at).some(({ token }) => links.has(token.lower));
    // "the figure was 23 dead", "the count is due on 18 March": the number has its own noun.
    const isAlone = !/^(?:NOUN|PROPN)$/u.test(words[number?.next ?? 0]?.token.pos ?? '');
    if (number === null || !isLinked || !isAlone) continue;
    const start = words[at]?.token.start ?? 0;
    const end = words[number.next - 1]?.token.end ?? start;
    return {
      start,
      end,
      from: number.from,
      to: number.to,
      unit,
      of: counted?.of ?? before?.of ?? [],
      ...(counted === null && before !== null ? { answers: before } : {}),
    };
  }
  return null;
}

/** "the number of cancelled sailings": what is counted, by its last word, and where the words behind it begin. */
function readCounted(
  words: readonly KeyedToken[],
  noun: number,
): { readonly unit: string; readonly of: readonly string[]; readonly next: number } | null {
  if (words[noun + 1]?.token.lower !== 'of') return null;
  const [phrase] = findNounPhrases(words.slice(noun + 2, noun + 7));
  const keys = phrase?.words.map(({ key }) => key).filter((key) => key !== '') ?? [];
  const unit = keys.at(-1);
  if (phrase === undefined || unit === undefined) return null;
  const next = words.findIndex(({ token }) => token.start >= phrase.end);
  return next < 0 ? null : { unit, of: keys.slice(0, -1), next };
}
