import { type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type InputFile } from '../model/stages.ts';
import { describeSystemError } from './system-error.ts';

/** Extensions that a folder is searched for; a file that is named outright is read whatever it is called. */
const ARTICLE_EXTENSIONS = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.htm']);

/** What to read, and the folder that the names are relative to. */
export interface NamedInputs {
  readonly folder: string;
  readonly names: readonly string[];
}

/** Files as the host found them. */
export interface ReadInputs {
  /** Under the names that the user gave, so that a pack does not depend on where a command was called. */
  readonly files: readonly InputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where a file is, seen from the working directory, so that a terminal can open it. */
  readonly pathOf: (file: string) => string;
  /** Diagnostics with their files as `pathOf` gives them. */
  readonly show: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** What a search came upon: articles, and files of kinds that are not read, as paths from the working directory. */
interface Found {
  readonly articles: Set<string>;
  readonly others: string[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads article files and, recursively, the article files of folders. Hidden files and folders are passed over; the
 * order is that of the code points of the paths, and a file that is named twice is read once. Emits `input-exists` for
 * what cannot be read, `input-format-known` (note) for files in folders that are of other kinds, and
 * `input-has-articles` where nothing was found at all.
 */
export async function readInputs({ folder, names }: NamedInputs): Promise<ReadInputs> {
  const found: Found = { articles: new Set(), others: [], diagnostics: [] };
  const inputs = names.map((name) => resolveIn(folder, name));
  for (const input of inputs) await findArticles(input, found);

  const files: InputFile[] = [];
  const paths = new Map<string, string>();
  for (const file of [...found.articles].sort(compareCodePoints)) {
    try {
      const bytes = await readFile(file);
      const name = withSlashes(nameIn(folder, file));
      paths.set(name, withSlashes(file));
      files.push({ path: name, bytes });
    } catch (error) {
      found.diagnostics.push(unreadable(file, error));
    }
  }
  if (found.others.length > 0) found.diagnostics.push(passedOver(found.others));
  const isEmpty = files.length === 0 && found.diagnostics.every(({ severity }) => severity === 'note');
  if (isEmpty) found.diagnostics.push(nothingFound(inputs));
  const pathOf = (file: string): string => paths.get(file) ?? file;
  return {
    files,
    diagnostics: found.diagnostics,
    pathOf,
    show: (diagnostics) =>
      diagnostics.map((each) => (each.file === undefined ? each : { ...each, file: pathOf(each.file) })),
  };
}

/** A path that stands in a file of the folder: relative to it, unless it is absolute. */
export function resolveIn(folder: string, file: string): string {
  return path.normalize(path.isAbsolute(file) ? file : path.join(folder, file));
}

/** The inverse of {@link resolveIn}; what lies elsewhere keeps its path. */
function nameIn(folder: string, file: string): string {
  const inside = path.normalize(folder) + path.sep;
  return file.startsWith(inside) ? file.slice(inside.length) : file;
}

/** Adds an input, or everything below it, to what was found. */
async function findArticles(input: string, found: Found): Promise<void> {
  try {
    const kind = await stat(input);
    if (kind.isDirectory()) await searchFolder(input, found);
    // A pipe is a file that another program makes; reading a device might never end.
    else if (kind.isFile() || kind.isFIFO()) found.articles.add(input);
    else found.diagnostics.push(unreadable(input, new Error('it is neither a file nor a folder')));
  } catch (error) {
    found.diagnostics.push(unreadable(input, error));
  }
}

async function searchFolder(folder: string, found: Found): Promise<void> {
  for (const entry of await listFolder(folder, found)) {
    if (entry.name.startsWith('.')) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await searchFolder(full, found);
    else if (!ARTICLE_EXTENSIONS.has(path.extname(entry.name).toLowerCase())) found.others.push(full);
    else if (entry.isFile() || entry.isSymbolicLink()) found.articles.add(full);
  }
}

async function listFolder(folder: string, found: Found): Promise<readonly Dirent[]> {
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

const READS_ONLY = `Briefpack reads files that end in ${[...ARTICLE_EXTENSIONS].join(', ')}.`;
const MAX_NAMED = 3;

function passedOver(files: readonly string[]): Diagnostic {
  const named = [...files].sort(compareCodePoints).slice(0, MAX_NAMED).map(withSlashes);
  const more = files.length - named.length;
  const list = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return {
    severity: 'note',
    code: 'input-format-known',
    message: `${files.length === 1 ? 'A file was' : `${files.length} files were`} passed over: ${list}.`,
    hint: READS_ONLY,
  };
}

function nothingFound(inputs: readonly string[]): Diagnostic {
  return {
    severity: 'error',
    code: 'input-has-articles',
    message: `No article was found in ${inputs.map(withSlashes).join(', ')}.`,
    hint: READS_ONLY,
  };
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}

function compareCodePoints(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
