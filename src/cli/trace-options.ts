import { type InferredOptionTypes } from 'yargs';
import { type commonOptions } from './common-options.ts';

/** The arguments of `briefpack trace`. */
export type TraceArguments = InferredOptionTypes<typeof commonOptions> & {
  readonly words: string;
  readonly inputs: readonly string[];
};
