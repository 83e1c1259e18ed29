/**
 * What leaves the house: the names of files.
 *
 * Invariant: a name follows from the pack alone, never from the clock or the machine. This room writes nothing; the
 * host does.
 */
export { nameOutputs, type Nameable, type OutputTarget } from './name-outputs.ts';
