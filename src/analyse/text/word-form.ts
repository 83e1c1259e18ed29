import { type PartOfSpeech } from './annotated-text.ts';

/** What a word shows by its letters alone. */
export interface WordForm {
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** A capital with a letter behind it: not an initial. */
  readonly isCapitalWord: boolean;
  /** Opens with four small letters or more: no article or preposition of a title. */
  readonly isPlainWord: boolean;
  readonly isPunctuation: boolean;
  /** What the tagger is given for it. */
  readonly plain: string;
  /** The tag that its letters settle, whatever the tagger says; null where they settle none. */
  readonly settledTag: PartOfSpeech | null;
  /** Whether it is one word joined with hyphens. */
  readonly isHyphenated: boolean;
}

/** More words than a few hundred articles have; the memory starts anew behind it, so that it never grows without end. */
const MOST_FORMS = 50_000;
const known = new Map<string, WordForm>();

/** The form of a word. Words come back again and again, so each is looked at once; the answer depends on the word alone. */
export function readWordForm(word: string): WordForm {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_FORMS) known.clear();
  const straight = word.replaceAll('’', "'");
  const form = {
    lower: straight.toLowerCase(),
    isCapital: /^\p{Lu}/u.test(word),
    isCapitalWord: /^\p{Lu}\p{L}/u.test(word),
    isPlainWord: /^\p{Ll}{4,}/u.test(word),
    isPunctuation: /^\p{P}+$/u.test(word),
    plain: plainForm(word, straight),
    settledTag: settledTag(word, straight),
    isHyphenated: /[-‐‑]/u.test(word),
  };
  // A slice of an article would keep the whole article in memory.
  known.set(structuredClone(word), form);
  return form;
}

function plainForm(word: string, straight: string): string {
  if (/^[“”„«»"‘’']+$|^''$|^``$/u.test(word)) return '"';
  if (/^(?:n't|'[a-zS]{1,2})$/u.test(straight)) return straight.toLowerCase();
  if (/^\p{P}+$/u.test(word)) return word.slice(0, 1);
  const last = straight.split(/[-‐‑']/u).at(-1) ?? '';
  const letters = last.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (/\d/u.test(letters)) return '11';
  return letters === '' ? ',' : letters;
}

const NOT_TAGGED_WELL = new Map<string, PartOfSpeech>([
  ["n't", 'PART'],
  ['not', 'PART'],
  ['%', 'SYM'],
]);

function settledTag(word: string, straight: string): PartOfSpeech | null {
  if (/^[\p{P}]+$/u.test(word)) return 'PUNCT';
  if (/^\d+[-‐‑]\p{L}/u.test(word)) return 'ADJ';
  if (/^[$£€]?\d/u.test(word)) return 'NUM';
  if (/^[@#]/u.test(word)) return 'PROPN';
  return NOT_TAGGED_WELL.get(straight.toLowerCase()) ?? null;
}
