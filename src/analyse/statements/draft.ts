import { type DoubtCode } from '../../model/doubt.ts';
import { type Span } from '../../model/selector.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import { findCircumstances } from './circumstances.ts';
import { findDoubts } from './find-doubts.ts';
import { type RawStatement } from './raw-statement.ts';
import { type QuotedTokens, type Reading } from './reading.ts';
import { contentSpans, contentStretches, kindOf, sourceStretch, type Stretch } from './shape.ts';

/** A statement with how certain it is, from 0 to 1, before rivals are weighed. */
export interface Draft {
  readonly statement: RawStatement;
  readonly certainty: number;
}

/** The statement of one attribution. */
export function draftOf(reading: Reading, found: Attribution): Draft {
  const source = sourceStretch(reading, found);
  const stretches = contentStretches(reading, found, source);
  const kind = kindOf(reading, stretches, found.cue.token);
  return {
    certainty: found.certainty,
    statement: {
      kind,
      parts: contentSpans(reading, stretches, kind),
      cue: spanOf(reading, { first: found.cue.groupFirst, end: cueEnd(reading, found) }),
      source: source === null ? null : spanOf(reading, source),
      ...antecedentOf(reading, source),
      ...findCircumstances(reading, found, stretches),
      doubts: findDoubts(reading, found, kind, stretches, source),
      within: null,
    },
  };
}

/** "Officials who said", "the council, whose members said": the noun phrase that the relative pronoun stands for. */
function antecedentOf(reading: Reading, source: Stretch | null): { readonly antecedent?: Span } {
  const { annotated, form, phrase, phrases } = reading;
  if (source === null || !/^(?:who|which|that|whose)$/u.test(annotated.tokens[source.first]?.lower ?? ''))
    return {};
  const before = form[source.first - 1] === formClass.comma ? source.first - 2 : source.first - 1;
  const named = phrases[phrase[before] ?? -1];
  return named === undefined || named.last !== before
    ? {}
    : { antecedent: spanOf(reading, { first: named.first, end: named.last + 1 }) };
}

/** A quotation that no report holds: signed, labelled as in a transcript, or with nobody named beside it. */
export function draftOfQuotation(reading: Reading, held: QuotedTokens): Draft {
  const signed = signatureOf(reading, held) ?? labelOf(reading, held);
  const stretch = { first: signed?.contentFirst ?? held.first, end: held.last + 1 };
  const doubts: DoubtCode[] = signed === null ? ['speaker-not-found'] : [];
  if (!held.quotation.isClosed && held.next < 0) doubts.push('quotation-unclosed');
  return {
    certainty: 0.5,
    statement: {
      kind: 'direct',
      parts: contentSpans(reading, [stretch], 'direct'),
      cue: signed === null ? null : spanOf(reading, { first: signed.cue, end: signed.cue + 1 }),
      source: signed === null ? null : spanOf(reading, signed.source),
      venue: null,
      addressee: null,
      doubts,
      within: null,
    },
  };
}

interface Signature {
  readonly cue: number;
  readonly source: Stretch;
  readonly contentFirst: number;
}

/** A dash and a name behind the closing mark: "...” — Ana Rivera". */
function signatureOf({ form, phrase, phrases, annotated }: Reading, held: QuotedTokens): Signature | null {
  const { tokens } = annotated;
  let cue = held.last + 1;
  while (cue <= held.last + 3 && form[cue] !== formClass.dash) cue += 1;
  const name = phrases[phrase[cue + 1] ?? -1];
  if (
    form[cue] !== formClass.dash ||
    name?.kind !== 2 ||
    tokens[name.last]?.block !== tokens[held.last]?.block
  )
    return null;
  const after = tokens[name.last + 1];
  const ends =
    after?.block !== tokens[name.last]?.block ||
    form[name.last + 1] === formClass.comma ||
    form[name.last + 1] === formClass.stop ||
    form[name.last + 1] === formClass.openingMark;
  return ends ? { cue, source: { first: name.first, end: name.last + 1 }, contentFirst: held.first } : null;
}

/** Capitals and a colon inside the opening mark, as transcripts have them. */
function labelOf({ form, annotated }: Reading, held: QuotedTokens): Signature | null {
  const { tokens, text } = annotated;
  for (let cue = held.first + 1; cue <= Math.min(held.first + 3, held.last - 1); cue += 1) {
    if (form[cue] !== formClass.colon) continue;
    const label = text.slice(tokens[held.first]?.start ?? 0, tokens[cue - 1]?.end ?? 0);
    if (!/^\p{Lu}[\p{Lu}.’' -]+$/u.test(label)) return null;
    return { cue, source: { first: held.first, end: cue }, contentFirst: cue + 1 };
  }
  return null;
}

function spanOf({ annotated: { tokens } }: Reading, { first, end }: Stretch): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

/** Behind the cue and its particle ("ruled out", "pointed out"). */
function cueEnd({ annotated }: Reading, { cue, start }: Attribution): number {
  const next = annotated.tokens[cue.after]?.lower ?? '';
  return cue.kind === 'verb' && start !== cue.after && /^(?:out|up|off|down)$/u.test(next)
    ? cue.after + 1
    : cue.after;
}
