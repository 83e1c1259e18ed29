/** How a pack looks: one theme serves print and screen. Lengths are in PostScript points (1/72 inch). */
export interface Theme {
  readonly paper: 'A4' | 'Letter';
  /** Whether a page is half a sheet of the paper, folded: A5 of A4. */
  readonly isFolded?: boolean;
  readonly marginPt: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Width of the column for numbers, keys and dates. */
  readonly sideColumnPt: number;
  readonly colours: {
    /** `#rrggbb`. Each is readable on white in greyscale. */
    readonly text: string;
    readonly muted: string;
    readonly accent: string;
    readonly rule: string;
    readonly marking: string;
  };
  readonly fonts: { readonly text: FontRole; readonly furniture: FontRole };
  readonly sizesPt: {
    readonly body: number;
    readonly small: number;
    readonly lead: number;
    readonly section: number;
    readonly title: number;
  };
  /** Distance of base lines as a multiple of the size. */
  readonly leading: number;
  /** Figures of running text in print; tables, notes and numbers at the side always have lining ones of one width. */
  readonly figures: FigureStyle;
  /** Whether print sets running heads and labels in small capitals, where the font has them. */
  readonly smallCapitals: boolean;
  /** Whether print shows a code for a camera beside each source that has an address. */
  readonly sourceCodes: boolean;
  /** How the protective marking stands out at the head and the foot of a page. */
  readonly marking: MarkingStyle;
  /** Above the title, at the side where reading starts; null for none. */
  readonly logo: Logo | null;
}

export const markingStyles = ['plain', 'framed', 'solid'] as const;
/** Bold words alone, in a frame, or white on a box of their colour. */
export type MarkingStyle = (typeof markingStyles)[number];

/** A picture that is the house's own. */
export interface Logo {
  readonly widthPt: number;
  readonly heightPt: number;
  /** What it shows, for whoever does not see it. */
  readonly alternative: string;
  /** For paper: a PNG without transparency, in base64. */
  readonly print: string;
  /** For screens: the file as it was given. */
  readonly screen: { readonly mediaType: string; readonly base64: string };
}

/** Families that Briefpack embeds. */
export type FontRole = 'serif' | 'sans';

export const figureStyles = ['lining', 'old-style'] as const;
/** Figures as high as capitals, or that rise and fall with small letters. */
export type FigureStyle = (typeof figureStyles)[number];

const MILLIMETRE_PT = 72 / 25.4;

/** The house theme; a template's `theme:` overrides single values. */
export const defaultTheme: Theme = {
  paper: 'A4',
  marginPt: {
    top: 28 * MILLIMETRE_PT,
    right: 25 * MILLIMETRE_PT,
    bottom: 26 * MILLIMETRE_PT,
    left: 25 * MILLIMETRE_PT,
  },
  sideColumnPt: 24 * MILLIMETRE_PT,
  colours: { text: '#000000', muted: '#555555', accent: '#7a1f23', rule: '#999999', marking: '#000000' },
  fonts: { text: 'serif', furniture: 'sans' },
  sizesPt: { body: 11, small: 8, lead: 12.5, section: 13, title: 25 },
  leading: 14.5 / 11,
  figures: 'lining',
  smallCapitals: true,
  sourceCodes: true,
  marking: 'plain',
  logo: null,
};
