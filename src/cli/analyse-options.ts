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
  explain: {
    type: 'string',
    requiresArg: true,
    describe: 'Say why the item with this id stands where it stands, instead of writing the dossier',
  },
  ...commonOptions,
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack analyse`. */
export type AnalyseArguments = InferredOptionTypes<typeof analyseOptions> & {
  readonly inputs: readonly string[];
};
