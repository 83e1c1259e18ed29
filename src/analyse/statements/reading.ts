import { formClass, formClassOf, isHumanNoun } from '../lexicon/form-classes.ts';
import { reportingNominal, reportingVerb, type ReportingWord } from '../lexicon/reporting-lexicon.ts';
import {
  type AnnotatedText,
  type PartOfSpeech,
  type Quotation,
  partsOfSpeech,
} from '../text/annotated-text.ts';

/** An article as the statement rules read it: what each token is, in arrays as long as the list of tokens. */
export interface Reading {
  readonly annotated: AnnotatedText;
  readonly size: number;
  readonly pos: Uint8Array;
  /** Closed class of each token; quotation marks are `openingMark` or `closingMark`. */
  readonly form: Uint8Array;
  /** 0 no nominal, 1 personal pronoun, 2 name, 3 human noun, 4 other noun, 5 other pronoun. */
  readonly noun: Uint8Array;
  /** Index of the outermost quotation that holds the token, or -1; marks belong to their quotation. */
  readonly quotation: Int32Array;
  /** How many round brackets are open at the token, the token itself counted. */
  readonly bracket: Uint8Array;
  /** Index of the noun phrase that holds the token, or -1. */
  readonly phrase: Int32Array;
  /** 0 no verb; 1 to 4 a verb in -ing, in -ed or irregular past, in -s, plain; 5 to 8 the same of a verb of speech. */
  readonly shape: Uint8Array;
  readonly verbs: readonly (ReportingWord | undefined)[];
  readonly nominals: readonly (ReportingWord | undefined)[];
  readonly phrases: readonly NounPhrase[];
  readonly quotations: readonly QuotedTokens[];
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
}

/** A noun phrase without what follows it: tokens `first` to `last`, inclusive; `head` is the last nominal. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** As {@link Reading.noun} of its head. */
  readonly kind: number;
  /** A day, a month, "last week": it speaks of when, never of who. */
  readonly isTime: boolean;
}

/** An outermost quotation in tokens: `first` and `last` are inside the marks, inclusive. */
export interface QuotedTokens {
  readonly first: number;
  readonly last: number;
  readonly quotation: Quotation;
  readonly index: number;
  /** Index among these of the one that goes on in the next paragraph, or -1. */
  readonly next: number;
}

/** Code of a part of speech in {@link Reading.pos}. */
export const posCode = Object.fromEntries(partsOfSpeech.map((pos, index) => [pos, index])) as Readonly<
  // The table is complete: partsOfSpeech lists every part of speech.
  Record<PartOfSpeech, number>
>;

/** A longer sentence (a list, a text without stops) is read in stretches, so that the time stays linear. */
const LONGEST_SENTENCE = 160;

/** Reads the tokens once into arrays; linear in the length of the text. */
export function readTokens(annotated: AnnotatedText): Reading {
  const { tokens, sentences } = annotated;
  const size = tokens.length;
  const pos = new Uint8Array(size);
  const form = new Uint8Array(size);
  const noun = new Uint8Array(size);
  const shape = new Uint8Array(size);
  const verbs: (ReportingWord | undefined)[] = [];
  const nominals: (ReportingWord | undefined)[] = [];
  const sentenceFirst = new Int32Array(size);
  const sentenceLast = new Int32Array(size);
  tokens.forEach((token, index) => {
    pos[index] = posCode[token.pos];
    const closed = formClassOf(token.lower);
    form[index] = token.lower === "'s" && token.pos === 'PART' ? formClass.clitic : closed;
    noun[index] = nounKind(token.lower, token.pos, closed);
    verbs.push(token.lower.length > 2 ? reportingVerb(token.lower) : undefined);
    nominals.push(reportingNominal(token.lower));
    if (token.pos === 'VERB') shape[index] = verbShape(token.lower, verbs[index]);
    const { first, last } = sentences[token.sentence] ?? { first: index, last: index };
    const stretch = first + Math.floor((index - first) / LONGEST_SENTENCE) * LONGEST_SENTENCE;
    sentenceFirst[index] = stretch;
    sentenceLast[index] = Math.min(last, stretch + LONGEST_SENTENCE - 1);
  });
  mendVerbs(annotated, pos, noun, shape, verbs);
  endHeadings(annotated, pos, noun);
  markDates(annotated, form);
  const { quotation, quotations } = placeQuotations(annotated, form);
  markPluralGenitives(annotated, pos, form);
  const phrase = new Int32Array(size).fill(-1);
  const phrases = findPhrases(
    { pos, form, noun, sentenceFirst, isCapital: tokens.map((token) => token.isCapital) },
    size,
    phrase,
  );
  return {
    annotated,
    size,
    pos,
    form,
    noun,
    quotation,
    phrase,
    bracket: bracketDepths(annotated),
    shape,
    verbs,
    nominals,
    phrases,
    quotations,
    sentenceFirst,
    sentenceLast,
  };
}

function bracketDepths({ tokens, text }: AnnotatedText): Uint8Array {
  const depths = new Uint8Array(tokens.length);
  let depth = 0;
  let sentence = -1;
  tokens.forEach((token, index) => {
    if (token.sentence !== sentence) depth = 0;
    sentence = token.sentence;
    if (text[token.start] === '(') depth += 1;
    depths[index] = Math.min(depth, 9);
    if (text[token.start] === ')') depth = Math.max(0, depth - 1);
  });
  return depths;
}

/**
 * The tagger takes "fear" in "islanders fear that", "plans" in "the council plans to build" and "show" in "polls show a" for
 * nouns.
 */
function mendVerbs(
  { tokens }: AnnotatedText,
  pos: Uint8Array,
  noun: Uint8Array,
  shape: Uint8Array,
  verbs: readonly (ReportingWord | undefined)[],
): void {
  for (let index = 1; index < tokens.length - 1; index += 1) {
    const verb = verbs[index];
    if (pos[index] !== posCode.NOUN || verb === undefined || verb.form === 'ing') continue;
    const before = pos[index - 1];
    const hasSubject = before === posCode.NOUN || before === posCode.PROPN || noun[index - 1] === 1;
    if (!hasSubject) continue;
    const isLinked = /^(?:to|that|whether|if)$/u.test(tokens[index + 1]?.lower ?? '');
    const isPlural = tokens[index - 1]?.lower.endsWith('s') === true;
    const agrees = verb.form === 'base' ? isPlural : verb.form === 's' && !isPlural;
    const hasObject = agrees && pos[index + 1] === posCode.DET && tokens[index + 1]?.lower !== 'all';
    if (!isLinked && !hasObject) continue;
    pos[index] = posCode.VERB;
    noun[index] = 0;
    shape[index] = verbShape(tokens[index]?.lower ?? '', verb);
  }
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?)$/u;
const DAY_OF_MONTH = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** The numbers of "3 June 2024" and "June 3, 2024" tell a time, as the month does. */
function markDates({ tokens }: AnnotatedText, form: Uint8Array): void {
  const lowerAt = (index: number): string => tokens[index]?.lower ?? '';
  tokens.forEach((token, index) => {
    if (!token.isCapital || !MONTH.test(token.lower)) return;
    const isDayBefore = DAY_OF_MONTH.test(lowerAt(index - 1));
    const isDayAfter = !isDayBefore && DAY_OF_MONTH.test(lowerAt(index + 1));
    // "May" is a month only beside a number.
    if (!isDayBefore && !isDayAfter) return;
    const last = isDayAfter ? index + 1 : index;
    const year = lowerAt(last + 1) === ',' ? last + 2 : last + 1;
    const end = YEAR.test(lowerAt(year)) ? year : last;
    for (let at = isDayBefore ? index - 1 : index; at <= end; at += 1)
      if (lowerAt(at) !== ',') form[at] = formClass.time;
  });
}

function verbShape(lower: string, verb: ReportingWord | undefined): number {
  const verbClass = verb?.classes[0] ?? 0;
  const speech = verbClass >= 1 && verbClass <= 6 ? 4 : 0;
  if (lower.endsWith('ing')) return 1 + speech;
  if (lower.endsWith('ed') || verb?.form === 'past' || verb?.form === 'participle') return 2 + speech;
  return (lower.endsWith('s') ? 3 : 4) + speech;
}

function nounKind(lower: string, pos: PartOfSpeech, closed: number): number {
  if (closed === formClass.question && !/^(?:who|which)$/u.test(lower)) return 0;
  if (pos === 'PRON' || pos === 'DET') {
    if (closed === formClass.speaker || /^(?:him|them|us|me|who)$/u.test(lower)) return 1;
    if (closed === formClass.possessive) return 1;
    return pos === 'PRON' && closed !== formClass.that ? 5 : 0;
  }
  if (pos === 'PROPN') return 2;
  if (pos === 'NOUN') return isHumanNoun(lower) ? 3 : 4;
  return 0;
}

function placeQuotations(
  annotated: AnnotatedText,
  form: Uint8Array,
): { readonly quotation: Int32Array; readonly quotations: readonly QuotedTokens[] } {
  const { tokens } = annotated;
  const quotation = new Int32Array(tokens.length).fill(-1);
  const found: { first: number; last: number; quotation: Quotation; index: number; next: number }[] = [];
  const byQuotation = new Map<number, number>();
  let at = 0;
  annotated.quotations.forEach((mark, source) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mark.start) at += 1;
    let first = -1;
    let last = -1;
    for (let index = at; index < tokens.length && (tokens[index]?.start ?? 0) < mark.end; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      if (token.end <= mark.innerStart) form[index] = formClass.openingMark;
      else if (token.start >= mark.innerEnd) form[index] = formClass.closingMark;
      else {
        if (first < 0) first = index;
        last = index;
      }
      if (mark.depth === 0) quotation[index] = found.length;
    }
    if (mark.depth > 0 || first < 0) {
      if (mark.depth === 0)
        for (let index = at; quotation[index] === found.length; index += 1) quotation[index] = -1;
      return;
    }
    byQuotation.set(source, found.length);
    const earlier = mark.continues === null ? undefined : byQuotation.get(mark.continues);
    const before = earlier === undefined ? undefined : found[earlier];
    if (before !== undefined) before.next = found.length;
    found.push({ first, last, quotation: mark, index: found.length, next: -1 });
  });
  return { quotation, quotations: found };
}

/**
 * Puts an end to headings, which have no full stop: without one, "The cable talks" and the "Albania" that opens the
 * paragraph below read as one phrase.
 */
function endHeadings({ tokens, blocks }: AnnotatedText, pos: Uint8Array, noun: Uint8Array): void {
  tokens.forEach(({ block }, index) => {
    if (blocks[block]?.kind !== 'heading' || tokens[index + 1]?.block === block) return;
    pos[index] = posCode.PUNCT;
    noun[index] = 0;
  });
}

/** "The seafarers' union": the apostrophe joins the two nouns as "'s" does; a mark of a quotation stays one. */
function markPluralGenitives({ tokens, text }: AnnotatedText, pos: Uint8Array, form: Uint8Array): void {
  tokens.forEach(({ start, end }, index) => {
    if (!/^['’]$/u.test(text.slice(start, end)) || form[index] === formClass.openingMark) return;
    const before = tokens[index - 1];
    const isJoined = before?.end === start && /s$/iu.test(text.slice(before.start, before.end));
    const isBeforeNoun =
      tokens[index + 1]?.start === end + 1 && isNominalAfter(pos, index + 1, tokens.length);
    const isOfNoun = pos[index - 1] === posCode.NOUN || pos[index - 1] === posCode.PROPN;
    if (isJoined && isOfNoun && isBeforeNoun && form[index] !== formClass.closingMark)
      form[index] = formClass.clitic;
  });
}

type TokenArrays = Pick<Reading, 'pos' | 'form' | 'noun' | 'sentenceFirst'> & {
  readonly isCapital: readonly boolean[];
};

function findPhrases(reading: TokenArrays, size: number, phrase: Int32Array): readonly NounPhrase[] {
  const { noun, form } = reading;
  const phrases: NounPhrase[] = [];
  let index = 0;
  while (index < size) {
    const last = phraseEnd(reading, index, size);
    if (last < index) {
      index += 1;
      continue;
    }
    let head = last;
    while (head > index && (noun[head] ?? 0) === 0) head -= 1;
    phrases.push({ first: index, last, head, kind: noun[head] ?? 0, isTime: form[head] === formClass.time });
    phrase.fill(phrases.length - 1, index, last + 1);
    index = last + 1;
  }
  return phrases;
}

/** The last token of the noun phrase that starts at `from`, or `from - 1` where none does. */
function phraseEnd(
  { pos, form, noun, sentenceFirst, isCapital }: TokenArrays,
  from: number,
  size: number,
): number {
  if (noun[from] === 1 || noun[from] === 5) {
    if (form[from] !== formClass.possessive) return from;
  }
  let last = from - 1;
  for (let index = from; index < size && sentenceFirst[index] === sentenceFirst[from]; index += 1) {
    const kind = pos[index];
    const isNominal = kind === posCode.NOUN || kind === posCode.PROPN;
    const isModifier =
      (index === from && (kind === posCode.DET || form[index] === formClass.possessive)) ||
      kind === posCode.ADJ ||
      kind === posCode.NUM ||
      kind === posCode.SYM;
    const isGenitive = form[index] === formClass.clitic && last >= from;
    // "In an interview Rivera said": a name starts a phrase of its own behind a noun that is no person.
    const isName = kind === posCode.PROPN && pos[index + 1] !== posCode.PROPN;
    if (isName && last === index - 1 && noun[last] === 4 && isCapital[last] !== true) return last;
    if (isNominal) last = index;
    else if (isGenitive) {
      // The phrase before a genitive ends here too: "Rivera's campaign" holds both.
      if (!isNominalAfter(pos, index + 1, size)) return last;
    } else if (!isModifier) break;
    else if (kind === posCode.NUM && index > from && last === index - 1) last = index;
  }
  if (last < from && pos[from] === posCode.DET) {
    // "Many", "some", "others" alone.
    return noun[from] === 0 && form[from] !== formClass.that && pos[from + 1] === posCode.VERB ? from : last;
  }
  return last;
}

function isNominalAfter(pos: Uint8Array, from: number, size: number): boolean {
  for (let index = from; index < size; index += 1) {
    if (pos[index] === posCode.NOUN || pos[index] === posCode.PROPN) return true;
    if (pos[index] !== posCode.ADJ && pos[index] !== posCode.NUM) return false;
  }
  return false;
}
