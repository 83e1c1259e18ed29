import { formClass } from '../lexicon/form-classes.ts';
import { reportingVerbClasses } from '../lexicon/reporting-words.ts';
import { type Attribution } from './attribute.ts';
import { isOuterMark } from './candidates.ts';
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
    return end === one.end ? one : { ...one, end: trimEnd(reading, end) };
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

function trimEnd(reading: Reading, end: number): number {
  let at = end;
  while (at > 1 && isOuterMark(reading, at - 1)) at -= 1;
  return at;
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
    if (annotated.tokens[but]?.lower !== 'but' || but >= last) return one;
    for (let index = one.end; index <= last; index += 1) {
      if (cues.has(index) || (quotation[index] ?? -1) >= 0) return one;
    }
    return { ...one, end: last + 1 };
  });
}

/** Verbs whose passive subject is spoken to or of: ask, tell, urge, accuse and the like; classes of the lexicon. */
const ADDRESSING = new Set(
  [
    'say',
    'tell',
    'ask',
    'claim',
    'announce',
    'think',
    'urge',
    'accuse',
    'criticize',
    'praise',
    'describe',
  ].map((name) => Object.keys(reportingVerbClasses).indexOf(name)),
);

/**
 * Takes the subject of a passive away as a source ("he was asked about A and told to B" names nobody who asked); an
 * agent behind "by" stays.
 */
export function dropPassiveSubjects(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one, at) => {
    const { cue, source } = one;
    if (source >= 0 && isElliptic(reading, one)) return { ...one, source: -1 };
    if (source < 0 || source !== cue.subject || !ADDRESSING.has(cue.word?.classes[0] ?? 0)) return one;
    const isPast = cue.word?.form === 'past' || cue.word?.form === 'participle';
    const isPassive = isPast && ((cue.group & 1) === 1 || isJoinedPassive(reading, found, at));
    return isPassive ? { ...one, source: -1 } : one;
  });
}

/** "When asked whether A, he answered": he was asked. */
function isElliptic({ form, annotated: { tokens } }: Reading, { cue }: Attribution): boolean {
  const isPast = cue.word?.form === 'past' || cue.word?.form === 'participle';
  const before = tokens[cue.groupFirst - 1]?.lower ?? '';
  const inGroup = tokens[cue.token - 1]?.lower ?? '';
  if (!isPast || !ADDRESSING.has(cue.word.classes[0] ?? 0)) return false;
  return (
    [before, inGroup].some((word) => /^(?:when|if|once|as|while|though|although)$/u.test(word)) &&
    form[cue.token] === 0
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

/** "Was questioned about A and asked": the second verb shares the first one's "was". */
function isJoinedPassive({ form }: Reading, found: readonly Attribution[], at: number): boolean {
  const one = found[at];
  const before = found[at - 1];
  if (one === undefined || before === undefined || one.cue.group !== 0) return false;
  if (form[one.cue.groupFirst - 1] !== formClass.and) return false;
  return before.cue.subject === one.cue.subject && (before.cue.group & 1) === 1;
}
