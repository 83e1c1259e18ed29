import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import { type TemplateFolder } from '../model/stages.ts';
import { type CitationPlace, citationPlaces } from '../model/document.ts';
import { defaultTheme, figureStyles, markingStyles, type Theme } from '../model/theme.ts';
import { type LogoSetting } from './logo.ts';
import { readPlacedYaml, type ReadConfig } from './read-yaml.ts';

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
      .strictObject({ text: colour, muted: colour, accent: colour, rule: colour, marking: colour })
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
    marking: z
      .enum(markingStyles)
      .describe('the protective marking: bold words alone, in a frame, or white on a box of their colour'),
    logo: z
      .strictObject({
        file: z.string().min(1).describe('PNG, JPEG or SVG beside template.yaml, or in a folder below it'),
        heightMm: z.number().min(4).max(40).optional().describe('14 without it'),
        alt: z.string().min(1).describe('what it shows, for whoever does not see it'),
      })
      .nullable()
      .describe('picture above the title; empty for none where the audience that is extended has one'),
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
  /** Without its logo, which takes time to read. */
  readonly theme: Theme;
  readonly logo: LogoSetting | null;
}

/** The one file that every template folder has. */
export const TEMPLATE_FILE = 'template.yaml';

/** A template.yaml with the places of its values. */
type PlacedTemplate = ReadConfig<TemplateYaml> &
  Pick<ReturnType<typeof readPlacedYaml<typeof templateSchema>>, 'placeOf'>;

/**
 * Reads the template.yaml of one folder. Emits `config-exists` where it has none, `config-valid-yaml`,
 * `config-key-known` and `config-value-valid` at line and column.
 */
export function readTemplate(folder: TemplateFolder): PlacedTemplate {
  const text = folder.files.get(TEMPLATE_FILE);
  const file = `${folder.path}/${TEMPLATE_FILE}`;
  if (text !== undefined) return readPlacedYaml(templateSchema, text, file);
  const message = `A template folder has no ${TEMPLATE_FILE}.`;
  return {
    value: null,
    diagnostics: [{ severity: 'error', code: 'config-exists', message, file }],
    placeOf: () => ({ line: 1, column: 1 }),
  };
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
 * `theme` wins value by value. Emits `config-valid-yaml`, `config-key-known`, `config-value-valid` and
 * `logo-exists` at line and column; with any error the config is null.
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
  const logo = findLogo(folders, read);
  if (logo.diagnostics.length > 0)
    return { config: null, diagnostics: [...diagnostics, ...logo.diagnostics] };
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
      logo: logo.setting,
    },
    diagnostics,
  };
}

const LOGO_MM = 14;

/** The logo of the nearest folder that says anything of one; its file stands in that folder, or in what it extends. */
function findLogo(
  folders: readonly TemplateFolder[],
  read: readonly PlacedTemplate[],
): { readonly setting: LogoSetting | null; readonly diagnostics: readonly Diagnostic[] } {
  const nearest = read.findIndex(({ value }) => value?.theme?.logo !== undefined);
  const folder = folders[nearest];
  const { value, placeOf } = read[nearest] ?? {};
  const logo = value?.theme?.logo ?? null;
  if (folder === undefined || placeOf === undefined || logo === null)
    return { setting: null, diagnostics: [] };
  const place = { file: `${folder.path}/${TEMPLATE_FILE}`, ...placeOf(['theme', 'logo', 'file']) };
  const bytes = folders.slice(nearest).flatMap(({ pictures }) => pictures?.get(logo.file) ?? [])[0];
  if (bytes !== undefined) {
    const heightPt = millimetres(logo.heightMm ?? LOGO_MM);
    return { setting: { bytes, heightPt, alternative: logo.alt, place }, diagnostics: [] };
  }
  const known = [...(folder.pictures?.keys() ?? [])];
  const hint =
    suggestName(logo.file, known) ?? `Put a PNG, JPEG or SVG file with this name into ${folder.path}/.`;
  const message = `There is no picture "${logo.file}" in the folder of the template.`;
  return {
    setting: null,
    diagnostics: [{ severity: 'error', code: 'logo-exists', message, ...place, hint }],
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
    marking: over.marking ?? theme.marking,
    logo: theme.logo,
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
