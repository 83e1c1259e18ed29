/**
 * What an office may print: rights of outlets, protective markings.
 *
 * Invariant: this room takes away and says so; it adds no word of its own, changes none, and every offset of a dossier
 * stays true. It knows no clock: what is past a date is past the date of the pack.
 */
export { checkLicences } from './check-licences.ts';
export { checkMarkings } from './check-markings.ts';
export { withholdTexts } from './withhold-texts.ts';
