import { type Diagnostic, type DiagnosticCode, hasErrors } from '../index.ts';

/** What the process says when it ends. */
export const exitCodes = {
  done: 0,
  fixable: 1,
  usage: 2,
  unwritable: 3,
  limit: 4,
  strict: 5,
  bug: 70,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const LIMITS: readonly DiagnosticCode[] = ['page-budget-met', 'template-limits', 'input-is-small'];

/** The exit code that diagnostics call for; `isStrict` makes warnings count. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], isStrict: boolean): ExitCode {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (hasErrors(diagnostics)) {
    if (errors.some(({ code }) => code === 'output-writable')) return exitCodes.unwritable;
    return errors.every(({ code }) => LIMITS.includes(code)) ? exitCodes.limit : exitCodes.fixable;
  }
  return isStrict && diagnostics.some(({ severity }) => severity === 'warning')
    ? exitCodes.strict
    : exitCodes.done;
}
