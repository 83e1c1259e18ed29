/** What the learnt scores look at: whole numbers only; those in `...Classes` are classes below 32, the rest are amounts. */
import { formClass } from '../lexicon/form-classes.ts';
import { type CueCandidate } from './cue-candidates.ts';
import { posCode, type NounPhrase, type Reading } from './reading.ts';

/** How often, in hundredths, a word reported something, stood with a quotation, and had its content behind it; -1 unknown. */
export type Prior = readonly [cue: number, quoted: number, behind: number, clause: number];
const NO_PRIOR: Prior = [-1, -1, -1, -1];

/** Sums over the tokens so far, so that counts between two tokens cost nothing. */
export interface Counts {
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly reporting: Int32Array;
  readonly phrases: Int32Array;
}

const FORMS = ['', 'base', 's', 'past', 'participle', 'ing', 'noun', 'plural', 'adjective', 'adverb'];
const KINDS = ['verb', 'nominal', 'according', 'mark'];

/** Counts of commas, finite verbs, reporting verbs and noun phrases before each token. */
export function countTokens(reading: Reading): Counts {
  const { size, form, pos, verbs, phrases } = reading;
  const make = (counts: (index: number) => boolean): Int32Array => {
    const sums = new Int32Array(size + 1);
    for (let index = 0; index < size; index += 1)
      sums[index + 1] = (sums[index] ?? 0) + (counts(index) ? 1 : 0);
    return sums;
  };
  const starts = new Set(phrases.map(({ first }) => first));
  return {
    commas: make((index) => form[index] === formClass.comma || form[index] === formClass.dash),
    verbs: make((index) => pos[index] === posCode.VERB || pos[index] === posCode.AUX),
    reporting: make((index) => isSpeech(verbs[index]?.classes[0] ?? 0)),
    phrases: make((index) => starts.has(index)),
  };
}

function isSpeech(verbClass: number): boolean {
  return verbClass >= 1 && verbClass <= 6;
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

function between(sums: Int32Array, from: number, to: number): number {
  return (sums[Math.max(from, to)] ?? 0) - (sums[Math.min(from, to)] ?? 0);
}

/** What a cue is by itself: shared by all scores. */
function cueBase(candidate: CueCandidate, prior: Prior | undefined): number[] {
  const { word, group, kind } = candidate;
  return [
    word?.classes[0] ?? 0,
    word?.classes[1] ?? 0,
    FORMS.indexOf(word?.form ?? ''),
    KINDS.indexOf(kind),
    group,
    ...(prior ?? NO_PRIOR),
  ];
}
const baseClasses = [0, 1, 2, 3, 4];
const BASE = 9;

/** Part of speech and closed class of the tokens at some offsets; 0 and 0 outside of the block. */
function around(reading: Reading, at: number, offsets: readonly number[], out: number[]): void {
  const { pos, form } = reading;
  for (const offset of offsets) out.push(pos[at + offset] ?? 0, form[at + offset] ?? 0);
}

const CUE_OFFSETS = [-3, -2, -1, 0, 1, 2, 3];
/**
 * Classes among {@link cueFeatures}, for tests/eval/train.
 * @public
 */
export const cueClasses = [
  ...baseClasses,
  ...CUE_OFFSETS.flatMap((_, index) => [BASE + 2 * index, BASE + 2 * index + 1]),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((index) => BASE + 2 * CUE_OFFSETS.length + index),
];

/** Features of "does this word report something". */
export function cueFeatures(
  reading: Reading,
  counts: Counts,
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
    subjectPhrase === undefined ? -1 : between(counts.verbs, subjectPhrase.last + 1, groupFirst),
    subjectPhrase === undefined ? -1 : subjectPhrase.last - subjectPhrase.first,
    right === undefined ? -1 : right.last - right.first,
    between(counts.reporting, first, token),
    between(counts.reporting, token + 1, last + 1),
    between(counts.verbs, first, token),
    between(counts.verbs, token + 1, last + 1),
    form[last] === formClass.stop || form[last] === formClass.closingMark ? 1 : 0,
    annotated.tokens[token]?.isCapital === true ? 1 : 0,
    (noun[token + 1] ?? 0) === 1 ? 1 : 0,
    Math.min(9, annotated.tokens[token]?.block ?? 0),
    token > 0 ? ((quotation[token - 1] ?? -1) >= 0 && inQuotation < 0 ? 1 : 0) : 0,
  );
  return out;
}

function phraseAt({ phrase, phrases }: Reading, token: number): NounPhrase | undefined {
  const at = phrase[token] ?? -1;
  return at < 0 ? undefined : phrases[at];
}

/** Steps to the nearest token of a class on one side, at most 20; -1 where none is within `limit`. */
function nearest(form: Uint8Array, from: number, step: 1 | -1, wanted: number, limit: number): number {
  for (let index = from + step, steps = 1; steps <= 20; index += step, steps += 1) {
    if (step > 0 ? index > limit : index < limit) return -1;
    if (form[index] === wanted) return steps;
  }
  return -1;
}

const START_OFFSETS = [-2, -1, 0, 1];
const startOwn = BASE + 2 * START_OFFSETS.length;
/**
 * Classes among {@link startFeatures}, for tests/eval/train.
 * @public
 */
export const startClasses = [
  ...baseClasses,
  ...START_OFFSETS.flatMap((_, index) => [BASE + 2 * index, BASE + 2 * index + 1]),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((index) => startOwn + index),
];

/** Features of "does the content start at this token". */
export function startFeatures(
  reading: Reading,
  counts: Counts,
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
    between(counts.phrases, from, to),
    between(counts.commas, from, to),
    between(counts.verbs, from, to),
    between(counts.reporting, from, to),
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
    ...beside(reading, counts, own, cueQuotation, token, cueStartOf(reading, candidate), after),
  );
  return out;
}

function cueStartOf({ phrases }: Reading, { subject, groupFirst }: CueCandidate): number {
  return Math.min(groupFirst, phrases[subject]?.first ?? groupFirst);
}

/** How a quotation stands to the cue: the gap between them, reporting verbs in it, and blocks apart. */
function beside(
  { quotations, annotated }: Reading,
  counts: Counts,
  own: number,
  cueQuotation: number,
  token: number,
  cueStart: number,
  after: number,
): readonly number[] {
  const held = quotations[own];
  if (held === undefined || own === cueQuotation) return [-9, -1, 0, 0];
  const isBefore = held.last < token;
  const blocks = (annotated.tokens[held.first]?.block ?? 0) - (annotated.tokens[token]?.block ?? 0);
  return [
    isBefore ? clamp(cueStart - held.last, 8) : clamp(held.first - after, 20),
    isBefore ? between(counts.reporting, held.last + 1, token) : between(counts.reporting, after, held.first),
    clamp(blocks, 3),
    clamp(held.last - held.first, 40),
  ];
}

const END_OFFSETS = [-2, -1, 0, 1, 2];
const endOwn = BASE + 2 * END_OFFSETS.length;
/**
 * Classes among {@link endFeatures}, for tests/eval/train.
 * @public
 */
export const endClasses = [
  ...baseClasses,
  ...END_OFFSETS.flatMap((_, index) => [BASE + 2 * index, BASE + 2 * index + 1]),
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((index) => endOwn + index),
];

/** Features of "does the content that starts at `start` end before the token `end`". */
export function endFeatures(
  reading: Reading,
  counts: Counts,
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
    between(counts.commas, start, end),
    between(counts.verbs, start, end),
    between(counts.reporting, start, end),
    between(counts.phrases, start, end),
    startQuotation >= 0 ? (quotations[startQuotation]?.first === start ? 2 : 1) : 0,
    lastQuotation >= 0 ? (quotations[lastQuotation]?.last === end - 1 ? 2 : 1) : 0,
    lastQuotation >= 0 && lastQuotation === startQuotation ? 1 : 0,
    lastQuotation >= 0 && quotations[lastQuotation]?.quotation.isClosed === false ? 1 : 0,
    clamp(sentenceEnd + 1 - end, 40),
    between(counts.commas, end, sentenceEnd + 1),
    between(counts.verbs, end, sentenceEnd + 1),
    sentenceLast[end - 1] === sentenceLast[start] ? 0 : 1,
    sentenceLast[end - 1] === sentenceLast[token] ? 0 : end <= token ? 1 : 2,
    nearest(form, end - 1, -1, formClass.closingMark, start),
    nearest(form, end - 1, 1, formClass.openingMark, sentenceEnd + 2),
    clamp(start - after, 20),
    ...beside(reading, counts, lastQuotation, quotation[token] ?? -1, token, cueStart, after),
    isBefore && end > token && lastQuotation >= 0 ? tagBehind(reading, end, sentenceEnd) : -1,
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

const sourceOwn = BASE;
/**
 * Classes among {@link sourceFeatures}, for tests/eval/train.
 * @public
 */
export const sourceClasses = [
  ...baseClasses,
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => sourceOwn + index),
];

/** Features of "is this noun phrase the source"; a phrase of null stands for "the article names none". */
export function sourceFeatures(
  reading: Reading,
  counts: Counts,
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
    has ? between(counts.phrases, from, to) : -1,
    has ? between(counts.commas, from, to) : -1,
    has ? between(counts.verbs, from, to) : -1,
    has ? between(counts.reporting, from, to) : -1,
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
  );
  return out;
}

/** The key of a candidate's word among the learnt priors, or null for a verb outside of the lexicon. */
export function priorKey({ kind, word }: CueCandidate): string | null {
  if (kind === 'according' || kind === 'mark') return `${kind}:`;
  return word === undefined ? null : `${kind === 'verb' ? 'v' : 'n'}:${word.lemma}:${word.form}`;
}
