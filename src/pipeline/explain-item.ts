import { type Dossier } from '../model/dossier.ts';
import { type TracedPlace, traceWords } from './trace.ts';

/** Why an item of a dossier stands where it stands. */
export interface ItemExplanation {
  readonly id: string;
  /** 1 for the item that a page budget gives up last. */
  readonly place: number;
  /** How many items there are. */
  readonly total: number;
  readonly score: number;
  /** A line a reason, the weightiest first: what it adds, its name, what it means. */
  readonly reasons: readonly string[];
  /** Where its words stand. */
  readonly places: readonly TracedPlace[];
}

/** Explains the rank of a statement, position, disagreement, question or event; null for an unknown id. */
export async function explainItem(dossier: Dossier, id: string): Promise<ItemExplanation | null> {
  const { explainRank } = await import('../analyse/index.ts');
  const rank = explainRank(dossier, id);
  if (rank === null) return null;
  const { place, score, lines } = rank;
  const total = dossier.ranking.length;
  return { id, place, total, score, reasons: lines, places: traceWords(dossier, id) };
}
