import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import { trimBack } from './clauses.ts';
import { posCode, type Reading } from './reading.ts';

/**
 * Cuts a content before the cue of another report by the same source: in "he said that A, adding that B" and "he said A
 * and promised B" the second report is no part of the first.
 */
export function partSiblings(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one, at) => {
    let end = one.end;
    for (let next = at + 1; next < found.length && (found[next]?.cue.token ?? end) < end; next += 1) {
      const other = found[next];
      if (other === undefined || one.source < 0 || other.source !== one.source || one.start < one.cue.after)
        continue;
      const cut = linkBefore(reading, other.cue.groupFirst);
      if (cut > one.start && other.cue.groupFirst > one.start && isOutside(reading, one, cut))
        end = Math.min(end, cut);
    }
    return end === one.end ? one : { ...one, end: trimBack(reading, end) };
  });
}

/**
 * Cuts a content before a quotation that has a tag of its own behind it: in "“Asleep,” said A. “Again?” she asked" the
 * question is not A's.
 */
export function partDialogue(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { quotation, quotations } = reading;
  return found.map((one) => {
    const own = quotation[one.start] ?? -1;
    if (own < 0 || one.end <= one.cue.token) return one;
    const other = found.find((rival) => {
      const held = quotations[quotation[rival.start] ?? -1];
      return (
        held !== undefined &&
        held.index !== own &&
        rival.source !== one.source &&
        rival.start === held.first &&
        rival.start > one.cue.token &&
        rival.start < one.end &&
        rival.cue.token > held.last
      );
    });
    return other === undefined ? one : { ...one, end: trimBack(reading, other.start - 1) };
  });
}

/** The comma, "and" or "but" before a cue, or -1. */
function linkBefore({ form, pos }: Reading, groupFirst: number): number {
  const before = form[groupFirst - 1] ?? 0;
  if (
    before !== formClass.comma &&
    before !== formClass.and &&
    before !== formClass.but &&
    pos[groupFirst - 1] !== posCode.CCONJ
  )
    return -1;
  return form[groupFirst - 2] === formClass.comma ? groupFirst - 2 : groupFirst - 1;
}

function isOutside({ quotation }: Reading, { cue }: Attribution, cut: number): boolean {
  return (quotation[cut] ?? -1) < 0 || quotation[cut] === quotation[cue.token];
}

/**
 * Lets an indirect content reach over a quotation later in its sentence that no report holds: "she said A, but B was
 * “late”" is one content.
 */
export function reachQuotations(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { sentenceLast, quotation, quotations } = reading;
  const held = new Set<number>();
  for (const { start, end } of found)
    for (let index = start; index < end; index += 1) held.add(quotation[index] ?? -1);
  return found.map((one, at) => {
    const last = sentenceLast[one.end - 1] ?? 0;
    if (
      one.start < one.cue.after ||
      last !== sentenceLast[one.cue.token] ||
      (quotation[one.cue.token] ?? -1) >= 0
    )
      return one;
    let end = one.end;
    for (let index = one.end; index <= last; index += 1) {
      const own = quotations[quotation[index] ?? -1];
      if (own === undefined || own.first !== index || held.has(own.index) || own.last > last) continue;
      const isCrossed = found.some(
        (other, position) => position !== at && other.cue.token >= one.end && other.cue.token < index,
      );
      if (!isCrossed) end = own.last + 1;
    }
    return end === one.end ? one : { ...one, end };
  });
}

/**
 * Lets an indirect content go on over ", but ..." to the end of its sentence where no other report begins there: without
 * its second half such a sentence would say something else.
 */
export function reachOverBut(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { form, sentenceLast, quotation, annotated } = reading;
  const cues = new Set(found.flatMap(({ cue }) => [cue.token, cue.groupFirst]));
  return found.map((one) => {
    if (one.start < one.cue.after || one.end <= one.start) return one;
    const last = sentenceLast[one.cue.token] ?? one.end;
    const but = form[one.end] === formClass.comma ? one.end + 1 : one.end;
    if (annotated.tokens[but]?.lower !== 'but' || but >= last || isRemarkBehind(reading, but)) return one;
    for (let index = one.end; index <= last; index += 1) {
      if (cues.has(index) || (quotation[index] ?? -1) >= 0) return one;
    }
    return { ...one, end: last + 1 };
  });
}

/** ", but it does not say who knew", ", but gave no details": the article goes on, and no more of what was said. */
function isRemarkBehind({ annotated: { tokens } }: Reading, but: number): boolean {
  const words = tokens
    .slice(but + 1, but + 7)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:(?:it|he|she|they) )?(?:(?:do|does|did|would|could|has|have|had)(?: not|n't) (?:say|explain|specify|name|elaborate|give|comment|identify|said|given|named|explained)|(?:gave|gives|offered|provided|cited) no)\b/u.test(
    words,
  );
}

/**
 * Takes the subject of the cue's own clause where the scores took that of the clause around it: in "the comments came after
 * officials said" officials speak.
 */
export function keepToClause(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { phrases, form, pos } = reading;
  return found.map((one) => {
    const subject = phrases[one.cue.subject];
    const source = phrases[one.source];
    if (subject === undefined || source === undefined || source.last >= subject.first) return one;
    if (form[subject.first - 1] !== formClass.subordinator) return one;
    for (let index = source.last + 1; index < subject.first; index += 1) {
      if (pos[index] === posCode.VERB || pos[index] === posCode.AUX)
        return { ...one, source: one.cue.subject };
    }
    return one;
  });
}
