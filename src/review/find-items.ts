import { type ReviewEntry } from '../model/review.ts';
import {
  contentOf,
  contextAgreement,
  isRespelling,
  normaliseWords,
  splitAbout,
  type Words,
} from './words.ts';

/** Something in the dossier that a decision can be about. */
export interface ReviewItem {
  readonly id: string;
  readonly words: Words;
}

/**
 * Finds the item of each decision by its words. The result has one place an entry, in their order: the item, or null
 * for an orphan. Laws: no item is given to two entries; an entry is given to an item only where the words are the same
 * but for case, punctuation and spelling; where several places have the same words, the surroundings decide, then the
 * name of the file, and where they cannot, the entry is an orphan, unless all entries that could be meant say the same.
 */
export function findItems<Item extends ReviewItem>(
  entries: readonly ReviewEntry[],
  items: readonly Item[],
): readonly (Item | null)[] {
  const free = new FreeItems(items);
  const found: (Item | null)[] = entries.map(() => null);
  const settle = (choose: (entry: ReviewEntry) => Item | null): void => {
    for (const [index, entry] of entries.entries()) {
      if (found[index] !== null) continue;
      const best = choose(entry);
      if (best !== null) found[index] = free.take(best);
    }
  };
  // Exact matches first, so that a respelling never takes an item away from the entry that quotes it.
  settle((entry) =>
    closest(
      entry,
      free.of(entry).filter(({ words }) => words.quote === entry.quote),
    ),
  );
  settle((entry) => closest(entry, free.of(entry)));
  const keys = entries.map(({ quote }) => normaliseWords(quote));
  const waiting = (entry: ReviewEntry): readonly ReviewEntry[] => {
    const key = normaliseWords(entry.quote);
    return entries.filter((_, index) => found[index] === null && keys[index] === key);
  };
  settle((entry) => nthTwin(entry, waiting(entry), free.of(entry)));
  settle((entry) => {
    const [only, ...others] = free.of(entry);
    return only !== undefined && others.length === 0 && waiting(entry).length === 1 && isSameKind(entry, only)
      ? only
      : null;
  });
  settle((entry) => closest(entry, free.spelledLike(entry)));
  return found;
}

/** The items that no entry has yet, by their words. */
class FreeItems<Item extends ReviewItem> {
  readonly #byWords = new Map<string, Item[]>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      const key = normaliseWords(item.words.quote);
      const same = this.#byWords.get(key);
      if (same === undefined) this.#byWords.set(key, [item]);
      else same.push(item);
    }
  }

  of({ quote }: ReviewEntry): readonly Item[] {
    return this.#byWords.get(normaliseWords(quote)) ?? [];
  }

  spelledLike(entry: ReviewEntry): readonly Item[] {
    const quote = normaliseWords(entry.quote);
    return [...this.#byWords].filter(([key]) => isRespelling(quote, key)).flatMap(([, items]) => items);
  }

  take(item: Item): Item {
    const key = normaliseWords(item.words.quote);
    const left = (this.#byWords.get(key) ?? []).filter((other) => other !== item);
    if (left.length === 0) this.#byWords.delete(key);
    else this.#byWords.set(key, left);
    return item;
  }
}

/** The only candidate, or the one whose surroundings agree best, then whose file does; null where two agree equally well. */
function closest<Item extends ReviewItem>(entry: ReviewEntry, candidates: readonly Item[]): Item | null {
  const ranked = candidates
    .filter(({ words }) => isAboutTheSame(entry, words))
    .map((item) => ({
      item,
      agreement: contextAgreement(entry, item.words),
      isSameFile: entry.file !== undefined && entry.file === item.words.file,
    }))
    .sort((a, b) => b.agreement - a.agreement || Number(b.isSameFile) - Number(a.isSameFile));
  const [first, second] = ranked;
  if (first === undefined) return null;
  const isClear =
    second === undefined || first.agreement > second.agreement || (first.isSameFile && !second.isSameFile);
  return isClear ? first.item : null;
}

function isAboutTheSame(entry: Words, words: Words): boolean {
  return (
    entry.about === undefined ||
    words.about === undefined ||
    normaliseWords(entry.about) === normaliseWords(words.about)
  );
}

/** Whether only the changeable half of what they are about differs, such as the id of an addressee. */
function isSameKind(entry: Words, { words }: ReviewItem): boolean {
  if (entry.about === undefined || words.about === undefined) return false;
  return splitAbout(entry.about).kind === splitAbout(words.about).kind;
}

/**
 * Copies of an article in renamed files: nothing tells them apart, and nothing needs to where every entry that waits
 * for one of them holds the same decision.
 */
function nthTwin<Item extends ReviewItem>(
  entry: ReviewEntry,
  waiting: readonly ReviewEntry[],
  candidates: readonly Item[],
): Item | null {
  const fitting = candidates.filter(({ words }) => isAboutTheSame(entry, words));
  if (fitting.length === 0 || waiting.length > fitting.length) return null;
  const content = contentOf(entry);
  return waiting.every((other) => contentOf(other) === content) && waiting.length === fitting.length
    ? (fitting[0] ?? null)
    : null;
}
