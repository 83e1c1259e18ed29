import { type Argv } from 'yargs';

/** Options that every command understands. */
export interface CommonOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly config: string | undefined;
}

/** Adds the options that every command understands. */
export function withCommonOptions<Options>(yargs: Argv<Options>): Argv<Options & CommonOptions> {
  return yargs
    .option('config', {
      alias: 'c',
      type: 'string',
      requiresArg: true,
      describe: 'briefing.yaml of the project',
    })
    .option('strict', {
      type: 'boolean',
      default: false,
      describe: 'End with code 5 where there are warnings',
    })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Print one JSON object on the standard output',
    })
    .option('quiet', { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but errors' });
}
