import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type FontFace } from '../model/font.ts';
import { type ScriptFamily, scriptFonts } from '../model/script-fonts.ts';

const require = createRequire(import.meta.url);

type FontFile = Omit<FontFace, 'bytes' | 'origin'> & { readonly from: string; readonly file: string };

const serif = '@expo-google-fonts/source-serif-4';
const sans = '@expo-google-fonts/source-sans-3';
const arabic = '@expo-google-fonts/amiri';
const ttf = (
  family: FontFace['family'],
  from: string,
  weight: FontFace['weight'],
  style: FontFace['style'],
  file: string,
): FontFile => ({ family, weight, style, format: 'ttf', from, file });

/** Full fonts for print: subsets would lack the Greek and Cyrillic letters that articles quote. */
const PRINT_FONTS: readonly FontFile[] = [
  ttf('serif', serif, 400, 'normal', '400Regular/SourceSerif4_400Regular.ttf'),
  ttf('serif', serif, 400, 'italic', '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'),
  ttf('serif', serif, 600, 'normal', '600SemiBold/SourceSerif4_600SemiBold.ttf'),
  ttf('serif', serif, 600, 'italic', '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf'),
  ttf('sans', sans, 400, 'normal', '400Regular/SourceSans3_400Regular.ttf'),
  ttf('sans', sans, 400, 'italic', '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'),
  ttf('sans', sans, 600, 'normal', '600SemiBold/SourceSans3_600SemiBold.ttf'),
  ttf('arabic', arabic, 400, 'normal', '400Regular/Amiri_400Regular.ttf'),
  ttf('symbols', '@expo-google-fonts/noto-sans', 400, 'normal', '400Regular/NotoSans_400Regular.ttf'),
  ttf('arabic', arabic, 700, 'normal', '700Bold/Amiri_700Bold.ttf'),
];

type ScreenFace = readonly ['serif' | 'sans', 400 | 600, FontFace['style']];

const SCREEN_FACES: readonly ScreenFace[] = [
  ['serif', 400, 'normal'],
  ['serif', 400, 'italic'],
  ['serif', 600, 'normal'],
  ['sans', 400, 'normal'],
  ['sans', 600, 'normal'],
];

/** Small subsets for the screen, where other letters fall back to the reader's own fonts. */
const SCREEN_FONTS: readonly FontFile[] = SCREEN_FACES.flatMap(([family, weight, style]) => {
  const name = family === 'serif' ? 'source-serif-4' : 'source-sans-3';
  const from = `@fontsource/${name}`;
  const ranges: unknown = require(`${from}/unicode.json`);
  return (['latin-ext', 'latin'] as const).map((subset) => ({
    family,
    weight,
    style,
    format: 'woff2' as const,
    unicodeRange: textProperty(ranges, subset),
    from,
    file: `files/${name}-${subset}-${weight}-${style}.woff2`,
  }));
});

/**
 * The faces that a renderer of pages (`print`) or of HTML (`screen`) embeds, from the installed font packages. Of the
 * optional ones (`scriptFonts`) those of `scripts` that are installed beside the project or beside Briefpack.
 */
export async function loadFonts(
  use: 'print' | 'screen',
  scripts: readonly ScriptFamily[] = [],
  project = '.',
): Promise<readonly FontFace[]> {
  const own = (use === 'print' ? PRINT_FONTS : SCREEN_FONTS).map((font) => loadFace(font, require));
  return await Promise.all([
    ...own,
    ...(use === 'print' ? scripts.flatMap((each) => scriptFaces(each, project)) : []),
  ]);
}

/** Weights of an optional font: the bold one helps headings and names, and not every font has one. */
const SCRIPT_WEIGHTS = [
  [400, 'Regular'],
  [600, 'SemiBold'],
] as const;

function scriptFaces(family: ScriptFamily, project: string): readonly Promise<FontFace>[] {
  const { package: from, name } = scriptFonts[family];
  const places = [createRequire(path.resolve(project, 'briefing.yaml')), require];
  return SCRIPT_WEIGHTS.flatMap(([weight, called]) => {
    const file = `${weight}${called}/${name}_${weight}${called}.ttf`;
    const place = places.find((each) => canResolve(each, `${from}/${file}`));
    return place === undefined ? [] : [loadFace(ttf(family, from, weight, 'normal', file), place)];
  });
}

function canResolve(place: NodeJS.Require, file: string): boolean {
  try {
    place.resolve(file);
    return true;
  } catch {
    // Not installed there, as an optional package may be.
    return false;
  }
}

async function loadFace({ from, file, ...face }: FontFile, place: NodeJS.Require): Promise<FontFace> {
  const version = textProperty(place(`${from}/package.json`), 'version');
  return { ...face, origin: `${from} ${version}`, bytes: await readFile(place.resolve(`${from}/${file}`)) };
}

/** A string of a JSON object; a package that lacks it is broken. */
function textProperty(json: unknown, key: string): string {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, key) : undefined;
  if (typeof value !== 'string') throw new Error(`A font package lacks "${key}".`);
  return value;
}

/** The ICC profile of sRGB that archives (PDF/A) say their colours by; it comes with the PDF library. */
export async function loadColourProfile(): Promise<Uint8Array> {
  const folder = path.dirname(require.resolve('pdfkit'));
  return await readFile(path.join(folder, 'data', 'sRGB_IEC61966_2_1.icc'));
}
