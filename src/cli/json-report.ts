import { type Diagnostic } from '../index.ts';

/** A file that a command wrote, as `--json` lists it. */
export interface WrittenFile {
  readonly file: string;
  readonly format: string;
  readonly audience: string | null;
  readonly pages: number | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Number of the copy, where copies are numbered. */
  readonly copy?: number;
}

/** The one object that `--json` prints, whatever happened. */
export interface JsonReport {
  readonly ok: boolean;
  readonly outputs: readonly WrittenFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whole milliseconds by stage. */
  readonly timings: Readonly<Record<string, number>>;
}

/** Prints the object of `--json`. */
export function printJsonReport(report: JsonReport): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
