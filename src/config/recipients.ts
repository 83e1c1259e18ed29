import { z } from 'zod';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { formats, languageSchema } from './briefing.ts';
import {
  readRecipientTable,
  type RecipientColumn,
  recipientColumns,
  type RecipientTable,
} from './recipient-table.ts';
import { readPlacedYaml } from './read-yaml.ts';

/** Formats of numbered copies; the dossier is data, and no copy of anything. */
export const copyFormats = formats.filter((format) => format !== 'json');
export type CopyFormat = (typeof copyFormats)[number];

/** Several values in one cell, or a list. */
const list = (item: z.ZodType<string, string>) =>
  z
    .union([z.string().transform((cell) => cell.split(/[,;|]/u)), z.array(z.string())])
    .transform((values) => values.map((value) => value.trim()).filter((value) => value !== ''))
    .pipe(z.array(item).min(1, 'names none'));

const name = z.string().regex(/^[a-z0-9][a-z0-9-]*$/iu, 'must be a name such as executive');
const words = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1, 'is missing').max(200, 'is longer than 200 characters'));

const yes: readonly string[] = ['yes', 'true', '1', 'x', 'y'];
const no: readonly string[] = ['no', 'false', '0', 'n'];
const yesOrNo = z
  .union([z.boolean(), z.string()])
  .transform((value) => String(value).trim().toLowerCase())
  .refine((value) => yes.includes(value) || no.includes(value), 'must be yes or no')
  .transform((value) => yes.includes(value));

const copyNumber = z
  .union(
    [
      z.int(),
      z
        .string()
        .trim()
        .regex(/^\d{1,6}$/u)
        .transform(Number),
    ],
    {
      error: 'must be a whole number',
    },
  )
  .pipe(z.int().min(1, 'must be at least 1').max(999_999, 'must be at most 999999'));

const lowerCase = (values: readonly string[]): string[] => values.map((each) => each.toLowerCase());

/** One line of a list of recipients, in CSV or YAML. */
const recipientSchema = z.strictObject({
  name: words,
  office: words.optional(),
  copy: copyNumber.optional(),
  audience: list(name).optional(),
  language: languageSchema.optional(),
  sections: list(name).transform(lowerCase).optional(),
  format: list(z.string())
    .transform(lowerCase)
    .pipe(z.array(z.enum(copyFormats, { error: `must be ${copyFormats.join(', ')}` })))
    .optional(),
  watermark: yesOrNo.optional(),
} satisfies Record<RecipientColumn, z.ZodType>);
type RecipientLine = z.infer<typeof recipientSchema>;

/** Who gets a copy, and of what; null takes what the build says for all. */
export interface Recipient {
  readonly number: number;
  readonly name: string;
  readonly office: string | null;
  readonly audiences: readonly string[] | null;
  readonly language: string | null;
  readonly sections: readonly string[] | null;
  readonly formats: readonly CopyFormat[] | null;
  readonly hasWatermark: boolean;
  /** Where the list speaks of it, for diagnostics. */
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
}

/** A list of recipients; null where a diagnostic is an error. */
export interface ReadRecipients {
  readonly recipients: readonly Recipient[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a list of recipients, YAML by the name of the file, else CSV. Copies without a number get the smallest that are
 * free, in the order of the list; the result is in the order of the numbers. Emits, all in one go and each at its line
 * and column: `recipients-readable`, `recipient-valid`, `copy-number-unique`, and `config-key-known` for columns.
 */
export function readRecipients(source: string, file: string): ReadRecipients {
  const table = /\.ya?ml$/iu.test(file) ? readYamlLines(source, file) : readRecipientTable(source, file);
  if (table === null || table.lines.length === 0) {
    const found = table?.diagnostics ?? [];
    return { recipients: null, diagnostics: found.length > 0 ? found : [noRecipients(file)] };
  }
  const diagnostics: Diagnostic[] = [...table.diagnostics];
  const read = table.lines.map((line, index) => {
    const parsed = recipientSchema.safeParse(line);
    for (const issue of parsed.error?.issues ?? []) diagnostics.push(faultOf(issue, index, table, file));
    return parsed.data ?? null;
  });
  diagnostics.push(...repeatedNumbers(read, table, file));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { recipients: null, diagnostics };
  return { recipients: numberCopies(read, table, file), diagnostics };
}

function readYamlLines(source: string, file: string): RecipientTable | null {
  const schema = z.union(
    [
      z.array(z.unknown()).readonly(),
      z.strictObject({ recipients: z.array(z.unknown()).readonly().default([]) }),
    ],
    { error: 'must be a list of recipients' },
  );
  const { value, diagnostics, placeOf } = readPlacedYaml(schema, source, file);
  if (value === null) {
    return { lines: [], placeOf: () => ({ line: 1, column: 1 }), diagnostics };
  }
  const [lines, prefix] = 'recipients' in value ? [value.recipients, ['recipients']] : [value, []];
  return {
    lines,
    placeOf: (line, column) => placeOf([...prefix, line, ...(column === null ? [] : [column])]),
    diagnostics,
  };
}

function faultOf(issue: z.core.$ZodIssue, index: number, table: RecipientTable, file: string): Diagnostic {
  if (issue.code === 'unrecognized_keys') {
    return {
      severity: 'error',
      code: 'config-key-known',
      message: `Unknown key "${issue.keys.join('", "')}".`,
      file,
      ...table.placeOf(index, issue.keys[0] ?? null),
      hint: `Known keys: ${recipientColumns.join(', ')}.`,
    };
  }
  const [column] = issue.path;
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  const what = isMissing || issue.message === 'is missing' ? 'is missing' : issue.message;
  return {
    severity: 'error',
    code: 'recipient-valid',
    message: typeof column === 'string' ? `${column}: ${what}.` : 'This is no recipient.',
    file,
    ...table.placeOf(index, typeof column === 'string' ? column : null),
    ...(column === 'name' ? { hint: 'Every copy is handed to somebody: write the name.' } : {}),
  };
}

function repeatedNumbers(
  read: readonly (RecipientLine | null)[],
  table: RecipientTable,
  file: string,
): readonly Diagnostic[] {
  const first = new Map<number, number>();
  return read.flatMap((line, index): readonly Diagnostic[] => {
    if (line?.copy === undefined) return [];
    const before = first.get(line.copy);
    if (before === undefined) {
      first.set(line.copy, index);
      return [];
    }
    return [
      {
        severity: 'error',
        code: 'copy-number-unique',
        message: `Copy ${line.copy} is on line ${table.placeOf(before, 'copy').line} already.`,
        file,
        ...table.placeOf(index, 'copy'),
        hint: 'Give each copy a number of its own, or leave the number out.',
      },
    ];
  });
}

function numberCopies(
  read: readonly (RecipientLine | null)[],
  table: RecipientTable,
  file: string,
): readonly Recipient[] {
  const taken = new Set(read.flatMap((line) => line?.copy ?? []));
  let next = 1;
  const nextFree = (): number => {
    while (taken.has(next)) next += 1;
    taken.add(next);
    return next;
  };
  return read
    .flatMap((line, index): readonly Recipient[] => {
      if (line === null) return [];
      return [
        {
          number: line.copy ?? nextFree(),
          name: line.name,
          office: line.office ?? null,
          audiences: line.audience ?? null,
          language: line.language ?? null,
          sections: line.sections ?? null,
          formats: line.format ?? null,
          hasWatermark: line.watermark ?? false,
          place: { file, ...table.placeOf(index, null) },
        },
      ];
    })
    .toSorted((a, b) => a.number - b.number);
}

function noRecipients(file: string): Diagnostic {
  return {
    severity: 'error',
    code: 'recipients-readable',
    message: 'The list names no recipient.',
    file,
    line: 1,
    column: 1,
    hint: `Write a line of headings (${recipientColumns.join(', ')}) and a line for each copy.`,
  };
}
