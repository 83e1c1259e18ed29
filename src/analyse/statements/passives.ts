import { formClass } from '../lexicon/form-classes.ts';
import { reportingVerbClasses } from '../lexicon/reporting-words.ts';
import { type Attribution } from './attribution.ts';
import { isOuterMark } from './candidates.ts';
import { trimBack } from './clauses.ts';
import { posCode, type Reading } from './reading.ts';

/**
 * Reads the passives whose words say who speaks: "A was quoted as saying", "A is reported to have said" (A speaks), "A was
 * asked by B, C and D whether" (B, C and D ask).
 */
export function heedPassives(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  let passive: Attribution | null = null;
  return found.map((one) => {
    const agents = heedAgents(reading, one);
    const joined = passive === null ? null : sharePassiveSubject(reading, one, passive);
    if (agents !== null) passive = agents;
    return agents ?? heedQuotedAs(reading, one) ?? heedSaying(reading, one) ?? joined ?? one;
  });
}

/** "A was asked by B whether C and said D": the second verb shares A, never one of those who asked. */
function sharePassiveSubject(
  { form, phrases, sentenceFirst }: Reading,
  one: Attribution,
  passive: Attribution,
): Attribution | null {
  const { cue, source } = one;
  const named = phrases[source];
  if (sentenceFirst[cue.token] !== sentenceFirst[passive.cue.token] || passive.cue.subject < 0) return null;
  const link = form[cue.groupFirst - 1];
  if (link !== formClass.and && link !== formClass.but && link !== formClass.comma) return null;
  if (named === undefined || named.first < passive.cue.after || named.last >= cue.groupFirst) return null;
  return { ...one, source: passive.cue.subject };
}

function heedQuotedAs(reading: Reading, one: Attribution): Attribution | null {
  const { tokens } = reading.annotated;
  const { cue } = one;
  const from = behindPaper(reading, cue.after);
  const word = (steps: number): string => tokens[from + steps]?.lower ?? '';
  if (
    !/^(?:quoted|cited|reported|recorded|heard|said|alleged|rumou?red)$/u.test(tokens[cue.token]?.lower ?? '')
  )
    return null;
  if (cue.subject < 0 || (cue.group & BE) === 0) return null;
  const isSaying = word(0) === 'as' && /^(?:saying|telling)$/u.test(word(1));
  const isSaid =
    word(0) === 'to' && word(1) === 'have' && /^(?:said|told|asked|warned|claimed)$/u.test(word(2));
  if (!isSaying && !isSaid) return null;
  const behind = from + (isSaying ? 2 : 3);
  let start = behind;
  while (start < reading.size - 1 && isOuterMark(reading, start)) start += 1;
  // What was said stands before; the words behind name the paper.
  const isBefore = start > (reading.sentenceLast[cue.token] ?? start) || isOuterMark(reading, start);
  if (isBefore || /^(?:by|in|on)$/u.test(tokens[start]?.lower ?? '')) return { ...one, certainty: 0 };
  const end = one.end > start ? one.end : trimBack(reading, (reading.sentenceLast[start] ?? start) + 1);
  return {
    ...one,
    cue: { ...cue, after: behind, group: 0 },
    start,
    end,
    source: cue.subject,
    certainty: Math.max(one.certainty, 0.9),
  };
}

/** "Rivera was quoted by the agency as saying": the token of "as", where a paper stands before it. */
function behindPaper({ form, phrase, phrases, annotated: { tokens } }: Reading, after: number): number {
  if (form[after] !== formClass.by) return after;
  const paper = phrases[phrase[after + 1] ?? -1];
  const as = (paper?.last ?? -1) + 1;
  return paper?.first === after + 1 && tokens[as]?.lower === 'as' ? as : after;
}

/** "“...,” Rivera was quoted by the agency as saying": Rivera says it, whoever prints it. */
function heedSaying(reading: Reading, one: Attribution): Attribution | null {
  const { annotated, form, phrase, phrases, pos } = reading;
  const { cue } = one;
  const word = (index: number): string => annotated.tokens[index]?.lower ?? '';
  const paper = phrases[phrase[cue.token - 2] ?? -1];
  const isByPaper = paper !== undefined && form[paper.first - 1] === formClass.by;
  const quoted = isByPaper ? paper.first - 2 : cue.token - 2;
  if (!/^(?:saying|telling)$/u.test(word(cue.token)) || word(cue.token - 1) !== 'as') return null;
  if (!/^(?:quoted|cited|reported|recorded|heard)$/u.test(word(quoted))) return null;
  let at = quoted - 1;
  while (pos[at] === posCode.ADV) at -= 1;
  if (form[at] !== formClass.be) return null;
  while (form[at] === formClass.be || form[at] === formClass.have || pos[at] === posCode.ADV) at -= 1;
  // "Rivera, who heads the service, was quoted as saying"
  if (form[at] === formClass.comma) {
    const first = reading.sentenceFirst[cue.token] ?? 0;
    at -= 1;
    while (at > first && form[at] !== formClass.comma) at -= 1;
    at -= 1;
  }
  const subject = phrase[at] ?? -1;
  if (subject < 0) return null;
  const said = { ...one, source: subject, certainty: Math.max(one.certainty, 0.9) };
  // "He had learned of it from the radio, Rivera was quoted as saying by the agency": it stands before.
  const first = reading.sentenceFirst[cue.token] ?? 0;
  const named = phrases[subject];
  const isPaper = word(cue.after) === 'by' && one.start >= (named?.first ?? one.start + 1);
  if (!isPaper || named === undefined || form[named.first - 1] !== formClass.comma) return said;
  return { ...said, start: first, end: trimBack(reading, named.first - 1) };
}

const BE = 1;
/** Longest list of agents, in tokens. */
const AGENTS_LENGTH = 24;

function heedAgents(reading: Reading, one: Attribution): Attribution | null {
  const { form, phrases, phrase, pos, quotation, sentenceLast } = reading;
  const { cue } = one;
  if (cue.kind !== 'verb' || !ADDRESSING.has(cue.word?.classes[0] ?? 0) || !isPast(one)) return null;
  if (form[cue.after] !== formClass.by || (quotation[cue.token] ?? -1) >= 0) return null;
  const agent = phrase[cue.after + 1] ?? -1;
  if (phrases[agent]?.first !== cue.after + 1) return null;
  const last = sentenceLast[cue.token] ?? cue.token;
  for (let index = cue.after + 2; index <= Math.min(last, cue.after + AGENTS_LENGTH); index += 1) {
    const opens =
      form[index] === formClass.that ||
      form[index] === formClass.whether ||
      (form[index] === formClass.to && pos[index + 1] === posCode.VERB) ||
      (form[index] === formClass.question && form[index - 1] !== formClass.comma);
    if (!opens) {
      if (pos[index] === posCode.VERB || pos[index] === posCode.AUX) return null;
      continue;
    }
    const own = one.start === index ? one.end : trimBack(reading, clauseEnd(reading, index, last));
    // "Asked by Rivera why A, he left": what he did is no part of the question.
    const isOpening = cue.groupFirst === (reading.sentenceFirst[cue.token] ?? -1);
    const end = isOpening ? Math.min(own, mainClause(reading, index, last)) : own;
    return { ...one, start: index, end, source: agent, certainty: Math.max(one.certainty, 0.7) };
  }
  return null;
}

/** The comma behind which the clause begins that an opening "Asked by ..." leads to; the sentence's end where none does. */
function mainClause({ form, phrase, phrases, pos }: Reading, from: number, last: number): number {
  for (let index = from + 1; index < last; index += 1) {
    const subject = form[index] === formClass.comma ? phrases[phrase[index + 1] ?? -1] : undefined;
    if (subject === undefined || subject.first !== index + 1) continue;
    const isSpeaker = subject.kind >= 1 && subject.kind <= 3;
    const next = pos[subject.last + 1];
    if (isSpeaker && (next === posCode.VERB || next === posCode.AUX)) return index;
  }
  return last + 1;
}

/** Where a clause ends that another verb of the same subject may follow: "asked whether A and said B". */
function clauseEnd({ form, shape }: Reading, first: number, last: number): number {
  for (let index = first + 1; index <= last; index += 1) {
    const isLink = form[index] === formClass.and || form[index] === formClass.but;
    if (isLink && (shape[index + 1] ?? 0) >= 6) return index;
    if (form[index] === formClass.comma && (shape[index + 1] ?? 0) >= 5) return index;
  }
  return last + 1;
}

function isPast({ cue }: Attribution): boolean {
  return cue.word?.form === 'past' || cue.word?.form === 'participle';
}

/** Verbs whose passive subject is spoken to or of: ask, tell, urge, accuse and the like; classes of the lexicon. */
const ADDRESSING = new Set(
  [
    'say',
    'tell',
    'ask',
    'claim',
    'announce',
    'think',
    'urge',
    'accuse',
    'criticize',
    'praise',
    'describe',
  ].map((name) => Object.keys(reportingVerbClasses).indexOf(name)),
);

/**
 * Takes the subject of a passive away as a source ("he was asked about A and told to B" names nobody who asked); an
 * agent behind "by" stays.
 */
export function dropPassiveSubjects(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one, at) => {
    const { cue, source } = one;
    if (source >= 0 && isElliptic(reading, one)) return { ...one, source: -1 };
    if (source < 0 || !ADDRESSING.has(cue.word?.classes[0] ?? 0)) return one;
    if (source !== cue.subject && !isBeforeOwnAside(reading, one)) return one;
    const isPassive = isPast(one) && ((cue.group & 1) === 1 || isJoinedPassive(reading, found, at));
    return isPassive ? { ...one, source: -1 } : one;
  });
}

/** "Rivera, who had seen the fire, was asked whether ...": the aside hides from the scores that Rivera is the subject. */
function isBeforeOwnAside({ phrases, form, sentenceFirst }: Reading, { cue, source }: Attribution): boolean {
  const named = phrases[source];
  if (named === undefined || named.last >= cue.groupFirst) return false;
  const isSameSentence = sentenceFirst[named.first] === sentenceFirst[cue.token];
  const closes = form[cue.groupFirst - 1] === formClass.comma;
  return isSameSentence && closes && form[named.last + 1] === formClass.comma;
}

/** "When asked whether A, he answered", "Asked whether A, he answered": he was asked, and nobody is said to have asked. */
export function isElliptic(reading: Reading, one: Attribution): boolean {
  const { form, phrases, sentenceFirst, annotated } = reading;
  const { cue } = one;
  const before = annotated.tokens[cue.groupFirst - 1]?.lower ?? '';
  const inGroup = annotated.tokens[cue.token - 1]?.lower ?? '';
  if (!isPast(one) || !ADDRESSING.has(cue.word?.classes[0] ?? 0) || form[cue.token] !== 0) return false;
  if ((phrases[one.source]?.first ?? -1) > cue.token) return false;
  if (sentenceFirst[cue.token] === cue.token) return form[cue.after] !== formClass.colon;
  if (isReducedRelative(reading, one)) return true;
  // "Rivera once told a paper": only "Once told of it, ..." leaves somebody out.
  const opensWithOnce = annotated.tokens[sentenceFirst[cue.token] ?? 0]?.lower === 'once';
  return [before, inGroup].some(
    (word) => /^(?:when|if|as|while|though|although)$/u.test(word) || (word === 'once' && opensWithOnce),
  );
}

/** "Rivera, asked whether A, shrugged": Rivera was asked; "Rivera, the mayor, asked whether A" asks. */
function isReducedRelative(
  { form, phrases, pos, sentenceLast }: Reading,
  { cue, source, end }: Attribution,
): boolean {
  const named = phrases[source];
  if (form[cue.groupFirst - 1] !== formClass.comma || named?.last !== cue.groupFirst - 2) return false;
  const last = sentenceLast[cue.token] ?? end;
  for (let index = cue.after; index < last; index += 1) {
    const next = pos[index + 1] === posCode.ADV ? index + 2 : index + 1;
    if (form[index] === formClass.comma && (pos[next] === posCode.VERB || pos[next] === posCode.AUX))
      return true;
  }
  return false;
}

/** "Was questioned about A and asked": the second verb shares the first one's "was". */
function isJoinedPassive({ form }: Reading, found: readonly Attribution[], at: number): boolean {
  const one = found[at];
  const before = found[at - 1];
  if (one === undefined || before === undefined || one.cue.group !== 0) return false;
  if (form[one.cue.groupFirst - 1] !== formClass.and) return false;
  return before.cue.subject === one.cue.subject && (before.cue.group & 1) === 1;
}

/** "Rivera, who had been told of the plan, ...": nobody is said to have told her, and nothing stands for what was said. */
export function isPassiveAside(
  { annotated: { tokens } }: Reading,
  { source, start, cue }: Attribution,
): boolean {
  return source < 0 && start < cue.token && /^(?:who|whom|which|that)$/u.test(tokens[start]?.lower ?? '');
}
