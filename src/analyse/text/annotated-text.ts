import { type Block } from '../../model/article.ts';
import { type Span } from '../../model/selector.ts';

/** Coarse part of speech (Universal POS tags); `X` where the language is not tagged. */
export const partsOfSpeech = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word, a number, a clitic (`’s`, `n’t`) or one mark of punctuation; `''` and `...` are one token each. */
export interface Token extends Span {
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly pos: PartOfSpeech;
  /** The first letter is upper case. */
  readonly isCapital: boolean;
  /** Index of the sentence and of the block that it stands in. */
  readonly sentence: number;
  readonly block: number;
}

/** A sentence inside one block; `last` is the index of its last token, inclusive. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

/** A stretch between quotation marks, or after one that has no partner. `start`/`end` include the marks. */
export interface Quotation extends Span {
  /** Without the marks. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly isClosed: boolean;
  /** 0 for an outermost quotation, 1 for one inside it, ... */
  readonly depth: number;
  readonly block: number;
  /** Index of the quotation of an earlier paragraph that this one goes on with, or null. */
  readonly continues: number | null;
}

/** What later stages read of an article: tokens in order, grouped into sentences, and its quotations in order of start. */
export interface AnnotatedText {
  readonly text: string;
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
