import { type Argv, type CommandModule, type InferredOptionTypes, type Options } from 'yargs';
import { formats, papers } from '../index.ts';
import { checkValues, commonOptions, inputsPositional } from './common-options.ts';

/** Takes `pdf,html` for two values. */
const splitAtCommas = (values: readonly string[]): string[] =>
  values.flatMap((each) => each.split(',')).map((each) => each.trim());

const buildOptions = {
  audience: {
    alias: 'a',
    type: 'string',
    array: true,
    requiresArg: true,
    coerce: splitAtCommas,
    describe: 'Audience, as "briefpack template list" names it; repeatable',
  },
  format: {
    alias: 'f',
    type: 'string',
    choices: formats,
    array: true,
    requiresArg: true,
    coerce: splitAtCommas,
    describe: 'Format of the pack; repeatable',
  },
  output: {
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'Folder (ends in /), file, or - for the standard output',
  },
  title: { type: 'string', requiresArg: true, describe: 'Title of the pack' },
  reference: { type: 'string', requiresArg: true, describe: 'Reference of the registry' },
  date: { type: 'string', requiresArg: true, describe: 'Date or cut-off time, such as 2026-03-14T07:30Z' },
  marking: {
    type: 'string',
    requiresArg: true,
    describe: 'Protective marking at the top and bottom of every page',
  },
  lang: { type: 'string', requiresArg: true, describe: "Language of the pack's own words, such as en" },
  paper: { type: 'string', choices: papers, requiresArg: true, describe: 'Paper size' },
  'max-pages': {
    type: 'number',
    requiresArg: true,
    describe: 'Page budget: what ranks lowest is left out, and the pack says so',
  },
  ...commonOptions,
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack build`. */
export type BuildArguments = Omit<InferredOptionTypes<typeof buildOptions>, 'audience' | 'format'> & {
  readonly inputs: readonly string[];
  readonly audience: readonly string[] | undefined;
  readonly format: readonly (typeof formats)[number][] | undefined;
};

export const buildCommand: CommandModule<object, BuildArguments> = {
  command: 'build [inputs..]',
  describe: 'Make briefing packs from articles',
  builder: (yargs) =>
    yargs
      .positional('inputs', inputsPositional)
      .options(buildOptions)
      .example('$0 build articles', 'The full pack of a folder as PDF')
      .example('$0 build articles -a executive -a analyst -f pdf -f html -o packs/', 'Four files')
      .example('$0 build articles -a executive --max-pages 2 -o brief.pdf', 'One file of two pages')
      // yargs' types take --format for a string where it has choices; they are checked by then.
      .check((options) => checkValues(options, buildOptions)) as unknown as Argv<BuildArguments>,
  handler: async (options) => {
    const { runBuild } = await import('./run-build.ts');
    await runBuild(options);
  },
};
