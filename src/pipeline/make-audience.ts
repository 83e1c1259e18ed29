import { type Format } from '../config/briefing.ts';
import { readLogo } from '../config/logo.ts';
import { readTemplateConfig } from '../config/template.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type CopyMark, type RenderedCopies } from '../model/copies.ts';
import { type CheckedDocument } from '../model/document.ts';
import { type Dossier } from '../model/dossier.ts';
import { type FontFace } from '../model/font.ts';
import { type PrintOptions, printName, standardPrint } from '../model/print-options.ts';
import { type ScriptFamily, scriptFamiliesIn } from '../model/script-fonts.ts';
import { type PackOptions, type RenderResult, type TemplateFolder } from '../model/stages.ts';
import { type Archive } from '../render/pdf/index.ts';
import { countOf } from './count-of.ts';
import { explainCuts } from './explain-cuts.ts';
import { locateCharacter } from './locate-character.ts';
import { cutOrder, fitPages } from './page-budget.ts';
import { type StageClock } from './progress.ts';

/** One finished output; `audience` is null for the dossier, which is the same for all. */
export interface Pack {
  readonly audience: string | null;
  readonly format: Format;
  /** Name of a printed edition that is not the standard one. */
  readonly edition: string | null;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
}

/** Gives the faces that pages (`print`) or HTML (`screen`) embed, and of optional ones those of `scripts`. */
export type FontLoader = (
  use: 'print' | 'screen',
  scripts: readonly ScriptFamily[],
) => Promise<readonly FontFace[]>;

/** One audience of a build, in one or several formats. */
export interface AudienceJob {
  readonly audience: string;
  readonly folders: readonly TemplateFolder[];
  readonly dossier: Dossier;
  readonly options: Omit<PackOptions, 'omitted'>;
  readonly formats: readonly Exclude<Format, 'json'>[];
  /** Page budget of the command line or the project; null takes the template's own. */
  readonly maxPages: number | null;
  /** Ids of the items to leave out where that is settled before; no budget is asked then. */
  readonly omitted?: ReadonlySet<string>;
  /** What becomes of a character that no font has: no PDF, or a sign in its place. */
  readonly missingGlyphs: 'error' | 'replace';
  readonly print: PrintOptions;
  /** Whether every item that the budget leaves out is named; false where it is absent. */
  readonly explainsCuts?: boolean;
  /** What makes PDFs fit for an archive; null for those that are not. */
  readonly archive: Archive | null;
  readonly loadFonts: FontLoader;
  /** The numbered copies to make; null where there are none. */
  readonly marks: readonly CopyMark[] | null;
  readonly clock: StageClock;
}

/** Packs of one audience: none where a diagnostic is an error, save that a missing glyph keeps back the PDF alone. */
export interface MadePacks {
  readonly packs: readonly Pack[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The document without the omitted items, and its pages where they are needed. */
interface Attempt {
  readonly document: CheckedDocument | null;
  readonly pdf: RenderedCopies | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** An audience's document in one format; without numbered copies, `write(0)` gives the pack. */
export interface AudienceRendering {
  readonly format: Exclude<Format, 'json'>;
  readonly rendered: RenderedCopies;
}

/** An audience in all its formats; empty where a diagnostic is an error, as in {@link MadePacks}. */
export interface RenderedAudience {
  readonly renderings: readonly AudienceRendering[];
  /** Ids of the items that were left out to fit the budget. */
  readonly omitted: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes an audience's packs as {@link renderAudience} renders them. */
export async function makeAudience(job: Omit<AudienceJob, 'marks'>): Promise<MadePacks> {
  const { renderings, diagnostics } = await renderAudience({ ...job, marks: null });
  return {
    packs: renderings.map(({ format, rendered }) => ({
      audience: job.audience,
      format,
      edition: format === 'pdf' ? printName(job.print) : null,
      bytes: rendered.write(0),
      pages: rendered.pages,
    })),
    diagnostics,
  };
}

/**
 * Composes an audience's document, within the page budget, and renders it in every format, for all numbered copies at
 * once where there are any. Pages are counted in print,
 * so that all formats leave out the same items. A template's own budget counts pages of the standard edition, so that
 * readers of large print are given the same; a budget that was asked for counts the pages that are printed. Emits
 * `page-budget-met` and `logo-readable` beside what the stages emit.
 */
export async function renderAudience(bare: AudienceJob): Promise<RenderedAudience> {
  const { logo, diagnostics: faults } = await logoOf(bare);
  if (hasErrors(faults)) return { renderings: [], omitted: new Set(), diagnostics: faults };
  const job = { ...bare, options: { ...bare.options, logo } };
  const { audience, dossier } = job;
  const maxPages = budgetOf(job);
  const counted = job.maxPages === null && maxPages !== null ? standardPrint : job.print;
  const hasBudget = maxPages !== null && job.omitted === undefined;
  const fit = await fitPages(
    job.omitted === undefined ? cutOrder(dossier) : [],
    (omitted) => attempt({ ...job, print: counted }, job.omitted ?? omitted, hasBudget),
    ({ pdf, diagnostics }) =>
      !hasBudget || pdf === null || isStopped(diagnostics) || (pdf.pages ?? 0) <= maxPages,
  );
  if (fit === null) {
    const diagnostics = [impossibleBudget(audience, maxPages ?? 0)];
    return { renderings: [], omitted: new Set(), diagnostics };
  }
  const { omitted = fit.omitted } = job;
  const { document, pdf, diagnostics } = fit.result;
  if (document === null || isStopped(diagnostics)) return { renderings: [], omitted, diagnostics };

  const renderings: AudienceRendering[] = [];
  for (const format of job.formats) {
    if (format !== 'pdf') renderings.push({ format, rendered: await renderFlow(job, document, format) });
    else if (pdf !== null && !hasErrors(pdf.diagnostics)) {
      const rendered = isSamePrint(counted, job.print) ? pdf : await renderPages(job, document);
      renderings.push({ format, rendered });
    }
  }
  return {
    renderings,
    omitted,
    diagnostics: [
      ...diagnostics,
      ...renderings.flatMap(({ rendered }) => (rendered === pdf ? [] : rendered.diagnostics)),
      ...cutNotices(job, omitted.size, maxPages ?? 0),
      ...(job.explainsCuts === true ? explainCuts(dossier, audience, cutOrder(dossier), omitted) : []),
    ],
  };
}

async function logoOf({ folders }: AudienceJob): ReturnType<typeof readLogo> {
  const setting = readTemplateConfig(folders).config?.logo ?? null;
  return setting === null ? { logo: null, diagnostics: [] } : await readLogo(setting);
}

/** The pages that a pack may have: as it was asked for, else as the template says; null for any number. */
export function budgetOf({ maxPages, folders }: Pick<AudienceJob, 'maxPages' | 'folders'>): number | null {
  return maxPages ?? readTemplateConfig(folders).config?.maxPages ?? null;
}

/** Whether an error stops every edition: what a font lacks concerns the PDF alone. */
export function isStopped(diagnostics: readonly Diagnostic[]): boolean {
  return hasErrors(diagnostics.filter(({ code }) => code !== 'glyph-exists'));
}

function isSamePrint(one: PrintOptions, other: PrintOptions): boolean {
  return JSON.stringify(one) === JSON.stringify({ ...one, ...other });
}

async function attempt(job: AudienceJob, omitted: ReadonlySet<string>, hasBudget: boolean): Promise<Attempt> {
  const { audience, formats, clock } = job;
  const composed = await clock.run(
    'compose',
    async () =>
      (await import('../compose/index.ts')).compose(job.dossier, job.folders, { ...job.options, omitted }),
    () => (omitted.size === 0 ? audience : `${audience}, ${countOf(omitted.size, 'item')} left out`),
  );
  const { document, diagnostics } = composed;
  const isPrinted = formats.includes('pdf');
  if (document === null || !(isPrinted || hasBudget)) return { document, pdf: null, diagnostics };
  const pdf = await renderPages(job, document);
  // Where nobody asked for a PDF, what keeps it from being printed is nobody's concern.
  return { document, pdf, diagnostics: isPrinted ? [...diagnostics, ...pdf.diagnostics] : diagnostics };
}

async function renderPages(job: AudienceJob, document: CheckedDocument): Promise<RenderedCopies> {
  return await job.clock.run(
    'render',
    async () => {
      const { renderPdf, renderPdfCopies } = await import('../render/pdf/index.ts');
      const { marks, missingGlyphs, archive } = job;
      const options = {
        ...job.print,
        fonts: await job.loadFonts('print', scriptFamiliesIn(JSON.stringify([document, marks]))),
        missingGlyphs,
        ...(archive === null ? {} : { archive }),
        locate: (codePoint: number) => locateCharacter(job.dossier.articles, codePoint),
      };
      return marks === null
        ? single(await renderPdf(document, options))
        : await renderPdfCopies(document, marks, options);
    },
    ({ pages }) => `${job.audience} pdf, ${countOf(pages ?? 0, 'page')}`,
  );
}

function single({ bytes, pages, diagnostics }: RenderResult): RenderedCopies {
  return { pages, diagnostics, write: () => bytes };
}

/** The formats without pages. */
async function renderFlow(
  { audience, marks, loadFonts, clock }: AudienceJob,
  document: CheckedDocument,
  format: 'html' | 'md',
): Promise<RenderedCopies> {
  return await clock.run(
    'render',
    async () => {
      if (format === 'md') {
        const { renderMarkdown, renderMarkdownCopies } = await import('../render/markdown/index.ts');
        return marks === null ? single(renderMarkdown(document)) : renderMarkdownCopies(document, marks);
      }
      const { renderHtml, renderHtmlCopies } = await import('../render/html/index.ts');
      const fonts = await loadFonts('screen', []);
      return marks === null
        ? single(renderHtml(document, { fonts }))
        : renderHtmlCopies(document, marks, { fonts });
    },
    () => `${audience} ${format}`,
  );
}

function impossibleBudget(audience: string, maxPages: number): Diagnostic {
  return {
    severity: 'error',
    code: 'page-budget-met',
    message: `The pack "${audience}" does not fit ${countOf(maxPages, 'page')}, whatever is left out.`,
    hint: 'Allow more pages with --max-pages, or choose an audience whose template prints less.',
  };
}

/** A template that keeps to its own length only says so; a length that was asked for is a warning. */
function cutNotices(
  { audience, maxPages }: AudienceJob,
  omitted: number,
  budget: number,
): readonly Diagnostic[] {
  if (omitted === 0) return [];
  return [
    {
      severity: maxPages === null ? 'note' : 'warning',
      code: 'page-budget-met',
      message: `${countOf(omitted, 'item')} left out of "${audience}" to fit ${countOf(budget, 'page')}; the pack says so.`,
    },
  ];
}
