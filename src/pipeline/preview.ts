import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import {
  audienceJob,
  type BuildRequest,
  checkPack,
  loadCheckedChain,
  loadOnce,
  withoutRepeats,
} from './build.ts';
import { DossierMemory } from './dossier-memory.ts';
import { type AudienceJob, budgetOf, type FontLoader, isStopped, renderAudience } from './make-audience.ts';
import { makeDossier } from './make-dossier.ts';
import { StageClock } from './progress.ts';

/** What stays from one preview to the next, so that a change of the template costs neither analysis nor fonts. */
export class PreviewMemory {
  readonly dossier = new DossierMemory();
  readonly loadFonts: FontLoader;
  /** What the budget left out last, by audience: mostly right the next time too. */
  readonly omitted = new Map<string, ReadonlySet<string>>();

  /** A memory that loads each set of fonts once. */
  constructor(loadFonts: FontLoader) {
    this.loadFonts = loadOnce(loadFonts);
  }
}

/** What there is to show so far: an edition that is absent has not changed or cannot be made. */
export interface Preview {
  readonly html?: Uint8Array;
  readonly pdf?: { readonly bytes: Uint8Array; readonly pages: number };
  readonly diagnostics: readonly Diagnostic[];
  /** Whether nothing more comes of this request. */
  readonly isFinal: boolean;
  readonly timings: Readonly<Record<string, number>>;
}

/** Gets each preview in turn; the next edition is begun when it resolves. */
export type ShowPreview = (preview: Preview) => Promise<void>;

/**
 * Shows the first audience of a request edition by edition, the quick one first. Where a page budget has to be searched
 * for, what it left out last time is shown meanwhile. The last preview holds what `build` would make, and every
 * diagnostic. Throws the reason of an aborted signal.
 */
export async function preview(
  request: Omit<BuildRequest, 'formats' | 'loadFonts' | 'memory'>,
  memory: PreviewMemory,
  show: ShowPreview,
): Promise<void> {
  const clock = new StageClock(request);
  const [audience = ''] = request.audiences;
  const full: BuildRequest = {
    ...request,
    formats: ['html', 'pdf'],
    loadFonts: memory.loadFonts,
    memory: memory.dossier,
  };
  const chain = await loadCheckedChain(audience, full);
  const before = [...request.before, ...chain.diagnostics];
  const { dossier, diagnostics } = await makeDossier({ ...full, before }, clock);
  const concerns = dossier === null ? [] : await checkPack(full, dossier);
  const finish = (rest: Editions): Promise<void> => {
    const all = withoutRepeats([...diagnostics, ...concerns, ...rest.diagnostics]);
    return show({ ...rest, diagnostics: all, isFinal: true, timings: clock.timings });
  };
  if (dossier === null || hasErrors(concerns)) {
    await finish({ diagnostics: [] });
    return;
  }
  const job = audienceJob(full, chain, dossier, clock);
  const drafted = await showDraft(job, memory, (draft) =>
    show({ ...draft, isFinal: false, timings: clock.timings }),
  );
  if (drafted === null || budgetOf(job) !== null) {
    const { omitted, ...made } = await makeEditions(job, ['html', 'pdf']);
    memory.omitted.set(audience, omitted);
    await finish(made);
  } else await finish(drafted);
}

type Editions = Pick<Preview, 'html' | 'pdf' | 'diagnostics'>;

/** Both editions without asking the budget, each shown when it is there; null where it is not known what to leave out. */
async function showDraft(
  job: PreviewJob,
  memory: PreviewMemory,
  show: (draft: Editions) => Promise<void>,
): Promise<Editions | null> {
  const omitted = budgetOf(job) === null ? new Set<string>() : memory.omitted.get(job.audience);
  if (omitted === undefined) return null;
  const screen = await makeEditions({ ...job, omitted }, ['html']);
  if (isStopped(screen.diagnostics)) return screen;
  await show(screen);
  const paper = await makeEditions({ ...job, omitted }, ['pdf']);
  const isOverlong = (paper.pdf?.pages ?? 0) > (budgetOf(job) ?? Infinity);
  if (budgetOf(job) !== null && !isOverlong) await show(paper);
  return { ...screen, ...paper, diagnostics: [...screen.diagnostics, ...paper.diagnostics] };
}

type PreviewJob = Omit<AudienceJob, 'formats' | 'archive' | 'marks'>;

async function makeEditions(
  job: PreviewJob,
  formats: readonly ('html' | 'pdf')[],
): Promise<Editions & { readonly omitted: ReadonlySet<string> }> {
  const made = await renderAudience({ ...job, formats, archive: null, marks: null });
  const find = (format: 'html' | 'pdf') => made.renderings.find((each) => each.format === format)?.rendered;
  const [html, pdf] = [find('html'), find('pdf')];
  return {
    ...(html === undefined ? {} : { html: html.write(0) }),
    ...(pdf === undefined ? {} : { pdf: { bytes: pdf.write(0), pages: pdf.pages ?? 0 } }),
    diagnostics: made.diagnostics,
    omitted: made.omitted,
  };
}
