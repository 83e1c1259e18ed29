import path from 'node:path';
import { loadColourProfile, loadFonts } from '../host/load-fonts.ts';
import { listTemplates, loadTemplate, shippedTemplates, templateRoots } from '../host/load-templates.ts';
import { readEditionFile } from '../host/read-edition-file.ts';
import { readInputs, resolveIn } from '../host/read-inputs.ts';
import { type Project } from '../host/read-project.ts';
import {
  type BuildRequest,
  chooseLoadedWords,
  type Diagnostic,
  type Format,
  languageSchema,
  packDateSchema,
  type PrintOptions,
  standardPrint,
} from '../index.ts';
import { type BuildArguments } from './build-options.ts';
import { inputsOf } from './inputs.ts';
import { UsageError } from './usage-error.ts';

/** A build whose inputs are read. */
export interface PreparedBuild {
  readonly request: BuildRequest;
  /** Diagnostics with their files as a terminal can open them. */
  readonly show: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** Which packs are to be made. */
export interface Chosen {
  readonly audiences: readonly string[];
  readonly formats: readonly Format[];
}

/** What the command line may say about a pack. */
export type PackArguments = Pick<
  BuildArguments,
  | 'inputs'
  | 'title'
  | 'reference'
  | 'marking'
  | 'date'
  | 'lang'
  | 'paper'
  | 'edition'
  | 'recto'
  | 'max-pages'
  | 'missing-glyphs'
  | 'pdfa'
  | 'strict'
> &
  Partial<
    Pick<
      BuildArguments,
      'explain-cuts' | 'draft' | 'watermark' | 'line-numbers' | 'booklet' | 'since' | 'edition-number'
    >
  >;

/** Reads what a build works on, and joins what the command line and briefing.yaml say about it. */
export async function prepareBuild(
  options: PackArguments,
  project: Project,
  chosen: Chosen,
  onStage: BuildRequest['onStage'],
): Promise<PreparedBuild> {
  const { briefing, review, folder } = project;
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const roots = templateRoots(folder);
  const since = options.since === undefined ? null : await readEditionFile(options.since);
  const fault = since !== null && 'diagnostic' in since ? [since.diagnostic] : [];
  const before = [...project.diagnostics, ...inputs.diagnostics, ...fault];
  const request: BuildRequest = {
    files: inputs.files,
    ...chosen,
    loadTemplate: (name, beyond) => loadTemplate(name, roots, beyond),
    knownAudiences: await listTemplates(roots),
    loadFonts: (use, scripts) => loadFonts(use, scripts, folder),
    review,
    since: since === null || 'diagnostic' in since ? null : since,
    editionNumber: options['edition-number'] ?? null,
    wantsReview: options.strict && project.isProject,
    words: {
      title: options.title ?? briefing.title ?? null,
      reference: options.reference ?? briefing.reference ?? null,
      marking: options.marking ?? briefing.marking ?? null,
      office: briefing.office ?? null,
      contact: briefing.contact ?? null,
      copy: null,
      language: options.lang ?? briefing.language ?? null,
      paper: options.paper ?? briefing.paper ?? null,
      guard: { loaded: chooseLoadedWords(briefing.loadedWords ?? []), names: briefing.names ?? {} },
    },
    dates: {
      option: options.date ?? null,
      config: briefing.date ?? null,
      sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'] ?? null,
    },
    maxPages: options['max-pages'] ?? briefing.maxPages ?? null,
    missingGlyphs: options['missing-glyphs'] ?? briefing.missingGlyphs ?? 'error',
    print: choosePrint(options, project),
    explainsCuts: options['explain-cuts'] ?? false,
    loadColourProfile: (options.pdfa ?? briefing.pdfa ?? false) ? loadColourProfile : null,
    ...(briefing.markings === undefined ? {} : { markings: briefing.markings }),
    ...(briefing.issues === undefined ? {} : { issues: briefing.issues }),
    ...(briefing.outlets === undefined ? {} : { outlets: briefing.outlets }),
    onStage,
    now: () => performance.now(),
    before,
  };
  return { request, show: inputs.show };
}

function choosePrint(options: PackArguments, { briefing }: Project): PrintOptions {
  const isBooklet = options.booklet ?? standardPrint.isBooklet;
  return {
    edition: isBooklet ? 'standard' : (options.edition ?? briefing.edition ?? standardPrint.edition),
    startsOnRecto: options.recto ?? briefing.recto ?? standardPrint.startsOnRecto,
    isDraft: options.draft ?? standardPrint.isDraft,
    watermark: options.watermark ?? standardPrint.watermark,
    hasLineNumbers: options['line-numbers'] ?? standardPrint.hasLineNumbers,
    isBooklet,
  };
}

/** Says what yargs cannot: a wrong date, language, page count, or time in the environment. Throws {@link UsageError}. */
export function checkPackArguments({
  date,
  lang,
  booklet,
  edition,
  'max-pages': maxPages,
  'edition-number': editionNumber,
}: PackArguments): void {
  if (date !== undefined && !packDateSchema.safeParse(date).success) {
    throw new UsageError(
      `--date ${date} is no date.`,
      'Write 2026-03-14, or 2026-03-14T07:30Z for a cut-off time.',
    );
  }
  if (lang !== undefined && !languageSchema.safeParse(lang).success) {
    throw new UsageError(`--lang ${lang} is no language.`, 'Write a tag such as en, fr or ar.');
  }
  if (maxPages !== undefined && !(Number.isSafeInteger(maxPages) && maxPages > 0)) {
    throw new UsageError('--max-pages takes a whole number of pages.', 'For example --max-pages 2.');
  }
  if (booklet === true && edition !== undefined && edition !== 'standard') {
    throw new UsageError(
      `--booklet has pages of half the paper, which --edition ${edition} is not for.`,
      'Leave one of them out.',
    );
  }
  if (editionNumber !== undefined && !(Number.isSafeInteger(editionNumber) && editionNumber > 0)) {
    throw new UsageError(
      '--edition-number takes a whole number from 1 on.',
      'For example --edition-number 3.',
    );
  }
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  // Up to the end of the year 9999.
  if (epoch !== undefined && !(/^\d{1,12}$/.test(epoch) && Number(epoch) <= 253_402_300_799)) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds.`,
      'Set it to whole seconds since 1970, or unset it.',
    );
  }
}

/** What a build of the project reads, so that a change of it can be noticed: some of it may not exist yet. */
export function watchedPaths(project: Project, named: readonly string[]): readonly string[] {
  const { folder, names } = inputsOf(project, named);
  return [
    project.file,
    path.join(project.folder, 'review.yaml'),
    path.join(project.folder, 'templates'),
    shippedTemplates,
    ...names.map((name) => resolveIn(folder, name)),
  ];
}
