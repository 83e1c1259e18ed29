import { type DiagnosticCode } from '../index.ts';
import { exitCodes, type ExitCode } from './exit-code.ts';
import { printJsonReport } from './json-report.ts';
import { UsageError } from './usage-error.ts';

/** The edge: a wrong command line is answered in two lines, everything else is a bug and says so, with its stack. */
export function reportFailure(error: unknown, isJson: boolean): ExitCode {
  if (error instanceof UsageError) {
    if (isJson) printFailure('command-line-valid', error.message, error.hint);
    else process.stderr.write(`error: ${error.message}\n  hint: ${error.hint}\n`);
    return exitCodes.usage;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause =
    error instanceof Error && error.cause !== undefined ? `\nbecause of ${describe(error.cause)}` : '';
  if (isJson) printFailure('program-sound', `${details}${cause}`, 'Please report this.');
  else {
    process.stderr.write(
      `This is a bug in Briefpack, not a mistake of yours; no output was written.\nPlease report it with these lines and, if you may, the articles:\n\n${details}${cause}\n`,
    );
  }
  return exitCodes.bug;
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

function printFailure(code: DiagnosticCode, message: string, hint: string): void {
  printJsonReport({
    ok: false,
    outputs: [],
    diagnostics: [{ severity: 'error', code, message, hint }],
    timings: {},
  });
}
