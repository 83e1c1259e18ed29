import { type Span } from '../../model/selector.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribute.ts';
import { isOuterMark } from './candidates.ts';
import { posCode, type Reading } from './reading.ts';
import { type RawStatement } from './raw-statement.ts';

/** First token and the one behind the last. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** The content's stretches: the whole, or what stands on either side of a tag in its middle, or paragraph by paragraph. */
export function contentStretches(
  reading: Reading,
  found: Attribution,
  source: Stretch | null,
): readonly Stretch[] {
  const { start, end, cue } = found;
  const whole = { first: start, end };
  if (cue.token < start || cue.token >= end) return byParagraph(reading, whole);
  const tagFirst = Math.min(
    cue.groupFirst,
    source !== null && source.first >= start ? source.first : cue.groupFirst,
  );
  const tagEnd = Math.max(cue.after, source !== null && source.end <= end ? source.end : cue.after);
  const left = trim(reading, { first: start, end: leftEdge(reading, start, tagFirst) });
  const right = trim(reading, { first: rightEdge(reading, tagEnd, end), end });
  return [left, right].filter((part) => part.end > part.first).flatMap((part) => byParagraph(reading, part));
}

function leftEdge({ form, quotation, quotations }: Reading, start: number, tagFirst: number): number {
  const own = quotations[quotation[start] ?? -1];
  if (own !== undefined && own.first <= start && own.last < tagFirst) {
    // The last quotation that closes before the tag.
    for (let index = tagFirst - 1; index > start; index -= 1)
      if (form[index] === formClass.closingMark) return index;
    return own.last + 1;
  }
  for (let index = tagFirst - 1; index > start; index -= 1) {
    if (
      form[index] === formClass.comma ||
      form[index] === formClass.closingMark ||
      form[index] === formClass.dash
    )
      return index;
  }
  return tagFirst;
}

function rightEdge({ form }: Reading, tagEnd: number, end: number): number {
  for (let index = tagEnd; index < end; index += 1)
    if (form[index] === formClass.openingMark) return index + 1;
  for (let index = tagEnd; index < end; index += 1) {
    if (form[index] === formClass.comma || form[index] === formClass.stop || form[index] === formClass.dash)
      return index + 1;
  }
  return tagEnd;
}

function trim(reading: Reading, { first, end }: Stretch): Stretch {
  let from = first;
  let to = end;
  while (from < to && isOuterMark(reading, from)) from += 1;
  while (to > from && isOuterMark(reading, to - 1)) to -= 1;
  return { first: from, end: to };
}

function byParagraph(reading: Reading, { first, end }: Stretch): readonly Stretch[] {
  const { tokens } = reading.annotated;
  const parts: Stretch[] = [];
  let from = first;
  for (let index = first + 1; index <= end; index += 1) {
    if (index < end && tokens[index]?.block === tokens[from]?.block) continue;
    const part = trim(reading, { first: from, end: index });
    if (part.end > part.first) parts.push(part);
    from = index;
  }
  return parts;
}

/** The words that name the source: its noun phrase with what hangs on it ("the head of the agency", "Rivera, the mayor"). */
export function sourceStretch(reading: Reading, found: Attribution): Stretch | null {
  const phrase = reading.phrases[found.source];
  if (phrase === undefined) return null;
  const isBehind = phrase.first >= found.cue.after;
  const limit = isBehind ? (reading.sentenceLast[phrase.first] ?? phrase.last) + 1 : found.cue.groupFirst;
  const content = { first: found.start, end: found.end };
  let end = phrase.last + 1;
  if (phrase.kind === 1 || found.cue.kind === 'nominal') return { first: phrase.first, end };
  for (;;) {
    const next = extension(reading, end, limit, isBehind);
    if (next <= end || (end <= content.first && next > content.first)) break;
    end = next;
  }
  return { first: phrase.first, end };
}

/** Where the next part of a noun phrase ends, or `from` where none follows. */
function extension(
  { form, pos, phrase, phrases }: Reading,
  from: number,
  limit: number,
  isBehind: boolean,
): number {
  const isLink = pos[from] === posCode.ADP || form[from] === formClass.and;
  const isAside = form[from] === formClass.comma;
  if (!isLink && !isAside) return from;
  if (isBehind && isLink && form[from] !== formClass.of && form[from] !== formClass.and) return from;
  const at = phrase[from + 1] ?? -1;
  const next = phrases[at];
  if (next === undefined || next.first !== from + 1 || next.last >= limit || next.kind === 1) return from;
  if (!isAside) return next.last + 1;
  const after = form[next.last + 1];
  if (
    !isBehind ||
    after === formClass.comma ||
    after === formClass.stop ||
    after === formClass.closingMark ||
    pos[next.last + 1] === posCode.ADP
  ) {
    return next.last + 1;
  }
  return from;
}

/** The spans of the content's stretches; a content that is one quotation and no more loses its trailing comma only. */
export function contentSpans(
  reading: Reading,
  stretches: readonly Stretch[],
  kind: RawStatement['kind'],
): readonly Span[] {
  const { tokens } = reading.annotated;
  return stretches.map(({ first, end }) => {
    const span = { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
    return kind === 'direct' ? withClosingStop(reading, end, span) : withMarks(reading, first, end, span);
  });
}

function withClosingStop(reading: Reading, end: number, span: Span): Span {
  const { quotation, annotated } = reading;
  let last = end;
  while (
    /^[.!?…]+$/u.test(annotated.tokens[last]?.lower ?? '') &&
    quotation[last] === quotation[end - 1] &&
    (quotation[last] ?? -1) >= 0
  )
    last += 1;
  return { start: span.start, end: annotated.tokens[last - 1]?.end ?? span.end };
}

/** A mixed content keeps the marks of a quotation that starts or ends where it does. */
function withMarks({ form, quotation, annotated }: Reading, first: number, end: number, span: Span): Span {
  const { tokens } = annotated;
  let { start, end: to } = span;
  if (form[first - 1] === formClass.openingMark && (quotation[first] ?? -1) >= 0)
    start = tokens[first - 1]?.start ?? start;
  const own = quotation[end - 1] ?? -1;
  if (own >= 0) {
    for (let index = end; index < end + 3 && quotation[index] === own; index += 1) {
      if (form[index] === formClass.closingMark) to = tokens[index]?.end ?? to;
    }
  }
  return { start, end: to };
}

/** Direct where every word is quoted, mixed where some are, indirect where none is. */
export function kindOf(
  { quotation }: Reading,
  stretches: readonly Stretch[],
  cueToken: number,
): RawStatement['kind'] {
  const around = quotation[cueToken] ?? -1;
  let quoted = 0;
  let words = 0;
  for (const { first, end } of stretches) {
    for (let index = first; index < end; index += 1) {
      words += 1;
      const own = quotation[index] ?? -1;
      // Inside a quotation that holds the cue as well, nothing is quoted anew.
      if (own >= 0 && own !== around) quoted += 1;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted === words ? 'direct' : 'mixed';
}
