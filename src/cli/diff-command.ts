import { type Argv, type CommandModule } from 'yargs';
import { checkValues } from './common-options.ts';
import { type DiffArguments, diffOptions } from './diff-options.ts';

export const diffCommand: CommandModule<object, DiffArguments> = {
  command: 'diff <old> <new>',
  describe: 'Show what changed between two editions',
  builder: (yargs): Argv<DiffArguments> =>
    yargs
      .positional('old', { type: 'string', demandOption: true, describe: 'JSON edition from before' })
      .positional('new', { type: 'string', demandOption: true, describe: 'JSON edition of now' })
      .options(diffOptions)
      .example('$0 diff monday/talks.json tuesday/talks.json', 'New, gone, reworded, disputed, closed')
      .check((options) => checkValues(options, diffOptions)),
  handler: async (options) => {
    const { runDiff } = await import('./run-diff.ts');
    await runDiff(options);
  },
};
