import { type Span } from '../../model/selector.ts';
import { type Attribution } from './attribution.ts';
import { type AnnotatedText } from '../text/annotated-text.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { roleNouns } from '../lexicon/titles.ts';
import { hasVerb } from './clauses.ts';
import { posCode, type Reading } from './reading.ts';

const NEGATED = 8;
const ANSWERING = /^(?:respond|reply|answer|comment|elaborate)$/u;
const GIVING = /^(?:offer|give|provide|cite|present|share|release|produce|disclose|make|issue|specify)$/u;
const PROOF =
  /^(?:evidence|detail|details|proof|explanation|explanations|reason|reasons|comment|comments|answer|answers|response|example|examples|information|specifics|statement|names|timetable|timeline|date|figure|figures)$/u;
const SAYING =
  /^(?:say|disclose|reveal|explain|specify|indicate|state|clarify|elaborate|tell|mention|announce)$/u;

/**
 * Whether a report is the reporter's own remark that somebody said nothing: "did not respond", "gave no details", "did not
 * say when". That somebody did not say something is told by the article, not by them.
 */
export function isRemark(reading: Reading, one: Attribution): boolean {
  const { cue, start } = one;
  const { form, quotation, annotated } = reading;
  if (cue.kind !== 'verb' || (quotation[start] ?? -1) >= 0) return false;
  const lemma = cue.word?.lemma ?? '';
  if (isAnonymity(reading, one) || isPlanOfSomething(reading, one) || isCommission(reading, one)) return true;
  // "Nobody has published the letter": nobody is no source, whatever the verb.
  if (start >= cue.after && /^(?:nobody|no-one)$/u.test(sourceWord(reading, one))) return true;
  const isNegated = (cue.group & NEGATED) !== 0;
  if (ANSWERING.test(lemma)) return isNegated;
  // "Neither Rivera nor the board said ...", "Nobody said ...": nobody has said it.
  if (SAYING.test(lemma) && start >= cue.after && isSaidByNobody(reading, one)) return true;
  const isOpen = form[start] === formClass.question || form[start] === formClass.whether;
  if (SAYING.test(lemma) && isNegated && isOpen && start >= cue.after) return true;
  if (!GIVING.test(lemma)) return false;
  const word = (steps: number): string => annotated.tokens[cue.after + steps]?.lower ?? '';
  const isNone = isNegated || word(0) === 'no';
  return isNone && [0, 1, 2, 3].some((steps) => PROOF.test(word(steps)));
}

function sourceWord({ annotated: { tokens }, phrases }: Reading, { source }: Attribution): string {
  return tokens[phrases[source]?.first ?? -1]?.lower ?? '';
}

/** "Two officials who asked not to be named": how they are cited, no word of what they say. */
function isAnonymity({ annotated: { tokens } }: Reading, { cue, start }: Attribution): boolean {
  if (
    !/^(?:ask|request|insist|prefer|choose|wish|want|speak|talk)$/u.test(cue.word?.lemma ?? '') ||
    start < cue.after
  )
    return false;
  const words = tokens.slice(start, start + 6).map(({ lower }) => lower);
  return (
    words.includes('anonymous') ||
    words.includes('anonymity') ||
    (words.includes('not') && words.some((word) => /^(?:named|identified|quoted)$/u.test(word)))
  );
}

const PASSIVE = 1;

/** "She was asked by both sides in May to lead the talks": how she came to her office. */
function isCommission(
  { annotated: { tokens }, phrases }: Reading,
  { cue, source, start }: Attribution,
): boolean {
  const isAsked = cue.word?.lemma === 'ask' && (cue.group & PASSIVE) !== 0 && start >= cue.after;
  const isByAgent = (phrases[source]?.first ?? -1) > cue.token;
  return isAsked && isByAgent && tokens[start]?.lower === 'to';
}

/** "Passengers who plan their lives around a ferry": only "plan to" and "plan that" tell of a plan. */
function isPlanOfSomething({ annotated: { tokens } }: Reading, { cue, start }: Attribution): boolean {
  if (cue.word?.lemma !== 'plan' || start !== cue.after) return false;
  return /^(?:his|her|their|its|our|my|the|an?)$/u.test(tokens[start]?.lower ?? '');
}

function isSaidByNobody(
  { sentenceFirst, annotated: { tokens }, phrases }: Reading,
  { cue, source }: Attribution,
): boolean {
  const first = sentenceFirst[cue.token] ?? 0;
  const named = phrases[source]?.first ?? phrases[cue.subject]?.first ?? cue.groupFirst;
  const before = [first, named - 1, named].map((index) => tokens[index]?.lower ?? '');
  const isNeither =
    before.includes('neither') &&
    tokens.slice(first, cue.groupFirst).some(({ lower }) => lower === 'nor' || lower === 'of');
  return isNeither || /^(?:nobody|none)$/u.test(tokens[named]?.lower ?? '');
}

/** "It is unclear who ordered the gates to be opened": a question says nothing of anybody. */
export function isOpenQuestion(
  { annotated: { tokens }, form, phrases, pos }: Reading,
  { source, cue }: Attribution,
): boolean {
  const named = phrases[source];
  if (named === undefined || named.last >= cue.groupFirst) return false;
  if (!/^(?:who|what|which|whoever)$/u.test(tokens[named.first]?.lower ?? '')) return false;
  const before = pos[named.first - 1];
  return (
    before === posCode.ADJ ||
    before === posCode.VERB ||
    before === posCode.AUX ||
    form[named.first - 1] === formClass.about
  );
}

/** "Remarks that drew a protest": what became of them is not what was said. */
export function isAboutRemarks({ form, pos }: Reading, { cue, start }: Attribution): boolean {
  const isRelative = cue.kind === 'nominal' && start === cue.after && form[start] === formClass.that;
  const next = pos[start + 1];
  return isRelative && (next === posCode.VERB || next === posCode.AUX);
}

/** "Hunger for power explains some of its haste": a reason, and nobody's words. */
export function isReason(reading: Reading, { cue, source, start, end }: Attribution): boolean {
  const { phrases, annotated } = reading;
  const phrase = phrases[source];
  const isThing =
    (phrase?.kind ?? 0) >= 3 && !roleNouns.has(annotated.tokens[phrase?.head ?? -1]?.lower ?? '');
  const isOwn = start >= cue.after && (reading.quotation[start] ?? -1) < 0;
  return cue.word?.lemma === 'explain' && isThing && isOwn && !hasVerb(reading, start, end);
}

const MEASURE =
  /^(?:percent|tonnes?|tons|litres?|barrels|dollars|euros|pounds|hectares|degrees|(?:kilo|centi|milli)?met(?:re|er)s?)$/u;

/** "Pointed to the ceiling", "reported that morning", "6.4 million tonnes ... neither five nor seven": nobody says anything there. */
export function isNothingSaid(
  { annotated: { tokens }, form, phrases, pos, quotation }: Reading,
  { cue, source, start, end }: Attribution,
): boolean {
  if ((quotation[start] ?? -1) >= 0) return false;
  const words = tokens.slice(start, end);
  const isTime = words.map((_, index) => form[start + index] === formClass.time);
  const isOnlyTime = words.every(
    ({ pos: kind }, index) => isTime[index] === true || kind === 'DET' || kind === 'SCONJ',
  );
  if (isOnlyTime && isTime.includes(true)) return true;
  const isVerbless = words.every(({ pos: kind }) => kind !== 'VERB' && kind !== 'AUX');
  const isGesture = cue.word?.lemma === 'point' && tokens[cue.after]?.lower === 'to' && words.length <= 4;
  if (isGesture && isVerbless) return true;
  const named = phrases[source];
  return (
    named !== undefined && pos[named.first] === posCode.NUM && MEASURE.test(tokens[named.head]?.lower ?? '')
  );
}

/** "A known smuggler once lived here": the participle describes whom it stands beside; nobody knows anything. */
export function isPartOfName({ phrases }: Reading, { cue, source }: Attribution): boolean {
  const named = phrases[source];
  return cue.kind === 'verb' && named !== undefined && named.first < cue.token && cue.token < named.last;
}

/** "Told the crew": who heard something is not what was said. */
export function isHearerOnly({ phrases, phrase }: Reading, { cue, start, end }: Attribution): boolean {
  if (cue.kind !== 'verb' || start !== cue.after) return false;
  if (!/^(?:tell|inform|remind|assure|brief|notify)$/u.test(cue.word?.lemma ?? '')) return false;
  const hearer = phrases[phrase[start] ?? -1];
  return hearer !== undefined && hearer.kind >= 1 && hearer.kind <= 3 && hearer.last + 1 === end;
}

/** "Holm, speaking on Radio Varn, said": where somebody spoke is not what they said. */
export function isPlaceOfSpeech(
  { form, annotated: { tokens } }: Reading,
  { cue, start }: Attribution,
): boolean {
  const isSpeaking = /^(?:speak|talk)$/u.test(cue.word?.lemma ?? '') && cue.word?.form === 'ing';
  const before = form[cue.groupFirst - 1];
  const isAside =
    before === formClass.comma || tokens[cue.groupFirst]?.sentence !== tokens[cue.groupFirst - 1]?.sentence;
  return (
    isSpeaking &&
    isAside &&
    start > cue.after &&
    /^(?:to|on|at|in|during|with|from|before|after|via)$/u.test(tokens[cue.after]?.lower ?? '')
  );
}

const CREDIT_LABEL =
  /^(?:photo|photos|photograph|photographs|photography|image|images|picture|pictures|credit|credits|caption|video|graphic|illustration|map|file|source|sources|watch|read|listen|related|also)$/u;

/** Whether the colon of a report belongs to a credit or a pointer: "Photo: Ana Rivera", "Read more: ...". */
export function isCredit({ sentenceFirst, annotated }: Reading, { cue }: Attribution): boolean {
  if (cue.kind !== 'mark') return false;
  const first = Math.max(sentenceFirst[cue.token] ?? 0, cue.token - 3);
  for (let index = first; index < cue.token; index += 1)
    if (CREDIT_LABEL.test(annotated.tokens[index]?.lower ?? '')) return true;
  return false;
}

const CREDIT =
  /(?:[[(](?:file\s+)?(?:photo|photograph|image|picture|credit|illustration)s?\b[^\])\n]*[\])]|\[[^\]\n/]+\/[^\]\n]+\]|\b(?:photo|photograph|image|picture|credit)s?\s*:\s*[^.:\n]{2,60})\s*\.?$/iu;

const LABEL =
  /^(?:photo|photograph|image|picture|caption|graphic|illustration|video|watch|read more|read also|listen|see also|related)\s*:/iu;
/** In characters; a longer paragraph is none, whatever it ends in. */
const LONGEST_CAPTION = 400;

/** Whether a block is the caption of a picture: the reader said so, or it opens with a label, or ends in a credit. */
export function isCaption({ blocks, text }: AnnotatedText, block: number): boolean {
  const found = blocks[block];
  if (found === undefined) return false;
  if (found.kind === 'caption') return true;
  if (found.kind !== 'paragraph' || found.end - found.start > LONGEST_CAPTION) return false;
  return LABEL.test(text.slice(found.start, found.start + 24)) || endsInCredit(text, found);
}

function endsInCredit(text: string, { start, end }: Span): boolean {
  return CREDIT.test(text.slice(Math.max(start, end - 120), end));
}
