import { normaliseWords } from '../words.ts';

/** Items of two editions that are the same, and those that have no partner, each in the order of its edition. */
export interface PairedItems<Item> {
  readonly pairs: readonly { readonly before: Item; readonly after: Item }[];
  readonly gone: readonly Item[];
  readonly fresh: readonly Item[];
}

/**
 * Pairs items whose keys are equal, key by key, the strictest first. A key gives null for an item that it cannot tell.
 * Law: no item stands in two pairs.
 */
export function pairByKeys<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keys: readonly ((item: Item) => string | null)[],
): PairedItems<Item> {
  const partner = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const keyOf of keys) {
    const waiting = new Map<string, Item[]>();
    for (const item of before) {
      const key = partner.has(item) ? null : keyOf(item);
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), item]);
    }
    for (const item of after) {
      const key = taken.has(item) ? null : keyOf(item);
      const match = key === null ? undefined : waiting.get(key)?.shift();
      if (match === undefined) continue;
      partner.set(match, item);
      taken.add(item);
    }
  }
  return split(before, after, partner);
}

/** Pairs what is left over by likeness, the likest first; `likeness` is 0 for items that cannot be the same, at most 1. */
export function pairByLikeness<Item>(
  { pairs, gone, fresh }: PairedItems<Item>,
  likeness: (before: Item, after: Item) => number,
  least: number,
): PairedItems<Item> {
  const candidates = gone.flatMap((before, b) =>
    fresh.flatMap((after, a) => {
      const score = likeness(before, after);
      return score >= least ? [{ before, after, score, order: b * fresh.length + a }] : [];
    }),
  );
  const partner = new Map<Item, Item>();
  const taken = new Set<Item>();
  for (const { before, after } of candidates.toSorted((a, b) => b.score - a.score || a.order - b.order)) {
    if (partner.has(before) || taken.has(after)) continue;
    partner.set(before, after);
    taken.add(after);
  }
  const found = split(gone, fresh, partner);
  return { ...found, pairs: [...pairs, ...found.pairs] };
}

function split<Item>(
  before: readonly Item[],
  after: readonly Item[],
  partner: ReadonlyMap<Item, Item>,
): PairedItems<Item> {
  const taken = new Set(partner.values());
  return {
    pairs: [...partner].map(([first, second]) => ({ before: first, after: second })),
    gone: before.filter((item) => !partner.has(item)),
    fresh: after.filter((item) => !taken.has(item)),
  };
}

/** Share of words that two texts have in common (Dice's coefficient over their sets of words), from 0 to 1. */
export function wordLikeness(a: string, b: string): number {
  const [first, second] = [wordSet(a), wordSet(b)];
  if (first.size + second.size === 0) return 0;
  let shared = 0;
  for (const word of first) if (second.has(word)) shared += 1;
  return (2 * shared) / (first.size + second.size);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    normaliseWords(text)
      .split(' ')
      .filter((word) => word !== ''),
  );
}
