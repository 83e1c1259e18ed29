import { type Dossier } from '../model/dossier.ts';

/** The first count of omitted items that fits, and what it made. */
export interface Fit<Result> {
  readonly omitted: ReadonlySet<string>;
  readonly result: Result;
}

/**
 * Items in the order in which a budget gives them up. Statements, positions, disagreements, questions and events are each
 * given up from their lowest rank, in step with one another, so that every section keeps its best to the end.
 */
export function cutOrder(dossier: Dossier): readonly string[] {
  const scores = new Map(dossier.ranking.map(({ item, score }) => [item, score]));
  const kinds = [
    dossier.statements,
    dossier.positions,
    dossier.disagreements,
    dossier.questions,
    dossier.timeline,
  ];
  return kinds
    .flatMap((items) =>
      items
        .map(({ id }) => ({ id, score: scores.get(id) ?? 0 }))
        .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1))
        .map(({ id }, index) => ({ id, share: (index + 1) / items.length })),
    )
    .sort((a, b) => a.share - b.share || (a.id < b.id ? -1 : 1))
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
