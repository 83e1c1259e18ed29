import { type InferredOptionTypes, type Options } from 'yargs';
import { editions, formats, missingGlyphPolicies, papers } from '../index.ts';
import { commonOptions } from './common-options.ts';

/** Takes `pdf,html` for two values. */
const splitAtCommas = (values: readonly string[]): string[] =>
  values.flatMap((each) => each.split(',')).map((each) => each.trim());

/** What `briefpack build` can be told. */
export const buildOptions = {
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
  edition: {
    type: 'string',
    choices: editions,
    requiresArg: true,
    describe: 'How it is printed: large-print is set in 18 points, duplex leaves room for binding',
  },
  draft: { type: 'boolean', describe: 'Print the word for a draft behind the words of each page' },
  watermark: { type: 'string', requiresArg: true, describe: 'Other words to print there' },
  'line-numbers': { type: 'boolean', describe: 'Count the lines of each page, every fifth with its number' },
  booklet: { type: 'boolean', describe: 'Two pages on each side of a sheet, in the order for folding it' },
  recto: { type: 'boolean', describe: 'Start every section on a right-hand page' },
  'max-pages': {
    type: 'number',
    requiresArg: true,
    describe: 'Page budget: what ranks lowest is left out, and the pack says so',
  },
  'missing-glyphs': {
    type: 'string',
    choices: missingGlyphPolicies,
    requiresArg: true,
    describe: 'A character that no font has: no PDF, or its number in a box (a warning)',
  },
  pdfa: {
    type: 'boolean',
    describe: 'PDF for an archive (PDF/A-3b), with the dossier as JSON inside',
  },
  recipients: {
    type: 'string',
    requiresArg: true,
    describe: 'CSV or YAML list of who gets a numbered copy, and of what',
  },
  watch: {
    alias: 'w',
    type: 'boolean',
    default: false,
    describe: 'Make the packs again whenever articles, decisions, settings or templates change',
  },
  'explain-cuts': {
    type: 'boolean',
    describe: 'Name every item that the page budget left out, with its rank',
  },
  since: {
    type: 'string',
    requiresArg: true,
    describe: 'JSON edition from before: the pack says what changed, and counts on from its edition',
  },
  'edition-number': {
    type: 'number',
    requiresArg: true,
    describe: 'Number of this edition; without it, one more than that of --since, or 1',
  },
  ...commonOptions,
} as const satisfies Record<string, Options>;

/** The arguments of `briefpack build`. */
export type BuildArguments = Omit<InferredOptionTypes<typeof buildOptions>, 'audience' | 'format'> & {
  readonly inputs: readonly string[];
  readonly audience: readonly string[] | undefined;
  readonly format: readonly (typeof formats)[number][] | undefined;
};
