import { z } from 'zod';
import { readYaml } from '../../config/read-yaml.ts';
import { TEMPLATE_FILE } from '../../config/template.ts';
import { type TemplateFolder } from '../../model/stages.ts';
import { type Report } from '../report.ts';
import { Wording, type WordingEntry } from './wording.ts';

const pluralSchema = z.strictObject({
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
});
const key = z.string().regex(/^[a-z][a-z0-9-]*$/u, 'must consist of small letters, digits and hyphens');
type Strings = { readonly [key: string]: string | Readonly<z.infer<typeof pluralSchema>> | Strings };
const pluralForms: readonly string[] = Object.keys(pluralSchema.shape);
const isPluralWithoutOther = (value: Strings): boolean =>
  Object.keys(value).length > 0 && Object.keys(value).every((each) => pluralForms.includes(each));
const stringsSchema: z.ZodType<Strings> = z.record(
  key,
  z.union([z.string(), pluralSchema, z.lazy(() => groupSchema)], {
    error: 'must be a text in quotation marks, or plural forms with "other" among them',
  }),
);
const groupSchema: z.ZodType<Strings> = z
  .lazy(() => stringsSchema)
  .refine((value) => !isPluralWithoutOther(value));

const stringsPath = /^strings\/([A-Za-z0-9-]+)\.yaml$/u;

/** The languages for which a chain of folders has strings, in code point order. */
export function stringLanguages(folders: readonly TemplateFolder[]): readonly string[] {
  const found = folders.flatMap(({ files }) =>
    [...files.keys()].flatMap((path) => stringsPath.exec(path)?.[1] ?? []),
  );
  return [...new Set(found)].sort();
}

/**
 * The pack's own words in a language: strings of the nearest folder win, key by key. A regional tag takes the strings of
 * its language. What is missing is taken from English with the warning `string-exists`; a language without any strings
 * is an error with that code, and null.
 */
export function loadWording(
  folders: readonly TemplateFolder[],
  language: string,
  report: Report,
): Wording | null {
  const available = stringLanguages(folders);
  const chosen = [language, language.split('-')[0] ?? language].find((each) => available.includes(each));
  if (chosen === undefined) {
    const way = `in an audience of your own add strings/${language}.yaml`;
    const hint = available.length === 0 ? `For one, ${way}.` : `It has ${available.join(', ')}; ${way}.`;
    const message = `The audience "${folders[0]?.name ?? ''}" has no wordings in the language "${language}".`;
    report.add({ severity: 'error', code: 'string-exists', message, hint });
    return null;
  }
  const table = loadTable(folders, chosen, report);
  if (table === null) return null;
  if (chosen !== 'en') {
    const english = loadTable(folders, 'en', report) ?? new Map<string, WordingEntry>();
    for (const [name, entry] of english) {
      if (table.has(name)) continue;
      table.set(name, entry);
      reportMissing(name, chosen, folders, report);
    }
  }
  return new Wording(language, table);
}

/** Reports a wording that is missing in a language, or its plural form. */
export function reportMissing(
  name: string,
  language: string,
  folders: readonly TemplateFolder[],
  report: Report,
  form: string | null = null,
): void {
  const [folder] = folders;
  const path = `strings/${language}.yaml`;
  const what = form === null ? '' : `, in its form "${form}",`;
  report.add({
    severity: 'warning',
    code: 'string-exists',
    message: `The wording "${name}"${what} is missing in the language "${language}".`,
    ...(folder === undefined
      ? {}
      : {
          file: `${folder.path}/${folder.files.has(path) ? path : TEMPLATE_FILE}`,
          hint: `Write it into ${path}.`,
        }),
  });
}

/**
 * All wordings of one language along the chain; null where a file of strings is at fault, which goes to the report.
 */
export function loadTable(
  folders: readonly TemplateFolder[],
  language: string,
  report: Report,
): Map<string, WordingEntry> | null {
  const table = new Map<string, WordingEntry>();
  let isWhole = true;
  for (const folder of folders) {
    const path = `strings/${language}.yaml`;
    const text = folder.files.get(path);
    if (text === undefined) continue;
    const { value, diagnostics } = readYaml(stringsSchema, text, `${folder.path}/${path}`);
    // What follows the first fault of syntax mostly follows from it.
    const isSyntax = diagnostics[0]?.code === 'config-valid-yaml';
    for (const diagnostic of isSyntax ? diagnostics.slice(0, 1) : diagnostics) report.add(diagnostic);
    if (value === null) isWhole = false;
    else flatten(value, '', table);
  }
  return isWhole ? table : null;
}

/** Nested keys become dotted; a map with `other` is one wording in its plural forms. Keys that are there stay. */
function flatten(strings: Strings, prefix: string, table: Map<string, WordingEntry>): void {
  for (const [name, value] of Object.entries(strings)) {
    const path = `${prefix}${name}`;
    const plural = pluralSchema.safeParse(value);
    if (typeof value === 'string') {
      if (!table.has(path)) table.set(path, value);
    } else if (plural.success) {
      const forms = Object.entries(plural.data).filter(([, text]) => typeof text === 'string');
      if (!table.has(path)) table.set(path, Object.fromEntries(forms));
    } else flatten(value as Strings, `${path}.`, table);
  }
}
