import { type Theme } from '../../../model/theme.ts';

/** Colours of one reading mode, each `#rrggbb`. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly rule: string;
  readonly marking: string;
  /** Behind the words that a link led to, and behind a callout. */
  readonly highlight: string;
  readonly tint: string;
}

type Rgb = readonly [number, number, number];

const WHITE = '#ffffff';
const DARK_GROUND = '#15171a';
/** WCAG 2.2 AAA for text, and enough for furniture and accents at small sizes. */
const TEXT_CONTRAST = 7;

/** The theme on white, as it stands on paper. A value that is no colour falls back to black. */
export function lightPalette({ colours }: Theme): Palette {
  return {
    ground: WHITE,
    text: toHex(parse(colours.text)),
    muted: toHex(parse(colours.muted)),
    accent: toHex(parse(colours.accent)),
    rule: toHex(parse(colours.rule)),
    marking: toHex(parse(colours.marking)),
    highlight: '#ffeeb0',
    tint: '#f5f4f1',
  };
}

/** The theme on a dark ground: each colour grows paler until it can be read. */
export function darkPalette({ colours }: Theme): Palette {
  return {
    ground: DARK_GROUND,
    text: '#ece9e4',
    muted: lighten(colours.muted, TEXT_CONTRAST),
    accent: lighten(colours.accent, TEXT_CONTRAST),
    rule: '#565b61',
    marking: lighten(colours.marking, TEXT_CONTRAST),
    highlight: '#4d3f0c',
    tint: '#1f2226',
  };
}

/** The first of 40 equal steps towards a pale tint of `colour` that has `contrast` to the dark ground; else white. */
function lighten(colour: string, contrast: number): string {
  const from = parse(colour);
  const pale = mix(brightest(from), parse(WHITE), 0.6);
  for (let step = 0; step <= 40; step += 1) {
    const mixed = mix(from, pale, step / 40);
    if (contrastOf(mixed, parse(DARK_GROUND)) >= contrast) return toHex(mixed);
  }
  return WHITE;
}

/** The same hue and saturation at full brightness; greys become white. */
function brightest([red, green, blue]: Rgb): Rgb {
  const most = Math.max(red, green, blue);
  if (most === 0) return parse(WHITE);
  return [(red / most) * 255, (green / most) * 255, (blue / most) * 255];
}

function parse(colour: string): Rgb {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour);
  const part = (index: number): number => Number.parseInt(digits?.[index] ?? '00', 16);
  return [part(1), part(2), part(3)];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast ratio of two colours, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrastOf(one: Rgb, other: Rgb): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
