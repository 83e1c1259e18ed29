import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type InputFile } from '../model/stages.ts';
import { describeSystemError } from './system-error.ts';

/** Extensions that a folder is searched for; a file that is named outright is read whatever it is called. */
const ARTICLE_EXTENSIONS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm']);

/** Files as the host found them. */
export interface ReadInputs {
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a folder holds: articles, and files of kinds that are not read. */
interface FolderContents {
  readonly articles: string[];
  readonly others: string[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads article files and, recursively, the article files of folders. Hidden files and folders are passed over; the
 * order is that of the code points of the paths, and a file that is named twice is read once. Emits `input-exists` for
 * what cannot be read, `input-format-known` (note) for files in folders that are of other kinds, and
 * `input-has-articles` where nothing was found at all.
 */
export async function readInputs(inputs: readonly string[]): Promise<ReadInputs> {
  const found: FolderContents = { articles: [], others: [], diagnostics: [] };
  for (const input of inputs) await findArticles(input, found);

  const files: InputFile[] = [];
  for (const file of [...new Set(found.articles)].sort(compareCodePoints)) {
    try {
      files.push({ path: withSlashes(file), bytes: await readFile(file) });
    } catch (error) {
      found.diagnostics.push(unreadable(file, error));
    }
  }
  if (found.others.length > 0) found.diagnostics.push(passedOver(found.others));
  const isEmpty = files.length === 0 && found.diagnostics.every(({ severity }) => severity === 'note');
  if (isEmpty) found.diagnostics.push(nothingFound(inputs));
  return { files, diagnostics: found.diagnostics };
}

/** Adds an input, or everything below it, to what was found. */
async function findArticles(input: string, found: FolderContents): Promise<void> {
  try {
    const kind = await stat(input);
    if (kind.isDirectory()) await searchFolder(path.normalize(input), found);
    // A pipe is a file that another program makes; reading a device might never end.
    else if (kind.isFile() || kind.isFIFO()) found.articles.push(path.normalize(input));
    else found.diagnostics.push(unreadable(input, new Error('it is neither a file nor a folder')));
  } catch (error) {
    found.diagnostics.push(unreadable(input, error));
  }
}

async function searchFolder(folder: string, found: FolderContents): Promise<void> {
  const entries = await listFolder(folder, found);
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await searchFolder(full, found);
    else if (!ARTICLE_EXTENSIONS.has(path.extname(entry.name).toLowerCase())) found.others.push(full);
    else if (entry.isFile() || entry.isSymbolicLink()) found.articles.push(full);
  }
}

async function listFolder(folder: string, found: FolderContents) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.diagnostics.push(unreadable(folder, error));
    return [];
  }
}

function unreadable(file: string, error: unknown): Diagnostic {
  return {
    severity: 'error',
    code: 'input-exists',
    message: `Cannot be read: ${describeSystemError(error)}.`,
    file: withSlashes(file),
    hint: 'Name a folder with articles, or article files.',
  };
}

const MAX_NAMED = 3;

function passedOver(files: readonly string[]): Diagnostic {
  const named = [...files].sort(compareCodePoints).slice(0, MAX_NAMED).map(withSlashes);
  const more = files.length - named.length;
  const list = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return {
    severity: 'note',
    code: 'input-format-known',
    message: `${files.length === 1 ? 'A file was' : `${files.length} files were`} passed over: ${list}.`,
    hint: readsOnly,
  };
}

const readsOnly = `Briefpack reads files that end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`;

function nothingFound(inputs: readonly string[]): Diagnostic {
  return {
    severity: 'error',
    code: 'input-has-articles',
    message: `No article was found in ${inputs.map(withSlashes).join(', ')}.`,
    hint: readsOnly,
  };
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}

function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
