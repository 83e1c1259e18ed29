/** Briefpack as a library: articles in, packs out, nothing touched on the way. */
export {
  formatDiagnostic,
  formatPlace,
  plainPalette,
  spellControls,
  type Palette,
} from './diagnostics/format-diagnostic.ts';
export { diagnosticCodes, type DiagnosticCode } from './diagnostics/codes.ts';
export { hasErrors, type Diagnostic, type Severity } from './diagnostics/diagnostic.ts';
export { suggestName } from './diagnostics/suggest-name.ts';
export {
  briefingSchema,
  formats,
  languageSchema,
  missingGlyphPolicies,
  packDateSchema,
  papers,
  readBriefing,
  type Briefing,
  type Format,
} from './config/briefing.ts';
export { chooseLoadedWords } from './config/loaded-words.ts';
export { briefingJsonSchema } from './config/starter.ts';
export { type ReadRecipients, type Recipient } from './config/recipients.ts';
export { readTemplateConfig } from './config/template.ts';
export { type Article } from './model/article.ts';
export { dossierSchema, type Dossier, type Statement } from './model/dossier.ts';
export { type FontFace } from './model/font.ts';
export { editions, standardPrint, type Edition, type PrintOptions } from './model/print-options.ts';
export { type InputFile, type PackOptions, type TemplateFolder } from './model/stages.ts';
export {
  checkAudience,
  openReview,
  compareEditions,
  type EditionChange,
  readEdition,
  recordDecision,
  recoverReview,
  refreshReviewFile,
  renameTemplate,
  analyseFiles,
  build,
  explainItem,
  encloseWithCopies,
  planCopies,
  preview,
  PreviewMemory,
  DossierMemory,
  readManifest,
  readRecipientsFile,
  dossierPack,
  nameOutputs,
  starterFiles,
  traceWords,
  type AnalyseResult,
  type OpenedReview,
  type ReviewCard,
  type ReviewStatus,
  type StatementDecision,
  type BuildRequest,
  type BuildResult,
  type CopiesRequest,
  type CopyGroup,
  type CopyPlan,
  type Enclosure,
  type ItemExplanation,
  type ManifestEntry,
  type PlannedCopy,
  type OutputTarget,
  type TracedPlace,
  type Pack,
  type Preview,
  type StageEvent,
} from './pipeline/index.ts';
