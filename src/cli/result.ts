import { type Diagnostic, hasErrors } from '../index.ts';

/** A file that a command wrote, as `--json` lists it. */
export interface WrittenFile {
  readonly file: string;
  readonly format: string;
  readonly audience: string | null;
  readonly pages: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** Prints the one JSON object of `--json`. */
export function printJsonResult(
  outputs: readonly WrittenFile[],
  diagnostics: readonly Diagnostic[],
  timings: Readonly<Record<string, number>>,
): void {
  const result = { ok: !hasErrors(diagnostics), outputs, diagnostics, timings };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
