import { type DoubtCode } from '../../model/doubt.ts';
import { type Span } from '../../model/selector.ts';
import { endsForeignName, foreignSpeechForms } from '../lexicon/foreign-speech.ts';
import { type Draft } from './draft.ts';
import { posCode, type QuotedTokens, type Reading } from './reading.ts';

/** How far from a quotation a verb of speech may stand, in tokens. */
const REACH = 14;
/** Longest name of a source, in tokens. */
const NAME_LENGTH = 8;
/** Fewer quoted words need a colon or a tag right beside them. */
const SHORT = 4;

/**
 * Reports in French, German, Spanish, Arabic and Urdu: a quotation beside a verb of speech, with the words between that
 * verb and the next break as the source. Every one carries the doubt `language-partial`. Indirect speech is not read.
 */
export function findForeignDrafts(reading: Reading): readonly Draft[] {
  const forms = foreignSpeechForms(reading.annotated.language);
  if (forms === null) return [];
  const drafts: Draft[] = [];
  for (const held of reading.quotations) {
    const found = findTag(reading, held, forms);
    if (found !== null) drafts.push(draftOf(reading, held, found));
  }
  return drafts;
}

interface Tag {
  readonly cue: number;
  readonly source: { readonly first: number; readonly end: number } | null;
  /** Length of the verb in its token: in "dit-elle" the pronoun behind the hyphen is the source. */
  readonly verbLength?: number;
}

function findTag(reading: Reading, held: QuotedTokens, forms: ReadonlySet<string>): Tag | null {
  const { annotated, quotation } = reading;
  const { tokens } = annotated;
  const words = held.last - held.first + 1;
  const reach = words < SHORT ? 3 : REACH;
  const isSameBlock = (index: number): boolean => tokens[index]?.block === tokens[held.first]?.block;
  for (let index = held.last + 1; index <= held.last + reach && isSameBlock(index); index += 1) {
    if (quotation[index] !== undefined && (quotation[index] ?? -1) >= 0 && quotation[index] !== held.index)
      break;
    if (/^[.!?؟۔]$/u.test(tokens[index]?.lower ?? '') && index > held.last + 2) break;
    const [verb = '', pronoun] = (tokens[index]?.lower ?? '').split('-');
    if (pronoun !== undefined && forms.has(verb))
      return { cue: index, source: null, verbLength: verb.length };
    if (forms.has(verb)) return { cue: index, source: sourceNear(reading, index, held.last + 1, false) };
  }
  for (
    let index = held.first - 1;
    index >= held.first - reach && index >= 0 && isSameBlock(index);
    index -= 1
  ) {
    if ((quotation[index] ?? -1) >= 0 && quotation[index] !== held.index) break;
    if (/^[.!?؟۔]$/u.test(tokens[index]?.lower ?? '')) break;
    if (forms.has(tokens[index]?.lower ?? ''))
      return { cue: index, source: sourceNear(reading, index, index, true) };
  }
  return null;
}

/** The name behind the verb, else the one before it; a pronoun bound to the verb by a hyphen is part of its token. */
function sourceNear(reading: Reading, cue: number, floor: number, isBeforeQuotation: boolean): Tag['source'] {
  const behind = nameBehind(reading, cue + 1);
  if (behind !== null && !isBeforeQuotation) return behind;
  const before = nameBefore(reading, cue - 1, isBeforeQuotation ? 0 : floor);
  return before ?? behind;
}

function nameBehind(reading: Reading, from: number): Tag['source'] {
  let end = from;
  while (end < from + NAME_LENGTH && isNamePart(reading, end, from)) end += 1;
  while (end > from && isArticle(reading, end - 1)) end -= 1;
  return end > from ? { first: from, end } : null;
}

function nameBefore(reading: Reading, from: number, floor: number): Tag['source'] {
  let first = from;
  // "a déclaré", "hat gesagt", "ha dicho", "نے": what binds subject and verb.
  while (
    first > floor &&
    /^(?:a|ont|hat|haben|ha|han|avait|نے)$/u.test(reading.annotated.tokens[first]?.lower ?? '')
  )
    first -= 1;
  const end = first + 1;
  while (first >= floor && first > end - 1 - NAME_LENGTH && isNamePart(reading, first, from)) first -= 1;
  return first + 1 < end ? { first: first + 1, end } : null;
}

/** An article that belongs to a time behind the name ("el lunes"). */
function isArticle({ annotated }: Reading, index: number): boolean {
  return /^(?:el|le|la|les|los|las|der|die|das)$/u.test(annotated.tokens[index]?.lower ?? '');
}

function isNamePart({ annotated, pos, quotation }: Reading, index: number, beside: number): boolean {
  const token = annotated.tokens[index];
  if (token === undefined || token.block !== annotated.tokens[beside]?.block) return false;
  if (pos[index] === posCode.PUNCT || (quotation[index] ?? -1) >= 0) return false;
  return /^\p{L}/u.test(token.lower) && !endsForeignName(token.lower);
}

function draftOf({ annotated }: Reading, held: QuotedTokens, { cue, source, verbLength }: Tag): Draft {
  const { tokens } = annotated;
  const spanOf = (first: number, end: number): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  const doubts: DoubtCode[] = ['language-partial'];
  const verb = spanOf(cue, cue + 1);
  const verbEnd = verbLength === undefined ? verb.end : verb.start + verbLength;
  const named = source === null ? null : spanOf(source.first, source.end);
  const speaker = verbLength === undefined ? named : { start: verbEnd + 1, end: verb.end };
  if (speaker === null) doubts.push('speaker-not-found');
  if (!held.quotation.isClosed && held.next < 0) doubts.push('quotation-unclosed');
  return {
    certainty: 0.7,
    statement: {
      kind: 'direct',
      parts: [spanOf(held.first, held.last + 1)],
      cue: { start: verb.start, end: verbEnd },
      source: speaker,
      venue: null,
      addressee: null,
      doubts,
      within: null,
    },
  };
}
