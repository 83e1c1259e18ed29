import { type ArgumentsCamelCase, type Argv, type CommandModule, type InferredOptionTypes } from 'yargs';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeOutputs } from '../host/write-outputs.ts';
import { type Diagnostic, starterFiles } from '../index.ts';
import { checkValues, commonOptions } from './common-options.ts';
import { exitCodeOf } from './exit-code.ts';
import { printJsonReport } from './json-report.ts';
import { openTerminal } from './terminal.ts';

const { json, quiet, strict } = commonOptions;
const initOptions = { json, quiet, strict };

type InitArguments = InferredOptionTypes<typeof initOptions> & { readonly dir: string };

export const initCommand: CommandModule<object, InitArguments> = {
  command: 'init [dir]',
  describe: 'Make a project folder to start from',
  builder: (yargs): Argv<InitArguments> =>
    yargs
      .positional('dir', { type: 'string', default: '.', describe: 'Folder of the project' })
      .options(initOptions)
      .example('$0 init talks', 'A folder with briefing.yaml, review.yaml and articles/')
      .check((options) => checkValues(options, initOptions)),
  handler: runInit,
};

async function runInit({ dir, ...options }: ArgumentsCamelCase<InitArguments>): Promise<void> {
  const terminal = openTerminal(options);
  const files = Object.entries(starterFiles()).map(([name, text]) => ({
    name,
    file: path.join(dir, name),
    bytes: Buffer.from(text),
  }));
  // A project that is there already is never touched, not even for a file that it lacks.
  const inTheWay = files.filter(({ name, file }) => !name.includes('/') && existsSync(file));
  const faults = inTheWay.length > 0 ? inTheWay.map(({ file }) => occupied(file)) : await writeOutputs(files);

  process.exitCode = exitCodeOf(faults, options.strict);
  if (options.json) {
    printJsonReport({ ok: faults.length === 0, outputs: [], diagnostics: faults, timings: {} });
    return;
  }
  terminal.report(faults);
  if (faults.length > 0) return;
  for (const { file } of files) terminal.say(file);
  const place = path.normalize(dir) === '.' ? '' : `cd ${dir} && `;
  terminal.complain(`Put articles into ${path.join(dir, 'articles')}/, then: ${place}briefpack build`);
}

function occupied(file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'project-is-new',
    message: 'This file exists already; nothing was written.',
    file,
    hint: 'Choose another folder, or move the file away.',
  };
}
