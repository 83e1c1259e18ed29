import { type Span } from '../../model/selector.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { documentWords } from '../lexicon/titles.ts';
import { type Token } from '../text/annotated-text.ts';
import { type Attribution } from './attribution.ts';
import { isOuterMark } from './candidates.ts';
import { relativeBefore } from './clauses.ts';
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
  // "Both sides are expected to meet": the verb stands inside the clause, not in an aside.
  const isClause =
    (reading.form[cue.after] === formClass.to && (reading.quotation[start] ?? -1) < 0) ||
    relativeBefore(reading, found) === start;
  const left = trim(reading, { first: start, end: isClause ? tagFirst : leftEdge(reading, start, tagFirst) });
  const after = trim(reading, { first: isClause ? cue.after : rightEdge(reading, start, tagEnd, end), end });
  const right = !isClause && isBesidesContent(reading, after) ? { first: end, end } : after;
  return [left, right].filter((part) => part.end > part.first).flatMap((part) => byParagraph(reading, part));
}

const MOST_WORDS_OF_PLACE = 8;
const DAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|morning|afternoon|evening|night|week|month|january|february|march|april|may|june|july|august|september|october|november|december)$/u;

/** "..., Holm said here on Thursday": where, when and how it was said is no part of what was said, nor what others say. */
function isBesidesContent(
  { annotated: { tokens }, form, quotation, verbs }: Reading,
  { first, end }: Stretch,
): boolean {
  const words = tokens.slice(first, end);
  if (words.length === 0 || (quotation[first] ?? -1) >= 0) return false;
  const opens =
    words[0]?.lower === 'here' || (/^(?:on|in|at)$/u.test(words[0]?.lower ?? '') && words.length <= 3);
  if (words.every(({ pos }, index) => form[first + index] === formClass.time || pos === 'PUNCT')) return true;
  // "..., the firm said in a letter to its members": what it was said in.
  if (words[0]?.lower === 'in' && isDocument(words)) return true;
  // "..., she said, repeating that nothing had moved": another report of hers.
  if (verbs[first]?.form === 'ing' && form[first + 1] === formClass.that) return true;
  // "..., Oslo said, while Bergen spoke of 52": another account, and none of Oslo's.
  if (/^(?:while|whereas)$/u.test(words[0]?.lower ?? '')) return true;
  // "..., the palace said, without giving details": the article says that it gave none.
  if (
    words.length <= MOST_WORDS_OF_PLACE &&
    words[0]?.lower === 'without' &&
    /ing$/u.test(words[1]?.lower ?? '')
  )
    return true;
  const isVerbless = words.every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
  const isShort = words.length <= MOST_WORDS_OF_PLACE;
  return isShort && opens && isVerbless && (words.length === 1 || words.some(({ lower }) => DAY.test(lower)));
}

function isDocument(words: readonly Token[]): boolean {
  const holdsVerb = words.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT');
  return !holdsVerb && words.some(({ lower }) => documentWords.has(lower));
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

function rightEdge({ form, quotation }: Reading, start: number, tagEnd: number, end: number): number {
  // "Talks, he added, would resume “within days”": what is not quoted goes on behind the comma.
  if ((quotation[start] ?? -1) < 0 && form[tagEnd] === formClass.comma) return tagEnd + 1;
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
  const bare = { first: withoutNumber(reading, phrase.first, phrase.head), end: phrase.last + 1 };
  const isPronoun = (phrase.kind === 1 || phrase.kind === 5) && phrase.first === phrase.last;
  if (isPronoun || found.cue.kind === 'nominal') return bare;
  const isBehind = phrase.first >= found.cue.after;
  const end = isBehind ? endBehindCue(reading, bare.end, found) : endBeforeCue(reading, bare.end, found);
  return { first: bare.first, end };
}

/** A number or a date glued before a name ("2026-05-01 Rivera") is no part of it. */
function withoutNumber({ pos, annotated }: Reading, first: number, head: number): number {
  for (let index = first; index < head; index += 1) {
    const isDate = /^\d{4}-\d{2}-\d{2}$/u.test(annotated.tokens[index]?.lower ?? '');
    if (isDate || (index === first && pos[index] === posCode.NUM && pos[index + 1] === posCode.PROPN))
      return index + 1;
  }
  return first;
}

/** Before the cue the source reaches up to it, unless what stands between is a time or an aside of another kind. */
function endBeforeCue(reading: Reading, from: number, { cue, start, end }: Attribution): number {
  const limit = cue.groupFirst;
  const to = end <= limit || start >= cue.after ? limit : Math.min(limit, start > from ? start : limit);
  if (to - from > 45 || (start > from && start < limit)) return from;
  for (let index = from; index < to; index += 1)
    if (isMark(reading, index)) return nameExtra(reading, from, to);
  if (from >= to) return from;
  if (isAside(reading, from) && !holdsReport(reading, from, to) && reading.form[to - 1] === formClass.comma)
    return to - 1;
  if (reading.shape[cue.token] === 1 || reading.shape[cue.token] === 5) return nameExtra(reading, from, to);
  if (isAttached(reading, from) && !holdsReport(reading, from, to) && !isLink(reading, to - 1))
    return reading.form[to - 1] === formClass.comma ? to - 1 : to;
  return nameExtra(reading, from, to);
}

/** Behind the cue the source takes its apposition or relative clause, up to a quotation, a new clause or the sentence's end. */
function endBehindCue(reading: Reading, from: number, { cue, start }: Attribution): number {
  const { form, pos, sentenceLast } = reading;
  const last = sentenceLast[cue.token] ?? from;
  let end = nameExtra(reading, from, last);
  const isPerson = reading.noun[end - 1] === 3;
  while (
    end < last &&
    (form[end] === formClass.of || form[end] === formClass.and || (isPerson && form[end] === formClass.for))
  ) {
    const next = phraseEndAt(reading, end + 1);
    if (next <= end + 1) break;
    end = next;
  }
  if (!isAside(reading, end)) return end;
  const isRelative = form[end + 1] === formClass.question;
  for (let index = end + 1; index <= last; index += 1) {
    if (isMark(reading, index) || index === start) return trimBack(reading, index);
    if (form[index] === formClass.stop && index === last) return index;
    if (form[index] === formClass.comma && index > end + 1 && !isRelative && !isAside(reading, index)) {
      return pos[index + 1] === posCode.PROPN || pos[index + 1] === posCode.CCONJ
        ? phraseEndAt(reading, index + 1) || index
        : index;
    }
  }
  return trimBack(reading, last + 1);
}

function isLink({ form }: Reading, index: number): boolean {
  return form[index] === formClass.and || form[index] === formClass.but;
}

/** Whether a verb of speech stands between: then the stretch is a clause, not a name. */
function holdsReport({ shape }: Reading, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if ((shape[index] ?? 0) >= 5) return true;
  return false;
}

function trimBack(reading: Reading, end: number): number {
  let at = end;
  while (at > 0 && isOuterMark(reading, at - 1)) at -= 1;
  return at;
}

function isMark({ form }: Reading, index: number): boolean {
  return (
    form[index] === formClass.openingMark ||
    form[index] === formClass.closingMark ||
    form[index] === formClass.colon
  );
}

/** A bracket behind a name ("Rivera (D)"). */
function nameExtra({ form }: Reading, from: number, limit: number): number {
  if (form[from] !== formClass.bracket) return from;
  for (let index = from + 1; index <= Math.min(limit, from + 8); index += 1)
    if (form[index] === formClass.bracket) return index + 1;
  return from;
}

/** Where the noun phrase at a token ends, or that token where none stands there. */
function phraseEndAt({ phrase, phrases }: Reading, index: number): number {
  const found = phrases[phrase[index] ?? -1];
  return found === undefined ? index : found.last + 1;
}

/** Whether a comma here starts an apposition, a relative clause, an age or a party and state. */
function isAside({ annotated, form, phrase, phrases, pos }: Reading, index: number): boolean {
  if (form[index] !== formClass.comma) return false;
  const next = pos[index + 1];
  // "According to Rivera, when ...": what opens like a question but is about no person goes on with the sentence.
  if (form[index + 1] === formClass.question)
    return /^(?:who|whose|whom|which)$/u.test(annotated.tokens[index + 1]?.lower ?? '');
  if (form[index + 1] === formClass.time || form[index + 1] === formClass.speaker) return false;
  // "If it stays shut, said Rivera, Varn will have to pay": a clause of its own.
  const subject = phrases[phrase[index + 1] ?? -1];
  const verb = subject === undefined ? undefined : pos[subject.last + 1];
  if (verb === posCode.AUX) return false;
  return (
    next === posCode.DET ||
    next === posCode.NOUN ||
    next === posCode.PROPN ||
    next === posCode.NUM ||
    next === posCode.ADJ ||
    form[index + 1] === formClass.possessive
  );
}

/** Whether a preposition, a relative pronoun or a participle here hangs on the phrase before it; a time does not. */
function isAttached({ form, pos, phrase, phrases, shape }: Reading, index: number): boolean {
  if (
    form[index] === formClass.bracket ||
    form[index] === formClass.and ||
    form[index] === formClass.question
  )
    return true;
  if (form[index] === formClass.that || form[index] === formClass.clitic) return true;
  // "Officials briefed on the matter said": a participle, not a verb of its own.
  if (shape[index] === 2) return pos[index + 1] === posCode.ADP;
  if (pos[index] !== posCode.ADP) return false;
  const next = phrases[phrase[index + 1] ?? -1];
  if (next === undefined) return true;
  for (let at = next.first; at <= next.last; at += 1) if (form[at] === formClass.time) return false;
  return true;
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
