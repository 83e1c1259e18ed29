import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import { type NounPhrase, posCode, type Reading } from './reading.ts';

/**
 * Puts right the sources that the scores took from a place where the speaker cannot stand: beyond a semicolon, inside a
 * relative clause about the speaker, in "by telephone", and for courts, which only hear. Takes the subject of the cue's
 * own clause, or nobody; the words of a report stay.
 */
export function mendSources(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one) => {
    if (one.source < 0 || one.cue.kind !== 'verb') return one;
    if (isOnlyHeard(reading, one)) return { ...one, source: -1 };
    const source =
      ofDocument(reading, one) ??
      overObject(reading, one) ??
      ofQuoted(reading, one) ??
      overHearer(reading, one) ??
      overApposition(reading, one) ??
      pastSemicolon(reading, one) ??
      byWhichMeans(reading, one) ??
      overRelative(reading, one);
    return source === null || source === one.source ? one : { ...one, source };
  });
}

const DOCUMENT = /^(?:post|letter|message|note|tweet|e-mail|email|text|poem|diary|telegram|comment)$/u;

/** "Rivera quoted Holm: ...", "Rivera shared a post by Holm that read: ...": the quotation is Holm's. */
function ofDocument(
  { phrase, phrases, form, quotation, annotated: { tokens } }: Reading,
  { cue, source, start }: Attribution,
): number | null {
  if ((quotation[start] ?? -1) < 0 || form[start - 2] !== formClass.colon) return null;
  let end = start - 2;
  if (/^(?:reads?|saying|reading|said|says)$/u.test(tokens[end - 1]?.lower ?? '')) end -= 1;
  if (form[end - 1] === formClass.that) end -= 1;
  const at = phrase[end - 1] ?? -1;
  const named = phrases[at];
  const before = phrases[source];
  if (named === undefined || named.kind !== 2 || before === undefined || before.last >= named.first)
    return null;
  if (named.first === cue.after && cue.word?.lemma === 'quote') return at;
  const isBy = /^(?:by|from)$/u.test(tokens[named.first - 1]?.lower ?? '');
  return isBy && DOCUMENT.test(tokens[named.first - 2]?.lower ?? '') ? at : null;
}

/** "Pictures taken after the flood that devastated the town suggest that A": the pictures do, not the town. */
function overObject(
  { annotated: { tokens }, phrase, phrases, pos, sentenceFirst }: Reading,
  { cue, source }: Attribution,
): number | null {
  const named = phrases[source];
  const first = sentenceFirst[cue.token] ?? 0;
  const at = phrase[first] ?? -1;
  const subject = phrases[at];
  if (named === undefined || subject?.first !== first || named.last + 1 !== cue.groupFirst) return null;
  if (subject.last >= named.first || pos[named.first - 1] !== posCode.VERB) return null;
  const relative = tokens
    .slice(subject.last + 1, named.first - 1)
    .findLastIndex(({ lower }) => /^(?:that|which|who)$/u.test(lower));
  // Only the verb of the relative clause stands between: "that devastated the town".
  return relative >= 0 && subject.last + 1 + relative === named.first - 2 ? at : null;
}

/** "She quoted the pilot as saying ...": the pilot says it; "one of them" is nobody in particular. */
function ofQuoted(
  { phrase, phrases, annotated: { tokens } }: Reading,
  { cue, source }: Attribution,
): number | null {
  const named = phrases[source];
  if (cue.word?.form !== 'ing' || tokens[cue.groupFirst - 1]?.lower !== 'as') return null;
  const at = phrase[cue.groupFirst - 2] ?? -1;
  const quoted = phrases[at];
  if (named === undefined || quoted === undefined || named.last >= quoted.first) return null;
  for (let index = quoted.first - 1; index > named.last; index -= 1) {
    const word = tokens[index]?.lower ?? '';
    // "Holm was quoted by the paper as saying"
    if (word === 'by') return null;
    if (/^(?:quoted|quotes|quoting|cited|cites|citing|recalled|remembered)$/u.test(word))
      return index === quoted.first - 1 ? at : -1;
  }
  return null;
}

/** "Rivera told reporters that ...": reporters are told. */
function overHearer({ phrases, form }: Reading, { cue, source, start, end }: Attribution): number | null {
  const named = phrases[source];
  if (
    named === undefined ||
    named.first !== cue.after ||
    !/^(?:tell|inform|remind|assure)$/u.test(cue.word?.lemma ?? '')
  )
    return null;
  const isClause = start > named.last && form[start] === formClass.that;
  return isClause || end <= cue.token ? (cue.subject === source ? -1 : cue.subject) : null;
}

/** "In 2021 Rivera, a chemist in Varn, reported that ...": Rivera does, whom the words between the commas describe. */
function overApposition(
  { phrase, phrases, form, quotation }: Reading,
  { cue, source }: Attribution,
): number | null {
  const described = phrases[source];
  if (described === undefined || described.kind !== 3 || described.last >= cue.groupFirst) return null;
  if (form[described.first - 1] !== formClass.comma || form[cue.groupFirst - 1] !== formClass.comma)
    return null;
  for (let index = described.last + 1; index < cue.groupFirst - 1; index += 1)
    if (form[index] === formClass.comma || (quotation[index] ?? -1) >= 0) return null;
  const at = phrase[described.first - 2] ?? -1;
  const named = phrases[at];
  const isBare = named !== undefined && named.kind === 2 && named.last === described.first - 2;
  return isBare && !isGovernedName(form[named.first - 1]) ? at : null;
}

function isGovernedName(before: number | undefined): boolean {
  return (
    before === formClass.of || before === formClass.for || before === formClass.by || before === formClass.to
  );
}

const HEARERS =
  /^(?:court|courts|jury|jurors|inquest|inquiry|tribunal|hearing|trial|judge|magistrates|committee|commission|assembly|parliament|house|panel)$/u;

/** "The court heard that ..." says what was told to it. */
function isOnlyHeard(
  { phrases, annotated: { tokens } }: Reading,
  { cue, source, start }: Attribution,
): boolean {
  return (
    cue.word?.lemma === 'hear' &&
    start >= cue.after &&
    HEARERS.test(tokens[phrases[source]?.head ?? -1]?.lower ?? '')
  );
}

/** "A said X; and B, the envoy, said Y": whoever stands before the semicolon does not speak behind it. */
function pastSemicolon(reading: Reading, { cue, source, start }: Attribution): number | null {
  const { phrases, quotation, annotated } = reading;
  const named = phrases[source];
  if (named === undefined || named.last >= cue.groupFirst || start < cue.after) return null;
  let from = -1;
  for (let index = named.last + 1; index < cue.groupFirst; index += 1) {
    const isInside = (quotation[index] ?? -1) >= 0 && quotation[index] !== quotation[cue.token];
    if (annotated.tokens[index]?.lower === ';' && !isInside) from = index;
  }
  if (from < 0) return null;
  const subject = phrases[cue.subject];
  // An apposition keeps the scores from seeing the subject: "and Norway’s envoy, Tor Aasen, said".
  if (subject !== undefined && subject.first > from) return cue.subject;
  const first = firstPhraseBehind(reading, from + 1, cue.groupFirst);
  return first < 0 ? -1 : first;
}

/** The noun phrase that opens a clause, behind a conjunction, or -1. */
function firstPhraseBehind({ form, phrase, phrases }: Reading, from: number, limit: number): number {
  const index = form[from] === formClass.and || form[from] === formClass.but ? from + 1 : from;
  const at = phrase[index] ?? -1;
  const found = phrases[at];
  return found !== undefined && found.first === index && found.last < limit && !found.isTime ? at : -1;
}

const MEANS =
  /^(?:telephone|phone|e-mail|email|mail|letter|post|text|video|videolink|radio|fax|satellite|message)$/u;

/** "Rivera, a trader in Varn, said by telephone that ...": a telephone says nothing. */
function byWhichMeans(reading: Reading, one: Attribution): number | null {
  const { phrases, annotated } = reading;
  const { cue, source } = one;
  const named = phrases[source];
  if (named === undefined || named.first < cue.after) return null;
  if (!/^(?:by|over|via|through|on|in)$/u.test(annotated.tokens[named.first - 1]?.lower ?? '')) return null;
  if (!MEANS.test(annotated.tokens[named.head]?.lower ?? '')) return null;
  return subjectOfSentence(reading, one) ?? (cue.subject >= 0 && cue.subject !== source ? cue.subject : -1);
}

/**
 * "Rivera, who has led the town since it burned, said ...", "Rivera, appearing before the Water Board, said ...", "two
 * officials, both of whom asked for silence, said ...": whom the aside before the cue is about, not a word of it.
 */
function overRelative(reading: Reading, one: Attribution): number | null {
  const { phrase, phrases, form, pos, shape, quotation, sentenceFirst } = reading;
  const { cue, source } = one;
  const named = phrases[source];
  if (named === undefined || named.last >= cue.groupFirst) return null;
  const close = cue.groupFirst - 1;
  if (form[close] !== formClass.comma || (quotation[cue.token] ?? -1) >= 0) return null;
  let open = close - 1;
  const first = sentenceFirst[cue.token] ?? 0;
  while (open > first && form[open] !== formClass.comma && (quotation[open] ?? -1) < 0) open -= 1;
  if (form[open] !== formClass.comma || named.first < open) return null;
  const isParticiple = shape[open + 1] === 1 || shape[open + 1] === 5;
  const isOfWhom = form[open + 2] === formClass.of && form[open + 3] === formClass.question;
  if (form[open + 1] !== formClass.question && !isParticiple && !isOfWhom) return null;
  let at = phrase[open - 1] ?? -1;
  // "Two officials at the authority, ..."
  const place = phrases[at];
  const before = place === undefined ? undefined : phrases[phrase[place.first - 2] ?? -1];
  if (place !== undefined && pos[place.first - 1] === posCode.ADP && before?.last === place.first - 2)
    at = phrase[place.first - 2] ?? at;
  const subject = phrases[at];
  return subject !== undefined && isNamed(subject) && subject.first >= first ? at : null;
}

/** The name that opens the cue's sentence, where nothing but an aside between commas stands between it and the cue. */
function subjectOfSentence(reading: Reading, { cue }: Attribution): number | null {
  const { phrase, phrases, form, sentenceFirst, quotation } = reading;
  const first = sentenceFirst[cue.token] ?? 0;
  const at = phrase[first] ?? -1;
  const found = phrases[at];
  if (found === undefined || found.first !== first || !isNamed(found) || found.last >= cue.groupFirst)
    return null;
  const { last } = found;
  const opens = form[last + 1] === formClass.comma;
  const closes = form[cue.groupFirst - 1] === formClass.comma;
  if (last + 1 !== cue.groupFirst && !(opens && closes)) return null;
  for (let index = last + 2; index < cue.groupFirst - 1; index += 1)
    if (form[index] === formClass.comma || (quotation[index] ?? -1) >= 0) return null;
  return at;
}

function isNamed({ kind, isTime }: NounPhrase): boolean {
  return (kind === 2 || kind === 3) && !isTime;
}
