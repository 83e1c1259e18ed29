import { type Edition } from '../../model/print-options.ts';
import { type Theme } from '../../model/theme.ts';
import { type LaidOutPage, type PageItem } from './page.ts';

const MILLIMETRE_PT = 72 / 25.4;

/** The binding edge is 30 mm where both margins are 25 mm. */
const BINDING_SHIFT_PT = 5 * MILLIMETRE_PT;

/** Large print after the UK Association for Accessible Formats: 18 points on 24, sans serif. */
const LARGE_BODY_PT = 18;
const LARGE_LEADING = 24 / 18;

/** What is looked up rather than read; below this nothing counts as large print. */
const LARGE_SMALL_PT = 16;

/** The theme of a booklet: smaller margins and titles on half the paper, and type that is still read with ease. */
export function bookletTheme(theme: Theme): Theme {
  const side = 15 * MILLIMETRE_PT;
  const { sizesPt } = theme;
  return {
    ...theme,
    isFolded: true,
    marginPt: { top: 20 * MILLIMETRE_PT, right: side, bottom: 19 * MILLIMETRE_PT, left: side },
    sideColumnPt: Math.min(theme.sideColumnPt, 18 * MILLIMETRE_PT),
    sizesPt: {
      body: Math.min(10, sizesPt.body),
      small: Math.min(7.5, sizesPt.small),
      lead: Math.min(11, sizesPt.lead),
      section: Math.min(12, sizesPt.section),
      title: Math.min(19, sizesPt.title),
    },
  };
}

/** The theme that an edition is set in; only large print has one of its own. */
export function editionTheme(theme: Theme, edition: Edition): Theme {
  if (edition !== 'large-print') return theme;
  const scale = LARGE_BODY_PT / theme.sizesPt.body;
  return {
    ...theme,
    marginPt: { ...theme.marginPt, left: 20 * MILLIMETRE_PT, right: 20 * MILLIMETRE_PT },
    sideColumnPt: theme.sideColumnPt * 1.5,
    colours: { ...theme.colours, muted: '#333333', rule: '#666666' },
    fonts: { text: 'sans', furniture: 'sans' },
    sizesPt: {
      body: LARGE_BODY_PT,
      small: Math.max(LARGE_SMALL_PT, theme.sizesPt.small * scale),
      lead: Math.max(LARGE_BODY_PT, Math.min(20, theme.sizesPt.lead * scale)),
      section: Math.max(21, Math.min(24, theme.sizesPt.section * scale)),
      title: Math.max(28, Math.min(34, theme.sizesPt.title * scale)),
    },
    leading: LARGE_LEADING,
  };
}

/**
 * Moves the words of each upright page away from its binding edge: right-hand pages, which have odd numbers, to the
 * right, left-hand pages to the left. Widths stay as they were laid out.
 */
export function shiftForBinding(pages: readonly LaidOutPage[], edition: Edition): readonly LaidOutPage[] {
  if (edition !== 'duplex') return pages;
  return pages.map((page, index) => {
    if (page.widthPt > page.heightPt) return page;
    const shiftPt = index % 2 === 0 ? BINDING_SHIFT_PT : -BINDING_SHIFT_PT;
    return { ...page, items: page.items.map((item) => shifted(item, shiftPt)) };
  });
}

function shifted(item: PageItem, byPt: number): PageItem {
  switch (item.kind) {
    case 'line':
    case 'drawing':
    case 'rectangle':
    case 'field':
      return { ...item, xPt: item.xPt + byPt };
    case 'leader':
      return { ...item, fromPt: item.fromPt + byPt, toPt: item.toPt + byPt };
    case 'destination':
      return item;
  }
}
