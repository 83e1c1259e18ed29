import { type DoubtCode } from '../../model/doubt.ts';
import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import { hasVerb } from './clauses.ts';
import { type RawStatement } from './raw-statement.ts';
import { type Reading } from './reading.ts';
import { isCaption } from './remarks.ts';
import { type Stretch } from './shape.ts';

/** Below this certainty a report carries the doubt `cue-weak`. */
const CERTAIN = 0.6;
/** The same where a person, people or a name is the source. */
const CERTAIN_SPEAKER = 0.48;
/** Below this the bounds of a content carry the doubt `content-bounds`. */
const CERTAIN_BOUNDS = 0.35;

/** What is uncertain about a report before its speaker is looked for. */
export function findDoubts(
  reading: Reading,
  found: Attribution,
  kind: RawStatement['kind'],
  stretches: readonly Stretch[],
  source: Stretch | null,
): readonly DoubtCode[] {
  const doubts: DoubtCode[] = [];
  if (source === null) doubts.push('speaker-not-found');
  else if (isPlural(reading, source)) doubts.push('speaker-plural');
  if (isWeak(reading, found, kind, stretches, source)) doubts.push('cue-weak');
  if (found.boundsCertainty < CERTAIN_BOUNDS) doubts.push('content-bounds');
  const { quotation, quotations } = reading;
  const isUnclosed = stretches.some(({ first, end }) => {
    const held = quotations[quotation[first] ?? quotation[end - 1] ?? -1];
    return held !== undefined && !held.quotation.isClosed && held.next < 0;
  });
  if (isUnclosed) doubts.push('quotation-unclosed');
  return doubts;
}

function isWeak(
  reading: Reading,
  found: Attribution,
  kind: RawStatement['kind'],
  stretches: readonly Stretch[],
  source: Stretch | null,
): boolean {
  const { annotated } = reading;
  const block = annotated.tokens[found.cue.token]?.block ?? 0;
  if (annotated.blocks[block]?.kind === 'heading' || isCaption(annotated, block)) return true;
  if (found.certainty < (isSpeaker(reading, found) ? CERTAIN_SPEAKER : CERTAIN)) return true;
  if (source === null ? kind !== 'direct' : isThing(reading, found)) return true;
  if (isBareInfinitive(reading, found) || isRestrictive(reading, found)) return true;
  if (kind !== 'indirect') return false;
  if (isGuard(reading, found) || isDeed(reading, found)) return true;
  return isSight(reading, found) || isRefusal(reading, found) || isUnreadable(reading, found, stretches);
}

const ABSTRACT =
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism)s?$|^(?:exchange|conversation|talk|talks|delay|move|war|crisis|day|event|fact|thing|way|story|case|vote|result|failure|silence|visit|remarks|comments|change|history|past|future|past|number|numbers|price|prices|clash|clashes|strike|strikes|attack|attacks|gesture|episode|scene|outcome|figure|figures|statistic|statistics|map|maps|photo|photos|photograph|photographs|picture|pictures|image|images|footage|video|videos|chart|charts|graph|graphs|graphic|table|sign|signs|pattern|trend|trends|year|years|month|months|week|weeks|decade|decades|century|season|winter|summer|spring|autumn|night|morning|example|increase|decline|rise|fall|absence|lack)$/u;
const BODY =
  /(?:administration|organi[sz]ation|association|commission|delegation|opposition|parliament|government|department|foundation|corporation|coalition|federation|institution|population|presidency|ministry|audience|conference|university|authority|community|majority|minority|leadership|union|mission|statement|document|assessment|investigation|publication|indictment)s?$/u;

/** Whether words name neither people nor a body nor a document: "this exchange shows ..." reports nobody. */
function isThing({ phrases, form, annotated }: Reading, { source }: Attribution): boolean {
  const phrase = phrases[source];
  if (phrase === undefined) return false;
  if (phrase.kind === 5) return form[phrase.head] === formClass.thing;
  const head = annotated.tokens[phrase.head];
  if (head === undefined || phrase.kind === 1) return false;
  const isSentenceFirst = annotated.sentences[head.sentence]?.first === phrase.head;
  if (phrase.kind === 3 || (head.isCapital && !isSentenceFirst)) return false;
  return ABSTRACT.test(head.lower) && !BODY.test(head.lower);
}

/** Whether the source is a name, a personal pronoun or a noun for people. */
function isSpeaker({ phrases }: Reading, { source }: Attribution): boolean {
  const kind = phrases[source]?.kind ?? 0;
  return kind >= 1 && kind <= 3;
}

/** "no choice but to warn": nobody is said to have said it, and who would is not the subject of the sentence; but "went on to say". */
function isBareInfinitive({ annotated: { tokens } }: Reading, { cue }: Attribution): boolean {
  return tokens[cue.groupFirst]?.lower === 'to' && tokens[cue.groupFirst - 1]?.lower !== 'on';
}

/** "The man who Rivera said had lied was arrested": how far Rivera's words go cannot be seen. */
function isRestrictive(
  { annotated: { tokens }, phrases }: Reading,
  { cue, source, start }: Attribution,
): boolean {
  const named = phrases[source];
  if (named === undefined || named.last !== cue.groupFirst - 1 || start > cue.token) return false;
  const before = tokens[named.first - 1]?.lower ?? '';
  return /^(?:which|who|whom)$/u.test(before) && tokens[named.first - 2]?.lower !== ',';
}

const SEEING = /^(?:see|look|watch|notice|hear|track|record)$/u;
const SHOWING = /^(?:show|exhibit|reflect)$/u;

/** Whether somebody saw or showed a thing: no words of theirs, unless a clause or a report of what they found follows. */
function isSight(reading: Reading, { cue, start, end }: Attribution): boolean {
  const lemma = cue.word?.lemma ?? '';
  if (cue.kind !== 'verb' || start < cue.after) return false;
  const opening = reading.form[start];
  const isClause =
    opening === formClass.that || opening === formClass.whether || opening === formClass.question;
  return !isClause && (SEEING.test(lemma) || (SHOWING.test(lemma) && !hasVerb(reading, start, end)));
}

const GUARDED =
  /^(?:motherland|homeland|fatherland|country|nation|land|soil|territory|border|borders|frontier|coast|airspace|island|islands|city|town|village|fort|base|post|posts|positions|line|lines|bridge|gate|capital|title|goal|crown)$/u;

/** "Died defending the motherland": what is defended with arms or in a match is no opinion. */
function isGuard({ annotated: { tokens } }: Reading, { cue, start, end }: Attribution): boolean {
  if (!/^(?:defend|protect|guard)$/u.test(cue.word?.lemma ?? '') || start < cue.after) return false;
  return GUARDED.test(tokens.slice(start, end).find(({ pos }) => pos === 'NOUN')?.lower ?? '');
}

/** Verbs that report speech only where a clause follows: "commands that", "signed that". */
const DOING = /^(?:sign|command|weigh|laugh|smile|grill|pack|hold|carry|lead|order|buy)$/u;
const CITING = /^(?:cite|quote|comment|refer)$/u;
const NEGATION = 8;

/**
 * Whether a deed is told rather than words: "signed it", "called both to order", "never called it a forgery", "citing two
 * sources".
 */
function isDeed(reading: Reading, { cue, start, end }: Attribution): boolean {
  if (cue.kind !== 'verb' || start < cue.after || hasQuestionWord(reading, start)) return false;
  const lemma = cue.word?.lemma ?? '';
  const { tokens } = reading.annotated;
  const isCalling = /^(?:call|describe|label|brand)$/u.test(lemma);
  if (isCalling && (cue.group & NEGATION) !== 0) return true;
  if (lemma === 'call' && tokens[end - 2]?.lower === 'to' && tokens[end - 1]?.lower === 'order') return true;
  return (DOING.test(lemma) || CITING.test(lemma)) && !hasVerb(reading, start, end);
}

function hasQuestionWord({ form }: Reading, start: number): boolean {
  return form[start] === formClass.that || form[start] === formClass.whether;
}

/** "Declined to comment": that somebody keeps silent is no statement of theirs. */
function isRefusal({ annotated: { tokens } }: Reading, { cue, start }: Attribution): boolean {
  return (
    /^(?:decline|refuse)$/u.test(cue.word?.lemma ?? '') &&
    tokens[start]?.lower === 'to' &&
    /^(?:comment|say|answer|respond|reply|elaborate|give|speak|discuss|be|disclose|identify|name|provide)$/u.test(
      tokens[start + 1]?.lower ?? '',
    )
  );
}

const EMPTY =
  /^(?:it|its|this|that|these|those|so|no|yes|not|too|also|as|much|the|same|thing|things|one|ones|them|him|her|he|she|they|us|me|you|i|we|there|such|all|both|any|some|none|more|otherwise|something|anything|nothing|everything|what|how|why|when|where|who|whether|himself|herself|itself|themselves|if|of|to|on|about|matter|issue|question|is|was|are|were|do|did|does|very)$/u;

/**
 * Whether the words cannot be read alone: a bracket closed that they do not open, nothing but words that point elsewhere
 * ("said so", "denied it", "said the same thing"), or in front of the cue no clause.
 */
function isUnreadable(reading: Reading, { cue }: Attribution, stretches: readonly Stretch[]): boolean {
  const { annotated } = reading;
  return stretches.every(({ first, end }) => {
    if (end - first <= 1) return true;
    const words = annotated.text.slice(
      annotated.tokens[first]?.start ?? 0,
      annotated.tokens[end - 1]?.end ?? 0,
    );
    const opening = words.indexOf('(');
    const closing = words.indexOf(')');
    if (closing >= 0 && (opening < 0 || closing < opening)) return true;
    const isEmpty = annotated.tokens
      .slice(first, end)
      .every(({ lower, pos }) => pos === 'PUNCT' || EMPTY.test(lower));
    return isEmpty || (end <= cue.token && !hasVerb(reading, first, end));
  });
}

/** Two names joined by "and". */
function isPlural({ form, noun }: Reading, { first, end }: Stretch): boolean {
  for (let index = first + 1; index < end - 1; index += 1) {
    if (form[index] === formClass.and && noun[index - 1] === 2 && noun[index + 1] === 2) return true;
  }
  return false;
}
