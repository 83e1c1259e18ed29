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
  isSpeech,
  nearest,
  type Prior,
  type Signals,
  strongest,
} from './feature-basis.ts';
import { type Reading } from './reading.ts';

const END_OFFSETS = [-2, -1, 0, 1, 2];
/**
 * Classes among {@link endFeatures}, for tests/eval/train.
 * @public
 */
export const endClasses = [...baseClasses, ...classesAround(END_OFFSETS.length, 8)];

/** Features of "does the content that starts at `start` end before the token `end`". */
export function endFeatures(
  reading: Reading,
  signals: Signals,
  candidate: CueCandidate,
  prior: Prior | undefined,
  start: number,
  end: number,
  rank: number,
): readonly number[] {
  const { token, after, subject, groupFirst } = candidate;
  const { form, pos, quotation, quotations, sentenceLast, phrases } = reading;
  const out = cueBase(candidate, prior);
  around(reading, end, END_OFFSETS, out);
  const subjectPhrase = phrases[subject];
  const startQuotation = quotation[start] ?? -1;
  const lastQuotation = quotation[end - 1] ?? -1;
  const sentenceEnd = sentenceLast[end - 1] ?? end;
  const isBefore = start < token;
  const cueStart = Math.min(groupFirst, subjectPhrase?.first ?? groupFirst);
  const nextVerb = nextReporting(reading, end, sentenceEnd);
  out.push(
    form[start] ?? 0,
    pos[start] ?? 0,
    form[start - 1] ?? 0,
    nextVerb.verbClass,
    form[after] ?? 0,
    reading.shape[end] ?? 0,
    reading.shape[end + 1] ?? 0,
    reading.shape[end + 2] ?? 0,
    nextVerb.distance,
    clamp(end - start, 60),
    isBefore ? (end <= token ? 0 : 1) : 2,
    isBefore && end <= token ? clamp(cueStart - end, 20) : -1,
    clamp(end - after, 50),
    rank,
    between(signals.commas, start, end),
    between(signals.verbs, start, end),
    between(signals.reporting, start, end),
    between(signals.phrases, start, end),
    startQuotation >= 0 ? (quotations[startQuotation]?.first === start ? 2 : 1) : 0,
    lastQuotation >= 0 ? (quotations[lastQuotation]?.last === end - 1 ? 2 : 1) : 0,
    lastQuotation >= 0 && lastQuotation === startQuotation ? 1 : 0,
    lastQuotation >= 0 && quotations[lastQuotation]?.quotation.isClosed === false ? 1 : 0,
    clamp(sentenceEnd + 1 - end, 40),
    between(signals.commas, end, sentenceEnd + 1),
    between(signals.verbs, end, sentenceEnd + 1),
    sentenceLast[end - 1] === sentenceLast[start] ? 0 : 1,
    sentenceLast[end - 1] === sentenceLast[token] ? 0 : end <= token ? 1 : 2,
    nearest(form, end - 1, -1, formClass.closingMark, start),
    nearest(form, end - 1, 1, formClass.openingMark, sentenceEnd + 2),
    clamp(start - after, 20),
    ...beside(reading, signals, lastQuotation, quotation[token] ?? -1, token, cueStart, after),
    isBefore && end > token && lastQuotation >= 0 ? tagBehind(reading, end, sentenceEnd) : -1,
    ...[0, 1, 2, 3].map((steps) => signals.opening[end + steps] ?? 0),
    strongest(signals, start, end, token),
    strongest(signals, end, Math.min(sentenceEnd + 1, end + 12), token),
    lastLink(reading, start, end),
  );
  return out;
}

/** Whether the words behind a quotation are a tag of its own: 1 so, 0 not. */
function tagBehind({ verbs, noun, form }: Reading, end: number, last: number): number {
  for (let index = end; index <= Math.min(last, end + 8); index += 1) {
    if (isSpeech(verbs[index]?.classes[0] ?? 0)) return 1;
    if (index > end + 2 && (noun[index] ?? 0) === 0 && form[index] === formClass.other) return 0;
  }
  return 0;
}

function nextReporting(
  { verbs, nominals }: Reading,
  from: number,
  last: number,
): { readonly verbClass: number; readonly distance: number } {
  for (let index = from; index <= Math.min(last, from + 7); index += 1) {
    const verbClass = verbs[index]?.classes[0] ?? nominals[index]?.classes[0];
    if (verbClass !== undefined) return { verbClass, distance: index - from };
  }
  return { verbClass: 0, distance: -1 };
}

/** Steps back from the end to the last comma, "and" or "but" of the content, at most 20; -1 where none stands there. */
function lastLink({ form }: Reading, start: number, end: number): number {
  for (let index = end - 1, steps = 0; index > start && steps <= 20; index -= 1, steps += 1) {
    const closed = form[index];
    if (closed === formClass.comma || closed === formClass.and || closed === formClass.but) return steps;
  }
  return -1;
}
