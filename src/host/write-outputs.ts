import { existsSync } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeSystemError } from './system-error.ts';

/** A file that is ready to be written. */
export interface OutputFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file whose bytes are on the disk beside their target, waiting for its name. */
interface StagedFile {
  readonly file: string;
  readonly target: string;
  readonly temporary: string;
}

/**
 * Writes files whole or not at all. Each goes to a temporary file in the folder of its target and is synchronised; only
 * when every byte of every file is on the disk do they take their names, so that a full disk or a kill leaves the old
 * files. Folders that are missing are made, and taken away again after a failure. Emits `output-writable`.
 *
 * write-file-atomic is not used: its release 7 takes a short write, as a disk that fills up gives it, for the whole.
 */
export async function writeOutputs(outputs: readonly OutputFile[]): Promise<readonly Diagnostic[]> {
  const staged: StagedFile[] = [];
  const newFolders: string[] = [];
  const blocked: Diagnostic[] = [];
  for (const [index, { file, bytes }] of outputs.entries()) {
    try {
      await makeFolder(path.dirname(file), newFolders);
      staged.push(await stageFile(file, bytes, index));
    } catch (error) {
      blocked.push(unwritable(file, error));
    }
  }
  if (blocked.length === 0) {
    for (const { file, target, temporary } of staged) {
      try {
        await rename(temporary, target);
      } catch (error) {
        blocked.push(unwritable(file, error));
      }
    }
  }
  if (blocked.length > 0) {
    for (const { temporary } of staged) await rm(temporary, { force: true });
    // A folder that holds something by now stays.
    for (const folder of newFolders.toReversed()) await rmdir(folder).catch(() => undefined);
    return blocked;
  }
  for (const folder of new Set(staged.map(({ target }) => path.dirname(target)))) await syncFolder(folder);
  return [];
}

/**
 * Makes a folder with all that are missing above it, and adds those that it made to `made`, the outermost first. One by
 * one, as Node's own `recursive` never ends where a file system refuses folders by "no such file", as /proc does.
 */
export async function makeFolder(folder: string, made: string[]): Promise<void> {
  const missing: string[] = [];
  for (let each = path.resolve(folder); !existsSync(each); each = path.dirname(each)) missing.unshift(each);
  for (const each of missing) {
    try {
      await mkdir(each);
      made.push(each);
    } catch (error) {
      // Another program may have made it meanwhile.
      if (!existsSync(each)) throw error;
    }
  }
}

async function stageFile(file: string, bytes: Uint8Array, index: number): Promise<StagedFile> {
  // A link stays a link: what it points to is replaced.
  const target = await realpath(file).catch(() => path.resolve(file));
  const old = await stat(target).catch(() => null);
  if (old?.isDirectory() === true) throw new Error('a folder of that name is in the way');
  const folder = path.dirname(target);
  await removeLeftovers(folder);
  const temporary = path.join(folder, `${temporaryPrefix}${process.pid}-${index}.tmp`);
  try {
    const handle = await open(temporary, 'w', old?.mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  return { file, target, temporary };
}

/** Hidden, so that no folder of articles takes it for one; with the machine, as folders are shared over networks. */
const temporaryPrefix = `.briefpack-${hostname().replaceAll(/[^\w.-]/g, '_')}-`;

/** Takes away what killed runs of this machine left in a folder. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(temporaryPrefix)
      ? /^(\d+)-\d+\.tmp$/.exec(name.slice(temporaryPrefix.length))?.[1]
      : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(path.join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Makes the new names last through a power cut; some file systems know no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The files themselves are synchronised; nothing is lost that could be mended here.
  }
}

/** A place where nothing can be written, as `output-writable`. */
export function unwritable(file: string, error: unknown): Diagnostic {
  return {
    severity: 'error',
    code: 'output-writable',
    message: `Cannot be written: ${describeSystemError(error)}.`,
    file,
    hint: 'Choose another place with --output.',
  };
}
