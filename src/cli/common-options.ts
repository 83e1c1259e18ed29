import { type Options, type PositionalOptions } from 'yargs';
import { UsageError } from './usage-error.ts';

/** Options that every command understands. */
export const commonOptions = {
  config: {
    alias: 'c',
    type: 'string',
    requiresArg: true,
    describe: 'briefing.yaml of the project, or its folder',
  },
  strict: {
    type: 'boolean',
    default: false,
    describe: 'Take warnings for errors: write nothing and end with code 5',
  },
  json: { type: 'boolean', default: false, describe: 'Print one JSON object on the standard output' },
  quiet: { alias: 'q', type: 'boolean', default: false, describe: 'Say nothing but errors' },
} as const satisfies Record<string, Options>;

/** Articles as a command takes them. */
export const inputsPositional = {
  type: 'string',
  array: true,
  default: [] as string[],
  describe: 'Folders or files with articles; without them, those of briefing.yaml',
} as const satisfies PositionalOptions;

/**
 * Refuses what yargs lets through: an option without words, and one that takes a single value given twice. Throws
 * {@link UsageError}.
 */
export function checkValues(
  options: Readonly<Record<string, unknown>>,
  table: Readonly<Record<string, Options>>,
): true {
  for (const [name, { array }] of Object.entries(table)) {
    const value = options[name];
    if (Array.isArray(value) && array !== true)
      throw new UsageError(`--${name} is given more than once.`, 'Give it once.');
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (values.some((each) => typeof each === 'string' && each.trim() === ''))
      throw new UsageError(
        `--${name} needs a value.`,
        'Write it behind the option, or leave the option out.',
      );
  }
  return true;
}
