import { type Span } from './selector.ts';

/**
 * Every place of a text with these words, in order, whatever their case, spaces, punctuation and kinds of quotation
 * marks. `isWhole`: the words neither begin nor end inside a word of the text. Nothing where `words` has no letter or
 * digit.
 */
export function findWords(text: string, words: string, { isWhole = true } = {}): readonly Span[] {
  const forms = new Set(['NFC', 'NFD'].map((form) => bodyOf(words.normalize(form))));
  if (forms.has('')) return [];
  const body = `(?:${[...forms].join('|')})`;
  const pattern = isWhole ? `(?<![\\p{L}\\p{M}\\p{N}])${body}(?![\\p{L}\\p{M}\\p{N}])` : body;
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function bodyOf(words: string): string {
  return (words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('[^\\p{L}\\p{M}\\p{N}]+');
}
