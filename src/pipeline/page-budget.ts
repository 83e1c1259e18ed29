import { type Dossier } from '../model/dossier.ts';

/** The first count of omitted items that fits, and what it made. */
export interface Fit<Result> {
  readonly omitted: ReadonlySet<string>;
  readonly result: Result;
}

/**
 * Items in the order in which a budget gives them up: in each kind from the lowest rank, and what stands deepest in its
 * kind first, so that every section keeps its best to the end. Of equals, dates go before statements.
 */
export function cutOrder(dossier: Dossier): readonly string[] {
  const scores = new Map(dossier.ranking.map(({ item, score }) => [item, score]));
  const kinds = [
    dossier.timeline,
    dossier.positions,
    dossier.questions,
    dossier.disagreements,
    dossier.statements,
  ];
  return kinds
    .flatMap((items, kind) =>
      items
        .map(({ id }) => ({ id, score: scores.get(id) ?? 0 }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .map(({ id }, depth) => ({ id, depth, kind })),
    )
    .sort((a, b) => b.depth - a.depth || a.kind - b.kind)
    .map(({ id }) => id);
}

/**
 * Finds by bisection the fewest items to leave out so that a pack fits. `attempt` makes the pack without the given
 * items; it is called O(log n) times. Null where even the pack without any item does not fit.
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
  return best;
}
