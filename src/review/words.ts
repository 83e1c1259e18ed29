import { distance } from 'fastest-levenshtein';
import { type ReviewEntry } from '../model/review.ts';
import { type Selector } from '../model/selector.ts';

/** The words by which a decision finds its item again. */
export type Words = Pick<ReviewEntry, 'quote' | 'prefix' | 'suffix' | 'about' | 'file'>;

/** The keys of an entry that say what it is about; the others hold what a person wrote. */
export const WORD_KEYS = ['quote', 'prefix', 'suffix', 'about', 'file'] as const satisfies (keyof Words)[];

/** What an entry says about its item, comparable as text. */
export function contentOf(entry: ReviewEntry): string {
  const words: readonly string[] = WORD_KEYS;
  const content = Object.entries(entry).filter(([key]) => !words.includes(key));
  return JSON.stringify(content.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The words of an item: those of its first piece of evidence, and what it is about where they do not tell. */
export function wordsOf(evidence: Selector, about: string | null = null): Words {
  const words = { quote: evidence.exact, prefix: evidence.prefix, suffix: evidence.suffix };
  return about === null ? words : { ...words, about };
}

/**
 * What an item is about, in two halves: `kind` must be the same for a decision to follow, `rest` may change with other
 * articles as long as no other item has the same words.
 */
export function splitAbout(about: string): { readonly kind: string; readonly rest: string } {
  const at = about.indexOf(': ');
  return at < 0 ? { kind: about, rest: '' } : { kind: about.slice(0, at), rest: about.slice(at + 2) };
}

/**
 * The words with everything left out that an editor of an article changes without changing what is said: case, kinds of
 * quotation marks and dashes, spaces, punctuation.
 */
export function normaliseWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether two normalised texts are the same words but for spelling: as many words, at most one in ten of them (and at
 * least one allowed) differing by one letter after the first two. Numbers and short words must be equal, so that
 * "not", "no" or a changed figure never passes for a correction.
 */
export function isRespelling(a: string, b: string): boolean {
  const wordsA = a.split(' ');
  const wordsB = b.split(' ');
  if (wordsA.length !== wordsB.length) return false;
  let changed = 0;
  for (const [index, word] of wordsA.entries()) {
    const other = wordsB[index] ?? '';
    if (word === other) continue;
    if (!isSpellingVariant(word, other)) return false;
    changed += 1;
  }
  return changed <= Math.max(1, Math.floor(wordsA.length / 10));
}

function isSpellingVariant(a: string, b: string): boolean {
  const isLongEnough = Math.min(a.length, b.length) >= 5;
  return isLongEnough && !/\d/.test(a + b) && a.slice(0, 2) === b.slice(0, 2) && distance(a, b) <= 1;
}

/** How many normalised characters two surroundings share, counted from the words outwards. */
export function contextAgreement(a: Words, b: Words): number {
  const [prefixA, prefixB] = [normaliseWords(a.prefix), normaliseWords(b.prefix)];
  const [suffixA, suffixB] = [normaliseWords(a.suffix), normaliseWords(b.suffix)];
  let before = 0;
  while (
    before < Math.min(prefixA.length, prefixB.length) &&
    prefixA.at(-1 - before) === prefixB.at(-1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (after < Math.min(suffixA.length, suffixB.length) && suffixA[after] === suffixB[after]) after += 1;
  return before + after;
}
