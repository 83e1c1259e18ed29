/**
 * The stages in their order: ingest, analyse, review, compose, render; numbered copies are written from one rendering.
 *
 * Invariant: the pipeline decides in which order stages run and passes on what they return; it changes no article and
 * no dossier, knows no file system, and returns either whole packs or none. A stage is loaded when it is first needed.
 */
export { analyseFiles, type AnalyseResult } from './analyse-files.ts';
export { build, dossierPack, type BuildRequest, type BuildResult } from './build.ts';
export { DossierMemory } from './dossier-memory.ts';
export { nameOutputs, type OutputTarget, readManifest } from '../deliver/index.ts';
export { encloseWithCopies, type Enclosure } from './finish-copies.ts';
export {
  planCopies,
  type CopiesRequest,
  type CopyGroup,
  type CopyPlan,
  type PlannedCopy,
} from './plan-copies.ts';
export { readRecipientsFile } from './read-recipients-file.ts';
export { type ManifestEntry } from '../deliver/index.ts';
export { explainItem, type ItemExplanation } from './explain-item.ts';
export { checkAudience, renameTemplate } from './check-audience.ts';
export {
  compareEditions,
  type EditionChange,
  readEdition,
  recordDecision,
  recoverReview,
  type ReviewStatus,
  type StatementDecision,
} from '../review/index.ts';
export { openReview, type OpenedReview, type ReviewCard } from './open-review.ts';
export { preview, PreviewMemory, type Preview } from './preview.ts';
export { refreshReviewFile } from './refresh-review-file.ts';
export { type Pack } from './make-audience.ts';
export { type StageEvent } from './progress.ts';
export { starterFiles } from './starter-files.ts';
export { traceWords, type TracedPlace } from './trace.ts';
