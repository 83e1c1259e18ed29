import { formClass } from '../lexicon/form-classes.ts';
import { type CueCandidate } from './cue-candidates.ts';
import {
  baseClasses,
  between,
  clamp,
  classesAround,
  cueBase,
  type Prior,
  type Signals,
  strongest,
} from './feature-basis.ts';
import { type Reading } from './reading.ts';

/**
 * Classes among {@link sourceFeatures}, for tests/eval/train.
 * @public
 */
export const sourceClasses = [...baseClasses, ...classesAround(0, 10)];

/** Features of "is this noun phrase the source"; a phrase of null stands for "the article names none". */
export function sourceFeatures(
  reading: Reading,
  signals: Signals,
  candidate: CueCandidate,
  prior: Prior | undefined,
  phrase: number | null,
  content: { readonly start: number; readonly end: number },
): readonly number[] {
  const { token, after, subject, groupFirst } = candidate;
  const { form, pos, quotation, phrases, sentenceFirst, annotated } = reading;
  const out = cueBase(candidate, prior);
  const found = phrase === null ? undefined : phrases[phrase];
  const first = found?.first ?? -1;
  const last = found?.last ?? -1;
  const isBehind = first >= after;
  const from = isBehind ? after : last + 1;
  const to = isBehind ? first : groupFirst;
  const has = found !== undefined;
  out.push(
    has ? (form[first - 1] ?? 0) : 0,
    has ? (pos[first - 1] ?? 0) : 0,
    has ? (form[last + 1] ?? 0) : 0,
    has ? (pos[last + 1] ?? 0) : 0,
    form[after] ?? 0,
    pos[after] ?? 0,
    form[groupFirst - 1] ?? 0,
    found?.kind ?? 0,
    has ? (form[first] ?? 0) : 0,
    has ? (pos[found.head] ?? 0) : 0,
    has ? clamp(isBehind ? first - after + 1 : last - groupFirst, 40) : 0,
    has ? between(signals.phrases, from, to) : -1,
    has ? between(signals.commas, from, to) : -1,
    has ? between(signals.verbs, from, to) : -1,
    has ? between(signals.reporting, from, to) : -1,
    has ? last - first : -1,
    phrase === null ? 2 : phrase === subject ? 1 : 0,
    has && (quotation[first] ?? -1) >= 0 ? 1 : 0,
    (quotation[token] ?? -1) >= 0 ? 1 : 0,
    has ? (first >= content.start && last < content.end ? 1 : 0) : -1,
    content.start >= after ? 2 : content.end <= token ? 0 : 1,
    has ? clamp(isBehind ? first - content.end : content.start - last, 20) : 0,
    has && sentenceFirst[first] === first ? 1 : 0,
    has ? (sentenceFirst[first] === sentenceFirst[token] ? 0 : 1) : -1,
    has && annotated.tokens[found.head]?.isCapital === true ? 1 : 0,
    subject < 0 ? 1 : 0,
    has ? (annotated.tokens[last + 1]?.lower === ',' ? 1 : 0) : 0,
    has && first <= token && token <= last ? 1 : 0,
    has ? (signals.opening[first] ?? 0) : -1,
    has ? strongest(signals, from, to, token) : -1,
    has && form[first] === formClass.speaker ? 1 : 0,
    content.end - content.start,
  );
  return out;
}
