import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ArgumentsCamelCase, type Argv, type CommandModule } from 'yargs';
import { listTemplates, loadTemplate, templateRoots } from '../host/load-templates.ts';
import { loadFonts } from '../host/load-fonts.ts';
import { readInputs } from '../host/read-inputs.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import {
  build,
  type Diagnostic,
  type Format,
  formats,
  hasErrors,
  nameOutputs,
  type OutputTarget,
  packDateSchema,
  type Pack,
  papers,
} from '../index.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { exitCodeOf } from './exit-code.ts';
import { inputsOf, type Project, readProject, readReviewFile } from './project.ts';
import { printJsonResult, type WrittenFile } from './result.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface BuildOptions extends CommonOptions {
  readonly inputs: string[];
  readonly audience: string[] | undefined;
  readonly format: Format[] | undefined;
  readonly output: string | undefined;
  readonly title: string | undefined;
  readonly reference: string | undefined;
  readonly date: string | undefined;
  readonly marking: string | undefined;
  readonly lang: string | undefined;
  readonly paper: (typeof papers)[number] | undefined;
  readonly 'max-pages': number | undefined;
}

const DEFAULT_AUDIENCES: readonly string[] = ['analyst'];
const DEFAULT_FORMATS: readonly Format[] = ['pdf'];

export const buildCommand: CommandModule<object, BuildOptions> = {
  command: 'build [inputs..]',
  describe: 'Make briefing packs from articles',
  builder: (yargs) => buildOptions(yargs),
  handler: runBuild,
};

function buildOptions(yargs: Argv): Argv<BuildOptions> {
  return withCommonOptions(
    yargs
      .positional('inputs', {
        type: 'string',
        array: true,
        default: [] as string[],
        describe: 'Folders or files with articles; without them, those of briefing.yaml',
      })
      .option('audience', {
        alias: 'a',
        type: 'string',
        array: true,
        requiresArg: true,
        describe: 'Audience, as "briefpack template list" names it (repeatable)',
      })
      .option('format', {
        alias: 'f',
        choices: formats,
        array: true,
        requiresArg: true,
        describe: 'Format of the pack (repeatable)',
      })
      .option('output', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        describe: 'Folder, file, or - for the standard output',
      })
      .option('title', { type: 'string', requiresArg: true, describe: 'Title of the pack' })
      .option('reference', { type: 'string', requiresArg: true, describe: 'Reference of the registry' })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date or cut-off time, such as 2026-03-14T07:30Z',
      })
      .option('marking', {
        type: 'string',
        requiresArg: true,
        describe: 'Protective marking at the top and bottom of every page',
      })
      .option('lang', {
        type: 'string',
        requiresArg: true,
        describe: 'Language of the pack’s own words, such as en',
      })
      .option('paper', { choices: papers, requiresArg: true, describe: 'Paper size' })
      .option('max-pages', {
        type: 'number',
        requiresArg: true,
        describe: 'Page budget: what does not fit is left out and listed',
      })
      .example('$0 build articles', 'Make the full pack of a folder as PDF')
      .example(
        '$0 build articles -a executive -a analyst -f pdf -f html -o packs/',
        'Two audiences, two formats',
      )
      .example('$0 build articles -a executive --max-pages 2 -o brief.pdf', 'Exactly one file')
      .check((options) => checkOptions(options)),
  );
}

/** Says what yargs cannot: a wrong date or page count. */
function checkOptions(options: {
  readonly date?: string | undefined;
  readonly maxPages?: number | undefined;
}): true {
  if (options.date !== undefined && !packDateSchema.safeParse(options.date).success) {
    throw new UsageError(
      `--date ${options.date} is no date.`,
      'Write 2026-03-14, or 2026-03-14T07:30Z for a cut-off time.',
    );
  }
  const { maxPages } = options;
  if (maxPages !== undefined && !(Number.isInteger(maxPages) && maxPages > 0)) {
    throw new UsageError('--max-pages takes a whole number of pages.', 'For example --max-pages 2.');
  }
  return true;
}

async function runBuild(options: ArgumentsCamelCase<BuildOptions>): Promise<void> {
  const terminal = openTerminal(options.quiet || options.json);
  const project = await readProject(options.config);
  const chosen = chooseOutputs(options, project);
  const target = chooseTarget(options, project, chosen.formats.length * chosen.audiences.length);

  const { packs, diagnostics, timings } = await makePacks(options, project, chosen, terminal);
  const named = nameOutputs(
    packs,
    options.title ?? project.briefing.title ?? null,
    target ?? { kind: 'folder', path: '.' },
  );
  const all = [...diagnostics, ...named.diagnostics];
  const toStandardOutput = target === null;
  const written =
    hasErrors(all) || toStandardOutput
      ? []
      : await writeOutputs(packs.map(({ bytes }, index) => ({ file: named.files[index] ?? '', bytes })));
  const reported = [...all, ...written];
  const isWritten = !hasErrors(reported) && !toStandardOutput;
  const outputs = isWritten ? packs.map((pack, index) => describePack(pack, named.files[index] ?? '')) : [];

  process.exitCode = exitCodeOf(reported, options.strict);
  if (toStandardOutput && packs[0] !== undefined && !hasErrors(reported))
    process.stdout.write(packs[0].bytes);
  if (options.json) printJsonResult(outputs, reported, timings);
  terminal.report(options.json ? [] : reported);
  for (const { file, pages } of outputs)
    terminal.say(pages === null ? file : `${file} (${pages} ${pages === 1 ? 'page' : 'pages'})`);
}

interface Chosen {
  readonly audiences: readonly string[];
  readonly formats: readonly Format[];
}

function chooseOutputs(options: BuildOptions, { briefing }: Project): Chosen {
  const byExtension = formats.find((format) => path.extname(options.output ?? '') === `.${format}`);
  return {
    audiences: [...new Set(options.audience ?? briefing.audiences ?? DEFAULT_AUDIENCES)],
    formats: [
      ...new Set(
        options.format ?? (byExtension === undefined ? (briefing.formats ?? DEFAULT_FORMATS) : [byExtension]),
      ),
    ],
  };
}

/** Null is the standard output. */
function chooseTarget(
  options: BuildOptions,
  { folder, briefing }: Project,
  count: number,
): OutputTarget | null {
  const output = options.output ?? path.join(folder, briefing.output ?? 'output');
  if (output === '-') {
    if (count > 1)
      throw new UsageError(
        'Only one pack fits on the standard output.',
        'Name one --audience and one --format.',
      );
    if (options.json)
      throw new UsageError('--json and --output - both want the standard output.', 'Leave one of them out.');
    return null;
  }
  const isFolder =
    output.endsWith('/') ||
    options.output === undefined ||
    (existsSync(output) && statSync(output).isDirectory());
  const isFile = !isFolder && formats.some((format) => path.extname(output) === `.${format}`);
  if (isFile && count > 1) {
    throw new UsageError(
      `${count} packs do not fit in one file, ${output}.`,
      'Name a folder, such as "--output packs/".',
    );
  }
  return { kind: isFile ? 'file' : 'folder', path: output };
}

async function makePacks(
  options: ArgumentsCamelCase<BuildOptions>,
  project: Project,
  chosen: Chosen,
  terminal: Terminal,
): Promise<{
  readonly packs: readonly Pack[];
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Readonly<Record<string, number>>;
}> {
  const { briefing } = project;
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const roots = templateRoots(project.folder);
  const before = [...project.diagnostics, ...inputs.diagnostics];
  const result = await build({
    files: inputs.files,
    audiences: chosen.audiences,
    formats: chosen.formats,
    loadTemplate: (name) => loadTemplate(name, roots),
    knownAudiences: await listTemplates(roots),
    loadFonts,
    review: await readReviewFile(project),
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
    maxPages: options.maxPages ?? briefing.maxPages ?? null,
    onStage: terminal.progress,
    now: () => performance.now(),
    isBlocked: hasErrors(before),
  });
  return { ...result, diagnostics: [...before, ...result.diagnostics] };
}

function describePack({ audience, format, pages, bytes }: Pack, file: string): WrittenFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, format, audience, pages, bytes: bytes.byteLength, sha256 };
}
