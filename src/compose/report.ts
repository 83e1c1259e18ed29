import { type DiagnosticCode } from '../diagnostics/codes.ts';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { frameOf } from '../diagnostics/frame-of.ts';

/** A place in a template: line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Collects diagnostics of one composition; each is said once. */
export class Report {
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #sources = new Map<string, string>();

  /** Makes the text of a file known, so that its lines can be shown. */
  addSource(file: string, text: string): void {
    this.#sources.set(file, text);
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#diagnostics.values()];
  }

  add(diagnostic: Diagnostic): void {
    const { code, message, file, line, column } = diagnostic;
    this.#diagnostics.set(JSON.stringify([code, message, file, line, column]), diagnostic);
  }

  /** A fault of a template, with the lines around it. */
  addFault(
    message: string,
    place: Place | null,
    hint?: string,
    code: DiagnosticCode = 'template-valid',
  ): void {
    const frame = place === null ? null : frameOf(this.#sources.get(place.file), place);
    this.add({
      severity: 'error',
      code,
      message,
      ...(place ?? {}),
      ...(hint === undefined ? {} : { hint }),
      ...(frame === null ? {} : { frame }),
    });
  }
}
