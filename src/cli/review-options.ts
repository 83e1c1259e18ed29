import { type InferredOptionTypes, type Options } from 'yargs';
import { commonOptions } from './common-options.ts';

export const reviewOptions = {
  ...commonOptions,
  status: { type: 'boolean', default: false, describe: 'Only say how far the review is; write nothing' },
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack review`. */
export type ReviewArguments = InferredOptionTypes<typeof reviewOptions> & {
  readonly inputs: readonly string[];
};
