import { type Argv, type CommandModule, type InferredOptionTypes, type Options } from 'yargs';
import { checkValues, commonOptions, inputsPositional } from './common-options.ts';

const traceOptions = { ...commonOptions } as const satisfies Record<string, Options>;

/** The arguments of `briefpack trace`. */
export type TraceArguments = InferredOptionTypes<typeof traceOptions> & {
  readonly words: string;
  readonly inputs: readonly string[];
};

export const traceCommand: CommandModule<object, TraceArguments> = {
  command: 'trace <words> [inputs..]',
  describe: 'Show where printed words, or an item of the dossier, come from',
  builder: (yargs): Argv<TraceArguments> =>
    yargs
      .positional('words', {
        type: 'string',
        demandOption: true,
        describe: 'Words of the pack, or the id of an item',
      })
      .positional('inputs', inputsPositional)
      .options(traceOptions)
      .example('$0 trace "the quay" articles', 'File, line and column of every place with these words')
      .check((options) => checkValues(options, traceOptions)),
  handler: async (options) => {
    const { runTrace } = await import('./run-trace.ts');
    await runTrace(options);
  },
};
