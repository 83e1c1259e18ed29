import { formClass } from '../lexicon/form-classes.ts';
import { type CueCandidate } from './cue-candidates.ts';
import { posCode, type Reading } from './reading.ts';

/** Marks that stand around a content and never count as part of it. */
export function isOuterMark({ form, annotated }: Reading, token: number): boolean {
  const closed = form[token] ?? 0;
  if (closed === formClass.openingMark || closed === formClass.closingMark) return true;
  return /^[\s"“”„«»‘’'.,;:!?…]+$/u.test(annotated.tokens[token]?.lower ?? '.');
}

/** Tokens at which a content may start, in order: clause and phrase starts in the cue's sentence, quotations beside it. */
export function startCandidates(reading: Reading, cue: CueCandidate): readonly number[] {
  const { sentenceFirst, sentenceLast, quotations, quotation, form } = reading;
  const first = sentenceFirst[cue.token] ?? 0;
  const last = sentenceLast[cue.token] ?? 0;
  const starts = new Set<number>();
  const from = behindAside(reading, cue, last);
  const before = quotationBefore(reading, first);
  if (before !== undefined) starts.add(skipMarks(reading, before.first));
  for (let index = first; index <= last; index += 1) {
    const held = quotation[index] ?? -1;
    const own = quotations[held];
    // A quotation that began in an earlier sentence and ends in this one.
    if (own !== undefined && own.first < first && index === first) starts.add(skipMarks(reading, own.first));
    if (index >= cue.token && index < from) continue;
    if (isOuterMark(reading, index)) continue;
    if (index === first || index === from || mayStart(reading, index)) starts.add(index);
  }
  const behind =
    last - cue.token <= 8 || form[last] === formClass.colon ? quotationFrom(reading, last + 1) : undefined;
  if (behind !== undefined) starts.add(skipMarks(reading, behind.first));
  return [...starts].sort((a, b) => a - b);
}

/** Verbs whose object hears what is said. */
const TELLING = /^(?:tell|inform|assure|remind|notify)$/u;
/** Tokens that may name who is told, or when. */
const LONGEST_ASIDE = 16;

/**
 * "told the broadcaster that ...", "said on 3 June that ...": the token of "that", where nothing but whom it was told, and
 * when, stands before it; else the one behind the cue.
 */
function behindAside(reading: Reading, { after, word }: CueCandidate, last: number): number {
  const { annotated, form, pos, shape } = reading;
  const limit = Math.min(last, after + LONGEST_ASIDE);
  let that = after;
  while (that <= limit && form[that] !== formClass.that) that += 1;
  if (that > limit || that === after || pos[that - 1] === posCode.ADP) return after;
  const isTold = TELLING.test(word?.lemma ?? '');
  for (let index = after; index < that; index += 1) {
    const isName =
      pos[index] !== posCode.PUNCT &&
      (annotated.tokens[index]?.isCapital === true || shape[index] === 0 || pos[index + 1] === posCode.NOUN);
    if (!isOfTime(reading, index) && !(isTold && isName)) return after;
  }
  return that;
}

/** A day, a month, a year, and what joins them: "on Thursday, 3 June". */
function isOfTime({ form, pos }: Reading, index: number): boolean {
  return (
    form[index] === formClass.time ||
    form[index] === formClass.comma ||
    pos[index] === posCode.ADP ||
    pos[index] === posCode.DET
  );
}

function skipMarks(reading: Reading, from: number): number {
  let index = from;
  while (index < reading.size - 1 && isOuterMark(reading, index)) index += 1;
  return index;
}

/** The quotation that ends right before a sentence, for a tag that stands as a sentence of its own. */
function quotationBefore(
  { quotation, quotations }: Reading,
  first: number,
): { readonly first: number } | undefined {
  return quotations[quotation[first - 1] ?? -1];
}

function quotationFrom(
  { quotation, quotations, form }: Reading,
  token: number,
): { readonly first: number } | undefined {
  return form[token] === formClass.openingMark || (quotation[token] ?? -1) >= 0
    ? quotations[quotation[token] ?? -1]
    : undefined;
}

function mayStart({ pos, form }: Reading, index: number): boolean {
  const kind = pos[index];
  const before = pos[index - 1];
  if (before === posCode.PUNCT) return true;
  if (before === posCode.DET || before === posCode.ADJ || before === posCode.NUM) return false;
  const isNominal = kind === posCode.NOUN || kind === posCode.PROPN;
  if (isNominal && (before === posCode.NOUN || before === posCode.PROPN)) return false;
  if (kind === posCode.AUX && before !== posCode.VERB) return false;
  return form[index] !== formClass.clitic && !isInDate(form, pos, index);
}

/** Inside "on 3 June 2024": a date behind a preposition opens no clause. */
function isInDate(form: Uint8Array, pos: Uint8Array, index: number): boolean {
  return form[index] === formClass.time && pos[index] === posCode.NUM;
}

/** Tokens before which a content may end, in order, that starts at `start`. */
export function endCandidates(reading: Reading, cue: CueCandidate, start: number): readonly number[] {
  const { sentenceFirst, sentenceLast, quotation, quotations } = reading;
  const ends = new Set<number>();
  const add = (end: number): void => {
    let at = end;
    while (at > start + 1 && isOuterMark(reading, at - 1)) at -= 1;
    if (at > start && !(cue.token < at && at <= cue.after)) ends.add(at);
  };
  const firstSentenceEnd = (sentenceLast[start] ?? start) + 1;
  const cueSentenceEnd = (sentenceLast[cue.token] ?? cue.token) + 1;
  for (let index = start + 1; index < firstSentenceEnd; index += 1) if (mayEnd(reading, index)) add(index);
  add(firstSentenceEnd);
  if (start < cue.token) {
    const from = Math.max(firstSentenceEnd, sentenceFirst[cue.token] ?? 0);
    for (let index = from; index < cueSentenceEnd; index += 1) if (mayEnd(reading, index)) add(index);
    add(cueSentenceEnd);
  }
  const addQuotation = (held: number): void => {
    let found = quotations[held];
    for (let steps = 0; found !== undefined && steps < 12; steps += 1) {
      add(found.last + 1);
      found = found.next < 0 ? undefined : quotations[found.next];
    }
  };
  addQuotation(quotation[start] ?? -1);
  const lastEnd = Math.max(firstSentenceEnd, cueSentenceEnd);
  for (const at of [firstSentenceEnd - 1, lastEnd - 1]) addQuotation(quotation[at] ?? -1);
  const { tokens } = reading.annotated;
  // A quotation in the next sentence goes on with this one only inside the paragraph.
  if (tokens[lastEnd]?.block === tokens[cue.token]?.block || start > cueSentenceEnd)
    addQuotation(quotation[lastEnd] ?? -1);
  return [...ends].sort((a, b) => a - b);
}

function mayEnd({ pos, form, bracket }: Reading, index: number): boolean {
  // What stands in brackets belongs to the words before it.
  if ((bracket[index] ?? 0) > 0) return false;
  const kind = pos[index];
  const before = pos[index - 1];
  if (kind === posCode.PUNCT) return true;
  if (
    before === posCode.DET ||
    before === posCode.ADP ||
    before === posCode.SCONJ ||
    before === posCode.CCONJ
  )
    return false;
  const isNominal =
    kind === posCode.NOUN || kind === posCode.PROPN || kind === posCode.ADJ || kind === posCode.NUM;
  if (
    isNominal &&
    (before === posCode.NOUN || before === posCode.PROPN || before === posCode.ADJ || before === posCode.NUM)
  )
    return false;
  if (kind === posCode.AUX || kind === posCode.PART)
    return form[index] === formClass.to || kind === posCode.AUX;
  return true;
}

/** Noun phrases that may name the source: those of the cue's sentence and the last one before it in the paragraph. */
export function sourceCandidates(reading: Reading, cue: CueCandidate): readonly number[] {
  const { phrase, phrases, sentenceFirst, sentenceLast } = reading;
  const { tokens } = reading.annotated;
  const first = sentenceFirst[cue.token] ?? 0;
  // A heading above the paragraph says nothing.
  const isOpening = tokens[first - 1]?.block !== tokens[first]?.block;
  const found: number[] = [];
  for (let index = isOpening ? first : first - 1; index <= (sentenceLast[cue.token] ?? 0); index += 1) {
    const at = phrase[index] ?? -1;
    if (at >= 0 && found.at(-1) !== at && phrases[at]?.isTime === false) found.push(at);
  }
  return found;
}
