import { type FigureStyle, type FontRole, type Theme } from '../../../model/theme.ts';

/** How words look before their inline marks apply. */
export interface TypeStyle {
  readonly family: FontRole;
  readonly sizePt: number;
  /** Distance of base lines in points; the same for every word of a paragraph. */
  readonly leadingPt: number;
  readonly weight: 400 | 600;
  readonly isItalic: boolean;
  readonly colour: string;
  readonly letterSpacingPt: number;
  readonly figures: FigureStyle;
  /** Whether small letters are drawn as small capitals; a face without them draws the letters as they are. */
  readonly hasSmallCapitals: boolean;
}

/** The few looks that carry a whole pack. */
export type TypeName =
  | 'body'
  | 'lead'
  | 'missing'
  | 'note'
  | 'byline'
  | 'variant'
  | 'cell'
  | 'cellNote'
  | 'cellHeader'
  | 'dense'
  | 'denseHeader'
  | 'denseNote'
  | 'cellMissing'
  | 'margin'
  | 'number'
  | 'label'
  | 'runningHead'
  | 'title'
  | 'subtitle'
  | 'section'
  | 'part'
  | 'subpart'
  | 'mastheadCopy';

export type TypeScale = Readonly<Record<TypeName, TypeStyle>>;

/** Share of the line's height that lies above the base line: one for all, so that columns stand on common lines. */
export const BASELINE_SHARE = 0.75;

/** Derives every look from the theme's five sizes, so that a template changes a pack by changing the theme only; no italics, small capitals or old-style figures where `emphasis` is strong. */
export function createTypeScale(theme: Theme, emphasis: 'italic' | 'strong'): TypeScale {
  const isItalic = emphasis === 'italic';
  const { sizesPt, colours, fonts } = theme;
  const figures = isItalic ? theme.figures : 'lining';
  const hasSmallCapitals = isItalic && theme.smallCapitals;
  // Small capitals are about as high as small letters: set larger, they hold their own beside capitals.
  const labelSize = sizesPt.small * (hasSmallCapitals ? 1.35 : 1.1);
  const set = (
    family: FontRole,
    sizePt: number,
    leadingPt: number,
    more: Partial<TypeStyle> = {},
  ): TypeStyle => ({
    family,
    sizePt,
    leadingPt,
    weight: 400,
    isItalic: false,
    colour: colours.text,
    letterSpacingPt: 0,
    figures: 'lining',
    hasSmallCapitals: false,
    ...more,
  });
  const { text, furniture } = fonts;
  const body = sizesPt.body * theme.leading;
  const small = sizesPt.small;
  const noteSize = small * 1.06;

  return {
    body: set(text, sizesPt.body, body, { figures }),
    lead: set(text, sizesPt.lead, sizesPt.lead * theme.leading, { figures }),
    missing: set(text, sizesPt.body, body, { isItalic, figures, colour: colours.muted }),
    note: set(furniture, noteSize, noteSize * 1.4, { colour: colours.muted }),
    byline: set(furniture, sizesPt.body * 0.86, sizesPt.body * 0.86 * 1.4),
    variant: set(text, sizesPt.body * 0.9, body * 0.9, { figures }),
    cell: set(text, sizesPt.body * 0.9, sizesPt.body * 0.9 * 1.27),
    dense: set(furniture, sizesPt.body * 0.72, sizesPt.body * 0.72 * 1.3),
    denseHeader: set(furniture, sizesPt.body * 0.72, sizesPt.body * 0.72 * 1.3, { weight: 600 }),
    denseNote: set(furniture, small * 0.92, small * 0.92 * 1.3, { colour: colours.muted }),
    cellMissing: set(text, sizesPt.body * 0.86, sizesPt.body * 0.9 * 1.27, {
      isItalic,
      colour: colours.muted,
    }),
    cellNote: set(furniture, small, small * 1.35, { colour: colours.muted }),
    cellHeader: set(furniture, sizesPt.body * 0.8, sizesPt.body * 0.8 * 1.35, { weight: 600 }),
    margin: set(furniture, small, small * 1.45, { colour: colours.muted }),
    number: set(furniture, sizesPt.body * 0.86, body, { weight: 600 }),
    label: set(furniture, labelSize, small * 2, {
      weight: 600,
      colour: colours.accent,
      letterSpacingPt: small * 0.08,
      hasSmallCapitals,
    }),
    runningHead: set(furniture, hasSmallCapitals ? small * 1.15 : small, small * 1.4, {
      colour: colours.muted,
      letterSpacingPt: hasSmallCapitals ? small * 0.04 : 0,
      hasSmallCapitals,
    }),
    title: set(text, sizesPt.title, sizesPt.title * 1.16, { weight: 600, figures }),
    subtitle: set(text, sizesPt.section, sizesPt.section * 1.35, {
      isItalic,
      figures,
      colour: colours.muted,
    }),
    section: set(furniture, sizesPt.section, sizesPt.section * 1.3, { weight: 600, colour: colours.accent }),
    part: set(furniture, sizesPt.body, body, { weight: 600 }),
    subpart: set(furniture, sizesPt.body * 0.9, body, { weight: 600, colour: colours.muted }),
    mastheadCopy: set(furniture, sizesPt.lead * 0.9, sizesPt.lead * 1.2, {
      weight: 600,
      colour: colours.accent,
      letterSpacingPt: 0.4,
    }),
  };
}
