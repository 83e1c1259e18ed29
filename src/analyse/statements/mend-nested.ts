import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import { posCode, type NounPhrase, type Reading } from './reading.ts';

/**
 * Tells who speaks inside the words of another: in "Rivera said her brother, Jan Holm, had warned her that A" the brother
 * warns, and all of it is what Rivera said; in "Rivera answered Holm’s remark that A" the remark is not Rivera's.
 */
export function mendNested(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const mended = found.map((one, at) => {
    const heard = passHearer(reading, one);
    if (isOfAnothersRemark(reading, heard)) return { ...heard, source: -1 };
    const inner = innerSubject(reading, found, at);
    return inner === null ? heard : { ...heard, source: inner };
  });
  return mended.map((one, at) => {
    const inner = mended.find(
      (other, index) =>
        index > at &&
        other.source !== found[index]?.source &&
        other.source >= 0 &&
        isInside(reading, one, other),
    );
    return inner === undefined || inner.end <= one.end ? one : { ...one, end: inner.end };
  });
}

/** Whether the subject of the second report stands right behind the cue of the first. */
function isInside({ phrases, form, sentenceFirst }: Reading, one: Attribution, other: Attribution): boolean {
  const subject = phrases[other.source];
  if (subject === undefined || sentenceFirst[one.cue.token] !== sentenceFirst[other.cue.token]) return false;
  const clause = form[one.cue.after] === formClass.that ? one.cue.after + 1 : one.cue.after;
  return subject.first === clause && one.start >= one.cue.after;
}

/** From here on {@link Reading.shape} is that of a verb of speech. */
const SPEECH = 5;

/** The subject of a clause inside the words of whom the scores took for its speaker, or null. */
function innerSubject(reading: Reading, found: readonly Attribution[], at: number): number | null {
  const { phrases, form, quotation, sentenceFirst, shape } = reading;
  const one = found[at];
  const named = phrases[one?.source ?? -1];
  if (one === undefined || named === undefined || one.cue.kind !== 'verb' || one.start < one.cue.after)
    return null;
  for (const outer of found.slice(Math.max(0, at - 3), at)) {
    const isSame =
      outer.source === one.source && sentenceFirst[outer.cue.token] === sentenceFirst[one.cue.token];
    if (!isSame || outer.cue.kind !== 'verb' || named.last >= outer.cue.groupFirst) continue;
    if (quotation[outer.cue.token] !== quotation[one.cue.token]) continue;
    const clause = form[outer.cue.after] === formClass.that ? outer.cue.after + 1 : outer.cue.after;
    const subject = reading.phrase[clause] ?? -1;
    const phrase = phrases[subject];
    if (phrase === undefined || phrase.first !== clause || phrase.isTime) continue;
    if (phrase.kind < 2 || phrase.kind > 4) continue;
    if ((shape[outer.cue.token] ?? 0) < SPEECH) continue;
    if (reachesVerb(reading, phrase, one)) return subject;
  }
  return null;
}

/** "Her brother had warned", "her brother, Jan Holm, had warned": nothing but an apposition before a verb of its own. */
function reachesVerb({ form, pos, quotation }: Reading, phrase: NounPhrase, { cue }: Attribution): boolean {
  const next = phrase.last + 1;
  const isFinite = cue.word?.form !== 'ing' && form[cue.groupFirst] !== formClass.to;
  if (!isFinite) return false;
  if (next === cue.groupFirst) return true;
  const closing = cue.groupFirst - 1;
  if (closing <= next || form[next] !== formClass.comma || form[closing] !== formClass.comma) return false;
  for (let index = next + 1; index < closing; index += 1) {
    const isVerb = pos[index] === posCode.VERB || pos[index] === posCode.AUX;
    if (
      isVerb ||
      form[index] === formClass.comma ||
      (quotation[index] ?? -1) !== (quotation[cue.token] ?? -1)
    )
      return false;
  }
  return true;
}

const ANSWERING = /^(?:respond|react|reply|object|retort)$/u;

/** "Answered Holm’s remark that ..." */
function isOfAnothersRemark({ nominals, form }: Reading, { cue, start }: Attribution): boolean {
  if (cue.kind !== 'verb' || start <= cue.after || !ANSWERING.test(cue.word?.lemma ?? '')) return false;
  return form[start] === formClass.that && nominals[start - 1] !== undefined;
}

/** "Told him he was late": whom it was told is no part of it. "Told her brother ..." is left alone. */
function passHearer({ annotated: { tokens }, pos, size }: Reading, one: Attribution): Attribution {
  const { cue, start, end } = one;
  if (start !== cue.after || !/^(?:tell|remind|inform|assure|warn)$/u.test(cue.word?.lemma ?? '')) return one;
  const hearer = tokens[start]?.lower ?? '';
  const next = tokens[start + 1]?.lower ?? '';
  const opensClause = /^(?:he|she|it|they|we|i|you|the|that|this|there|no|his|their|its)$/u.test(next);
  const isHearer = /^(?:him|them|me|us)$/u.test(hearer)
    ? !/^(?:to|of|about|and|off|apart)$/u.test(next)
    : hearer === 'her' && opensClause;
  const isWord = pos[start + 1] !== posCode.PUNCT && start + 1 < Math.min(end, size);
  if (!isHearer || !isWord) return one;
  return { ...one, start: start + 1 };
}
