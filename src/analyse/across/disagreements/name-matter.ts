import { calendarWords } from '../../lexicon/names.ts';
import { type Claim } from '../claims.ts';
import { findNounPhrases, wordsOf } from '../noun-phrases.ts';
import { isMeasure } from '../quantities.ts';
import { type ArticleView, spanOf } from '../view.ts';

/** What names a matter is short. */
const MOST_CHARACTERS = 70;

/** A noun phrase of the first account that holds what both share. */
export function nameMatter(a: Claim, b: Claim, shared: readonly string[]): string {
  const first = a.article.index < b.article.index || (a.article === b.article && a.start <= b.start) ? a : b;
  return nameSpan(first.article, first.words, shared);
}

/** The noun phrase of some words that holds the most of what is shared, as printed; names of parties only where nothing else is. */
export function nameSpan(article: ArticleView, words: Claim['words'], shared: readonly string[]): string {
  const whole = spanOf(words);
  // Nothing shared, as with "denied all such charges": the charge itself names the matter.
  if (shared.length === 0 && whole !== null && whole.end - whole.start <= MOST_CHARACTERS)
    return wordsOf(article, whole);
  const all = findNounPhrases(words);
  // The name of a party says who, not what, and "12 percent" says how much.
  const telling = all.filter((phrase) =>
    phrase.words.some(
      ({ key, token }) =>
        key !== '' && !key.startsWith('@') && !isMeasure(key) && !calendarWords.has(token.lower),
    ),
  );
  const phrases = telling.length > 0 ? telling : all;
  const score = (phrase: (typeof phrases)[number]): number =>
    phrase.words.filter(({ key }) => shared.includes(key)).length * 2 +
    (shared.includes(phrase.words.at(-1)?.key ?? '') ? 1 : 0) +
    Math.min(phrase.words.length, 3) / 10;
  const best = [...phrases].sort((a, b) => score(b) - score(a) || a.start - b.start)[0];
  // "1.4 billion dollar dam": the dam.
  const measure = best?.words.findIndex(({ key }) => key === '' || !isMeasure(key)) ?? 0;
  const named = best === undefined ? null : spanOf(best.words.slice(Math.max(0, measure)));
  const span = named ?? spanOf(words);
  return span === null ? '' : wordsOf(article, span);
}
