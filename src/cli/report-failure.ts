import { exitCodes, type ExitCode } from './exit-code.ts';
import { UsageError } from './usage-error.ts';

/** The edge: a wrong command line is answered in two lines, everything else is a bug and says so. */
export function reportFailure(error: unknown, isJson: boolean): ExitCode {
  if (error instanceof UsageError) {
    if (isJson) {
      const result = {
        ok: false,
        outputs: [],
        diagnostics: [],
        timings: {},
        usage: { message: error.message, hint: error.hint },
      };
      process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    }
    process.stderr.write(`error: ${error.message}\n  hint: ${error.hint}\n`);
    return exitCodes.usage;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (isJson) {
    process.stdout.write(
      `${JSON.stringify({ ok: false, outputs: [], diagnostics: [], timings: {}, bug: details }, null, 2)}\n`,
    );
  }
  process.stderr.write(
    `This is a bug in Briefpack, not a mistake of yours; nothing was written.\nPlease report it with these lines:\n${details}\n`,
  );
  return exitCodes.bug;
}
