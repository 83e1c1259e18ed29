import { type SheetSide } from '../impose.ts';
import { type LaidOutPage } from '../page.ts';
import { paintPage, type Painter } from './paint-page.ts';

/** Width and height of the sheet that two upright pages share. */
export function sheetSize(pages: readonly LaidOutPage[]): {
  readonly widthPt: number;
  readonly heightPt: number;
} {
  const [first] = pages;
  const [short = 0, long = 0] = [first?.widthPt ?? 0, first?.heightPt ?? 0].sort((a, b) => a - b);
  return { widthPt: short * 2, heightPt: long };
}

/** Paints two pages side by side on the sheet that is open; one that was turned for a wide table is turned to fit. */
export function paintSheet(side: SheetSide, pages: readonly LaidOutPage[], painter: Painter): void {
  const { pdf } = painter;
  const { widthPt } = sheetSize(pages);
  for (const [half, index] of side.entries()) {
    const page = index === null ? undefined : pages[index];
    if (page === undefined) continue;
    const leftPt = (half * widthPt) / 2;
    pdf.save();
    if (page.widthPt > page.heightPt) pdf.translate(leftPt, page.widthPt).rotate(-90);
    else pdf.translate(leftPt, 0);
    paintPage(page, painter);
    pdf.restore();
  }
}
