import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type DecisionKind } from '../model/review.ts';
import { ReviewEditor } from './edit-review.ts';
import { findItems } from './find-items.ts';
import { listItems } from './list-items.ts';
import { readReview } from './read-review.ts';

/** What an editor says about one statement. */
export interface StatementDecision {
  readonly decision: DecisionKind;
  /** Corrected speaker; null says that nobody is to be named; undefined leaves what the entry says. */
  readonly speaker?: string | null;
  /** How the editor signs. */
  readonly by: string | null;
}

/** The file with the decision in it; the text is null where the file cannot be read or knows nothing of the statement. */
export interface RecordedDecision {
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes one decision about a statement of the dossier as analysed into a refreshed review file. Nothing else in the
 * file changes.
 */
export function recordDecision(
  source: string,
  file: string,
  dossier: Dossier,
  statementId: string,
  { decision, speaker, by }: StatementDecision,
): RecordedDecision {
  const { review, document, diagnostics } = readReview(source, file);
  if (review === null || document === null) return { text: null, diagnostics };
  const found = findItems(review.statements, listItems(dossier).statements);
  const index = found.findIndex((item) => item?.id === statementId);
  if (index < 0) return { text: null, diagnostics };
  const editor = new ReviewEditor(source, document);
  editor.set('statements', index, 'decision', decision);
  if (speaker !== undefined) editor.set('statements', index, 'speaker', speaker);
  if (by !== null) editor.set('statements', index, 'by', by);
  return { text: editor.toString(), diagnostics };
}
