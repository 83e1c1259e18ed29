import { type ForeignSpeech } from '../lexicon/foreign-speech.ts';
import { posCode, type Reading } from './reading.ts';

/** First token and the one behind the last. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** Longest name of a source, in tokens. */
const NAME_LENGTH = 8;

/**
 * The name that opens at a token, times before it aside, up to the next mark or word that ends a name; null where none does.
 * `inQuotation`: the name stands inside the marks.
 */
export function nameBehind(
  reading: Reading,
  from: number,
  speech: ForeignSpeech,
  inQuotation: boolean,
): TokenRange | null {
  const { tokens } = reading.annotated;
  let first = from;
  while (first < from + 3 && speech.times.has(tokens[first]?.lower ?? '')) first += 1;
  let end = first;
  while (end < first + NAME_LENGTH && isNamePart(reading, end, from, speech, inQuotation)) end += 1;
  while (end > first && isArticle(reading, end - 1)) end -= 1;
  return end > first ? { first, end } : null;
}

/**
 * The name that ends at a token, what binds it to its verb aside; behind an apposition ("Anne Morel, ministre, a dit") the name and
 * the apposition. Nothing before `floor` is looked at.
 */
export function nameBefore(
  reading: Reading,
  from: number,
  floor: number,
  speech: ForeignSpeech,
): TokenRange | null {
  const { tokens } = reading.annotated;
  let last = from;
  while (
    last >= floor &&
    (speech.binders.has(tokens[last]?.lower ?? '') || speech.times.has(tokens[last]?.lower ?? ''))
  )
    last -= 1;
  if (tokens[last]?.lower === ',' || tokens[last]?.lower === '،') {
    const apposition = plainBefore(reading, last - 1, floor, speech);
    const comma = (apposition?.first ?? 0) - 1;
    const isEnclosed = apposition !== null && comma > floor && /^[,،]$/u.test(tokens[comma]?.lower ?? '');
    const named = isEnclosed ? plainBefore(reading, comma - 1, floor, speech) : null;
    return named === null ? null : { first: named.first, end: last };
  }
  return plainBefore(reading, last, floor, speech);
}

function plainBefore(
  reading: Reading,
  last: number,
  floor: number,
  speech: ForeignSpeech,
): TokenRange | null {
  let first = last;
  while (first >= floor && first > last - NAME_LENGTH && isNamePart(reading, first, last, speech, false))
    first -= 1;
  return first < last ? { first: first + 1, end: last + 1 } : null;
}

/** An article that belongs to a time behind the name ("el lunes"). */
function isArticle({ annotated }: Reading, index: number): boolean {
  return /^(?:el|le|la|les|los|las|der|die|das|ce|este)$/u.test(annotated.tokens[index]?.lower ?? '');
}

function isNamePart(
  { annotated, pos, quotation }: Reading,
  index: number,
  beside: number,
  speech: ForeignSpeech,
  inQuotation: boolean,
): boolean {
  const token = annotated.tokens[index];
  if (token === undefined || token.block !== annotated.tokens[beside]?.block) return false;
  if (pos[index] === posCode.PUNCT || (!inQuotation && (quotation[index] ?? -1) >= 0)) return false;
  const { lower } = token;
  return (
    /^\p{L}/u.test(lower) && !speech.stops.has(lower) && !speech.times.has(lower) && !speech.verbs.has(lower)
  );
}
