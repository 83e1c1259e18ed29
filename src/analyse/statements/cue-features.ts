import { formClass } from '../lexicon/form-classes.ts';
import { type CueCandidate } from './cue-candidates.ts';
import {
  around,
  baseClasses,
  between,
  clamp,
  classesAround,
  cueBase,
  nearest,
  phraseAt,
  type Prior,
  type Signals,
} from './feature-basis.ts';
import { type Reading } from './reading.ts';

const CUE_OFFSETS = [-3, -2, -1, 0, 1, 2, 3];
/**
 * Classes among {@link cueFeatures}, for tests/eval/train.
 * @public
 */
export const cueClasses = [...baseClasses, ...classesAround(CUE_OFFSETS.length, 8)];

/** Features of "does this word report something". */
export function cueFeatures(
  reading: Reading,
  signals: Signals,
  candidate: CueCandidate,
  prior: Prior | undefined,
): readonly number[] {
  const { token, after, subject, groupFirst } = candidate;
  const { sentenceFirst, sentenceLast, quotation, phrases, form, pos, noun, annotated } = reading;
  const first = sentenceFirst[token] ?? token;
  const last = sentenceLast[token] ?? token;
  const out = cueBase(candidate, prior);
  around(reading, token, CUE_OFFSETS, out);
  const subjectPhrase = phrases[subject];
  const right = phraseAt(reading, after);
  const afterRight = right === undefined ? after : right.last + 1;
  out.push(
    subjectPhrase?.kind ?? 0,
    right?.kind ?? 0,
    form[afterRight] ?? 0,
    pos[afterRight] ?? 0,
    form[(subjectPhrase?.first ?? groupFirst) - 1] ?? 0,
    pos[groupFirst - 1] ?? 0,
    reading.shape[token] ?? 0,
    reading.shape[token + 1] ?? 0,
  );
  const inQuotation = quotation[token] ?? -1;
  out.push(
    inQuotation >= 0 ? 1 : 0,
    nearest(form, token, -1, formClass.closingMark, first),
    nearest(form, token, 1, formClass.openingMark, last + 3),
    nearest(form, token, 1, formClass.that, Math.min(last, token + 12)),
    nearest(form, token, 1, formClass.comma, last),
    nearest(form, token, -1, formClass.comma, first),
    clamp(token - first, 40),
    clamp(last - token, 40),
    subjectPhrase === undefined ? -1 : clamp(groupFirst - 1 - subjectPhrase.last, 20),
    subjectPhrase === undefined ? -1 : between(signals.verbs, subjectPhrase.last + 1, groupFirst),
    subjectPhrase === undefined ? -1 : subjectPhrase.last - subjectPhrase.first,
    right === undefined ? -1 : right.last - right.first,
    between(signals.reporting, first, token),
    between(signals.reporting, token + 1, last + 1),
    between(signals.verbs, first, token),
    between(signals.verbs, token + 1, last + 1),
    form[last] === formClass.stop || form[last] === formClass.closingMark ? 1 : 0,
    annotated.tokens[token]?.isCapital === true ? 1 : 0,
    (noun[token + 1] ?? 0) === 1 ? 1 : 0,
    Math.min(9, annotated.tokens[token]?.block ?? 0),
    token > 0 ? ((quotation[token - 1] ?? -1) >= 0 && inQuotation < 0 ? 1 : 0) : 0,
  );
  return out;
}
