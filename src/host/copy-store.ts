import { createHash } from 'node:crypto';
import { appendFile, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { makeFolder, syncFolder, unwritable } from './write-outputs.ts';

/** A file of a copy that is on the disk. */
export interface StoredCopy {
  readonly file: string;
  readonly pages: number | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** A fault of the disk, as a diagnostic: the run cannot go on. */
export class DiskFault extends Error {
  readonly diagnostic: Diagnostic;

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written`, { cause });
    this.diagnostic = unwritable(file, cause);
  }
}

/** What an earlier run of the same work left, line by line. */
type JournalLine =
  | { readonly kind: 'group'; readonly group: string; readonly diagnostics: readonly Diagnostic[] }
  | ({ readonly kind: 'copy' } & StoredCopy);

/**
 * Copies on their way to a folder. They are gathered in a hidden folder beside their places and take their names when all
 * are there, so that until then the old hand-out stands untouched. A journal says which are whole: a run of the same work
 * that was killed is taken up where it stopped.
 */
export interface CopyStore {
  /** Copies that an earlier run finished and whose bytes are still what they were. */
  readonly finished: ReadonlyMap<string, StoredCopy>;
  /** What an earlier run found when it laid a group out; undefined where it did not come so far. */
  readonly foundIn: (group: string) => readonly Diagnostic[] | undefined;
  readonly noteGroup: (group: string, diagnostics: readonly Diagnostic[]) => Promise<void>;
  readonly add: (file: string, bytes: Uint8Array, pages: number | null) => Promise<StoredCopy>;
  /** Lets all gathered copies take their names. */
  readonly publish: () => Promise<void>;
  /** Takes everything away that was gathered. */
  readonly discard: () => Promise<void>;
}

const JOURNAL = 'journal.jsonl';
const PREFIX = '.briefpack-copies-';

/** Opens the store of one run in a folder, which is made if it is missing. Its functions throw {@link DiskFault}. */
export async function openCopyStore(folder: string, runId: string): Promise<CopyStore> {
  const staging = path.join(folder, `${PREFIX}${runId.slice(0, 16)}`);
  const journalFile = path.join(staging, JOURNAL);
  const guard = async <Result>(file: string, work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw new DiskFault(file, error);
    }
  };
  const lines = await guard(folder, async () => {
    await makeFolder(staging, []);
    await removeOthers(folder, staging);
    return await readJournal(journalFile);
  });
  const groups = new Map<string, readonly Diagnostic[]>();
  const finished = new Map<string, StoredCopy>();
  for (const line of lines) {
    if (line.kind === 'group') groups.set(line.group, line.diagnostics);
    else if (await isWhole(line, [staging, folder])) finished.set(line.file, line);
  }
  const note = async (line: JournalLine): Promise<void> => {
    // A line that a kill cut short must not swallow the next one.
    await appendFile(journalFile, `\n${JSON.stringify(line)}\n`);
  };
  const gathered = new Set(finished.keys());
  return {
    finished,
    foundIn: (group) => groups.get(group),
    noteGroup: (group, diagnostics) => guard(journalFile, () => note({ kind: 'group', group, diagnostics })),
    add: (file, bytes, pages) =>
      guard(path.join(folder, file), async () => {
        await writeWhole(path.join(staging, file), bytes);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const stored: StoredCopy = { file, pages, bytes: bytes.byteLength, sha256 };
        await note({ kind: 'copy', ...stored });
        gathered.add(file);
        return stored;
      }),
    publish: async () => {
      for (const file of gathered) {
        await guard(path.join(folder, file), () =>
          moveIfThere(path.join(staging, file), path.join(folder, file)),
        );
      }
      await syncFolder(folder);
    },
    discard: () => guard(staging, () => rm(staging, { recursive: true, force: true })),
  };
}

/** What runs of other work left, cut short and never taken up, is of no use to anybody. */
async function removeOthers(folder: string, staging: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const full = path.join(folder, name);
    if (name.startsWith(PREFIX) && full !== staging) await rm(full, { recursive: true, force: true });
  }
}

async function readJournal(file: string): Promise<readonly JournalLine[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines: JournalLine[] = [];
  for (const line of text.split('\n').filter((each) => each !== '')) {
    try {
      // The journal is this file's own; a line that was cut by a kill is no JSON.
      lines.push(JSON.parse(line) as JournalLine);
    } catch {
      continue;
    }
  }
  return lines;
}

async function isWhole({ file, sha256 }: StoredCopy, folders: readonly string[]): Promise<boolean> {
  for (const folder of folders) {
    const bytes = await readFile(path.join(folder, file)).catch(() => null);
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) return true;
  }
  return false;
}

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

/** A copy that took its name before a kill is not there to be moved again. */
async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
