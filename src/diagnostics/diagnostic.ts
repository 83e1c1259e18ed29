import { type DiagnosticCode } from './codes.ts';

/** How grave a diagnostic is: an error stops the build, a warning fails it under `--strict`, a note only informs. */
export type Severity = 'error' | 'warning' | 'note';

/** Something that the user can see and mend: a value that stages return; they never throw it. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  /** What went wrong, in one sentence, without the place. */
  readonly message: string;
  /** The file as the user named it; absent where no file is at fault. */
  readonly file?: string;
  /** 1-based; columns count UTF-16 units. */
  readonly line?: number;
  readonly column?: number;
  /** The way out, in one sentence. */
  readonly hint?: string;
  /** The lines around the place, ready to print, where the source text was at hand. */
  readonly frame?: string;
}

/** Whether any of the diagnostics stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
