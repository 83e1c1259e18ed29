import { analyse } from '../analyse/index.ts';
import { compose } from '../compose/index.ts';
import { type Format } from '../config/briefing.ts';
import { readTemplateConfig } from '../config/template.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { ingest } from '../ingest/index.ts';
import { type CheckedDocument } from '../model/document.ts';
import { type Dossier } from '../model/dossier.ts';
import { type FontFace } from '../model/font.ts';
import { type InputFile, type PackOptions, type RenderResult, type TemplateFolder } from '../model/stages.ts';
import { renderHtml } from '../render/html/index.ts';
import { renderMarkdown } from '../render/markdown/index.ts';
import { renderPdf } from '../render/pdf/index.ts';
import { applyReview, readReview } from '../review/index.ts';
import { choosePackDate, type DateSources } from './pack-date.ts';
import { cutOrder, fitPages } from './page-budget.ts';
import { StageClock, type StageEvent } from './progress.ts';
import { loadTemplateChain, type TemplateLoader } from './template-chain.ts';

/** What a library or the command line hands over to have packs made. Nothing in it touches the disk but the loaders. */
export interface BuildRequest {
  readonly files: readonly InputFile[];
  readonly audiences: readonly string[];
  readonly formats: readonly Format[];
  readonly loadTemplate: TemplateLoader;
  /** All audiences that there are, for "did you mean". */
  readonly knownAudiences: readonly string[];
  readonly loadFonts: (use: 'print' | 'screen') => Promise<readonly FontFace[]>;
  /** review.yaml, or null where the project has none. */
  readonly review: { readonly file: string; readonly source: string } | null;
  readonly words: Omit<PackOptions, 'date' | 'omitted'>;
  readonly dates: DateSources;
  /** Whether something is wrong already: then faults are collected and nothing is made. */
  readonly isBlocked: boolean;
  /** Page budget; null takes the template's own. */
  readonly maxPages: number | null;
  readonly onStage: (event: StageEvent) => void;
  /** Milliseconds from any origin, for the timings. */
  readonly now: () => number;
}

/** One finished output; `audience` is null for the dossier, which is the same for all. */
export interface Pack {
  readonly audience: string | null;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

/** What a build made; no packs where a diagnostic is an error. */
export interface BuildResult {
  readonly packs: readonly Pack[];
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * Articles to packs, through all stages in their order. Every fault that a user can mend comes back as a diagnostic, as
 * many as one run can find; nothing is returned half made.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const clock = new StageClock(request.onStage, request.now);
  const stopped = (diagnostics: readonly Diagnostic[]): BuildResult => ({
    packs: [],
    diagnostics,
    timings: clock.timings,
  });

  const chains = await Promise.all(
    request.audiences.map((name) => loadTemplateChain(name, request.loadTemplate, request.knownAudiences)),
  );
  const { dossier, diagnostics: found } = await makeDossier(
    request,
    clock,
    request.isBlocked || chains.some(({ folders }) => folders.length === 0),
  );
  const before = [...chains.flatMap((chain) => chain.diagnostics), ...found];
  if (dossier === null || hasErrors(before)) return stopped(before);

  const date = choosePackDate(request.dates, dossier.articles);
  const options: Omit<PackOptions, 'omitted'> = { ...request.words, date };
  const wanted = request.formats.filter((format) => format !== 'json');
  const made: Made[] = [];
  for (const [index, chain] of chains.entries()) {
    if (wanted.length === 0) break;
    const audience = request.audiences[index] ?? '';
    made.push(
      await makeAudience({ audience, folders: chain.folders, dossier, options, wanted, request, clock }),
    );
  }
  const diagnostics = [
    ...before,
    ...(date === null ? [undated] : []),
    ...made.flatMap((each) => each.diagnostics),
  ];
  if (hasErrors(diagnostics)) return stopped(diagnostics);
  const json = request.formats.includes('json') ? [dossierPack(dossier)] : [];
  return { packs: [...made.flatMap((each) => each.packs), ...json], diagnostics, timings: clock.timings };
}

/** Ingest, analyse, review: what `build` and `analyse` share. The dossier is null where a diagnostic is an error. */
export async function makeDossier(
  request: Pick<BuildRequest, 'files' | 'review'>,
  clock: StageClock,
  isBlocked = false,
): Promise<{ readonly dossier: Dossier | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { articles, diagnostics } = await clock.run(
    'ingest',
    () => ingest(request.files),
    (result) => count(result.articles.length, 'article'),
  );
  if (isBlocked || hasErrors(diagnostics)) return { dossier: null, diagnostics };
  const found = await clock.run('analyse', () => analyse(articles), describeDossier);
  if (request.review === null) return { dossier: found, diagnostics };
  const { file, source } = request.review;
  const { review, diagnostics: faults } = readReview(source, file);
  if (review === null) return { dossier: null, diagnostics: [...diagnostics, ...faults] };
  const applied = await clock.run(
    'review',
    () => applyReview(found, review, file),
    (result) => count(result.dossier.statements.length, 'statement'),
  );
  return { dossier: applied.dossier, diagnostics: [...diagnostics, ...applied.diagnostics] };
}

/** The dossier as the JSON edition prints it. */
export function dossierPack(dossier: Dossier): Pack {
  const bytes = Buffer.from(`${JSON.stringify(dossier, null, 2)}\n`, 'utf8');
  return { audience: null, format: 'json', bytes, pages: null };
}

interface Made {
  readonly packs: readonly Pack[];
  readonly diagnostics: readonly Diagnostic[];
}

interface AudienceJob {
  readonly audience: string;
  readonly folders: readonly TemplateFolder[];
  readonly dossier: Dossier;
  readonly options: Omit<PackOptions, 'omitted'>;
  readonly wanted: readonly Exclude<Format, 'json'>[];
  readonly request: BuildRequest;
  readonly clock: StageClock;
}

/** One set of pages: the document that was composed without the omitted items, and its PDF where one was asked for. */
interface Attempt {
  readonly document: CheckedDocument | null;
  readonly pdf: RenderResult | null;
  readonly diagnostics: readonly Diagnostic[];
}

async function makeAudience(job: AudienceJob): Promise<Made> {
  const { audience, folders, dossier, wanted, request, clock } = job;
  const maxPages = request.maxPages ?? readTemplateConfig(folders).config?.maxPages ?? null;
  const needsPages = wanted.includes('pdf') || maxPages !== null;

  const attempt = async (omitted: ReadonlySet<string>): Promise<Attempt> => {
    const composed = await clock.run(
      'compose',
      () => compose(dossier, folders, { ...job.options, omitted }),
      () => audience,
    );
    const { document } = composed;
    if (document === null || !needsPages) return { document, pdf: null, diagnostics: composed.diagnostics };
    const pdf = await clock.run(
      'render',
      async () => await renderPdf(document, { fonts: await request.loadFonts('print') }),
      ({ pages }) => `${audience} pdf, ${count(pages ?? 0, 'page')}`,
    );
    return { document, pdf, diagnostics: [...composed.diagnostics, ...pdf.diagnostics] };
  };
  const fits = ({ pdf, diagnostics }: Attempt): boolean =>
    maxPages === null || hasErrors(diagnostics) || pdf === null || (pdf.pages ?? 0) <= maxPages;

  const fit = await fitPages(cutOrder(dossier), attempt, fits);
  if (fit === null) return { packs: [], diagnostics: [impossibleBudget(audience, maxPages ?? 0)] };
  const { document, pdf, diagnostics } = fit.result;
  if (document === null || hasErrors(diagnostics)) return { packs: [], diagnostics };

  const others = await Promise.all(
    wanted
      .filter((format) => format !== 'pdf')
      .map(async (format) => {
        const rendered = await clock.run(
          'render',
          async () =>
            format === 'html'
              ? renderHtml(document, { fonts: await request.loadFonts('screen') })
              : renderMarkdown(document),
          () => `${audience} ${format}`,
        );
        return { format, rendered };
      }),
  );
  const pages = wanted.includes('pdf') && pdf !== null ? [{ format: 'pdf' as const, rendered: pdf }] : [];
  return {
    packs: [...pages, ...others].map(({ format, rendered }) => ({
      audience,
      format,
      bytes: rendered.bytes,
      pages: rendered.pages,
    })),
    diagnostics: [
      ...diagnostics,
      ...others.flatMap(({ rendered }) => rendered.diagnostics),
      ...(fit.omitted.size > 0 && request.maxPages !== null
        ? [cutNotice(audience, fit.omitted.size, request.maxPages)]
        : []),
    ],
  };
}

const undated: Diagnostic = {
  severity: 'warning',
  code: 'date-known',
  message: 'No article is dated and no date was given: the pack says that its date is not given.',
  hint: 'Give one with --date, or as "date:" in briefing.yaml.',
};

function impossibleBudget(audience: string, maxPages: number): Diagnostic {
  return {
    severity: 'error',
    code: 'page-budget-met',
    message: `The pack "${audience}" does not fit ${count(maxPages, 'page')}, whatever is left out.`,
    hint: 'Allow more pages with --max-pages, or choose an audience whose template prints less.',
  };
}

function cutNotice(audience: string, omitted: number, maxPages: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'page-budget-met',
    message: `${count(omitted, 'item')} left out of "${audience}" to fit ${count(maxPages, 'page')}; the pack says so.`,
  };
}

function describeDossier({ statements, people, articles }: Dossier): string {
  return `${count(statements.length, 'statement')} by ${count(people.length, 'person', 'people')} in ${count(articles.length, 'article')}`;
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
