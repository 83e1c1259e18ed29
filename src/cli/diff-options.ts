import { type InferredOptionTypes, type Options } from 'yargs';
import { commonOptions } from './common-options.ts';

const { strict, json, quiet } = commonOptions;
export const diffOptions = { strict, json, quiet } as const satisfies Record<string, Options>;

/** The arguments of `briefpack diff`. */
export type DiffArguments = InferredOptionTypes<typeof diffOptions> & {
  readonly old: string;
  readonly new: string;
};
