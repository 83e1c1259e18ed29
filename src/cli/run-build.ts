import { statSync } from 'node:fs';
import path from 'node:path';
import { loadColourProfile, loadFonts } from '../host/load-fonts.ts';
import { listTemplates, loadTemplate, templateRoots } from '../host/load-templates.ts';
import { readInputs, resolveIn } from '../host/read-inputs.ts';
import { type Project, readProject } from '../host/read-project.ts';
import {
  build,
  type BuildRequest,
  type Format,
  formats,
  languageSchema,
  nameOutputs,
  type OutputTarget,
  packDateSchema,
  type PrintOptions,
  standardPrint,
} from '../index.ts';
import { type BuildArguments } from './build-options.ts';
import { deliver, type Made } from './deliver.ts';
import { inputsOf } from './inputs.ts';
import { type PreparedBuild, runCopies } from './run-copies.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_AUDIENCES: readonly string[] = ['analyst'];
const DEFAULT_FORMATS: readonly Format[] = ['pdf'];

/** `briefpack build`: everything is made before anything is written. Throws {@link UsageError}. */
export async function runBuild(options: BuildArguments): Promise<void> {
  checkArguments(options);
  const terminal = openTerminal(options);
  const project = await readProject(options.config);
  const chosen = chooseOutputs(options, project);
  if (options.recipients !== undefined) {
    const folder = copiesFolder(options, project);
    const prepared = await prepareBuild(options, project, chosen, terminal);
    await runCopies(prepared, options.recipients, folder, options, terminal);
    return;
  }
  const target = chooseTarget(options, project, chosen);
  const made = await makePacks(options, project, chosen, terminal);
  const title = options.title ?? project.briefing.title ?? null;
  const named = nameOutputs(made.packs, title, target ?? { kind: 'folder', path: '.' });
  await deliver(
    { ...made, diagnostics: [...made.diagnostics, ...named.diagnostics] },
    target === null ? null : named.files,
    options,
    terminal,
  );
}

/** Says what yargs cannot: a wrong date, language, page count, or time in the environment. */
function checkArguments({ date, lang, 'max-pages': maxPages }: BuildArguments): void {
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
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  // Up to the end of the year 9999.
  if (epoch !== undefined && !(/^\d{1,12}$/.test(epoch) && Number(epoch) <= 253_402_300_799)) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds.`,
      'Set it to whole seconds since 1970, or unset it.',
    );
  }
}

interface Chosen {
  readonly audiences: readonly string[];
  readonly formats: readonly Format[];
}

function chooseOutputs(options: BuildArguments, { briefing }: Project): Chosen {
  const named = formatOfName(options.output);
  const fallback = named === null ? (briefing.formats ?? DEFAULT_FORMATS) : [named];
  return {
    audiences: [...new Set(options.audience ?? briefing.audiences ?? DEFAULT_AUDIENCES)],
    formats: [...new Set(options.format ?? fallback)],
  };
}

function choosePrint(options: BuildArguments, { briefing }: Project): PrintOptions {
  return {
    edition: options.edition ?? briefing.edition ?? standardPrint.edition,
    startsOnRecto: options.recto ?? briefing.recto ?? standardPrint.startsOnRecto,
  };
}

/** The format that the name of a file asks for. */
function formatOfName(file: string | undefined): Format | null {
  const extension = path.extname(file ?? '').toLowerCase();
  return formats.find((format) => extension === `.${format}`) ?? null;
}

/** Where the outputs go; null is the standard output. */
function chooseTarget(options: BuildArguments, project: Project, chosen: Chosen): OutputTarget | null {
  const { output } = options;
  // The dossier is one for all audiences.
  const packs = chosen.formats.filter((format) => format !== 'json').length * chosen.audiences.length;
  const count = packs + (chosen.formats.includes('json') ? 1 : 0);
  if (output === undefined) {
    return { kind: 'folder', path: resolveIn(project.folder, project.briefing.output ?? 'output') };
  }
  if (output === '-') {
    checkStandardOutput(options, chosen, count);
    return null;
  }
  const isFolder =
    output.endsWith('/') || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder || path.extname(output) === '') return { kind: 'folder', path: output };
  const named = formatOfName(output);
  if (count > 1 && named === null) return { kind: 'folder', path: output };
  if (count > 1) {
    throw new UsageError(
      `${count} packs do not fit in one file, ${output}.`,
      'Name a folder, such as packs/.',
    );
  }
  const [format] = chosen.formats;
  if (named !== format) {
    throw new UsageError(
      `The pack is made as ${format ?? 'pdf'}, which ${output} does not fit.`,
      `Let the name end in .${format ?? 'pdf'}, or a folder in /.`,
    );
  }
  return { kind: 'file', path: output };
}

function checkStandardOutput({ json }: BuildArguments, chosen: Chosen, count: number): void {
  if (count > 1) {
    throw new UsageError(
      `${count} packs do not fit on the standard output, which takes one output.`,
      'Name one --audience and one --format.',
    );
  }
  if (json)
    throw new UsageError('--json and --output - both want the standard output.', 'Leave one of them out.');
  if (chosen.formats[0] === 'pdf' && process.stdout.isTTY) {
    throw new UsageError('A terminal cannot show a PDF.', 'Name a file with --output, or pipe it on.');
  }
}

/** Copies are many files, with a manifest: they want a folder. */
function copiesFolder({ output }: BuildArguments, project: Project): string {
  if (output === undefined) return resolveIn(project.folder, project.briefing.output ?? 'output');
  if (output === '-' || formatOfName(output) !== null) {
    throw new UsageError(
      `--recipients makes many files, which ${output === '-' ? 'the standard output' : output} does not hold.`,
      'Name a folder with --output, such as copies/.',
    );
  }
  return output.replace(/(?<=.)\/+$/u, '');
}

async function makePacks(
  options: BuildArguments,
  project: Project,
  chosen: Chosen,
  terminal: Terminal,
): Promise<Made> {
  const { request, show } = await prepareBuild(options, project, chosen, terminal);
  const result = await build(request);
  return { ...result, diagnostics: show(result.diagnostics) };
}

/** Reads what a build works on. */
async function prepareBuild(
  options: BuildArguments,
  project: Project,
  chosen: Chosen,
  terminal: Terminal,
): Promise<PreparedBuild> {
  const { briefing, review, folder } = project;
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const roots = templateRoots(folder);
  const before = [...project.diagnostics, ...inputs.diagnostics];
  const request: BuildRequest = {
    files: inputs.files,
    ...chosen,
    loadTemplate: (name) => loadTemplate(name, roots),
    knownAudiences: await listTemplates(roots),
    loadFonts: (use, scripts) => loadFonts(use, scripts, folder),
    review,
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
    },
    dates: {
      option: options.date ?? null,
      config: briefing.date ?? null,
      sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'] ?? null,
    },
    maxPages: options['max-pages'] ?? briefing.maxPages ?? null,
    missingGlyphs: options['missing-glyphs'] ?? briefing.missingGlyphs ?? 'error',
    print: choosePrint(options, project),
    loadColourProfile: (options.pdfa ?? briefing.pdfa ?? false) ? loadColourProfile : null,
    ...(briefing.markings === undefined ? {} : { markings: briefing.markings }),
    ...(briefing.outlets === undefined ? {} : { outlets: briefing.outlets }),
    onStage: terminal.progress,
    now: () => performance.now(),
    before,
  };
  return { request, show: inputs.show };
}
