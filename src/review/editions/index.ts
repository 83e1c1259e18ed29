/**
 * What changed between two editions of a dossier.
 *
 * Invariant: items are matched by what they say, never by id, place or file name; the words of an earlier edition reach a
 * pack only where an article of this one still has them.
 */
export { compareEditions } from './compare-editions.ts';
export { type ChangeSide, type EditionChange } from './edition-change.ts';
export { markChanges } from './mark-changes.ts';
export { readEdition } from './read-edition.ts';
