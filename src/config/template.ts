import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type TemplateFolder } from '../model/stages.ts';
import { type CitationPlace, citationPlaces } from '../model/document.ts';
import { defaultTheme, figureStyles, type Theme } from '../model/theme.ts';
import { readYaml, type ReadConfig } from './read-yaml.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/iu, 'must be a colour such as "#7a1f23"');
const marginMm = z.number().min(5).max(80);
const sizePt = z.number().min(5).max(72);
const font = z.enum(['serif', 'sans']);

const themeSchema = z
  .strictObject({
    paper: z.enum(['A4', 'Letter']).describe('size of the paper'),
    marginsMm: z
      .strictObject({ top: marginMm, right: marginMm, bottom: marginMm, left: marginMm })
      .partial()
      .describe('white space around a page, in millimetres'),
    sideColumnMm: z.number().min(10).max(60).describe('width of the column for numbers, keys and dates'),
    colours: z
      .strictObject({ text: colour, muted: colour, accent: colour, rule: colour })
      .partial()
      .describe('as #rrggbb; nothing is said by colour alone'),
    fonts: z.strictObject({ text: font, furniture: font }).partial().describe('families by role'),
    sizesPt: z
      .strictObject({ body: sizePt, small: sizePt, lead: sizePt, section: sizePt, title: sizePt })
      .partial()
      .describe('sizes of type, in points'),
    leading: z.number().min(1).max(3).describe('distance of base lines as a multiple of the size'),
    figures: z
      .enum(figureStyles)
      .describe('figures of running text in print; tables and notes always have lining ones of one width'),
    smallCapitals: z
      .boolean()
      .describe('whether print sets running heads and labels in small capitals; large print never does'),
    sourceCodes: z.boolean().describe('whether print shows a QR code beside each source that has an address'),
  })
  .partial();

/** template.yaml. Everything but `name` has a default; an audience takes what it leaves out from what it extends. */
export const templateSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/u, 'must consist of small letters, digits and hyphens')
    .describe('name of the audience on the command line: the name of the folder'),
  description: z.string().min(1).optional().describe('one line for `briefpack template list`'),
  extends: z.string().min(1).optional().describe('audience whose files are taken where this one has none'),
  maxPages: z.int().min(1).max(1000).optional().describe('page budget; --max-pages goes before it'),
  citations: z
    .enum(citationPlaces)
    .optional()
    .describe('where pages say in words which sources they cite; `none` without it'),
  languages: z
    .array(z.string().min(2))
    .min(1)
    .readonly()
    .optional()
    .describe('languages that it has strings for, the usual one first'),
  theme: themeSchema.optional().describe('how a pack looks'),
});
export type TemplateYaml = Readonly<z.infer<typeof templateSchema>>;

/** An audience's settings with everything that it extends worked in. */
export interface TemplateConfig {
  readonly name: string;
  readonly description: string | null;
  readonly extends: string | null;
  readonly maxPages: number | null;
  readonly citations: CitationPlace;
  readonly languages: readonly string[];
  readonly theme: Theme;
}

/** The one file that every template folder has. */
export const TEMPLATE_FILE = 'template.yaml';

/**
 * Reads the template.yaml of one folder. Emits `config-exists` where it has none, `config-valid-yaml`,
 * `config-key-known` and `config-value-valid` at line and column.
 */
export function readTemplate(folder: TemplateFolder): ReadConfig<TemplateYaml> {
  const text = folder.files.get(TEMPLATE_FILE);
  const file = `${folder.path}/${TEMPLATE_FILE}`;
  if (text !== undefined) return readYaml(templateSchema, text, file);
  const message = `A template folder has no ${TEMPLATE_FILE}.`;
  return { value: null, diagnostics: [{ severity: 'error', code: 'config-exists', message, file }] };
}

/**
 * What a folder extends, also where its other settings are at fault: else everything that it inherits would seem to be
 * missing too. Null for nothing.
 */
export function readExtends(folder: TemplateFolder): string | null {
  const value: unknown = parseDocument(folder.files.get(TEMPLATE_FILE) ?? '').get('extends');
  return typeof value === 'string' && value !== '' ? value : null;
}

/**
 * Reads the template.yaml of an audience and of what it extends (`folders`: nearest first); nearer values win, and
 * `theme` wins value by value. Emits `config-valid-yaml`, `config-key-known`, `config-value-valid` at line and column;
 * with any error the config is null.
 */
export function readTemplateConfig(folders: readonly TemplateFolder[]): {
  readonly config: TemplateConfig | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const read = folders.map(readTemplate);
  const diagnostics = read.flatMap((each) => each.diagnostics);
  const layers = read.flatMap(({ value }) => value ?? []);
  const [nearest] = layers;
  if (nearest === undefined || layers.length < folders.length) return { config: null, diagnostics };
  const first = <K extends keyof TemplateYaml>(key: K) =>
    layers.find((layer) => layer[key] !== undefined)?.[key] ?? null;
  return {
    config: {
      name: nearest.name,
      description: nearest.description ?? null,
      extends: nearest.extends ?? null,
      maxPages: first('maxPages'),
      citations: first('citations') ?? 'none',
      languages: first('languages') ?? ['en'],
      theme: layers.toReversed().reduce((theme, layer) => applyTheme(theme, layer.theme), defaultTheme),
    },
    diagnostics,
  };
}

function applyTheme(theme: Theme, over: TemplateYaml['theme']): Theme {
  if (over === undefined) return theme;
  const { marginsMm, sideColumnMm, colours, fonts, sizesPt, paper, leading } = over;
  const margin = (side: keyof Theme['marginPt']): number => {
    const value = marginsMm?.[side];
    return value === undefined ? theme.marginPt[side] : millimetres(value);
  };
  return {
    paper: paper ?? theme.paper,
    marginPt: { top: margin('top'), right: margin('right'), bottom: margin('bottom'), left: margin('left') },
    sideColumnPt: sideColumnMm === undefined ? theme.sideColumnPt : millimetres(sideColumnMm),
    colours: { ...theme.colours, ...defined(colours) },
    fonts: { ...theme.fonts, ...defined(fonts) },
    sizesPt: { ...theme.sizesPt, ...defined(sizesPt) },
    leading: leading ?? theme.leading,
    figures: over.figures ?? theme.figures,
    smallCapitals: over.smallCapitals ?? theme.smallCapitals,
    sourceCodes: over.sourceCodes ?? theme.sourceCodes,
  };
}

function millimetres(value: number): number {
  return (value * 72) / 25.4;
}

/** An object without the keys that are undefined: spreading those would wipe out what they leave alone. */
function defined<T extends object>(value: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(value ?? {}).filter(([, each]) => each !== undefined);
  // Object.fromEntries forgets the keys' types; nothing but undefined values was taken out.
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
