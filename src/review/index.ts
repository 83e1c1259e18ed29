/**
 * The editor's decisions, carried out on a dossier.
 *
 * Invariant: a decision is attached to an item only by its words, never by place, id or file name. What finds no words
 * is kept and reported. This room never drops a decision, never guesses between two places, and writes no file: it
 * gives the text of review.yaml to the host, with nothing changed in it but what was decided or moved.
 */
export { applyReview, reportOrphan, type AppliedReview } from './apply-review.ts';
export { compareEditions, markChanges, readEdition, type EditionChange } from './editions/index.ts';
export { matchDecisions } from './decisions.ts';
export { readReview, type ReadReview } from './read-review.ts';
export { recordDecision, type StatementDecision } from './record-decision.ts';
export { recoverReview, type RecoveredReview } from './recover-review.ts';
export { emptyReview, refreshReview, type RefreshedReview } from './refresh-review.ts';
export { reportUnreviewed } from './report-unreviewed.ts';
export { type ReviewStatus } from './status.ts';
