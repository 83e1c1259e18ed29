import { type Theme } from '../../../model/theme.ts';

/** ISO 216 and ANSI sizes, upright, in points. */
const papers: Readonly<Record<Theme['paper'], readonly [number, number]>> = {
  A4: [595.28, 841.89],
  Letter: [612, 792],
};

/** Width and height of a page in points. */
export function pageSize(
  theme: Theme,
  isLandscape: boolean,
): { readonly widthPt: number; readonly heightPt: number } {
  const [paperShort, paperLong] = papers[theme.paper];
  const [short, long] = theme.isFolded === true ? [paperLong / 2, paperShort] : [paperShort, paperLong];
  return isLandscape ? { widthPt: long, heightPt: short } : { widthPt: short, heightPt: long };
}
