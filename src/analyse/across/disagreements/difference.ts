import { type Disagreement } from '../../../model/dossier.ts';
import { type Span } from '../../../model/selector.ts';
import { type Claim } from '../claims.ts';
import { type ArticleView, type StatementView } from '../view.ts';

/** One account; a span of an article and who gives it. */
export interface Side extends Span {
  readonly article: ArticleView;
  readonly statement: StatementView | null;
}

export interface Difference {
  readonly kind: Disagreement['kind'];
  readonly sides: readonly [Side, Side];
  readonly about: string;
  /** How alike the two accounts are apart from where they differ. */
  readonly likeness: number;
  /** What is counted, where numbers differ: one statement may give several. */
  readonly unit?: string;
}

/** A word held by more claims than this proposes no pair. */
export const MOST_HOLDERS = 40;

/** Every two of each list that few enough hold; a pair that stands in several lists comes several times. */
export function* pairWithin<T>(lists: Iterable<readonly T[]>): Generator<readonly [T, T]> {
  for (const list of lists) {
    if (list.length > MOST_HOLDERS) continue;
    for (const [i, a] of list.entries()) for (const b of list.slice(i + 1)) yield [a, b];
  }
}

/** Whether two claims are two accounts: of different articles, or of different sources that one article names. */
export function areTwoAccounts(a: Claim, b: Claim): boolean {
  return a.article !== b.article || areTwoSources(a, b);
}

/** Whether two claims have sources that are told apart by name or by the words for them. */
export function areTwoSources(a: Claim, b: Claim): boolean {
  const [x, y] = [sourceOf(a), sourceOf(b)];
  return x !== null && y !== null && x !== y;
}

/** Whoever a claim is by: an actor, else the words that name the source. */
function sourceOf({ statement }: Claim): string | null {
  return statement?.statement.speaker ?? statement?.statement.speakerText?.toLowerCase() ?? null;
}
