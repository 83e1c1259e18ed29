import { CsvError, parse } from 'csv-parse/sync';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';

/** The columns that a list may have. */
export const recipientColumns = [
  'name',
  'office',
  'copy',
  'audience',
  'language',
  'sections',
  'format',
  'watermark',
] as const;
export type RecipientColumn = (typeof recipientColumns)[number];

/** Lines as they stand in a file, and where each of their values stands. */
export interface RecipientTable {
  readonly lines: readonly unknown[];
  readonly placeOf: (
    line: number,
    column: string | null,
  ) => { readonly line: number; readonly column: number };
  readonly diagnostics: readonly Diagnostic[];
}

/** Headings that people write, in lower case without signs. */
const HEADINGS: Readonly<Record<RecipientColumn, readonly string[]>> = {
  name: ['name', 'recipient', 'recipient name', 'full name', 'addressee'],
  office: ['office', 'department', 'ministry', 'organisation', 'organization', 'unit'],
  copy: ['copy', 'copy number', 'copy no', 'copy nr', 'number', 'no', 'nr'],
  audience: ['audience', 'audiences', 'pack'],
  language: ['language', 'lang'],
  sections: ['sections', 'section'],
  format: ['format', 'formats'],
  watermark: ['watermark'],
};

interface Cell {
  readonly value: string;
  /** Offset in the text at which the cell begins, its quotation mark included. */
  readonly start: number;
}

/**
 * Reads CSV with a line of headings: commas, semicolons or tabs, whichever the headings are parted by (or a first line
 * `sep=;`, as spreadsheets write it), quotation marks as in RFC 4180. Columns of other headings are passed over with a
 * warning, unless one looks like a misspelt one. Emits `recipients-readable` and `config-key-known`.
 */
export function readRecipientTable(source: string, file: string): RecipientTable {
  const placeOfOffset = makePlaces(source);
  const fault = (diagnostic: Pick<Diagnostic, 'message' | 'hint'>, offset: number): RecipientTable => ({
    lines: [],
    placeOf: () => ({ line: 1, column: 1 }),
    diagnostics: [
      { severity: 'error', code: 'recipients-readable', file, ...placeOfOffset(offset), ...diagnostic },
    ],
  });
  let rows: readonly (readonly Cell[])[];
  try {
    rows = readCells(source).filter((row) => row.some(({ value }) => value.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    return fault(csvFault(error), startOfLine(source, line));
  }
  const [head, ...body] = rows;
  if (head === undefined) return fault({ message: 'The list is empty.' }, 0);
  const columns = head.map(({ value }) => columnOf(value));
  const diagnostics = head.flatMap((cell, index) =>
    columns[index] === null && cell.value.trim() !== ''
      ? [unknownHeading(cell.value.trim(), file, placeOfOffset(cell.start))]
      : [],
  );
  const twice = columns.findIndex((column, index) => column !== null && columns.indexOf(column) !== index);
  if (twice !== -1) {
    const message = `Two columns hold the ${columns[twice] ?? ''}.`;
    return fault({ message, hint: 'Leave one of them out.' }, head[twice]?.start ?? 0);
  }
  if (!columns.includes('name')) {
    const hint = `Headings may be: ${recipientColumns.join(', ')}.`;
    return fault({ message: 'No column is headed "name".', hint }, head[0]?.start ?? 0);
  }
  const cellOf = (line: number, column: string | null): Cell | undefined => {
    const row = body[line];
    return row?.[column === null ? 0 : columns.findIndex((each) => each === column)] ?? row?.[0];
  };
  return {
    lines: body.map((row) =>
      Object.fromEntries(
        row.flatMap(({ value }, index): readonly (readonly [string, string])[] => {
          const column = columns[index] ?? null;
          return column === null || value.trim() === '' ? [] : [[column, value.trim()]];
        }),
      ),
    ),
    placeOf: (line, column) => placeOfOffset(cellOf(line, column)?.start ?? 0),
    diagnostics,
  };
}

/** A list of cells a record, empty lines included; throws `CsvError`. */
function readCells(source: string): readonly (readonly Cell[])[] {
  const hinted = /^sep=(.)\r?\n/iu.exec(source);
  const skipped = hinted?.[0].length ?? 0;
  const delimiter = hinted?.[1] ?? delimiterOf(source);
  const bytes = Buffer.from(source.slice(skipped), 'utf8');
  // The parser tells where a cell ends, in bytes: the next one begins behind the one sign between them.
  let end = -1;
  const offset = makeOffsets(bytes);
  const rows = parse(bytes, {
    delimiter,
    relax_column_count: true,
    cast: (value, context): Cell => {
      const start = skipped + offset(end + 1);
      end = context.bytes;
      return { value, start };
    },
  });
  return rows as unknown as readonly (readonly Cell[])[]; // `cast` made cells of all values
}

/** Turns byte offsets, asked for in rising order, into offsets of UTF-16 units. */
function makeOffsets(bytes: Buffer): (byte: number) => number {
  let [at, units] = [0, 0];
  return (byte) => {
    units += bytes.subarray(at, byte).toString('utf8').length;
    at = byte;
    return units;
  };
}

function delimiterOf(source: string): string {
  const head = source.trimStart().split('\n', 1)[0] ?? '';
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function columnOf(heading: string): RecipientColumn | null {
  const words = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return recipientColumns.find((column) => HEADINGS[column].includes(words)) ?? null;
}

function unknownHeading(
  heading: string,
  file: string,
  place: { readonly line: number; readonly column: number },
): Diagnostic {
  const suggestion = suggestName(heading, recipientColumns);
  return {
    severity: suggestion === null ? 'warning' : 'error',
    code: 'config-key-known',
    message: `The column "${heading}" is not known${suggestion === null ? '; it was passed over' : ''}.`,
    file,
    ...place,
    hint: suggestion ?? `Columns: ${recipientColumns.join(', ')}.`,
  };
}

function csvFault(error: CsvError): Pick<Diagnostic, 'message' | 'hint'> {
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? { message: 'A quotation mark is opened and never closed.', hint: 'Close it, or take it away.' }
    : {
        message: 'A quotation mark stands inside a value.',
        hint: 'Put the whole value in quotation marks, and write those inside it twice.',
      };
}

function startOfLine(source: string, line: number): number {
  return source
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);
}

function makePlaces(source: string): (offset: number) => { readonly line: number; readonly column: number } {
  return (offset) => {
    const before = source.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
}
