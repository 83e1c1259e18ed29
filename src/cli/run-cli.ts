import yargs, { type Argv } from 'yargs';
import { analyseCommand } from './analyse-command.ts';
import { diffCommand } from './diff-command.ts';
import { buildCommand } from './build-command.ts';
import { explainUsage } from './explain-usage.ts';
import { initCommand } from './init-command.ts';
import { reviewCommand } from './review-command.ts';
import { templateCommand } from './template-command.ts';
import { traceCommand } from './trace-command.ts';

const EXIT_CODES = `Exit codes: 0 done, 1 something you can fix, 2 wrong command line, 3 output could not be written,
4 a limit was reached, 5 warnings under --strict, 70 a bug.`;

const WIDTH = 100;

/** Parses the command line and runs the command; sets the exit code of the process. Throws `UsageError`. */
export async function runCli(argv: readonly string[]): Promise<void> {
  await makeParser(argv).parseAsync();
}

/** The whole command line, the same in every locale. */
export function makeParser(argv: readonly string[]): Argv {
  return (
    yargs([...argv])
      .scriptName('briefpack')
      .detectLocale(false)
      .parserConfiguration({ 'greedy-arrays': false, 'camel-case-expansion': false })
      .usage(
        '$0 <command>\n\nTurns a folder of news articles into a briefing pack that can be defended line by line.',
      )
      .command(buildCommand)
      .command(analyseCommand)
      .command(diffCommand)
      .command(initCommand)
      .command(reviewCommand)
      .command(templateCommand)
      .command(traceCommand)
      .completion('completion', 'Print a completion script for bash or zsh')
      .demandCommand(1, 'Name a command.')
      .strict()
      .alias('help', 'h')
      .alias('version', 'V')
      .example('$0 build articles', 'Make the full pack of the articles in a folder as PDF')
      .epilogue(EXIT_CODES)
      .wrap(process.stdout.isTTY ? Math.min(WIDTH, process.stdout.columns) : WIDTH)
      .exitProcess(false)
      // Without a throw here, yargs would go on and run the command that it has just refused.
      .fail((message: string | null, error: Error | undefined) => {
        // What yargs itself throws is about the command line too.
        if (error !== undefined && error.name !== 'YError') throw error;
        throw explainUsage(message ?? error?.message ?? '', argv);
      })
  );
}
