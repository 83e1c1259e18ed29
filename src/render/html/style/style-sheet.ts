import { type CheckedDocument } from '../../../model/document.ts';
import { type FontFace } from '../../../model/font.ts';
import { type Theme } from '../../../model/theme.ts';
import { AIDS_RULES } from './aids-rules.ts';
import { darkPalette, lightPalette, type Palette } from './colours.ts';
import { familyNames, fontFaceRules } from './fonts.ts';
import { printRules } from './print-rules.ts';
import { SCREEN_RULES } from './screen-rules.ts';

/** Body type of the house theme (11 pt) is 17 px on a screen; every other size keeps its proportion to it. */
const PX_PER_PT = 17 / 11;
/** Smaller is hard to read on a screen, whatever the theme says. */
const SMALLEST_PX = 13;

/**
 * The page's one style sheet: the theme as custom properties, the fonts that `body` needs, and the rules for screen,
 * dark mode, phone and paper. Holds no `<`.
 */
export function styleSheet(document: CheckedDocument, fonts: readonly FontFace[], body: string): string {
  const { theme } = document;
  const light = paletteProperties(lightPalette(theme));
  return [
    fontFaceRules(fonts, body),
    `:root{${themeProperties(theme)}${light}}`,
    `@media (prefers-color-scheme:dark){:root{${paletteProperties(darkPalette(theme))}}}`,
    SCREEN_RULES,
    AIDS_RULES,
    widthRules(body),
    `@media print{:root{${light}}}`,
    printRules(document),
  ]
    .filter((rules) => rules !== '')
    .join('\n');
}

function paletteProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]: [string, string]) => `--${name}:${colour};`)
    .join('');
}

function themeProperties({ sizesPt, leading, fonts, sideColumnPt }: Theme): string {
  const rem = (sizePt: number): string => `${round(Math.max(sizePt * PX_PER_PT, SMALLEST_PX) / 16)}rem`;
  const sizes = Object.entries(sizesPt).map(
    ([name, sizePt]: [string, number]) => `--size-${name}:${rem(sizePt)};`,
  );
  return [
    ...sizes,
    `--leading:${round(Math.max(leading, 1.5))};`,
    `--side:${round((sideColumnPt * PX_PER_PT) / 16)}rem;`,
    `--text-face:${stack(fonts.text)};`,
    `--furniture-face:${stack(fonts.furniture)};`,
  ].join('');
}

/** The embedded family, then what readers' machines have, last what covers scripts that no embedded font has. */
function stack(role: Theme['fonts']['text']): string {
  const local =
    role === 'serif'
      ? '"Source Serif 4","Iowan Old Style",Charter,Georgia,"Noto Serif","Noto Naskh Arabic","Noto Nastaliq Urdu",serif'
      : '"Source Sans 3","Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","Noto Sans Arabic",sans-serif';
  const [generic] = local.split(',').slice(-1);
  const named = local.slice(0, local.lastIndexOf(','));
  return `"${familyNames[role]}","${familyNames.arabic}",${named},"${familyNames.symbols}",${generic ?? ''}`;
}

/** One rule for each width that a table asks for; text cannot hold such a class, as its quotation marks are escaped. */
function widthRules(body: string): string {
  const widths = new Set([...body.matchAll(/class="width-(\d+)"/gu)].map(([, percent]) => Number(percent)));
  return [...widths]
    .sort((a, b) => a - b)
    .map((percent) => `.width-${percent}{width:${percent}%}`)
    .join('');
}

/** Three decimals: the same digits on every machine. */
function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
