import { type Dossier } from '../model/dossier.ts';
import { type Review, type ReviewList, reviewLists } from '../model/review.ts';
import { type Decisions, isDecided, matchDecisions, type Orphan } from './decisions.ts';
import { listItems } from './list-items.ts';

/** How far an editor has come. */
export interface ReviewStatus {
  /** Statements with a decision other than `undecided`, of all statements. */
  readonly reviewed: number;
  readonly total: number;
  /** Who signed a decision, in code point order. */
  readonly reviewers: readonly string[];
  /** Decided statements by who signed them; null for those that nobody signed. Most first. */
  readonly byReviewer: readonly { readonly by: string | null; readonly count: number }[];
  /** The same count for every list. */
  readonly lists: Readonly<Record<ReviewList, { readonly reviewed: number; readonly total: number }>>;
  /** Decisions whose words stand in no article any more. */
  readonly orphans: readonly Orphan[];
}

/** Counts what was decided about the items of a dossier as analysed. */
export function statusOf(review: Review, dossier: Dossier): ReviewStatus {
  const items = listItems(dossier);
  const decisions = matchDecisions(review, dossier);
  const counts = new Map<string | null, number>();
  for (const { by } of decisions.of.statements.values())
    counts.set(by ?? null, (counts.get(by ?? null) ?? 0) + 1);
  return {
    ...countReviewed(review, decisions, dossier),
    byReviewer: [...counts]
      .map(([by, count]) => ({ by, count }))
      .toSorted((a, b) => b.count - a.count || ((a.by ?? '') < (b.by ?? '') ? -1 : 1)),
    lists: Object.fromEntries(
      reviewLists.map((list) => [list, { reviewed: decisions.of[list].size, total: items[list].length }]),
      // The lists are the keys, each once.
    ) as ReviewStatus['lists'],
    orphans: decisions.orphans,
  };
}

/** The count that a pack prints: decided statements, of all that were found, and who signed a decision. */
export function countReviewed(
  review: Review,
  { of }: Decisions,
  dossier: Dossier,
): NonNullable<Dossier['review']> {
  const signed = reviewLists.flatMap((list) =>
    review[list].flatMap((entry) => (isDecided(entry) && entry.by !== undefined ? [entry.by] : [])),
  );
  const excluded = Object.values(of).flatMap((entries) =>
    [...entries].flatMap(([id, { decision }]) => (decision === 'exclude' ? [id] : [])),
  );
  return {
    reviewed: of.statements.size,
    total: dossier.statements.filter(({ evidence }) => evidence.length > 0).length,
    reviewers: [...new Set(signed)].sort(),
    ...(excluded.length === 0 ? {} : { excluded: excluded.sort() }),
  };
}
