import { type Dossier } from '../model/dossier.ts';
import { type Review, type ReviewEntry, type ReviewList, reviewLists } from '../model/review.ts';
import { findItems } from './find-items.ts';
import { listItems } from './list-items.ts';

/** How far an editor has come. */
export interface ReviewStatus {
  /** Statements with a decision other than `undecided`, of all statements. */
  readonly reviewed: number;
  readonly total: number;
  /** Who signed a decision, in alphabetical order. */
  readonly reviewers: readonly string[];
  /** Decisions whose words stand in no article any more. */
  readonly orphans: readonly {
    readonly list: ReviewList;
    readonly index: number;
    readonly entry: ReviewEntry;
  }[];
}

/** Counts what was decided about the items of a dossier. */
export function statusOf(review: Review, dossier: Dossier): ReviewStatus {
  const items = listItems(dossier);
  const orphans = reviewLists.flatMap((list) => {
    const found = findItems(review[list], items[list]);
    return review[list].flatMap((entry, index) =>
      found[index] === null && entry.decision !== 'undecided' ? [{ list, index, entry }] : [],
    );
  });
  const statements = findItems(review.statements, items.statements);
  const reviewed = review.statements.filter(
    (entry, index) => entry.decision !== 'undecided' && statements[index] !== null,
  ).length;
  const reviewers = [
    ...new Set(reviewLists.flatMap((list) => review[list].flatMap(({ by }) => by ?? []))),
  ].sort();
  return { reviewed, total: items.statements.length, reviewers, orphans };
}
