import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribute.ts';
import { isOuterMark } from './candidates.ts';
import { type QuotedTokens, type Reading } from './reading.ts';

/**
 * Holds the learnt bounds to what the marks say: a tag right behind a quotation ("...,” said Rivera", "...,” she asked")
 * reports that quotation, and ", said the minister." at a sentence's end reports the sentence.
 */
export function heedTags(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const held = new Set<number>();
  for (const { start, end } of found)
    for (let index = start; index < end; index += 1) held.add(reading.quotation[index] ?? -1);
  const heeded = found.map((one) => heedQuotedAs(reading, one) ?? one);
  return heeded.map((one) => heedQuotationTag(reading, one, held) ?? heedClosingTag(reading, one) ?? one);
}

/** "Was quoted as saying": what is passive here is the report, and its subject speaks. */
function heedQuotedAs(reading: Reading, one: Attribution): Attribution | null {
  const { tokens } = reading.annotated;
  const { cue } = one;
  if (!/^(?:quoted|cited|reported|recorded|heard)$/u.test(tokens[cue.token]?.lower ?? '') || cue.subject < 0)
    return null;
  if (tokens[cue.after]?.lower !== 'as' || !/^(?:saying|telling)$/u.test(tokens[cue.after + 1]?.lower ?? ''))
    return null;
  let start = cue.after + 2;
  while (start < reading.size - 1 && isOuterMark(reading, start)) start += 1;
  const end = one.end > start ? one.end : trimEnd(reading, (reading.sentenceLast[start] ?? start) + 1);
  return {
    ...one,
    cue: { ...cue, after: cue.after + 2, group: 0 },
    start,
    end,
    source: cue.subject,
    certainty: Math.max(one.certainty, 0.9),
  };
}

/**
 * Lets a content that holds one paragraph of a quotation hold them all: each opens with a mark, none but the last closes.
 */
export function joinParagraphs(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { quotation, quotations } = reading;
  const previous = new Map<number, QuotedTokens>();
  // In a transcript each paragraph has a speaker of its own.
  const joins = (next: QuotedTokens | undefined): boolean => next !== undefined && !isLabelled(reading, next);
  for (const held of quotations) if (joins(quotations[held.next])) previous.set(held.next, held);
  if (previous.size === 0) return found;
  const taken = new Set<number>();
  for (const { start, end } of found)
    for (let index = start; index < end; index += 1) taken.add(quotation[index] ?? -1);
  return found.map((one) => {
    let { start, end } = one;
    for (
      let held = previous.get(quotation[start] ?? -1);
      held !== undefined && !taken.has(held.index);
      held = previous.get(held.index)
    ) {
      start = held.first;
    }
    let last = quotations[quotation[end - 1] ?? -1];
    while (last !== undefined && joins(quotations[last.next]) && !taken.has(last.next)) {
      last = quotations[last.next];
      if (last !== undefined) end = trimEnd(reading, last.last + 1);
    }
    return start === one.start && end === one.end ? one : { ...one, start, end };
  });
}

function isLabelled({ form, annotated: { tokens, text } }: Reading, { first }: QuotedTokens): boolean {
  const word = text.slice(tokens[first]?.start ?? 0, tokens[first]?.end ?? 0);
  return /^\p{Lu}{2}/u.test(word) && [1, 2, 3].some((steps) => form[first + steps] === formClass.colon);
}

function heedQuotationTag(
  reading: Reading,
  one: Attribution,
  taken: ReadonlySet<number>,
): Attribution | null {
  const { cue } = one;
  const { form, phrases, phrase, quotation } = reading;
  if (!isTagVerb(reading, one) || one.start < cue.after) return null;
  const subject = phrases[cue.subject];
  const isInverted =
    form[cue.groupFirst - 1] === formClass.closingMark || isCommaBehindMark(reading, cue.groupFirst - 1);
  const tagFirst = isInverted ? cue.groupFirst : subject?.first;
  if (tagFirst === undefined || (!isInverted && subject?.last !== cue.groupFirst - 1)) return null;
  const held = quotationEndingAt(reading, tagFirst - 1);
  if (held === null || taken.has(held.index) || (quotation[cue.token] ?? -1) >= 0) return null;
  const goesOn = (quotation[one.start] ?? -1) >= 0 && reading.sentenceLast[one.start] !== undefined;
  const source = isInverted ? (phrase[cue.after] ?? -1) : cue.subject;
  return {
    ...one,
    start: held.first,
    end: goesOn ? one.end : trimEnd(reading, held.last + 1),
    source: source < 0 ? one.source : source,
  };
}

function heedClosingTag(reading: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  const { form, phrases, phrase, sentenceFirst, sentenceLast } = reading;
  const at = phrase[cue.after] ?? -1;
  const subject = phrases[at];
  if (
    !isTagVerb(reading, one) ||
    one.start < cue.after ||
    subject === undefined ||
    subject.first !== cue.after
  )
    return null;
  if (form[cue.groupFirst - 1] !== formClass.comma || cue.groupFirst !== cue.token) return null;
  if (subject.kind === 0 || subject.kind === 4 || subject.kind === 5) return null;
  if (subject.last + 1 < (sentenceLast[cue.token] ?? 0)) return null;
  const first = sentenceFirst[cue.token] ?? 0;
  const end = trimEnd(reading, cue.groupFirst - 1);
  return end > first ? { ...one, start: first, end, source: at } : null;
}

/** A finite verb of speech. */
function isTagVerb({ shape }: Reading, { cue }: Attribution): boolean {
  const found = shape[cue.token] ?? 0;
  return cue.kind === 'verb' && (found === 6 || found === 7);
}

function isCommaBehindMark({ form }: Reading, index: number): boolean {
  return form[index] === formClass.comma && form[index - 1] === formClass.closingMark;
}

/** The quotation whose closing mark stands at a token (a comma may follow it) and that ends as a tagged one does. */
function quotationEndingAt(reading: Reading, index: number): QuotedTokens | null {
  const { form, quotation, quotations, annotated } = reading;
  const hasCommaBehind = isCommaBehindMark(reading, index);
  const mark = hasCommaBehind ? index - 1 : index;
  if (form[mark] !== formClass.closingMark) return null;
  const held = quotations[quotation[mark] ?? -1];
  if (held === undefined) return null;
  const last = annotated.tokens[held.last]?.lower ?? '';
  return hasCommaBehind || /^[,?!—–-]+$/u.test(last) ? held : null;
}

function trimEnd(reading: Reading, end: number): number {
  let at = end;
  while (at > 1 && isOuterMark(reading, at - 1)) at -= 1;
  return at;
}
