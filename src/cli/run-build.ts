import { statSync } from 'node:fs';
import path from 'node:path';
import { resolveIn } from '../host/read-inputs.ts';
import { type Project, readProject } from '../host/read-project.ts';
import {
  build,
  type BuildRequest,
  DossierMemory,
  type Format,
  formats,
  nameOutputs,
  type OutputTarget,
} from '../index.ts';
import { type BuildArguments } from './build-options.ts';
import { deliver, type Made } from './deliver.ts';
import { exitCodes } from './exit-code.ts';
import { checkPackArguments, type Chosen, prepareBuild, watchedPaths } from './prepare-build.ts';
import { runOnChange } from './run-on-change.ts';
import { runCopies } from './run-copies.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_AUDIENCES: readonly string[] = ['analyst'];
const DEFAULT_FORMATS: readonly Format[] = ['pdf'];

/** `briefpack build`: everything is made before anything is written. Throws {@link UsageError}. */
export async function runBuild(options: BuildArguments): Promise<void> {
  checkPackArguments(options);
  const terminal = openTerminal(options);
  if (!options.watch) {
    await buildOnce(options, terminal);
    return;
  }
  if (options.output === '-')
    throw new UsageError('--watch writes files, not the standard output.', 'Name a folder with --output.');
  const memory = new DossierMemory();
  await runOnChange({
    paths: async () => watchedPaths(await readProject(options.config), options.inputs),
    run: (signal) => buildOnce(options, terminal, { memory, signal }),
  });
  process.exitCode = exitCodes.done;
}

/** One build; `again` is for those that follow one another. */
async function buildOnce(
  options: BuildArguments,
  terminal: Terminal,
  again: Pick<BuildRequest, 'memory' | 'signal'> = {},
): Promise<void> {
  const project = await readProject(options.config);
  const chosen = chooseOutputs(options, project);
  if (options.recipients !== undefined) {
    const folder = copiesFolder(options, project);
    const { request, show } = await prepareBuild(options, project, chosen, terminal.progress);
    await runCopies(
      { request: { ...request, ...again }, show },
      options.recipients,
      folder,
      options,
      terminal,
    );
    return;
  }
  const target = chooseTarget(options, project, chosen);
  const made = await makePacks(options, project, chosen, terminal, again);
  const title = options.title ?? project.briefing.title ?? null;
  const named = nameOutputs(made.packs, title, target ?? { kind: 'folder', path: '.' });
  await deliver(
    { ...made, diagnostics: [...made.diagnostics, ...named.diagnostics] },
    target === null ? null : named.files,
    options,
    terminal,
  );
}

function chooseOutputs(options: BuildArguments, { briefing }: Project): Chosen {
  const named = formatOfName(options.output);
  const fallback = named === null ? (briefing.formats ?? DEFAULT_FORMATS) : [named];
  return {
    audiences: [...new Set(options.audience ?? briefing.audiences ?? DEFAULT_AUDIENCES)],
    formats: [...new Set(options.format ?? fallback)],
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
  again: Pick<BuildRequest, 'memory' | 'signal'>,
): Promise<Made> {
  const { request, show } = await prepareBuild(options, project, chosen, terminal.progress);
  const result = await build({ ...request, ...again });
  return { ...result, diagnostics: show(result.diagnostics) };
}
