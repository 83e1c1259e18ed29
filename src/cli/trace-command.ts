import { type ArgumentsCamelCase, type Argv, type CommandModule } from 'yargs';
import { readInputs } from '../host/read-inputs.ts';
import { analyseFiles, hasErrors, traceWords } from '../index.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { inputsOf, readProject, readReviewFile } from './project.ts';
import { openTerminal } from './terminal.ts';

interface TraceOptions extends CommonOptions {
  readonly words: string;
  readonly inputs: string[];
}

export const traceCommand: CommandModule<object, TraceOptions> = {
  command: 'trace <words> [inputs..]',
  describe: 'Show where printed words, or an item of the dossier, come from',
  builder: (yargs) => traceOptions(yargs),
  handler: runTrace,
};

function traceOptions(yargs: Argv): Argv<TraceOptions> {
  return withCommonOptions(
    yargs
      .positional('words', {
        type: 'string',
        demandOption: true,
        describe: 'Words of the pack, or the id of an item',
      })
      .positional('inputs', {
        type: 'string',
        array: true,
        default: [] as string[],
        describe: 'Folders or files with articles; without them, those of briefing.yaml',
      })
      .example('$0 trace "peace force" articles', 'File, line and column of every place with these words'),
  );
}

async function runTrace(options: ArgumentsCamelCase<TraceOptions>): Promise<void> {
  const terminal = openTerminal(options.quiet || options.json);
  const project = await readProject(options.config);
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const { dossier, diagnostics } = await analyseFiles({
    files: inputs.files,
    review: await readReviewFile(project),
    onStage: terminal.progress,
    now: () => performance.now(),
  });
  const all = [...project.diagnostics, ...inputs.diagnostics, ...diagnostics];
  terminal.report(all.filter(({ severity }) => severity === 'error'));
  process.exitCode = exitCodeOf(all, false);
  if (dossier === null || hasErrors(all)) return;

  const places = traceWords(dossier, options.words);
  if (options.json) process.stdout.write(`${JSON.stringify({ ok: places.length > 0, places }, null, 2)}\n`);
  else
    for (const place of places)
      process.stdout.write(`${place.file}:${place.line}:${place.column}: ${place.context}\n`);
  if (places.length > 0) return;
  process.exitCode = exitCodes.fixable;
  if (!options.json) terminal.say(`No article has the words “${options.words}”, and no item has that id.`);
}
