import { type Argv, type CommandModule, type InferredOptionTypes, type Options } from 'yargs';
import { checkValues, commonOptions, inputsPositional } from './common-options.ts';

const analyseOptions = {
  output: {
    alias: 'o',
    type: 'string',
    default: '-',
    requiresArg: true,
    describe: 'File, or - for the standard output',
  },
  ...commonOptions,
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack analyse`. */
export type AnalyseArguments = InferredOptionTypes<typeof analyseOptions> & {
  readonly inputs: readonly string[];
};

export const analyseCommand: CommandModule<object, AnalyseArguments> = {
  command: ['analyse [inputs..]', 'analyze'],
  describe: 'Write what the articles say as a dossier in JSON',
  builder: (yargs): Argv<AnalyseArguments> =>
    yargs
      .positional('inputs', inputsPositional)
      .options(analyseOptions)
      .example('$0 analyse articles -o dossier.json', 'Keep the dossier')
      .example('$0 analyse articles | jq .statements[].exact', 'Hand it to another program')
      .check((options) => checkValues(options, analyseOptions)),
  handler: async (options) => {
    const { runAnalyse } = await import('./run-analyse.ts');
    await runAnalyse(options);
  },
};
