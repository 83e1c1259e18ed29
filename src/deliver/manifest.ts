import { type CopyFormat } from '../config/recipients.ts';

/** One file of one copy, as the registry keeps account of it. */
export interface ManifestEntry {
  readonly copy: number;
  readonly of: number;
  readonly recipient: string;
  readonly office: string | null;
  readonly file: string;
  readonly format: CopyFormat;
  readonly audience: string;
  /** BCP 47 tag; null where the audience's own language was taken. */
  readonly language: string | null;
  /** Null where the copy has all. */
  readonly sections: readonly string[] | null;
  /** Null for formats without pages. */
  readonly pages: number | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Number of the edition, as the pack prints it. */
  readonly edition: number;
  /** Files with the same digits, 12 hexadecimal ones, hold the same words but for their marks. */
  readonly contents: string;
  /** The id that the file carries where no reader sees it. */
  readonly copyId: string;
}

/** What the manifest says of the hand-out as a whole. */
export interface ManifestHead {
  readonly title: string | null;
  readonly reference: string | null;
  readonly marking: string | null;
  /** ISO 8601; null where the pack has no date. */
  readonly date: string | null;
}

/** The manifest as JSON, one entry a file, in the order of the copies. */
export function manifestJson(head: ManifestHead, entries: readonly ManifestEntry[]): Uint8Array {
  const manifest = { briefpack: 'manifest/1', ...head, copies: entries };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
}

const COLUMNS = [
  'copy',
  'of',
  'recipient',
  'office',
  'file',
  'format',
  'audience',
  'language',
  'sections',
  'pages',
  'bytes',
  'sha256',
  'edition',
  'contents',
  'copyId',
] as const satisfies readonly (keyof ManifestEntry)[];

/**
 * The manifest as CSV after RFC 4180, with a byte order mark, without which spreadsheets take it for another encoding.
 * A cell that a spreadsheet would run as a formula is kept from it by an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function manifestCsv(entries: readonly ManifestEntry[]): Uint8Array {
  const rows = [COLUMNS, ...entries.map((entry) => COLUMNS.map((column) => cellWords(entry[column])))];
  return Buffer.from(`\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`, 'utf8');
}

function cellWords(value: ManifestEntry[keyof ManifestEntry]): string {
  if (value === null) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join('; ');
}

/** One cell: formulas made harmless, quotation marks where the value needs them. */
export function csvCell(words: string): string {
  // A formula may hide behind white space, and full-width signs count as their narrow ones.
  const isFormula = /^\s*[=+\-@＝＋－＠|%\t\r]/u.test(words);
  const safe = isFormula ? `'${words}` : words;
  return /[",;\t\r\n']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
