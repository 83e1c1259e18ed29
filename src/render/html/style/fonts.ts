import { type FontFace } from '../../../model/font.ts';
import { cssString } from './css-string.ts';

/** Names of the embedded families: the page's own, so that a font installed at the reader's never takes their place. */
export const familyNames = {
  serif: 'Briefpack Serif',
  sans: 'Briefpack Sans',
  arabic: 'Briefpack Arabic',
  symbols: 'Briefpack Symbols',
} as const;

/**
 * `@font-face` rules with the fonts inside. Only WOFF2 is embedded, as other formats are several times larger, and of
 * subsets only those that hold a character of `printed`.
 */
export function fontFaceRules(fonts: readonly FontFace[], printed: string): string {
  const characters = new Set<number>();
  for (const character of printed) characters.add(character.codePointAt(0) ?? 0);
  return fonts
    .filter((font) => font.format === 'woff2' && isUsed(font, characters))
    .flatMap((font) => (isOwn(font.family) ? [fontFaceRule(font, familyNames[font.family])] : []))
    .join('\n');
}

/** Letters of other scripts come from the reader's own fonts. */
function isOwn(family: FontFace['family']): family is keyof typeof familyNames {
  return Object.hasOwn(familyNames, family);
}

function fontFaceRule({ weight, style, origin, unicodeRange, bytes }: FontFace, name: string): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const ranges = unicodeRange === undefined ? [] : parseRanges(unicodeRange);
  const range =
    ranges.length === 0
      ? ''
      : `unicode-range:${ranges.map(([from, to]) => `U+${hex(from)}-${hex(to)}`).join(',')};`;
  return (
    `/* ${origin.replace(/[^\w@/. -]/gu, '')} */\n` +
    `@font-face{font-family:${cssString(name)};font-weight:${weight};font-style:${style};` +
    `font-display:block;${range}src:url(data:font/woff2;base64,${data}) format("woff2")}`
  );
}

type CharacterRange = readonly [from: number, to: number];

function isUsed({ unicodeRange }: FontFace, characters: ReadonlySet<number>): boolean {
  if (unicodeRange === undefined) return true;
  const ranges = parseRanges(unicodeRange);
  return [...characters].some((character) =>
    ranges.some(([from, to]) => from <= character && character <= to),
  );
}

/** `U+26`, `U+0-7F` and `U+4??`. https://www.w3.org/TR/css-fonts-4/#unicode-range-desc */
function parseRanges(unicodeRange: string): readonly CharacterRange[] {
  return unicodeRange.split(',').flatMap((part): readonly CharacterRange[] => {
    const [, first, last] = /^\s*U\+([0-9a-f?]{1,6})(?:-([0-9a-f]{1,6}))?\s*$/iu.exec(part) ?? [];
    if (first === undefined) return [];
    const from = Number.parseInt(first.replaceAll('?', '0'), 16);
    const to = Number.parseInt(last ?? first.replaceAll('?', 'f'), 16);
    return [[from, to]];
  });
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
