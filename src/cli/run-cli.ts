import { closest, distance } from 'fastest-levenshtein';
import yargs from 'yargs';
import { analyseCommand } from './analyse-command.ts';
import { buildCommand } from './build-command.ts';
import { initCommand } from './init-command.ts';
import { templateCommand } from './template-command.ts';
import { traceCommand } from './trace-command.ts';
import { UsageError } from './usage-error.ts';

const EXIT_CODES = `Exit codes: 0 done, 1 something you can fix, 2 wrong command line, 3 output could not be written,
4 a limit was reached, 5 warnings under --strict, 70 a bug.`;

/** Parses the command line and runs the command; sets the exit code of the process. Throws {@link UsageError}. */
export async function runCli(argv: readonly string[]): Promise<void> {
  const parser = yargs([...argv])
    .scriptName('briefpack')
    .locale('en')
    .usage(
      '$0 <command>\n\nTurns a folder of news articles into a briefing pack that can be defended line by line.',
    )
    .command(buildCommand)
    .command(analyseCommand)
    .command(initCommand)
    .command(templateCommand)
    .command(traceCommand)
    .completion('completion', 'Print a completion script for bash or zsh')
    .demandCommand(1, 'Name a command.')
    .strict()
    .recommendCommands()
    .alias('help', 'h')
    .alias('version', 'V')
    .parserConfiguration({ 'duplicate-arguments-array': true, 'greedy-arrays': false })
    .example('$0 build articles', 'Make the full pack of the articles in a folder as PDF')
    .epilogue(EXIT_CODES)
    .wrap(Math.min(100, process.stdout.isTTY ? process.stdout.columns : 100))
    .exitProcess(false)
    // Without a throw here, yargs would go on and run the command that it has just refused.
    .fail((message: string | null, error: Error | undefined) => {
      if (error !== undefined) throw error;
      throw new UsageError(sentence(message ?? 'The command line is wrong.'), suggestion(message ?? ''));
    });
  await parser.parseAsync();
}

function sentence(message: string): string {
  const line = message.trim().replace(/\s*\n\s*/g, ' ');
  return /[.?!]$/.test(line) ? line : `${line}.`;
}

const OPTIONS: readonly string[] = [
  'audience',
  'format',
  'output',
  'config',
  'title',
  'reference',
  'date',
  'marking',
  'lang',
  'paper',
  'max-pages',
  'strict',
  'json',
  'quiet',
  'help',
];

/** "Did you mean" for an option; for everything else, where help is. */
function suggestion(message: string): string {
  const unknown = /^Unknown arguments?: ([\w-]+)/.exec(message)?.[1];
  if (unknown !== undefined) {
    const nearest = closest(unknown, OPTIONS);
    if (distance(unknown, nearest) <= 2) return `Did you mean --${nearest}?`;
  }
  return 'Run "briefpack --help", or "briefpack <command> --help".';
}
