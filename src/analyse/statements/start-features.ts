import { formClass } from '../lexicon/form-classes.ts';
import { type CueCandidate } from './cue-candidates.ts';
import {
  around,
  baseClasses,
  beside,
  between,
  clamp,
  classesAround,
  cueBase,
  nearest,
  phraseAt,
  type Prior,
  type Signals,
  strongest,
} from './feature-basis.ts';
import { type Reading } from './reading.ts';

const START_OFFSETS = [-2, -1, 0, 1];
/**
 * Classes among {@link startFeatures}, for tests/eval/train.
 * @public
 */
export const startClasses = [...baseClasses, ...classesAround(START_OFFSETS.length, 8)];

/** Features of "does the content start at this token". */
export function startFeatures(
  reading: Reading,
  signals: Signals,
  candidate: CueCandidate,
  prior: Prior | undefined,
  start: number,
  rank: number,
): readonly number[] {
  const { token, after, subject, groupFirst } = candidate;
  const { form, pos, quotation, quotations, sentenceFirst, sentenceLast, phrases, noun } = reading;
  const out = cueBase(candidate, prior);
  around(reading, start, START_OFFSETS, out);
  const isBehind = start >= after;
  const from = isBehind ? after : start;
  const to = isBehind ? start : token;
  const subjectPhrase = phrases[subject];
  const cueQuotation = quotation[token] ?? -1;
  const own = quotation[start] ?? -1;
  const right = phraseAt(reading, after);
  out.push(
    form[after] ?? 0,
    pos[after] ?? 0,
    form[(right?.last ?? after) + 1] ?? 0,
    form[(subjectPhrase?.first ?? groupFirst) - 1] ?? 0,
    noun[start] ?? 0,
    subjectPhrase?.kind ?? 0,
    reading.shape[start] ?? 0,
    reading.shape[start - 1] ?? 0,
    clamp(start - (isBehind ? after : token), 40),
    rank,
    between(signals.phrases, from, to),
    between(signals.commas, from, to),
    between(signals.verbs, from, to),
    between(signals.reporting, from, to),
    own >= 0 ? (own === cueQuotation ? 1 : quotations[own]?.first === start ? 3 : 2) : 0,
    cueQuotation >= 0 ? 1 : 0,
    sentenceFirst[start] === start ? 1 : 0,
    sentenceFirst[start] === sentenceFirst[token] ? 0 : start < token ? 1 : 2,
    subjectPhrase === undefined
      ? -1
      : start < subjectPhrase.first
        ? 0
        : start <= subjectPhrase.last
          ? 1
          : start < token
            ? 2
            : 3,
    isBehind
      ? nearest(form, token, 1, formClass.that, start)
      : nearest(form, start, 1, formClass.closingMark, token),
    isBehind
      ? nearest(form, token, 1, formClass.openingMark, start - 2)
      : nearest(form, token, -1, formClass.closingMark, start),
    clamp((sentenceLast[token] ?? token) - token, 30),
    right === undefined ? -1 : clamp(start - right.last, 20),
    clamp(groupFirst - (sentenceFirst[token] ?? 0), 30),
    nearest(form, token, -1, formClass.comma, sentenceFirst[token] ?? 0),
    ...beside(reading, signals, own, cueQuotation, token, cueStartOf(reading, candidate), after),
    signals.opening[start] ?? 0,
    strongest(signals, from, to, token),
  );
  return out;
}

function cueStartOf({ phrases }: Reading, { subject, groupFirst }: CueCandidate): number {
  return Math.min(groupFirst, phrases[subject]?.first ?? groupFirst);
}
