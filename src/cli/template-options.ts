import { type InferredOptionTypes, type Options } from 'yargs';
import { commonOptions } from './common-options.ts';

export const newOptions = {
  ...commonOptions,
  from: { type: 'string', requiresArg: true, default: 'analyst', describe: 'Audience to start from' },
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack template list`, `check` and `new`. */
export type ListArguments = InferredOptionTypes<typeof commonOptions>;
export type CheckArguments = ListArguments & { readonly name: string | undefined };
export type NewArguments = InferredOptionTypes<typeof newOptions> & { readonly name: string };
