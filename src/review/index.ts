/**
 * The editor's decisions, carried out on a dossier.
 *
 * Invariant: a decision is attached to an item only by its words, never by place, id or file name. What finds no words
 * is kept and reported. This room never drops a decision, never guesses between two places, and writes no file: it
 * gives the text of review.yaml to the host.
 */
export { applyReview, type AppliedReview } from './apply-review.ts';
export { readReview, type ReadReview } from './read-review.ts';
export { emptyReview, refreshReview, type RefreshedReview } from './refresh-review.ts';
export { type ReviewStatus } from './status.ts';
