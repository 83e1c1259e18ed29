import { type Article } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/selector.ts';
import { readText } from './index.ts';

/** The sentences that words stand in, and their neighbours; null at the ends of the article. */
export interface Surroundings {
  readonly before: Span | null;
  readonly sentence: Span;
  readonly after: Span | null;
}

/** Finds what stands around places of one article, one answer a place, in their order. */
export function findSurroundings(article: Article, places: readonly Span[]): readonly Surroundings[] {
  const { sentences } = readText(article.text, article.blocks, article.language?.value ?? 'en');
  return places.map((place) => {
    const first = sentences.findIndex((sentence) => overlaps(sentence, place));
    const last = sentences.findLastIndex((sentence) => overlaps(sentence, place));
    const start = sentences[first]?.start ?? place.start;
    const end = sentences[last]?.end ?? place.end;
    return {
      before: first > 0 ? (sentences[first - 1] ?? null) : null,
      sentence: { start: Math.min(start, place.start), end: Math.max(end, place.end) },
      after: last >= 0 ? (sentences[last + 1] ?? null) : null,
    };
  });
}
