import { type Span } from '../../model/selector.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { type RawRejection } from './raw-statement.ts';
import { type Attribution } from './attribution.ts';
import { posCode, type QuotedTokens, type Reading } from './reading.ts';
import { isCaption } from './remarks.ts';

/** What a quotation is that no report holds: words somebody said with nobody named beside them, or no statement. */
export type Unattributed =
  | { readonly kind: 'said'; readonly quotation: QuotedTokens }
  | { readonly kind: 'rejected'; readonly rejection: RawRejection };

/** Fewer words are a term or a manner of speaking, whatever their form. */
const SENTENCE_WORDS = 6;
const TITLE_WORD =
  /^(?:titled|entitled|book|memoir|novel|film|movie|song|album|show|series|play|programme|program|magazine|documentary|essay|poem|headline|headlined|episode|column|podcast|anthem)$/u;
const NAMING_WORD = /^(?:nicknamed|dubbed|known|aka|alias|nickname|called)$/u;
const TERM_WORD =
  /^(?:so-called|term|terms|word|words|phrase|slogan|label|labelled|labeled|called|concept|notion|motto|means|meaning|dubbed)$/u;

/** "The novel “The Last Tram”, says ...": a content that is the title of a work and no more is nobody's words. */
export function isTitleOfWork(reading: Reading, { start, end }: Pick<Attribution, 'start' | 'end'>): boolean {
  const held = reading.quotations[reading.quotation[start] ?? -1];
  if (held === undefined || held.first !== start || end > held.last + 2) return false;
  const before = reading.annotated.tokens[held.first - 2]?.lower ?? '';
  return TITLE_WORD.test(before) && isTitleCase(reading, held, countWords(reading, held));
}

/** Sorts the outermost quotations that none of `contents` touches, in order. */
export function sortUnattributed(reading: Reading, contents: readonly Span[]): readonly Unattributed[] {
  const sorted = [...contents].sort((a, b) => a.start - b.start);
  return reading.quotations
    .filter(
      ({ quotation }) => !sorted.some(({ start, end }) => start < quotation.end && quotation.start < end),
    )
    .map((held) => sortOne(reading, held));
}

function sortOne(reading: Reading, held: QuotedTokens): Unattributed {
  const reason = reasonAgainst(reading, held);
  if (reason === null) return { kind: 'said', quotation: held };
  const { start, end } = held.quotation;
  return { kind: 'rejected', rejection: { start, end, reason } };
}

function reasonAgainst(reading: Reading, held: QuotedTokens): RawRejection['reason'] | null {
  const { annotated, pos, form } = reading;
  const { tokens, blocks } = annotated;
  const block = blocks[held.quotation.block];
  if (isCaption(annotated, held.quotation.block)) return 'caption';
  if (block?.kind === 'heading') return 'heading';
  if (isWholeParagraph(reading, held)) return null;
  const words = countWords(reading, held);
  if (words >= SENTENCE_WORDS && isSentence(reading, held)) return null;
  const before = (steps: number): string => tokens[held.first - 1 - steps]?.lower ?? '';
  const near = [before(1), before(2), before(3)];
  if (near.some((word) => TITLE_WORD.test(word)) || isTitleCase(reading, held, words)) return 'title';
  const isBetweenNames =
    pos[held.first - 2] === posCode.PROPN && pos[held.last + 2] === posCode.PROPN && words <= 3;
  if (isBetweenNames || (NAMING_WORD.test(before(1)) && isCapital(reading, held))) return 'nickname';
  if (near.some((word) => TERM_WORD.test(word)) || form[held.first - 2] === formClass.as) return 'term';
  return words <= SENTENCE_WORDS ? 'scare-quote' : 'no-speech';
}

/** “For eleven days.” alone in a paragraph is an answer, however short; “Legend in the Hills.” is a heading. */
function isWholeParagraph(
  { annotated: { tokens } }: Reading,
  { first, last, quotation }: QuotedTokens,
): boolean {
  const capitals = tokens.slice(first + 1, last + 1).filter(({ isCapital }) => isCapital).length;
  if (capitals >= 2) return false;
  const isFirst = tokens[first - 2]?.block !== quotation.block;
  const isLast = tokens[last + 2]?.block !== quotation.block;
  const stops = /^[.!?…]+$/u;
  const isStopped = stops.test(tokens[last]?.lower ?? '') || stops.test(tokens[last + 1]?.lower ?? '');
  return isFirst && isLast && isStopped && quotation.isClosed;
}

function countWords({ pos }: Reading, { first, last }: QuotedTokens): number {
  let words = 0;
  for (let index = first; index <= last; index += 1) if (pos[index] !== posCode.PUNCT) words += 1;
  return words;
}

/** Whether a quotation stands as a sentence: it has a verb, and opens a sentence or follows a colon. */
function isSentence(reading: Reading, { first, last }: QuotedTokens): boolean {
  const { pos, form, sentenceFirst } = reading;
  let hasVerb = !/^en\b/iu.test(reading.annotated.language);
  for (let index = first; index <= last; index += 1) {
    if (pos[index] === posCode.VERB || pos[index] === posCode.AUX || (form[index] ?? 0) === formClass.modal)
      hasVerb = true;
  }
  const opens =
    (sentenceFirst[first] ?? 0) >= first - 1 ||
    form[first - 2] === formClass.colon ||
    form[first - 2] === formClass.comma;
  return hasVerb && opens && isCapital(reading, { first });
}

function isCapital({ annotated }: Reading, { first }: Pick<QuotedTokens, 'first'>): boolean {
  const token = annotated.tokens[first];
  // Arabic script has no capitals.
  return token !== undefined && (token.isCapital || /^\p{Lo}/u.test(token.lower));
}

function isTitleCase({ annotated, form }: Reading, { first, last }: QuotedTokens, words: number): boolean {
  let capitals = 0;
  let small = 0;
  for (let index = first; index <= last; index += 1) {
    const token = annotated.tokens[index];
    if (token === undefined || !/^\p{L}{2,}/u.test(token.lower)) continue;
    if (token.isCapital) capitals += 1;
    else if ((form[index] ?? 0) === formClass.other) small += 1;
  }
  return words >= 2 && capitals >= 2 && small === 0;
}
