import { type ReviewEntry } from '../model/review.ts';
import { contextAgreement, isRespelling, normaliseWords, type Words } from './words.ts';

/** Something in the dossier that a decision can be about. */
export interface ReviewItem {
  readonly id: string;
  readonly words: Words;
}

/**
 * Finds the item of each decision by its words. The result has one place an entry, in their order: the item, or null
 * for an orphan. Laws: no item is given to two entries; an entry is given to an item only where the words are the same
 * but for case, punctuation and spelling; where several places have the same words, the surroundings decide, and where
 * they cannot, the entry is an orphan.
 */
export function findItems<Item extends ReviewItem>(
  entries: readonly ReviewEntry[],
  items: readonly Item[],
): readonly (Item | null)[] {
  const free = new Map<string, Item[]>();
  for (const item of items) {
    const key = normaliseWords(item.words.quote);
    free.set(key, [...(free.get(key) ?? []), item]);
  }
  const take = (item: Item): Item => {
    const key = normaliseWords(item.words.quote);
    free.set(
      key,
      (free.get(key) ?? []).filter((other) => other !== item),
    );
    return item;
  };

  const found: (Item | null)[] = entries.map(() => null);
  const settle = (candidatesOf: (entry: ReviewEntry) => readonly Item[]): void => {
    for (const [index, entry] of entries.entries()) {
      if (found[index] !== null) continue;
      const best = closest(entry, candidatesOf(entry));
      if (best !== null) found[index] = take(best);
    }
  };
  // Exact matches first, so that a respelling never takes an item away from the entry that quotes it.
  settle((entry) =>
    (free.get(normaliseWords(entry.quote)) ?? []).filter((item) => item.words.quote === entry.quote),
  );
  settle((entry) => free.get(normaliseWords(entry.quote)) ?? []);
  settle((entry) => {
    const quote = normaliseWords(entry.quote);
    return [...free].filter(([key]) => isRespelling(quote, key)).flatMap(([, candidates]) => candidates);
  });
  return found;
}

/** The only candidate, or the one whose surroundings agree best; null where two agree equally well. */
function closest<Item extends ReviewItem>(entry: ReviewEntry, candidates: readonly Item[]): Item | null {
  const ranked = candidates
    .filter(
      ({ words }) => entry.about === undefined || words.about === undefined || entry.about === words.about,
    )
    .map((item) => ({ item, agreement: contextAgreement(entry, item.words) }))
    .sort((a, b) => b.agreement - a.agreement);
  const [first, second] = ranked;
  if (first === undefined) return null;
  return second === undefined || first.agreement > second.agreement ? first.item : null;
}
