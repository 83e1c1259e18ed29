import { checkReferences } from '../model/check-references.ts';
import { readTemplateConfig } from '../config/template.ts';
import { type Block, type CheckedDocument, type Inline } from '../model/document.ts';
import { type PackOptions, type TemplateFolder } from '../model/stages.ts';
import { readFurniture } from './read-meta.ts';
import { Report } from './report.ts';
import { packInstant, printPackDate } from './wording/dates.ts';
import { directionOf } from './wording/language.ts';
import { loadWording } from './wording/load-wording.ts';
import { type Wording } from './wording/wording.ts';
import { plainText } from './words.ts';

/** A line of the distribution list: one copy, with all its files. */
export interface HandOut {
  readonly number: number;
  readonly name: string;
  readonly office: string | null;
  /** For example "executive, fr, pdf, 2 pages": what the copy is, file by file. */
  readonly files: readonly HandedFile[];
}

interface HandedFile {
  readonly file: string;
  readonly audience: string;
  readonly language: string | null;
  readonly sections: readonly string[] | null;
  readonly pages: number | null;
  readonly contents: string;
}

/**
 * The page that the registry keeps and has signed: who gets which copy. It is made of the words of the strings files
 * under `distribution`, in the pack's language; null where there are none, which composing the pack reports.
 */
export function composeDistributionList(
  handOuts: readonly HandOut[],
  folders: readonly TemplateFolder[],
  options: PackOptions,
): CheckedDocument | null {
  const { config } = readTemplateConfig(folders);
  const language = options.language ?? config?.languages[0] ?? 'en';
  const wording = loadWording(folders, language, new Report());
  if (config === null || wording === null) return null;
  const title = options.title ?? plainText(wording.say('meta.title').inlines);
  return checkReferences({
    language,
    direction: directionOf(language),
    meta: {
      title: wording.raw('distribution.title'),
      subtitle: title,
      reference: options.reference,
      marking: options.marking,
      date: printPackDate(options.date, wording),
      instant: packInstant(options.date),
      office: options.office,
      contact: options.contact,
      copy: null,
      audience: plainText(wording.say('distribution.copies', { count: handOuts.length }).inlines),
    },
    theme: options.paper === null ? config.theme : { ...config.theme, paper: options.paper },
    furniture: readFurniture(wording),
    citations: 'none',
    sources: [],
    body: [{ kind: 'masthead' }, tableOf(handOuts, wording), noteOf(wording)],
  }).document;
}

function tableOf(handOuts: readonly HandOut[], wording: Wording): Block {
  const header = (key: string): readonly Inline[] => wording.say(`distribution.${key}`).inlines;
  return {
    kind: 'table',
    columns: [
      { weight: 1, header: header('copy') },
      { weight: 3.2, header: header('recipient') },
      { weight: 4.4, header: header('pack') },
      { weight: 3, header: header('received') },
    ],
    rows: handOuts.map(({ number, name, office, files }) => [
      cell([[text(String(number))]]),
      cell([[{ kind: 'strong', children: [text(name)] }], ...(office === null ? [] : [[muted(office)]])]),
      cell(
        files.flatMap((file) => [
          [text(describe(file, wording))],
          [muted(`${file.file}${wording.raw('comma')}${file.contents}`)],
        ]),
      ),
      cell([[text(' ')]]),
    ]),
    caption: null,
  };
}

/** Audience, language, sections and pages of a file, as far as they are given. */
function describe({ audience, language, sections, pages }: HandedFile, wording: Wording): string {
  const count =
    pages === null ? null : plainText(wording.say('distribution.pages', { count: pages }).inlines);
  return [audience, language, sections?.join(' + ') ?? null, count]
    .filter((each) => each !== null)
    .join(wording.raw('comma'));
}

function noteOf(wording: Wording): Block {
  const { inlines } = wording.say('distribution.note');
  return { kind: 'paragraph', id: null, role: 'note', language: null, direction: null, children: inlines };
}

function cell(lines: readonly (readonly Inline[])[]): { readonly children: readonly Block[] } {
  return {
    children: lines.map((children) => ({
      kind: 'paragraph',
      id: null,
      role: 'body',
      language: null,
      direction: null,
      children,
    })),
  };
}

function text(value: string): Inline {
  return { kind: 'text', value };
}

function muted(value: string): Inline {
  return { kind: 'muted', children: [text(value)] };
}
