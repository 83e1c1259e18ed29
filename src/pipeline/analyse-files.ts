import { type DossierRequest, type MadeDossier, makeDossier } from './make-dossier.ts';
import { StageClock } from './progress.ts';

/** The dossier of some files, with what was found on the way; null where a diagnostic is an error. */
export interface AnalyseResult extends MadeDossier {
  readonly timings: Readonly<Record<string, number>>;
}

/** Articles to a dossier: the stages of `build` that come before the first template. */
export async function analyseFiles(request: DossierRequest): Promise<AnalyseResult> {
  const clock = new StageClock(request);
  return { ...(await makeDossier(request, clock)), timings: clock.timings };
}
