import { type DoubtCode } from '../../model/doubt.ts';
import { type Span } from '../../model/selector.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribute.ts';
import { reportingNounClasses, reportingVerbClasses } from '../lexicon/reporting-words.ts';
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

/** A quotation that nobody is named beside: its words stand, the speaker does not. */
export function draftWithoutSource(reading: Reading, held: QuotedTokens): Draft {
  const stretch = { first: held.first, end: held.last + 1 };
  const doubts: DoubtCode[] = ['speaker-not-found'];
  if (!held.quotation.isClosed && held.next < 0) doubts.push('quotation-unclosed');
  return {
    certainty: 0.5,
    statement: {
      kind: 'direct',
      parts: contentSpans(reading, [stretch], 'direct'),
      cue: null,
      source: null,
      venue: null,
      addressee: null,
      doubts,
      within: null,
    },
  };
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

const DOCUMENT =
  Object.keys(reportingVerbClasses).length + Object.keys(reportingNounClasses).indexOf('document');

/** Whether a noun names neither people nor a body nor a document: "this exchange shows ..." reports nobody. */
function isThing({ phrases, nominals, form, annotated }: Reading, { source }: Attribution): boolean {
  const phrase = phrases[source];
  if (phrase === undefined) return false;
  if (phrase.kind === 5) return form[phrase.head] === formClass.thing;
  if (phrase.kind !== 4 || nominals[phrase.head]?.classes.includes(DOCUMENT) === true) return false;
  return annotated.tokens[phrase.head]?.isCapital !== true;
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
  const isNobody = source === null ? kind === 'indirect' : isThing(reading, found);
  if (found.certainty < CERTAIN || isHeading || isNobody) doubts.push('cue-weak');
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
