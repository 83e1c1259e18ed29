import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type InputFile } from '../model/stages.ts';
import { describeSystemError } from './system-error.ts';

/** Reads one file that an option names; `recipients-readable` where it cannot be read. */
export async function readNamedFile(
  file: string,
): Promise<{ readonly file: InputFile } | { readonly fault: Diagnostic }> {
  const name = file.split(path.sep).join('/');
  try {
    return { file: { path: name, bytes: await readFile(file) } };
  } catch (error) {
    return {
      fault: {
        severity: 'error',
        code: 'recipients-readable',
        message: `The list of recipients cannot be read: ${describeSystemError(error)}.`,
        file: name,
        hint: 'Name a CSV or YAML file with --recipients.',
      },
    };
  }
}
