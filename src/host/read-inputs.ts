import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type InputFile } from '../model/stages.ts';

/** Extensions that a folder is searched for; a file that is named outright is read whatever it is called. */
const ARTICLE_EXTENSIONS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm']);

/** Files as the host found them. */
export interface ReadInputs {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads article files and, recursively, the article files of folders. Hidden files are passed over; the order is that
 * of the code points of the paths, and a file that is named twice is read once. Emits `input-exists` for what cannot be
 * read and `input-has-articles` where nothing was found at all.
 */
export async function readInputs(inputs: readonly string[]): Promise<ReadInputs> {
  const diagnostics: Diagnostic[] = [];
  const paths = new Set<string>();
  for (const input of inputs) {
    try {
      const found = (await stat(input)).isDirectory() ? await listArticles(input) : [input];
      for (const each of found) paths.add(path.normalize(each));
    } catch (error) {
      diagnostics.push(unreadable(input, error));
    }
  }
  const files: InputFile[] = [];
  for (const each of [...paths].sort(compareCodePoints)) {
    try {
      files.push({ path: each.split(path.sep).join('/'), bytes: await readFile(each) });
    } catch (error) {
      diagnostics.push(unreadable(each, error));
    }
  }
  if (files.length === 0 && diagnostics.length === 0) {
    diagnostics.push({
      severity: 'error',
      code: 'input-has-articles',
      message: `No article was found in ${inputs.join(', ')}.`,
      hint: `Briefpack reads files that end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`,
    });
  }
  return { files, diagnostics };
}

async function listArticles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lists = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) return await listArticles(full);
        return ARTICLE_EXTENSIONS.has(path.extname(entry.name).toLowerCase()) ? [full] : [];
      }),
  );
  return lists.flat();
}

function unreadable(file: string, error: unknown): Diagnostic {
  return {
    severity: 'error',
    code: 'input-exists',
    message: `Cannot be read: ${describeSystemError(error)}.`,
    file,
    hint: 'Name a folder with articles, or article files.',
  };
}

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EEXIST: 'a file of that name is in the way',
};

/** A system error in words for a user. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return SYSTEM_ERRORS[code] ?? (error instanceof Error ? error.message : String(error));
}

function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
