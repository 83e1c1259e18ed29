import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type ArgumentsCamelCase, type Argv, type CommandModule } from 'yargs';
import { writeOutputs } from '../host/write-outputs.ts';
import { type Diagnostic, emptyReview, starterBriefing, briefingJsonSchema } from '../index.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { exitCodeOf } from './exit-code.ts';
import { openTerminal } from './terminal.ts';

interface InitOptions extends CommonOptions {
  readonly dir: string;
}

export const initCommand: CommandModule<object, InitOptions> = {
  command: 'init [dir]',
  describe: 'Make a project folder to start from',
  builder: (yargs) => initOptions(yargs),
  handler: runInit,
};

function initOptions(yargs: Argv): Argv<InitOptions> {
  return withCommonOptions(
    yargs
      .positional('dir', { type: 'string', default: '.', describe: 'Folder of the project' })
      .example('$0 init talks', 'Make the folder talks with briefing.yaml, review.yaml and articles/'),
  );
}

async function runInit({ dir, strict, quiet }: ArgumentsCamelCase<InitOptions>): Promise<void> {
  const terminal = openTerminal(quiet);
  const files = [
    { file: path.join(dir, 'briefing.yaml'), text: starterBriefing },
    { file: path.join(dir, 'review.yaml'), text: emptyReview() },
    { file: path.join(dir, '.briefpack', 'briefing.schema.json'), text: briefingJsonSchema() },
  ];
  const inTheWay = files
    .filter(({ file }) => !file.includes('.briefpack') && existsSync(file))
    .map(({ file }) => occupied(file));
  const faults =
    inTheWay.length > 0
      ? inTheWay
      : await writeOutputs(files.map(({ file, text }) => ({ file, bytes: Buffer.from(text) })));
  if (faults.length === 0) await mkdir(path.join(dir, 'articles'), { recursive: true });
  terminal.report(faults);
  process.exitCode = exitCodeOf(faults, strict);
  if (faults.length > 0) return;
  const place = dir === '.' ? '' : `cd ${dir} && `;
  terminal.say(
    `${path.join(dir, 'briefing.yaml')} is written. Put articles into ${path.join(dir, 'articles')}/, then: ${place}briefpack build`,
  );
}

function occupied(file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'output-writable',
    message: 'This file exists already; nothing was written.',
    file,
    hint: 'Choose another folder, or move the file away.',
  };
}
