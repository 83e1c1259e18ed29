import { type InferredOptionTypes, type Options } from 'yargs';
import { commonOptions } from './common-options.ts';

/** What `briefpack analyse` can be told. */
export const analyseOptions = {
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
