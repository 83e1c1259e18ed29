import { type Draft } from './draft.ts';
import { type Reading } from './reading.ts';

/** Reports in languages whose grammar is not read: a quotation beside a verb of speech. */
export function findForeignDrafts(_reading: Reading): readonly Draft[] {
  return [];
}
