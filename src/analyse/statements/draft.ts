import { type DoubtCode } from '../../model/doubt.ts';
import { type Span } from '../../model/selector.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribute.ts';
import { findCircumstances } from './circumstances.ts';
import { type RawStatement } from './raw-statement.ts';
import { type QuotedTokens, type Reading } from './reading.ts';
import { contentSpans, contentStretches, kindOf, sourceStretch, type Stretch } from './shape.ts';

/** A statement with how certain it is, from 0 to 1, before rivals are weighed. */
export interface Draft {
  readonly statement: RawStatement;
  readonly certainty: number;
}

/** Below this certainty a report carries the doubt `cue-weak`. */
const CERTAIN = 0.6;
/** The same where a person, people or a name is the source. */
const CERTAIN_SPEAKER = 0.48;
/** Below this the bounds of a content carry the doubt `content-bounds`. */
const CERTAIN_BOUNDS = 0.35;

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
      ...findCircumstances(reading, found, stretches),
      doubts: doubtsOf(reading, found, kind, stretches, source),
      within: null,
    },
  };
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

const ABSTRACT =
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$|^(?:exchange|conversation|talk|talks|delay|move|war|crisis|day|event|fact|thing|way|story|case|vote|result|failure|silence|visit|remarks|comments|change|history|past|future|past|number|numbers|price|prices|clash|clashes|strike|strikes|attack|attacks|gesture|episode|scene|outcome)$/u;
const BODY =
  /(?:administration|organi[sz]ation|association|commission|delegation|opposition|parliament|government|department|foundation|corporation|coalition|federation|institution|population|presidency|ministry|audience|conference|university|authority|community|majority|minority|leadership|union|mission|statement|document|assessment|investigation|publication|indictment)s?$/u;

/** Whether words name neither people nor a body nor a document: "this exchange shows ..." reports nobody. */
function isThing({ phrases, form, annotated }: Reading, { source }: Attribution): boolean {
  const phrase = phrases[source];
  if (phrase === undefined) return false;
  if (phrase.kind === 5) return form[phrase.head] === formClass.thing;
  const head = annotated.tokens[phrase.head];
  if (phrase.kind !== 4 || head === undefined || head.isCapital) return false;
  return ABSTRACT.test(head.lower) && !BODY.test(head.lower);
}

/** Whether the source is a name, a personal pronoun or a noun for people. */
function isSpeaker({ phrases }: Reading, { source }: Attribution): boolean {
  const kind = phrases[source]?.kind ?? 0;
  return kind >= 1 && kind <= 3;
}

/** A single word, or words that close a bracket that they do not open: nothing that anybody said. */
function isFragment({ annotated: { text, tokens } }: Reading, { first, end }: Stretch): boolean {
  if (end - first <= 1) return true;
  const words = text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  const opening = words.indexOf('(');
  const closing = words.indexOf(')');
  return closing >= 0 && (opening < 0 || closing < opening);
}

/** "no choice but to warn": nobody is said to have said it, and who would is not the subject of the sentence; but "went on to say". */
function isBareInfinitive({ annotated: { tokens } }: Reading, { cue }: Attribution): boolean {
  return tokens[cue.groupFirst]?.lower === 'to' && tokens[cue.groupFirst - 1]?.lower !== 'on';
}

function doubtsOf(
  reading: Reading,
  found: Attribution,
  kind: RawStatement['kind'],
  stretches: readonly Stretch[],
  source: Stretch | null,
): readonly DoubtCode[] {
  const { quotation, quotations, annotated } = reading;
  const doubts: DoubtCode[] = [];
  if (source === null) doubts.push('speaker-not-found');
  else if (isPlural(reading, source)) doubts.push('speaker-plural');
  const isHeading = annotated.blocks[annotated.tokens[found.cue.token]?.block ?? 0]?.kind === 'heading';
  const isNobody = source === null ? kind !== 'direct' : isThing(reading, found);
  const needed = isSpeaker(reading, found) ? CERTAIN_SPEAKER : CERTAIN;
  const isScrap = kind === 'indirect' && stretches.every((stretch) => isFragment(reading, stretch));
  const isUncertain = found.certainty < needed || isScrap || isBareInfinitive(reading, found);
  if (isUncertain || isHeading || isNobody) doubts.push('cue-weak');
  if (found.boundsCertainty < CERTAIN_BOUNDS) doubts.push('content-bounds');
  const isUnclosed = stretches.some(({ first, end }) => {
    const held = quotations[quotation[first] ?? quotation[end - 1] ?? -1];
    return held !== undefined && !held.quotation.isClosed && held.next < 0;
  });
  if (isUnclosed) doubts.push('quotation-unclosed');
  return doubts;
}

/** Two names joined by "and". */
function isPlural({ form, noun }: Reading, { first, end }: Stretch): boolean {
  for (let index = first + 1; index < end - 1; index += 1) {
    if (form[index] === formClass.and && noun[index - 1] === 2 && noun[index + 1] === 2) return true;
  }
  return false;
}
