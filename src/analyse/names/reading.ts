import { isGivenName, placeOpenings } from '../lexicon/names.ts';
import { type Quotation, type AnnotatedText, type Token } from '../text/index.ts';
import { type Span } from '../../model/selector.ts';

/** An annotated text with what reading names asks of it again and again. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isEnglish: boolean;
  /** Per token: its words as written. */
  readonly words: readonly string[];
  /** Per token: lower case without points, so that "Lt." and "Lt" are one. */
  readonly keys: readonly string[];
  /** Per token: it opens a sentence, a list item, or a quotation. */
  readonly opens: readonly boolean[];
  readonly quoted: readonly boolean[];
  /** Per block: set in headline capitals, where capitals say nothing. */
  readonly headlines: readonly boolean[];
  /** Words that stand with a capital inside a sentence, and words that stand without one. */
  readonly capitalised: ReadonlySet<string>;
  readonly lowered: ReadonlySet<string>;
  /** Surnames with an article that stand behind another name: "al-Mansouri", "El Amrani". */
  readonly articled: ReadonlySet<string>;
}

/** "al-Mansouri", "d'Amico": the article before the surname belongs to it. */
export const articled = /^(?:a[lnrstz]|el|ash|ad|ul|ur|d['’])[-‐‑]?\p{Lu}\p{Ll}/u;

/**
 * Prepares a text for reading its names. Linear in the number of tokens, and cheap beside holding the result: with many
 * articles it would be most of the memory.
 */
export function prepareReading(annotated: AnnotatedText): Reading {
  const { text, tokens } = annotated;
  const words = tokens.map(({ start, end }) => text.slice(start, end));
  const keys = tokens.map(({ lower }) => lower.replace(/\.$/u, '').replaceAll('.', ''));
  const opens = findOpenings(annotated, words);
  const headlines = findHeadlines(annotated, words);
  const capitalised = new Set<string>();
  const lowered = new Set<string>();
  tokens.forEach((token, index) => {
    if (headlines[token.block] === true) return;
    if (!token.isCapital) lowered.add(token.lower);
    else if (opens[index] !== true) capitalised.add(token.lower);
  });
  const quoted = markQuoted(tokens, annotated.quotations);
  const isEnglish = /^en\b/iu.test(annotated.language);
  const surnames = words.filter(
    (word, index) =>
      tokens[index]?.isCapital === false && tokens[index - 1]?.isCapital === true && articled.test(word),
  );
  return {
    text,
    tokens,
    isEnglish,
    words,
    keys,
    opens,
    quoted,
    headlines,
    capitalised,
    lowered,
    articled: new Set([...surnames, ...openedSurnames(tokens, words)]),
  };
}

/** Surnames of two words that open like a place, behind a given name: "El Amrani", "San Martin". */
function openedSurnames(tokens: readonly Token[], words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    const isName = [index - 1, index, index + 1].every((at) => tokens[at]?.isCapital === true);
    const isGiven = isName && isGivenName((words[index - 1] ?? '').toLowerCase());
    return isGiven && placeOpenings.has(word.toLowerCase()) ? [`${word} ${words[index + 1] ?? ''}`] : [];
  });
}

function findOpenings(annotated: AnnotatedText, words: readonly string[]): readonly boolean[] {
  const firsts = new Set(annotated.sentences.map(({ first }) => first));
  let isOpen = false;
  return annotated.tokens.map((token, index) => {
    if (firsts.has(index)) isOpen = true;
    const opens = isOpen;
    // Marks before the first word, and a colon or an opening mark inside, let a capital follow.
    isOpen = token.pos === 'PUNCT' ? isOpen || /^[:“„«"‘—–•]$|^''$|^``$/u.test(words[index] ?? '') : false;
    return opens;
  });
}

function findHeadlines(annotated: AnnotatedText, words: readonly string[]): readonly boolean[] {
  const counts = annotated.blocks.map(() => ({ all: 0, capital: 0, upper: 0 }));
  annotated.tokens.forEach((token, index) => {
    const count = counts[token.block];
    const word = words[index] ?? '';
    if (count === undefined || !/^\p{L}{4,}/u.test(word)) return;
    count.all += 1;
    if (token.isCapital) count.capital += 1;
    if (word === word.toUpperCase()) count.upper += 1;
  });
  return annotated.blocks.map((block, index) => {
    const { all, capital, upper } = counts[index] ?? { all: 0, capital: 0, upper: 0 };
    // A sentence full of names ends with a stop, a headline does not.
    const isSentence = /[.!?…][”’"')\]]*$/u.test(annotated.text.slice(block.end - 4, block.end));
    const share = capital / all;
    const isTitleCase = isSentence
      ? all >= 6 && all <= 25 && share > 0.9
      : all >= 3 && all <= 25 && share > 0.6;
    return block.kind === 'heading' || isTitleCase || (all >= 3 && upper / all > 0.6);
  });
}

function markQuoted(tokens: readonly Token[], quotations: readonly Quotation[]): readonly boolean[] {
  let next = 0;
  let end = -1;
  return tokens.map((token) => {
    while (next < quotations.length && (quotations[next]?.start ?? 0) <= token.start) {
      end = Math.max(end, quotations[next]?.end ?? 0);
      next += 1;
    }
    return token.start < end;
  });
}

/** The span from one token to another, both included. */
export function spanOf(reading: Reading, first: number, last: number): Span {
  return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last]?.end ?? 0 };
}

/** Index of the first token that ends after `offset`; the number of tokens where there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
