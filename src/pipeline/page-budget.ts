import { type Dossier } from '../model/dossier.ts';

/** How many smaller cuts are tried after the bisection. */
const LOOK_BACK = 10;

/** The first count of omitted items that fits, and what it made. */
export interface Fit<Result> {
  readonly omitted: ReadonlySet<string>;
  readonly result: Result;
}

/** Items that a reader compares with one another, so that the best of them stays while there is room for any. */
interface Group {
  readonly ids: readonly string[];
  /** How many of them weigh as much as one item of a group of weight 1. */
  readonly weight: number;
  /** How far below the best statement the best of them stands. */
  readonly handicap: number;
}

/** A country's or a kind's best gives way to the next statement, the later in the pack the sooner. */
const HANDICAP = 0.3;
const LATER_GROUP = 0.25;

/**
 * Items in the order in which a budget gives them up: what stands deepest in its group goes first, so that long lists
 * shrink before short ones and every section keeps its best to the end. Positions are grouped by country and questions
 * by kind, and what several articles report apart from the rest, as packs print them. Of equals, dates go before statements.
 */
export function cutOrder(dossier: Dossier): readonly string[] {
  const scores = new Map(dossier.ranking.map(({ item, score }) => [item, score]));
  const shared = new Set(dossier.utterances.map(({ head }) => head));
  const isShared = ({ id }: { readonly id: string }): boolean => shared.has(id);
  const groups: readonly Group[] = [
    { ids: idsOf(dossier.timeline), weight: 4, handicap: HANDICAP },
    ...groupBy(dossier.positions, ({ country }) => country),
    ...groupBy(dossier.questions, ({ kind }) => kind),
    { ids: idsOf(dossier.disagreements), weight: 2, handicap: 0 },
    { ids: idsOf(dossier.statements.filter(isShared)), weight: 2, handicap: 0 },
    { ids: idsOf(dossier.statements.filter((one) => !isShared(one))), weight: 4, handicap: 0 },
  ];
  return groups
    .flatMap(({ ids, weight, handicap }, group) =>
      ids
        .map((id) => ({ id, score: scores.get(id) ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .map(({ id }, place) => ({ id, depth: handicap + place / weight, group })),
    )
    .sort((a, b) => b.depth - a.depth || a.group - b.group)
    .map(({ id }) => id);
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** Items by a key, most of them first: what the articles speak of most is given up last. */
function groupBy<Item extends { readonly id: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Group[] {
  return [...new Set(items.map(keyOf))]
    .map((key) => idsOf(items.filter((item) => keyOf(item) === key)))
    .sort((a, b) => b.length - a.length)
    .map((ids, index) => ({ ids, weight: 1, handicap: HANDICAP + LATER_GROUP * index }));
}

/**
 * Finds by bisection how few items to leave out so that a pack fits, and then looks a little further: a block that moves to
 * the next page can make a pack with fewer items the longer one. `attempt` makes the pack without the given items; it
 * is called O(log n) times. Null where even the pack without any item does not fit.
 */
export async function fitPages<Result>(
  order: readonly string[],
  attempt: (omitted: ReadonlySet<string>) => Promise<Result>,
  fits: (result: Result) => boolean,
): Promise<Fit<Result> | null> {
  const make = async (count: number): Promise<Fit<Result>> => {
    const omitted = new Set(order.slice(0, count));
    return { omitted, result: await attempt(omitted) };
  };
  const whole = await make(0);
  if (fits(whole.result)) return whole;
  let best = await make(order.length);
  if (!fits(best.result)) return null;
  let low = 1;
  let high = order.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const fit = await make(middle);
    if (fits(fit.result)) {
      best = fit;
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  for (let count = Math.max(1, best.omitted.size - LOOK_BACK); count < best.omitted.size; count += 1) {
    const fit = await make(count);
    if (fits(fit.result)) return fit;
  }
  return best;
}
