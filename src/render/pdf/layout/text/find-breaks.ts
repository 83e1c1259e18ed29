import { ideographBreaks, mayBegin } from './ideograph-breaks.ts';

/** Where a line may end: before the code unit at `at`. */
export interface BreakPlace {
  readonly at: number;
  /** Whether the line would end inside a word, without any sign added. */
  readonly isInside: boolean;
}

/** After these a line may end inside a word: hyphens and dashes between letters, slashes and signs of addresses. */
const INSIDE_WORD =
  /(?<=[\p{L}\p{N}]{2}[-‐–/_?&=#])(?=\p{L})|(?<=\p{L}[—])(?=[\p{L}“"‘])|(?<=:\/\/)(?=\p{L})/gu;

/** White space that a line may end at; no-break spaces are left out. */
const SPACES = /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/gu;

/** A sign that stands for the words after it stays with them. */
const KEPT_SIGN = /(?:^|\s)[■□▪▫•§¶№] $/u;

/**
 * Finds the places where a line may end, in their order. Hyphenation is not among them: no letter is ever
 * added. Dots that stand for words left out follow on the line of those before them.
 */
export function findBreaks(text: string): readonly BreakPlace[] {
  const places = new Map<number, boolean>();
  for (const match of text.matchAll(INSIDE_WORD)) {
    if (mayBegin(text, match.index)) places.set(match.index, true);
  }
  for (const at of ideographBreaks(text)) places.set(at, false);
  for (const match of text.matchAll(SPACES)) places.set(match.index + match[0].length, false);
  return [...places]
    .filter(([at]) => at > 0 && at < text.length && text[at] !== '…')
    .filter(([at]) => !KEPT_SIGN.test(text.slice(Math.max(0, at - 3), at)))
    .map(([at, isInside]) => ({ at, isInside }))
    .sort((a, b) => a.at - b.at);
}

/** Length of the white space at a piece's end. */
export function trailingSpace(text: string): number {
  return /[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]*$/u.exec(text)?.[0].length ?? 0;
}

/** A base character with the marks and joiners that belong to it: where even a word too wide is not cut. */
const GRAPHEME = /\P{M}(?:\p{M}|\u200d\P{M})*|\p{M}+/gu;

/** Cuts text into characters as a reader counts them. */
export function graphemes(text: string): readonly string[] {
  return text.match(GRAPHEME) ?? [];
}
