import { createHash } from 'node:crypto';
import { type ArgumentsCamelCase, type Argv, type CommandModule } from 'yargs';
import { readInputs } from '../host/read-inputs.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import { analyseFiles, dossierPack, hasErrors } from '../index.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { exitCodeOf } from './exit-code.ts';
import { inputsOf, readProject, readReviewFile } from './project.ts';
import { printJsonResult } from './result.ts';
import { openTerminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

interface AnalyseOptions extends CommonOptions {
  readonly inputs: string[];
  readonly output: string;
}

export const analyseCommand: CommandModule<object, AnalyseOptions> = {
  command: ['analyse [inputs..]', 'analyze'],
  describe: 'Write what the articles say as a dossier in JSON',
  builder: (yargs) => analyseOptions(yargs),
  handler: runAnalyse,
};

function analyseOptions(yargs: Argv): Argv<AnalyseOptions> {
  return withCommonOptions(
    yargs
      .positional('inputs', {
        type: 'string',
        array: true,
        default: [] as string[],
        describe: 'Folders or files with articles; without them, those of briefing.yaml',
      })
      .option('output', {
        alias: 'o',
        type: 'string',
        default: '-',
        requiresArg: true,
        describe: 'File, or - for the standard output',
      })
      .example(
        '$0 analyse articles -o dossier.json',
        'Keep the dossier, for example to compare with the next one',
      )
      .example('$0 analyse articles | jq .statements[].exact', 'Print it'),
  );
}

async function runAnalyse(options: ArgumentsCamelCase<AnalyseOptions>): Promise<void> {
  const toStandardOutput = options.output === '-';
  if (toStandardOutput && options.json) {
    throw new UsageError(
      '--json and the dossier both want the standard output.',
      'Name a file with --output.',
    );
  }
  const terminal = openTerminal(options.quiet || options.json);
  const project = await readProject(options.config);
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const review = await readReviewFile(project);
  const { dossier, diagnostics, timings } = await analyseFiles({
    files: inputs.files,
    review,
    onStage: terminal.progress,
    now: () => performance.now(),
  });
  const found = [...project.diagnostics, ...inputs.diagnostics, ...diagnostics];
  const pack = dossier === null || hasErrors(found) ? null : dossierPack(dossier);
  const written =
    pack === null || toStandardOutput
      ? []
      : await writeOutputs([{ file: options.output, bytes: pack.bytes }]);
  const all = [...found, ...written];

  process.exitCode = exitCodeOf(all, options.strict);
  if (pack !== null && toStandardOutput) process.stdout.write(pack.bytes);
  if (options.json) {
    const sha256 = pack === null ? '' : createHash('sha256').update(pack.bytes).digest('hex');
    const output = {
      file: options.output,
      format: 'json',
      audience: null,
      pages: null,
      bytes: pack?.bytes.byteLength ?? 0,
      sha256,
    };
    printJsonResult(hasErrors(all) ? [] : [output], all, timings);
  }
  terminal.report(options.json ? [] : all);
}
