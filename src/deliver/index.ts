/**
 * What leaves the house: the names of files, and the account of numbered copies.
 *
 * Invariant: a name follows from the pack alone, never from the clock or the machine. This room writes nothing; the
 * host does.
 */
export { nameOutputs, type Nameable, type OutputTarget } from './name-outputs.ts';
export { nameCopies } from './name-copies.ts';
export { readManifest } from './read-manifest.ts';
export { manifestCsv, manifestJson, type ManifestEntry, type ManifestHead } from './manifest.ts';
