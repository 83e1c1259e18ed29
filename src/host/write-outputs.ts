import { access, constants, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeSystemError } from './read-inputs.ts';

/** A file that is ready to be written. */
export interface OutputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files whole or not at all: each goes to a temporary file in its own folder, is synchronised and renamed over
 * the old one. Whether every target can be written is found out before the first is touched. Emits `output-writable`.
 */
export async function writeOutputs(outputs: readonly OutputFile[]): Promise<readonly Diagnostic[]> {
  const blocked: Diagnostic[] = [];
  for (const { file } of outputs) {
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await access(path.dirname(file), constants.W_OK);
      if (await isFolder(file)) throw new Error('a folder of that name is in the way');
    } catch (error) {
      blocked.push(unwritable(file, error));
    }
  }
  if (blocked.length > 0) return blocked;
  for (const { file, bytes } of outputs) {
    try {
      await writeFileAtomic(file, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } catch (error) {
      return [unwritable(file, error)];
    }
  }
  return [];
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
}

function unwritable(file: string, error: unknown): Diagnostic {
  return {
    severity: 'error',
    code: 'output-writable',
    message: `Cannot be written: ${describeSystemError(error)}.`,
    file,
    hint: 'Choose another place with --output.',
  };
}
