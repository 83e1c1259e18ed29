import { type Argv, type CommandModule } from 'yargs';
import { checkValues, commonOptions, inputsPositional } from './common-options.ts';
import { UsageError } from './usage-error.ts';
import { type TraceArguments } from './trace-options.ts';

export const traceCommand: CommandModule<object, TraceArguments> = {
  command: 'trace <words> [inputs..]',
  describe: 'Show where printed words, or an item of the dossier, come from',
  builder: (yargs): Argv<TraceArguments> =>
    yargs
      .positional('words', {
        type: 'string',
        demandOption: true,
        describe: 'Words of the pack, the id of an item, or the key of a source',
      })
      .positional('inputs', inputsPositional)
      .options(commonOptions)
      .example('$0 trace "the quay" articles', 'File, line and column of every place with these words')
      .check((options) => {
        if (options.words.trim() === '') {
          throw new UsageError(
            'There are no words to trace.',
            'Name words of the pack, or the id of an item.',
          );
        }
        return checkValues(options, commonOptions);
      }),
  handler: async (options) => {
    const { runTrace } = await import('./run-trace.ts');
    await runTrace(options);
  },
};
