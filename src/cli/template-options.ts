import { type InferredOptionTypes, type Options } from 'yargs';
import { commonOptions } from './common-options.ts';

export const newOptions = {
  ...commonOptions,
  from: { type: 'string', requiresArg: true, default: 'analyst', describe: 'Audience to start from' },
} as const satisfies Record<string, Options>;

export const previewOptions = {
  ...commonOptions,
  lang: { type: 'string', requiresArg: true, describe: "Language of the pack's own words, such as en" },
  port: {
    type: 'number',
    requiresArg: true,
    describe: 'Port on 127.0.0.1; 4747 without it, or a free one where that is taken',
  },
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack template list`, `check` and `new`. */
export type ListArguments = InferredOptionTypes<typeof commonOptions>;
export type CheckArguments = ListArguments & { readonly name: string | undefined };
export type NewArguments = InferredOptionTypes<typeof newOptions> & { readonly name: string };
export type PreviewArguments = InferredOptionTypes<typeof previewOptions> & {
  readonly name: string | undefined;
  readonly inputs: readonly string[];
};
