/** What the features of all learnt scores share: whole numbers only; those in `...Classes` are classes below 32, the rest are amounts. */
import { formClass } from '../lexicon/form-classes.ts';
import { type CueCandidate } from './cue-candidates.ts';
import { posCode, type NounPhrase, type Reading } from './reading.ts';

/**
 * How often, in hundredths, a word reported something, stood with a quotation, had its content behind it, had "that" before it,
 * and reported where the same kind of word follows; -1 unknown.
 */
export type Prior = readonly [cue: number, quoted: number, behind: number, clause: number, followed: number];
const NO_PRIOR: Prior = [-1, -1, -1, -1, -1];

/** Sums over the tokens so far, so that counts between two tokens cost nothing, and where the certain cues stand. */
export interface Signals {
  readonly commas: Int32Array;
  readonly verbs: Int32Array;
  readonly reporting: Int32Array;
  readonly phrases: Int32Array;
  /** Percent of certainty that the token reports; 0 where it is no candidate. */
  readonly strength: Uint8Array;
  /** The same at the token where the clause of such a cue begins: its subject, else its verb group. */
  readonly opening: Uint8Array;
}

const FORMS = ['', 'base', 's', 'past', 'participle', 'ing', 'noun', 'plural', 'adjective', 'adverb'];
const KINDS = ['verb', 'nominal', 'according', 'mark'];

/** Counts of commas, finite verbs, reporting verbs and noun phrases before each token; no cue is certain yet. */
export function countTokens(reading: Reading): Signals {
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
    strength: new Uint8Array(size),
    opening: new Uint8Array(size),
  };
}

/** Notes how certain a cue is, for the scores of the bounds of all others. */
export function noteCue(reading: Reading, signals: Signals, cue: CueCandidate, certainty: number): void {
  const percent = Math.round(100 * certainty);
  signals.strength[cue.token] = percent;
  const at = clauseFirst(reading, cue);
  signals.opening[at] = Math.max(signals.opening[at] ?? 0, percent);
}

/** The first token of a cue's subject where that stands right before the verb group, else of the group. */
function clauseFirst({ phrases }: Reading, { kind, subject, groupFirst }: CueCandidate): number {
  const phrase = phrases[subject];
  return kind === 'verb' && phrase?.last === groupFirst - 1 ? phrase.first : groupFirst;
}

/** Whether a class of verbs is one of speech. */
export function isSpeech(verbClass: number): boolean {
  return verbClass >= 1 && verbClass <= 6;
}

/** A value no farther from 0 than `limit`. */
export function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** How many of something stand between two tokens, by sums of {@link Signals}. */
export function between(sums: Int32Array, from: number, to: number): number {
  return (sums[Math.max(from, to)] ?? 0) - (sums[Math.min(from, to)] ?? 0);
}

/** What a cue is by itself: shared by all scores. */
export function cueBase(candidate: CueCandidate, prior: Prior | undefined): number[] {
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
/** Classes among {@link cueBase}. */
export const baseClasses = [0, 1, 2, 3, 4];
/** How many features {@link cueBase} gives. */
export const BASE = 10;

/** Classes among {@link around} for that many offsets and `further` classes behind them. */
export function classesAround(offsets: number, further: number): readonly number[] {
  return Array.from({ length: 2 * offsets + further }, (_, index) => BASE + index);
}

/** Part of speech and closed class of the tokens at some offsets; 0 and 0 outside of the block. */
export function around(reading: Reading, at: number, offsets: readonly number[], out: number[]): void {
  const { pos, form } = reading;
  for (const offset of offsets) out.push(pos[at + offset] ?? 0, form[at + offset] ?? 0);
}

/** The noun phrase that holds a token. */
export function phraseAt({ phrase, phrases }: Reading, token: number): NounPhrase | undefined {
  const at = phrase[token] ?? -1;
  return at < 0 ? undefined : phrases[at];
}

/** Steps to the nearest token of a class on one side, at most 20; -1 where none is within `limit`. */
export function nearest(form: Uint8Array, from: number, step: 1 | -1, wanted: number, limit: number): number {
  for (let index = from + step, steps = 1; steps <= 20; index += step, steps += 1) {
    if (step > 0 ? index > limit : index < limit) return -1;
    if (form[index] === wanted) return steps;
  }
  return -1;
}

/** How a quotation stands to the cue: the gap between them, reporting verbs in it, blocks apart, and its length. */
export function beside(
  { quotations, annotated }: Reading,
  signals: Signals,
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
    isBefore
      ? between(signals.reporting, held.last + 1, token)
      : between(signals.reporting, after, held.first),
    clamp(blocks, 3),
    clamp(held.last - held.first, 40),
  ];
}

/** The most certain cue between two tokens, `own` aside, in percent. */
export function strongest({ strength }: Signals, from: number, to: number, own: number): number {
  let most = 0;
  for (let index = from; index < to; index += 1)
    if (index !== own && (strength[index] ?? 0) > most) most = strength[index] ?? 0;
  return most;
}

/** The key of a candidate's word among the learnt priors, or null for a verb outside of the lexicon. */
export function priorKey({ kind, word }: CueCandidate): string | null {
  if (kind === 'according' || kind === 'mark') return `${kind}:`;
  return word === undefined ? null : `${kind === 'verb' ? 'v' : 'n'}:${word.lemma}:${word.form}`;
}

/** The key of a candidate's word with the kind of word behind it, by closed class, else by part of speech. */
export function followedKey({ form, pos }: Reading, candidate: CueCandidate): string | null {
  const { kind, word, group, after } = candidate;
  if (word === undefined) return null;
  const next = form[after] ?? 0;
  const isPassive = kind === 'verb' && (group & 1) === 1 && word.form !== 'ing';
  return `${kind === 'verb' ? 'v' : 'n'}${isPassive ? 'p' : ''}>${word.lemma}>${String(next > 0 ? next : 32 + (pos[after] ?? 0))}`;
}
