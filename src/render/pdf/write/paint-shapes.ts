import { type PageItem } from '../page.ts';

/** A thin line around a boxed mark. */
export interface Frame {
  readonly kind: 'frame';
  readonly xPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly colour: string;
}

type Shape = Extract<PageItem, { kind: 'rectangle' | 'leader' }> | Frame;

const DOT_DISTANCE_PT = 5;
const DOT_RADIUS_PT = 0.45;

/** Paints what has no words. */
export function paintShape(pdf: PDFKit.PDFDocument, shape: Shape): void {
  switch (shape.kind) {
    case 'rectangle':
      pdf.rect(shape.xPt, shape.topPt, shape.widthPt, shape.heightPt).fill(shape.colour);
      return;
    case 'frame':
      pdf
        .lineWidth(0.5)
        .roundedRect(shape.xPt, shape.topPt, shape.widthPt, shape.heightPt, 1.2)
        .stroke(shape.colour);
      return;
    case 'leader': {
      // Dots stand on one grid down the page, whatever the length of the titles.
      const first = Math.ceil((shape.fromPt + 4) / DOT_DISTANCE_PT) * DOT_DISTANCE_PT;
      for (let x = first; x < shape.toPt - 2; x += DOT_DISTANCE_PT) {
        pdf.circle(x, shape.baselinePt - DOT_RADIUS_PT, DOT_RADIUS_PT);
      }
      if (first < shape.toPt - 2) pdf.fill(shape.colour);
      return;
    }
  }
}
