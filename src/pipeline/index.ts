/**
 * The stages in their order: ingest, analyse, review, compose, render.
 *
 * Invariant: the pipeline decides in which order stages run and passes on what they return; it changes no article and
 * no dossier, knows no file system, and returns either whole packs or none.
 */
export { analyseFiles, type AnalyseResult } from './analyse-files.ts';
export { build, dossierPack, type BuildRequest, type BuildResult, type Pack } from './build.ts';
export { emptyReview } from '../review/index.ts';
export { nameOutputs, type OutputTarget } from '../deliver/index.ts';
export { stageNames, type StageEvent } from './progress.ts';
export { loadTemplateChain, type TemplateLoader } from './template-chain.ts';
export { traceWords, type TracedPlace } from './trace.ts';
