import { type Span } from '../../model/selector.ts';

// In this order: doubled single marks, ellipses, acronyms with points, numbers, clitics, words with inner hyphens and
// apostrophes, any other mark. A word stops before a clitic.
const TOKEN =
  /''|``|\.{2,}|(?:\p{L}\.){2,}|\d{4}-\d{2}-\d{2}|\d+(?:[-‐‑]\p{L}+)+|[$£€#@]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|bn|m|k)?\b%?|n['’]t\b|['’](?:s|re|ve|ll|d|m|S)\b|[@#]?[\p{L}\p{M}\p{N}_]+(?:[-‐‑'’](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+)*|\S/gu;
const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m|S))$/u;
const TITLE_ABBREVIATION =
  /^(?:mr|mrs|ms|dr|st|sen|rep|gov|gen|lt|col|sgt|capt|maj|rev|hon|prof|jr|sr|sens|reps|govs|vs|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|no|inc|corp|co|ltd|etc|fla|calif|ill|mass|mich|minn|ariz|ala|ark|conn|del|ga|ind|kan|ky|la|md|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|adm|brig|cmdr|supt|pvt|ave|blvd|dept|est|approx|fig)$/iu;

/** Splits a stretch of `text` into token spans, in order and without overlap; white space belongs to none. */
export function tokenize(text: string, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  TOKEN.lastIndex = 0;
  const stretch = text.slice(from, to);
  for (const match of stretch.matchAll(TOKEN)) {
    const start = from + match.index;
    const before = stretch.slice(Math.max(0, match.index - LONGEST_LEAD), match.index);
    pushWord(spans, match[0], start, stretch[match.index + match[0].length], before);
  }
  return spans;
}

/** A letter that is a name by itself: "wrote on X.", "plan B." */
const LETTER_NAMED =
  /(?:\b(?:[Oo]n|via)\s+(?=X$)|\b(?:plan|grade|type|class|group|vitamin|option|appendix)\s+(?=\p{Lu}$))\p{Lu}$/iu;
const LONGEST_LEAD = 12;

function pushWord(
  spans: Span[],
  word: string,
  start: number,
  next: string | undefined,
  before: string,
): void {
  const end = start + word.length;
  const clitic = CLITIC.exec(word);
  if (clitic !== null && clitic.index > 0) {
    spans.push({ start, end: start + clitic.index }, { start: start + clitic.index, end });
    return;
  }
  // "Mr." and "J." keep their point, so that it ends no sentence.
  if (next === '.' && (TITLE_ABBREVIATION.test(word) || isInitial(word, before))) {
    spans.push({ start, end: end + 1 });
    return;
  }
  const previous = spans.at(-1);
  if (word === '.' && previous?.end === end) return;
  spans.push({ start, end });
}

function isInitial(word: string, before: string): boolean {
  return /^\p{Lu}$/u.test(word) && !LETTER_NAMED.test(before + word);
}
