import { type ForeignSpeech } from '../lexicon/foreign-speech.ts';
import { nameBefore, nameBehind, type TokenRange } from './foreign-names.ts';
import { type QuotedTokens, type Reading } from './reading.ts';

/** What names the speaker of a quotation in another language. */
export interface ForeignTag {
  /** The verb, or the word for "according to". */
  readonly cue: number;
  readonly source: TokenRange | null;
  /** Length of the verb in its token: in "dit-elle" the pronoun behind the hyphen is the source. */
  readonly verbLength: number | null;
}

/** How far from a quotation a verb of speech may stand, in tokens. */
const REACH = 16;
/** Fewer quoted words need a colon or a tag right beside them. */
const SHORT = 4;
const SHORT_REACH = 6;
const SENTENCE_END = /^[.!?؟۔]+$/u;

/** The tag of a quotation: behind it in its sentence, else before it; null where no verb of speech stands near. */
export function findForeignTag(
  reading: Reading,
  held: QuotedTokens,
  speech: ForeignSpeech,
): ForeignTag | null {
  const reach = held.last - held.first + 1 < SHORT ? SHORT_REACH : REACH;
  return (
    tagBehind(reading, held, speech, reach) ??
    tagBefore(reading, held, speech, reach) ??
    accordingTo(reading, held, speech)
  );
}

/** A tag in the midst of a quotation, between commas: « Le port, a précisé la ministre, restera ouvert ». */
export function findInnerTag(
  reading: Reading,
  held: QuotedTokens,
  speech: ForeignSpeech,
): (ForeignTag & { readonly first: number; readonly end: number }) | null {
  const word = wordsOf(reading);
  for (let comma = held.first + 1; comma < held.last; comma += 1) {
    if (word(comma) !== ',') continue;
    let verb = comma + 1;
    while (speech.binders.has(word(verb)) && verb < comma + 3) verb += 1;
    const tag = readVerb(reading, verb, speech);
    if (tag === null) continue;
    const source = tag.verbLength === null ? nameBehind(reading, verb + 1, speech, true) : null;
    if (source === null && tag.verbLength === null) continue;
    let end = source?.end ?? verb + 1;
    while (speech.times.has(word(end))) end += 1;
    if (word(end) === ',' && end < held.last)
      return { cue: verb, source, verbLength: tag.verbLength, first: comma, end: end + 1 };
  }
  return null;
}

function wordsOf({ annotated }: Reading): (index: number) => string {
  return (index) => annotated.tokens[index]?.lower ?? '';
}

function readVerb(
  { annotated }: Reading,
  index: number,
  speech: ForeignSpeech,
): { readonly verbLength: number | null } | null {
  const [verb = '', pronoun] = (annotated.tokens[index]?.lower ?? '').split(/-(?=\p{L}+$)/u);
  if (!speech.verbs.has(verb)) return null;
  return { verbLength: pronoun === undefined ? null : verb.length };
}

function tagBehind(
  reading: Reading,
  held: QuotedTokens,
  speech: ForeignSpeech,
  reach: number,
): ForeignTag | null {
  const { annotated, quotation } = reading;
  const word = wordsOf(reading);
  for (let index = held.last + 1; index <= held.last + reach; index += 1) {
    const token = annotated.tokens[index];
    if (token === undefined || token.block !== annotated.tokens[held.first]?.block) return null;
    const own = quotation[index] ?? -1;
    if ((own >= 0 && own !== held.index) || (SENTENCE_END.test(token.lower) && own !== held.index))
      return null;
    if (own === held.index) continue;
    const isDirect = word(index - 1) === ',' || quotation[index - 1] === held.index;
    if (speech.according.has(token.lower) || (isDirect && speech.accordingDirectly.has(token.lower))) {
      const source = nameBehind(reading, index + 1, speech, false);
      if (source !== null) return { cue: index, source, verbLength: null };
    }
    const tag = readVerb(reading, index, speech);
    if (tag === null) continue;
    if (tag.verbLength !== null) return { cue: index, source: null, ...tag };
    const source =
      nameBehind(reading, index + 1, speech, false) ?? nameBefore(reading, index - 1, held.last + 1, speech);
    return { cue: index, source, verbLength: null };
  }
  return null;
}

function tagBefore(
  reading: Reading,
  held: QuotedTokens,
  speech: ForeignSpeech,
  reach: number,
): ForeignTag | null {
  const { annotated, quotation } = reading;
  for (let index = held.first - 1; index >= Math.max(0, held.first - reach); index -= 1) {
    const token = annotated.tokens[index];
    if (token === undefined || token.block !== annotated.tokens[held.first]?.block) return null;
    const own = quotation[index] ?? -1;
    if (own === held.index) continue;
    if (own >= 0 || SENTENCE_END.test(token.lower)) return null;
    if (readVerb(reading, index, speech) === null) continue;
    const behind = nameBehind(reading, index + 1, speech, false);
    const before = nameBefore(reading, index - 1, sentenceStart(reading, index), speech);
    return {
      cue: index,
      source: speech.isVerbFirst ? (behind ?? before) : (before ?? behind),
      verbLength: null,
    };
  }
  return null;
}

/** "Selon la ministre, le port est « ... »", "وزیر کے مطابق ...": the source opens the sentence. */
function accordingTo(reading: Reading, held: QuotedTokens, speech: ForeignSpeech): ForeignTag | null {
  const word = wordsOf(reading);
  if (held.last - held.first + 1 < SHORT - 1) return null;
  const first = sentenceStart(reading, held.first);
  for (let index = first; index < held.first - 1; index += 1) {
    if ((reading.quotation[index] ?? -1) >= 0) return null;
    if (speech.according.has(word(index))) {
      const source = nameBehind(reading, index + 1, speech, false);
      return source === null ? null : { cue: index, source, verbLength: null };
    }
    if (speech.accordingBehind.has(word(index))) {
      const source = nameBefore(reading, index - 1, first, speech);
      return source === null ? null : { cue: index, source, verbLength: null };
    }
  }
  return null;
}

/** The first token behind the sentence end, or the quotation, before a token in its block. */
function sentenceStart({ annotated, quotation }: Reading, from: number): number {
  const { tokens } = annotated;
  let index = from;
  while (
    index > 0 &&
    tokens[index - 1]?.block === tokens[from]?.block &&
    !SENTENCE_END.test(tokens[index - 1]?.lower ?? '') &&
    ((quotation[index - 1] ?? -1) < 0 || quotation[index - 1] === quotation[from])
  )
    index -= 1;
  return index;
}
