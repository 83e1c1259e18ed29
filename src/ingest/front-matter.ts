import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type YAMLError } from 'yaml';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Metadata } from '../model/article.ts';
import { placeOf } from './place.ts';
import { NO_METADATA, type ArticleMetadata } from './read-article.ts';
import { readDate } from './read-date.ts';

/** The YAML at the head of a Markdown file. */
export interface FrontMatter {
  /** Where the article proper begins, after the closing line; 0 where there is no front matter. */
  readonly end: number;
  readonly metadata: ArticleMetadata;
  readonly diagnostics: readonly Diagnostic[];
}

type Field = keyof ArticleMetadata;

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** Characters; heads are a few lines, and deep nesting takes a parser longer the longer it is. */
const LONGEST_HEAD = 16_384;
const KEYS: Readonly<Record<string, Field>> = {
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  source: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  byline: 'byline',
  author: 'byline',
  authors: 'byline',
  date: 'published',
  published: 'published',
  url: 'url',
  link: 'url',
  lang: 'language',
  language: 'language',
};

/**
 * Reads YAML front matter between `---` lines. Known keys become metadata with basis `front-matter`; all others are left alone. Emits
 * `front-matter-valid` (error) with the place in the article file, for YAML that does not parse, a head that is not closed, and values of
 * the wrong type. No code runs, no tag makes an object, and aliases are refused.
 */
export function readFrontMatter(text: string, path: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return { end: 0, metadata: NO_METADATA, diagnostics: [] };
  const closing = CLOSING.exec(text.slice(opening));
  if (closing === null) return readUnclosed(text, path, opening);
  const source = text.slice(opening, opening + closing.index);
  const end = opening + closing.index + closing[0].length;
  if (source.length > LONGEST_HEAD) {
    const tooLong = invalid(text, path, 0, `The front matter has more than ${LONGEST_HEAD} characters`);
    return { end, metadata: NO_METADATA, diagnostics: [tooLong] };
  }
  const document = parseDocument(source, { prettyErrors: false });
  const [first] = document.errors;
  // The parser's later errors mostly follow from its first.
  const errors = first === undefined ? [] : [invalid(text, path, opening + first.pos[0], describe(first))];
  if (errors.length > 0) return { end, metadata: NO_METADATA, diagnostics: errors };
  return { end, ...readValues(document.contents, text, path, opening) };
}

/** A rule of dashes may open a text too; only a key below it shows that front matter was meant. */
function readUnclosed(text: string, path: string, opening: number): FrontMatter {
  const isMeant = /^[A-Za-z_-]+:(?:\s|$)/.test(text.slice(opening));
  const diagnostics = isMeant
    ? [invalid(text, path, 0, 'The front matter has no closing line of three dashes')]
    : [];
  return { end: 0, metadata: NO_METADATA, diagnostics };
}

type Values = Pick<FrontMatter, 'metadata' | 'diagnostics'>;

function readValues(contents: Node | null, text: string, path: string, opening: number): Values {
  if (contents === null) return { metadata: NO_METADATA, diagnostics: [] };
  if (!isMap(contents)) {
    const message = 'The front matter is no list of keys and values';
    return {
      metadata: NO_METADATA,
      diagnostics: [invalid(text, path, opening + (contents.range?.[0] ?? 0), message)],
    };
  }
  const metadata: Record<Field, Metadata | null> = { ...NO_METADATA };
  const diagnostics: Diagnostic[] = [];
  for (const { key, value } of contents.items) {
    const name = isScalar(key) && typeof key.value === 'string' ? key.value.toLowerCase() : '';
    const field = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
    if (field === undefined) continue;
    // The parser always makes nodes; `unknown` is its type for documents built by hand.
    const read = readValue(value as Node | null, field);
    if (read === 'wrong') diagnostics.push(wrongValue(text, path, opening, name, field, value as Node));
    else if (read !== null) metadata[field] ??= locate(read, text, opening);
  }
  return { metadata, diagnostics };
}

interface ReadValue {
  readonly value: string;
  readonly words: string;
  readonly at: number | undefined;
}

function readValue(node: Node | null, field: Field): ReadValue | 'wrong' | null {
  if (node === null || isAlias(node)) return node === null ? null : 'wrong';
  if (isSeq(node)) return field === 'byline' ? readList(node.items) : 'wrong';
  if (!isScalar(node)) return 'wrong';
  if (node.value === null || node.value === '') return null;
  // A year alone is a number in YAML, though it is a date here.
  const given = field === 'published' && typeof node.value === 'number' ? node.value.toString() : node.value;
  if (typeof given !== 'string') return 'wrong';
  const words = given.trim();
  const value = field === 'published' ? readDate(words) : field === 'language' ? readLanguage(words) : words;
  return value === null ? 'wrong' : { value, words, at: node.range?.[0] };
}

function readList(items: readonly unknown[]): ReadValue | 'wrong' | null {
  const names: string[] = [];
  for (const item of items) {
    if (!isScalar(item) || typeof item.value !== 'string') return 'wrong';
    names.push(item.value.trim());
  }
  return names.length === 0 ? null : { value: names.join(', '), words: names.join(', '), at: undefined };
}

function readLanguage(words: string): string | null {
  try {
    return Intl.getCanonicalLocales(words.replace('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** Adds the span where the value stands in the file as it is, without escapes or folded lines. */
function locate({ value, words, at }: ReadValue, text: string, opening: number): Metadata {
  const start = at === undefined ? -1 : text.indexOf(words, opening + at);
  if (at === undefined || start < 0 || start > opening + at + 1) return { value, basis: 'front-matter' };
  return { value, basis: 'front-matter', start, end: start + words.length };
}

function wrongValue(
  text: string,
  path: string,
  opening: number,
  name: string,
  field: Field,
  node: Node,
): Diagnostic {
  const wanted: Readonly<Record<Field, string>> = {
    title: 'text',
    outlet: 'text',
    byline: 'text or a list of names',
    published: 'a date such as 2026-03-31',
    url: 'text',
    language: 'a language tag such as en or en-GB',
  };
  return invalid(
    text,
    path,
    opening + (node.range?.[0] ?? 0),
    `The value of "${name}" is not ${wanted[field]}`,
  );
}

function describe(error: YAMLError): string {
  return `The front matter is no valid YAML: ${error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? error.code}`;
}

function invalid(text: string, path: string, offset: number, message: string): Diagnostic {
  return {
    severity: 'error',
    code: 'front-matter-valid',
    message,
    file: path,
    ...placeOf(text, Math.min(offset, text.length)),
    hint: 'Front matter stands between two lines of three dashes, one "key: value" a line; put quotation marks around values with a colon.',
  };
}
