import { formClass } from '../lexicon/form-classes.ts';
import { reportingVerbClasses } from '../lexicon/reporting-words.ts';
import { type Attribution } from './attribution.ts';
import { isOuterMark } from './candidates.ts';
import { posCode, type Reading } from './reading.ts';

/**
 * Cuts an indirect content before a clause that another report opens with a source of its own: behind a semicolon ("A said
 * that it had not; B said it had"), and behind a comma with "and", "but", "while" ("A said X, and B warned that Y").
 */
export function partClauses(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { phrases, quotation, sentenceLast } = reading;
  return found.map((one, at) => {
    let end = one.end;
    for (let next = at + 1; next < found.length; next += 1) {
      const other = found[next];
      if (other === undefined || other.cue.token > (sentenceLast[one.cue.token] ?? 0) + 1) break;
      const source = phrases[other.source];
      if (source === undefined || other.cue.kind !== 'verb' || source.first >= other.cue.groupFirst) continue;
      if (source.first <= Math.max(one.start, one.cue.token) || source.first >= end) continue;
      if ((quotation[source.first] ?? -1) >= 0 && quotation[source.first] !== quotation[one.cue.token])
        continue;
      const cut = clauseBoundary(reading, source.first);
      if (cut > one.start) end = Math.min(end, cut);
    }
    end = Math.min(end, semicolonBeforeClause(reading, one, end));
    return end === one.end ? one : { ...one, end: trimBack(reading, end) };
  });
}

/**
 * The first semicolon of a content behind which a clause of its own begins, whose words may be the article's; `end` where
 * there is none. "That A; that B" and "it had A; it had B" go on.
 */
function semicolonBeforeClause(
  { annotated: { tokens }, form, phrase, phrases, pos, quotation }: Reading,
  { start, cue }: Attribution,
  end: number,
): number {
  for (let index = start + 1; index < end; index += 1) {
    if (
      tokens[index]?.lower !== ';' ||
      ((quotation[index] ?? -1) >= 0 && quotation[index] !== quotation[cue.token])
    )
      continue;
    const isLinked = form[index + 1] === formClass.and || form[index + 1] === formClass.but;
    const subject = phrases[phrase[isLinked ? index + 2 : index + 1] ?? -1];
    if (subject === undefined || subject.kind === 5 || subject.kind === 1) continue;
    const next = pastAside(form, subject.last + 1, end);
    if (pos[next] === posCode.AUX || pos[next] === posCode.VERB || pos[next] === posCode.ADV) return index;
  }
  return end;
}

/** Past an aside between commas that begins at a token: "Rivera, the mayor, has". */
function pastAside(form: Uint8Array, from: number, end: number): number {
  if (form[from] !== formClass.comma) return from;
  const close = form.subarray(from + 1, Math.min(end, from + 12)).indexOf(formClass.comma);
  return close < 0 ? from : from + close + 2;
}

/** The semicolon, or the comma before a conjunction, that stands right before a clause; -1 where none does. */
function clauseBoundary({ form, annotated: { tokens } }: Reading, first: number): number {
  if (tokens[first - 1]?.lower === ';') return first - 1;
  const isJoined = /^(?:and|but|while|whereas|although|though|yet)$/u.test(tokens[first - 1]?.lower ?? '');
  if (!isJoined) return -1;
  if (tokens[first - 2]?.lower === ';') return first - 2;
  return form[first - 2] === formClass.comma ? first - 2 : -1;
}

/**
 * Drops a report whose content is nothing but the tag of another one that reports its clause: "Norland disagreed, its envoy
 * said" says that the envoy spoke, not that Norland said "its envoy said".
 */
export function dropEchoes(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.filter(
    (one, at) =>
      !found.some(
        (other, index) =>
          index !== at &&
          Math.abs(index - at) <= 3 &&
          holdsCue(one, other) &&
          holdsCue(other, one) &&
          isEcho(reading, one, other),
      ),
  );
}

function holdsCue({ start, end }: Attribution, { cue }: Attribution): boolean {
  return start <= cue.token && cue.token < end;
}

/** Of two reports that hold each other's cue the one in front of a comma is told; else the less certain one gives way. */
function isEcho({ form }: Reading, one: Attribution, other: Attribution): boolean {
  if (form[one.cue.after] === formClass.comma && other.cue.token > one.cue.token) return true;
  if (form[other.cue.after] === formClass.comma && one.cue.token > other.cue.token) return false;
  return one.certainty < other.certainty;
}

/**
 * Takes the words that open a sentence, and link it with the one before, off an indirect content that begins with them
 * ("But the port would stay open, she said").
 */
export function dropOpenings(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one) => {
    const { start, cue } = one;
    if (start >= cue.token || reading.sentenceFirst[start] !== start || (reading.quotation[start] ?? -1) >= 0)
      return one;
    const from = behindOpening(reading, start);
    return from < Math.min(one.end, cue.groupFirst) ? { ...one, start: from } : one;
  });
}

const TELL = Object.keys(reportingVerbClasses).indexOf('tell');

/** "Ruled out a recount of the vote that he won": a content that begins with a clause about the object begins with the object. */
export function wholeObjects(
  { form, nominals, phrase, phrases, pos }: Reading,
  found: readonly Attribution[],
): readonly Attribution[] {
  return found.map((one) => {
    const { cue, start } = one;
    // "Voiced the fear that A", "assured the crew that A": what is feared or told begins with "that".
    if (nominals[start - 1] !== undefined || cue.word?.classes.includes(TELL) === true) return one;
    const object = phrases[phrase[cue.after] ?? -1];
    if (cue.kind !== 'verb' || form[start] !== formClass.that || object?.first !== cue.after) return one;
    if (object.kind !== 4 || object.last >= start || pos[start - 1] !== posCode.NOUN) return one;
    for (let index = cue.after; index < start; index += 1)
      if (pos[index] === posCode.VERB || pos[index] === posCode.PUNCT || form[index] === formClass.time)
        return one;
    return { ...one, start: cue.after };
  });
}

/** "Agreed in 2011 to warn each other": a content that the scores begin behind an infinitive begins with it. */
export function wholeInfinitives(
  { form, pos }: Reading,
  found: readonly Attribution[],
): readonly Attribution[] {
  return found.map((one) => {
    const to = one.start - 2;
    const isCut = to >= one.cue.after && form[to] === formClass.to && pos[one.start - 1] === posCode.VERB;
    return isCut ? { ...one, start: to } : one;
  });
}

function behindOpening({ form, annotated: { tokens } }: Reading, first: number): number {
  const word = tokens[first]?.lower ?? '';
  const hasComma = form[first + 1] === formClass.comma;
  if (/^(?:and|but|so|yet)$/u.test(word)) return hasComma ? first + 2 : first + 1;
  const isLink =
    /^(?:however|meanwhile|moreover|furthermore|nevertheless|nonetheless|still|also|instead|besides|therefore|thus|additionally)$/u;
  return hasComma && isLink.test(word) ? first + 2 : first;
}

/**
 * Keeps a content to its relative clause: in "the ferry, which Holm said was unsafe, sank" Holm said of it that it was
 * unsafe, and nothing of its sinking.
 */
export function keepRelatives(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one) => {
    const close = endOfOwnRelative(reading, one);
    if (close !== null) return { ...one, end: trimBack(reading, close) };
    const pronoun = relativeBefore(reading, one);
    if (pronoun === null || one.start > one.cue.token) return one;
    const last = reading.sentenceLast[one.cue.token] ?? one.end;
    let end = one.cue.after;
    while (end <= last && reading.form[end] !== formClass.comma && !isOuterMark(reading, end)) end += 1;
    if (!hasVerb(reading, one.cue.after, end)) return one;
    return { ...one, start: pronoun, end: trimBack(reading, end) };
  });
}

/**
 * Where the relative clause of a source that is "who" or "whose members" ends: "the mayor, who said that the bridge was safe,
 * resigned" has him say nothing of resigning. Null where no comma before a verb ends it within the content.
 */
function endOfOwnRelative(
  { annotated: { tokens }, form, phrases, pos, quotation }: Reading,
  { source, start, end, cue }: Attribution,
): number | null {
  const named = phrases[source];
  if (named === undefined || named.last >= cue.groupFirst || start < cue.after) return null;
  if (!/^(?:who|which|that|whose)$/u.test(tokens[named.first]?.lower ?? '')) return null;
  let verbs = 0;
  // The last one: "that the bridge, repaired twice, was safe" is told whole.
  let close: number | null = null;
  for (let index = start; index < end; index += 1) {
    if ((quotation[index] ?? -1) >= 0) continue;
    const next = pos[index + 1] === posCode.ADV ? index + 2 : index + 1;
    const isVerbNext =
      pos[next] === posCode.VERB || pos[next] === posCode.AUX || form[next] === formClass.modal;
    // "..., opening the door": a participle goes on with what was said.
    const isFinite = isVerbNext && !/ing$/u.test(tokens[next]?.lower ?? '');
    if (form[index] === formClass.comma && verbs > 0 && isFinite) close = index;
    if (pos[index] === posCode.VERB || pos[index] === posCode.AUX) verbs += 1;
  }
  return close;
}

/** The relative pronoun behind a comma that opens a clause with this source and cue, or null: ", which Holm said". */
export function relativeBefore({ annotated, form, phrases }: Reading, one: Attribution): number | null {
  const source = phrases[one.source];
  if (source === undefined || source.last !== one.cue.groupFirst - 1) return null;
  const at = source.first - 1;
  const isRelative = /^(?:which|who|whom)$/u.test(annotated.tokens[at]?.lower ?? '');
  return isRelative && form[at - 1] === formClass.comma ? at : null;
}

/** Whether a verb stands among the tokens from `first` up to `end`. */
export function hasVerb({ pos, form }: Reading, first: number, end: number): boolean {
  for (let index = first; index < end; index += 1)
    if (pos[index] === posCode.VERB || pos[index] === posCode.AUX || form[index] === formClass.modal)
      return true;
  return false;
}

/** The end of a stretch without the marks that stand around a content. */
export function trimBack(reading: Reading, end: number): number {
  let at = end;
  while (at > 1 && isOuterMark(reading, at - 1)) at -= 1;
  return at;
}
