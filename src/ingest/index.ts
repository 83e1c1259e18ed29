/**
 * Ingest: bytes -> `Article[]`.
 *
 * Architecture invariant: `text` is what the file says, and no later stage changes it; furniture is marked, never deleted. Every value of
 * metadata is the article's own, with its basis, or null. Ingest never throws on any bytes, reads no disk and no network, runs no
 * code from an article, and knows nothing of statements or speakers.
 */
import { createHash } from 'node:crypto';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Article } from '../model/article.ts';
import { type IngestResult, type InputFile } from '../model/stages.ts';
import { classifyBlocks } from './classify-blocks.ts';
import { decodeText } from './decode-text.ts';
import { findControls } from './find-controls.ts';
import { findLanguage } from './find-language.ts';
import { findMarking } from './find-marking.ts';
import { nestedTooDeeply } from './nesting.ts';
import { tooLarge } from './too-large.ts';
import { type ReadArticle } from './read-article.ts';

export { decodeText } from './decode-text.ts';

const MEBIBYTE = 1024 * 1024;
/** Bytes; the longest newspaper feature has some 100 kB. */
const LARGEST_FILE = 5 * MEBIBYTE;

interface Ingested {
  readonly article: Article | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads files into articles, sorted by path in code point order; the order of `files` does not matter. The reader follows the name:
 * `.html` and `.htm`, `.md` and `.markdown`, everything else as plain text. A file that cannot be read, is empty, or has the bytes of an
 * earlier one yields no article but a diagnostic: `input-is-small`, `input-is-text`, `input-is-decodable`, `input-is-readable`,
 * `front-matter-valid` (errors),
 * `article-is-unique`, `article-has-text`, `input-encoding-known`, `text-has-no-controls` (warnings or notes). Never throws.
 */
export async function ingest(files: readonly InputFile[]): Promise<IngestResult> {
  const articles: Article[] = [];
  const diagnostics: Diagnostic[] = [];
  const firstPaths = new Map<string, string>();
  for (const file of files.toSorted((a, b) => compareCodePoints(a.path, b.path))) {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const firstPath = firstPaths.get(sha256);
    if (firstPath === undefined) firstPaths.set(sha256, file.path);
    const result = firstPath === undefined ? await ingestFile(file, sha256) : leaveOut(file, firstPath);
    if (result.article !== null) articles.push(result.article);
    diagnostics.push(...result.diagnostics);
  }
  return { articles, diagnostics };
}

async function ingestFile(file: InputFile, sha256: string): Promise<Ingested> {
  if (file.bytes.byteLength > LARGEST_FILE) return { article: null, diagnostics: [tooManyBytes(file)] };
  const { text, encoding, diagnostics } = await decodeText(file);
  if (text === null) return { article: null, diagnostics };
  if (text.trim() === '') return { article: null, diagnostics: [...diagnostics, noText(file)] };
  const read = await readSafely(file, text);
  if (read === null) return { article: null, diagnostics: [...diagnostics, nestedTooDeeply(file.path)] };
  const large = tooLarge(read, file.path);
  if (large !== null) return { article: null, diagnostics: [...diagnostics, large] };
  const all = [...diagnostics, ...read.diagnostics];
  if (read.diagnostics.some(({ severity }) => severity === 'error'))
    return { article: null, diagnostics: all };

  const { blocks, metadata } = classifyBlocks(read);
  if (blocks.every(({ kind }) => kind === 'furniture')) {
    return { article: null, diagnostics: [...all, noText(file)] };
  }
  const language = metadata.language ?? findLanguage(read.text, blocks);
  const id = `a-${sha256.slice(0, 12)}`;
  const found = findMarking(text);
  // Spans count in the text that was read, which of a page is another one.
  const marking = found === null || read.text === text ? found : { value: found.value, basis: found.basis };
  return {
    article: {
      id,
      file: file.path,
      sha256,
      encoding,
      ...metadata,
      language,
      ...(marking === null ? {} : { marking }),
      text: read.text,
      blocks,
    },
    diagnostics: [...all, ...findControls(read, file.path)],
  };
}

/** The parsers of the formats go as deep as the marks do; a file made to exhaust the stack is the user's to mend, not a bug. */
async function readSafely(file: InputFile, text: string): Promise<ReadArticle | null> {
  const read = await loadReader(file.path);
  try {
    return read(text, file.path);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Reader = (text: string, path: string) => ReadArticle;

/** The reader of a file's format, loaded with its first file: most folders hold one format, and HTML's parsers take longest to load. */
async function loadReader(path: string): Promise<Reader> {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml')
    return (await import('./read-html.ts')).readHtml;
  if (extension === 'md' || extension === 'markdown')
    return (await import('./read-markdown.ts')).readMarkdown;
  return (await import('./read-plain-text.ts')).readPlainText;
}

function leaveOut(file: InputFile, firstPath: string): Ingested {
  const diagnostic: Diagnostic = {
    severity: 'warning',
    code: 'article-is-unique',
    message: `The same bytes as ${firstPath}; left out`,
    file: file.path,
    hint: 'Remove one of the two files.',
  };
  return { article: null, diagnostics: [diagnostic] };
}

function tooManyBytes(file: InputFile): Diagnostic {
  const size = (file.bytes.byteLength / MEBIBYTE).toFixed(1);
  return {
    severity: 'error',
    code: 'input-is-small',
    message: `The file has ${size} MiB; Briefpack reads articles of up to ${LARGEST_FILE / MEBIBYTE} MiB`,
    file: file.path,
    hint: 'Leave the file out, or cut it into its articles.',
  };
}

function noText(file: InputFile): Diagnostic {
  return {
    severity: 'warning',
    code: 'article-has-text',
    message: 'No text to print was found; left out',
    file: file.path,
    hint: 'Check that the file was saved whole.',
  };
}

function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
