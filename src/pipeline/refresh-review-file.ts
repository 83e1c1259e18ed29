import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { refreshReview, reportOrphan, type ReviewStatus } from '../review/index.ts';
import { makeDossier, type DossierRequest } from './make-dossier.ts';
import { StageClock } from './progress.ts';

/** A review file brought up to date; the text is null where a diagnostic is an error. */
export interface RefreshedReviewFile {
  readonly text: string | null;
  readonly status: ReviewStatus | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings the editor's decisions up to date with the articles. `review` is the old file, or null for a first one; it is not
 * carried out, so that excluded items keep their entries. Emits `review-entry-found` for each decision whose words are
 * gone; it stays in the text.
 */
export async function refreshReviewFile(request: DossierRequest, file: string): Promise<RefreshedReviewFile> {
  const made = await makeDossier({ ...request, review: null }, new StageClock(request));
  if (made.dossier === null || hasErrors(made.diagnostics)) {
    return { text: null, status: null, diagnostics: made.diagnostics };
  }
  const { text, status, diagnostics } = refreshReview(request.review?.source ?? null, file, made.dossier);
  const orphans = (status?.orphans ?? []).map((orphan) => reportOrphan(orphan, file));
  return { text, status, diagnostics: [...made.diagnostics, ...diagnostics, ...orphans] };
}
