import { formClass } from '../lexicon/form-classes.ts';
import { type ReportingWord } from '../lexicon/reporting-lexicon.ts';
import { posCode, type Reading } from './reading.ts';

/** A word or mark that may report something: a verb, a reporting noun or adjective, "according to", a colon. */
export interface CueCandidate {
  readonly token: number;
  /** The first token behind the cue ("according to" has two tokens). */
  readonly after: number;
  readonly kind: 'verb' | 'nominal' | 'according' | 'mark';
  readonly word: ReportingWord | undefined;
  /** Nearest noun phrase before the verb group that may be its subject, or -1. */
  readonly subject: number;
  /** What stands in the verb group: 1 a form of be, 2 of have, 4 a modal, 8 a negation, 16 "to". */
  readonly group: number;
  /** First token of the verb group. */
  readonly groupFirst: number;
}

/** Every candidate of an article, in order. */
export function cueCandidates(reading: Reading): readonly CueCandidate[] {
  const candidates: CueCandidate[] = [];
  for (let token = 0; token < reading.size; token += 1) {
    const candidate = candidateAt(reading, token);
    if (candidate !== null) candidates.push(candidate);
  }
  return candidates;
}

function candidateAt(reading: Reading, token: number): CueCandidate | null {
  const { pos, form, verbs, nominals, annotated } = reading;
  const lower = annotated.tokens[token]?.lower ?? '';
  if (lower === 'according' && annotated.tokens[token + 1]?.lower === 'to') {
    return plain(reading, token, token + 2, 'according', undefined);
  }
  if (form[token] === formClass.colon) return plain(reading, token, token + 1, 'mark', undefined);
  if (form[token] === formClass.dash && isMarkBeside(reading, token)) {
    return plain(reading, token, token + 1, 'mark', undefined);
  }
  const kind = pos[token];
  const verb = verbs[token];
  if (kind === posCode.VERB || (verb !== undefined && isMistaggedVerb(reading, token, verb))) {
    const groupFirst = verbGroupFirst(reading, token);
    return {
      token,
      after: token + 1,
      kind: 'verb',
      word: verb,
      subject: subjectBefore(reading, groupFirst),
      group: verbGroup(reading, groupFirst, token),
      groupFirst,
    };
  }
  const nominal = nominals[token];
  return nominal === undefined ? null : plain(reading, token, token + 1, 'nominal', nominal);
}

function plain(
  reading: Reading,
  token: number,
  after: number,
  kind: CueCandidate['kind'],
  word: ReportingWord | undefined,
): CueCandidate {
  return { token, after, kind, word, subject: subjectBefore(reading, token), group: 0, groupFirst: token };
}

function isMarkBeside({ form }: Reading, token: number): boolean {
  return form[token - 1] === formClass.closingMark || form[token + 1] === formClass.openingMark;
}

/** The tagger takes some verbs in headlines and tags for nouns or names ("Rivera Says ...", "..., writes Rivera"). */
function isMistaggedVerb({ pos, noun }: Reading, token: number, verb: ReportingWord): boolean {
  if (verb.form === 'base' || verb.form === 'ing') return false;
  if (pos[token] !== posCode.NOUN && pos[token] !== posCode.PROPN && pos[token] !== posCode.ADJ) return false;
  return verb.form === 'past' || verb.form === 'participle' || (noun[token - 1] ?? 0) > 0;
}

function verbGroupFirst({ pos, form, sentenceFirst }: Reading, token: number): number {
  let first = token;
  const start = sentenceFirst[token] ?? 0;
  while (first > start) {
    const before = pos[first - 1];
    const closed = form[first - 1] ?? 0;
    const isPart =
      before === posCode.AUX ||
      before === posCode.ADV ||
      closed === formClass.not ||
      closed === formClass.have ||
      closed === formClass.be ||
      closed === formClass.modal ||
      (closed === formClass.to && before === posCode.PART);
    if (!isPart) break;
    first -= 1;
  }
  return first;
}

function verbGroup({ form }: Reading, first: number, token: number): number {
  let bits = 0;
  for (let index = first; index < token; index += 1) {
    const closed = form[index];
    if (closed === formClass.be) bits |= 1;
    if (closed === formClass.have) bits |= 2;
    if (closed === formClass.modal) bits |= 4;
    if (closed === formClass.not) bits |= 8;
    if (closed === formClass.to) bits |= 16;
  }
  return bits;
}

/** The nearest noun phrase before `from` in its sentence that does not hang on a preposition; -1 where there is none. */
function subjectBefore(
  { pos, form, phrase, phrases, sentenceFirst, quotation }: Reading,
  from: number,
): number {
  const start = sentenceFirst[from] ?? 0;
  let index = from - 1;
  let nearest = -1;
  while (index >= start) {
    const at = phrase[index] ?? -1;
    const found = phrases[at];
    if (found === undefined || found.isTime || quotation[index] !== quotation[from]) {
      index -= 1;
      continue;
    }
    if (nearest < 0) nearest = at;
    const before = pos[found.first - 1];
    // "After officials said" has a clause behind its preposition.
    if (found.first <= start || before !== posCode.ADP || form[found.first - 1] === formClass.subordinator)
      return at;
    index = found.first - 1;
  }
  return nearest;
}

/** Tokens between "put" and "at". */
const LONGEST_COUNTED = 12;

/** Whether a word goes on with a count: what was counted, what befell them, and a second count behind "and". */
function isOfCount(tokens: Reading['annotated']['tokens'], index: number): boolean {
  const { pos = 'X', lower = '' } = tokens[index] ?? {};
  if (pos === 'NUM' || pos === 'NOUN' || lower === '%') return true;
  if (/^(?:dead|killed|wounded|injured|hurt|missing|displaced|homeless)$/u.test(lower)) return true;
  const next = tokens.slice(index + 1, index + 4).findIndex((token) => token.pos === 'NUM');
  return /^(?:and|at|least|most|about|nearly|almost|some|over)$/u.test(lower) && next >= 0;
}

/** Where "put the number of dead at 20" and "estimated it at 20" end, after their cues; null for everything else. */
export function endOfEstimate(
  { annotated: { tokens }, phrase, phrases, pos, sentenceLast }: Reading,
  { token, after, word }: CueCandidate,
): number | null {
  if (
    !/^(?:put|estimate)$/u.test(word?.lemma ?? '') ||
    !/^(?:NOUN|PROPN|DET|PRON|NUM|ADJ)$/u.test(tokens[after]?.pos ?? '')
  )
    return null;
  const last = Math.min(sentenceLast[token] ?? token, after + LONGEST_COUNTED);
  const endOfNumber = (number: number): number => {
    let end = Math.max(number, phrases[phrase[number] ?? -1]?.last ?? number) + 1;
    // "At one dead and at least 11 injured": half of it would say something else.
    while (isOfCount(tokens, end)) end += 1;
    // "5.2 million cubic metres a day" is no 5.2 million.
    const isRate = /^(?:an?|per|each|every)$/u.test(tokens[end]?.lower ?? '');
    const isPeriod = /^(?:hour|day|night|week|month|year|head|person)$/u.test(tokens[end + 1]?.lower ?? '');
    return isRate && isPeriod ? end + 2 : end;
  };
  for (let index = after + 1; index < last; index += 1) {
    if (pos[index] === posCode.PUNCT) return null;
    if (tokens[index]?.lower !== 'at') continue;
    const words = [1, 2].map((steps) => tokens[index + steps]?.lower ?? '');
    const isAbout = /^(?:about|around|nearly|almost|roughly|over|some|under)$/u.test(words[0] ?? '');
    const isBound = /^(?:least|most)$/u.test(words[0] ?? '');
    const isThan = words[1] === 'than';
    const number = index + (isThan ? 3 : isAbout || isBound ? 2 : 1);
    const isNumber = /^\p{Sc}?\d/u.test(tokens[number]?.lower ?? '') || tokens[number]?.pos === 'NUM';
    if (isNumber || tokens[number]?.lower === '$') return endOfNumber(number);
  }
  return null;
}
