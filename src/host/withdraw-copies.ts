import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { DiskFault } from './copy-store.ts';

/**
 * Takes away the copies of an earlier hand-out that the new one does not have, so that a folder holds one hand-out and no
 * copy 12 of 12 beside eight. A file whose bytes are no longer those that were listed is somebody's own by now and stays.
 * Gives the names of what went; throws {@link DiskFault}.
 */
export async function withdrawCopies(
  folder: string,
  listed: readonly { readonly file: string; readonly sha256: string }[],
  kept: ReadonlySet<string>,
): Promise<readonly string[]> {
  const withdrawn: string[] = [];
  for (const { file, sha256 } of listed) {
    if (kept.has(file)) continue;
    const full = path.join(folder, file);
    const bytes = await readFile(full).catch(() => null);
    if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) continue;
    try {
      await rm(full);
    } catch (error) {
      throw new DiskFault(full, error);
    }
    withdrawn.push(file);
  }
  return withdrawn;
}
