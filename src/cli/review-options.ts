import { type InferredOptionTypes, type Options } from 'yargs';
import { commonOptions } from './common-options.ts';

export const reviewOptions = {
  ...commonOptions,
  interactive: {
    alias: 'i',
    type: 'boolean',
    default: false,
    describe: 'Walk through the undecided statements, one key and Enter for each',
  },
  by: { type: 'string', requiresArg: true, describe: 'How you sign your decisions in --interactive' },
  recover: {
    type: 'boolean',
    default: false,
    describe: 'Save what can be read of a damaged review.yaml into a new file beside it',
  },
  status: { type: 'boolean', default: false, describe: 'Only say how far the review is; write nothing' },
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack review`. */
export type ReviewArguments = InferredOptionTypes<typeof reviewOptions> & {
  readonly inputs: readonly string[];
};
