import { type Format } from '../config/briefing.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type PrintOptions, standardPrint } from '../model/print-options.ts';
import { type PackOptions } from '../model/stages.ts';
import {
  type AudienceJob,
  type FontLoader,
  isStopped,
  makeAudience,
  type MadePacks,
  type Pack,
} from './make-audience.ts';
import { type DossierRequest, makeDossier } from './make-dossier.ts';
import { type Archive } from '../render/pdf/index.ts';
import { choosePackDate, type DateSources } from './pack-date.ts';
import { StageClock } from './progress.ts';
import { loadTemplateChain, type TemplateLoader } from './template-chain.ts';

/** What a library or the command line hands over to have packs made. Nothing in it touches the disk but the loaders. */
export interface BuildRequest extends DossierRequest {
  readonly audiences: readonly string[];
  readonly formats: readonly Format[];
  readonly loadTemplate: TemplateLoader;
  /** All audiences that there are, for "did you mean". */
  readonly knownAudiences: readonly string[];
  readonly loadFonts: FontLoader;
  readonly words: Omit<PackOptions, 'date' | 'omitted'>;
  readonly dates: DateSources;
  /** Page budget; null takes the template's own. */
  readonly maxPages: number | null;
  /** What becomes of a character that no font has: an error and no PDF, or a warning and its number in a box. */
  readonly missingGlyphs: 'error' | 'replace';
  /** The project's markings from low to high; those that are known where it is absent. */
  readonly markings?: readonly string[];
  /** How pages are printed; {@link standardPrint} where it is absent. */
  readonly print?: PrintOptions;
  /** Whether every item that the budget leaves out is named in a note; false where it is absent. */
  readonly explainsCuts?: boolean;
  /** Gives the ICC profile of sRGB for PDFs that are made for an archive (PDF/A-3b); null for those that are not. */
  readonly loadColourProfile: (() => Promise<Uint8Array>) | null;
}

/** What a build made; no packs where a diagnostic is an error, save that a missing glyph keeps back PDFs alone. */
export interface BuildResult {
  readonly packs: readonly Pack[];
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * Articles to packs, through all stages in their order. Every fault that a user can mend comes back as a diagnostic, as
 * many as one run can find, each once; nothing is returned half made.
 */
export async function build(request: BuildRequest): Promise<BuildResult> {
  const clock = new StageClock(request);
  const isComposed = request.formats.some((format) => format !== 'json');
  const chains = await Promise.all(
    (isComposed ? request.audiences : []).map((audience) => loadCheckedChain(audience, request)),
  );
  const before = [...request.before, ...chains.flatMap(({ diagnostics }) => diagnostics)];
  const { dossier, diagnostics } = await makeDossier({ ...request, before }, clock);
  const made =
    dossier === null ? { packs: [], diagnostics: [] } : await makePacks(request, chains, dossier, clock);
  const all = withoutRepeats([...diagnostics, ...made.diagnostics]);
  return { packs: isStopped(all) ? [] : made.packs, diagnostics: all, timings: clock.timings };
}

/** An audience's folders, and every mistake in them, before an article is looked at. */
export async function loadCheckedChain(
  audience: string,
  { loadTemplate, knownAudiences }: Pick<BuildRequest, 'loadTemplate' | 'knownAudiences'>,
): Promise<NamedChain & { readonly diagnostics: readonly Diagnostic[] }> {
  const { folders, diagnostics } = await loadTemplateChain(audience, loadTemplate, knownAudiences);
  const { checkTemplate } = await import('../compose/index.ts');
  const faults = folders.length === 0 ? [] : checkTemplate(folders);
  return {
    audience,
    folders,
    diagnostics: [...diagnostics, ...faults.filter(({ severity }) => severity === 'error')],
  };
}

async function makePacks(
  request: BuildRequest,
  chains: readonly NamedChain[],
  dossier: Dossier,
  clock: StageClock,
): Promise<MadePacks> {
  const concerns = await checkPack(request, dossier, chains.length > 0);
  if (hasErrors(concerns)) return { packs: [], diagnostics: concerns };
  const shared = { ...request, loadFonts: loadOnce(request.loadFonts) };
  const formats = request.formats.filter((format) => format !== 'json');
  const date = choosePackDate(request.dates, dossier.articles);
  const archive = await makeArchive(request, dossier, date);
  const made: MadePacks[] = [];
  for (const chain of chains) {
    made.push(await makeAudience({ ...audienceJob(shared, chain, dossier, clock), formats, archive }));
  }
  return {
    packs: [
      ...made.flatMap(({ packs }) => packs),
      ...(request.formats.includes('json') ? [dossierPack(dossier)] : []),
    ],
    diagnostics: [...concerns, ...made.flatMap(({ diagnostics }) => diagnostics)],
  };
}

/** What there is to say of a pack before it is composed: that nothing dates it, and what may not be handed out. */
export async function checkPack(
  request: BuildRequest,
  dossier: Dossier,
  isComposed = true,
): Promise<readonly Diagnostic[]> {
  const date = choosePackDate(request.dates, dossier.articles);
  const refused = await checkHandOut(request, dossier, date);
  return [...(date === null && isComposed && !hasErrors(refused) ? [undated] : []), ...refused];
}

/** What may not be handed out under this marking or on this date. */
export async function checkHandOut(
  { words, markings, outlets }: Pick<BuildRequest, 'words' | 'markings' | 'outlets'>,
  { articles }: Dossier,
  date: PackOptions['date'],
): Promise<readonly Diagnostic[]> {
  const { checkLicences, checkMarkings } = await import('../policy/index.ts');
  return [
    ...checkMarkings(articles, words.marking, markings ?? null),
    ...checkLicences(articles, outlets ?? [], date),
  ];
}

/** An audience's name with its folders. */
export type NamedChain = Pick<AudienceJob, 'audience' | 'folders'>;

/** What a request asks of each audience, whatever the formats. */
export function audienceJob(
  request: BuildRequest,
  { audience, folders }: NamedChain,
  dossier: Dossier,
  clock: StageClock,
): Omit<AudienceJob, 'formats' | 'archive' | 'marks'> {
  const { words, maxPages, missingGlyphs, loadFonts, print = standardPrint, explainsCuts = false } = request;
  const options = { ...words, date: choosePackDate(request.dates, dossier.articles) };
  return {
    audience,
    folders,
    dossier,
    options,
    maxPages,
    missingGlyphs,
    print,
    explainsCuts,
    loadFonts,
    clock,
  };
}

/** What PDFs for an archive have in them: the dossier, whose words they print. */
export async function makeArchive(
  { loadColourProfile, formats }: Pick<BuildRequest, 'loadColourProfile' | 'formats'>,
  dossier: Dossier,
  date: PackOptions['date'],
): Promise<Archive | null> {
  if (loadColourProfile === null || !formats.includes('pdf')) return null;
  const instant = new Date(date?.value ?? Number.NaN);
  const attachment = {
    name: 'briefing.json',
    mediaType: 'application/json',
    description: 'Dossier of this pack (briefpack dossier/1)',
    bytes: dossierPack(dossier).bytes,
    instant: Number.isNaN(instant.getTime()) ? null : instant.toISOString(),
  };
  return { part: 3, colourProfile: await loadColourProfile(), attachments: [attachment] };
}

/** The dossier as the JSON edition prints it. */
export function dossierPack(dossier: Dossier): Pack {
  const bytes = Buffer.from(`${JSON.stringify(dossier, null, 2)}\n`, 'utf8');
  return { audience: null, format: 'json', edition: null, bytes, pages: null };
}

/** Several attempts at a page budget share the fonts, and what a renderer made of them. */
export function loadOnce(loadFonts: FontLoader): FontLoader {
  const loaded = new Map<string, ReturnType<FontLoader>>();
  return (use, scripts) => {
    const key = [use, ...scripts].join(' ');
    const fonts = loaded.get(key) ?? loadFonts(use, scripts);
    loaded.set(key, fonts);
    return fonts;
  };
}

/** Two audiences find the same faults. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

/** Said once a build. */
export const undated: Diagnostic = {
  severity: 'warning',
  code: 'date-known',
  message: 'No article is dated and no date was given: the pack says that its date is not given.',
  hint: 'Give one with --date, or as "date:" in briefing.yaml.',
};
