import { readFile } from 'node:fs/promises';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeSystemError } from './system-error.ts';

/** Reads the file of an earlier edition. Emits `input-exists` where it cannot be read. */
export async function readEditionFile(
  file: string,
): Promise<{ readonly file: string; readonly source: string } | { readonly diagnostic: Diagnostic }> {
  try {
    return { file, source: await readFile(file, 'utf8') };
  } catch (error) {
    return {
      diagnostic: {
        severity: 'error',
        code: 'input-exists',
        message: `Cannot be read: ${describeSystemError(error)}.`,
        file,
        hint: 'Name a JSON edition, as "briefpack build --format json" writes it.',
      },
    };
  }
}
