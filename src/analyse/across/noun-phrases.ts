import { type Span } from '../../model/selector.ts';
import { type ArticleView } from './view.ts';
import { type KeyedToken } from './word-keys.ts';

/** A noun phrase without its determiner; the last word is its head. */
export interface NounPhrase extends Span {
  readonly words: readonly KeyedToken[];
}

/** Longer runs are lists of names or titles. */
const MOST_WORDS = 4;

/**
 * The noun phrases among tokens that follow one another: runs of adjectives, nouns and names that end in a noun or a
 * name. In order; they do not overlap.
 */
export function findNounPhrases(words: readonly KeyedToken[]): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let run: KeyedToken[] = [];
  const close = (): void => {
    while (run.length > 0 && !isNoun(run.at(-1))) run.pop();
    const kept = run.slice(-MOST_WORDS);
    const first = kept[0];
    const last = kept.at(-1);
    if (first !== undefined && last !== undefined) {
      phrases.push({ start: first.token.start, end: last.token.end, words: kept });
    }
    run = [];
  };
  for (const word of words) {
    const { pos } = word.token;
    if (pos === 'NOUN' || pos === 'PROPN') run.push(word);
    else if (pos === 'ADJ') {
      // "bilateral talks new proposal": an adjective after a noun begins another phrase.
      if (isNoun(run.at(-1))) close();
      run.push(word);
    } else close();
  }
  close();
  return phrases;
}

/** The words of a phrase as the article prints them. */
export function wordsOf(article: ArticleView, span: Span): string {
  return article.text.text.slice(span.start, span.end);
}

function isNoun(word: KeyedToken | undefined): boolean {
  return word?.token.pos === 'NOUN' || word?.token.pos === 'PROPN';
}
