import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type BuildRequest, makeDossier } from './build.ts';
import { StageClock } from './progress.ts';

/** The dossier of some files, with what was found on the way; null where a diagnostic is an error. */
export interface AnalyseResult {
  readonly dossier: Dossier | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Readonly<Record<string, number>>;
}

/** Articles to a dossier: the stages of `build` that come before the first template. */
export async function analyseFiles(
  request: Pick<BuildRequest, 'files' | 'review' | 'onStage' | 'now'>,
): Promise<AnalyseResult> {
  const clock = new StageClock(request.onStage, request.now);
  const { dossier, diagnostics } = await makeDossier(request, clock);
  return { dossier, diagnostics, timings: clock.timings };
}
