import { type Direction } from '../../model/document.ts';

/** One side of a folded sheet: indices of the pages at its left and right half, null for an empty one. */
export type SheetSide = readonly [left: number | null, right: number | null];

/**
 * The order of a booklet of one signature: sheets are printed on both sides, turned at the short edge, laid in a pile as
 * they come and folded once. Every page stands once; pages are added at the end until four stand on each sheet. In a
 * pack from right to left the fold is at the other side.
 */
export function imposePages(count: number, direction: Direction): readonly SheetSide[] {
  const places = Math.ceil(Math.max(1, count) / 4) * 4;
  const at = (index: number): number | null => (index < count ? index : null);
  const side = (left: number, right: number): SheetSide =>
    direction === 'rtl' ? [at(right), at(left)] : [at(left), at(right)];
  return Array.from({ length: places / 4 }, (_, sheet) => [
    side(places - 1 - 2 * sheet, 2 * sheet),
    side(2 * sheet + 1, places - 2 - 2 * sheet),
  ]).flat();
}
