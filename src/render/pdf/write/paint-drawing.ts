import { type PageItem } from '../page.ts';

/** Paints the picture and the shapes of a figure at its place on the page. */
export function paintDrawing(
  pdf: PDFKit.PDFDocument,
  { xPt, topPt, drawing, picture, colours }: Extract<PageItem, { kind: 'drawing' }>,
): void {
  // A buffer: pdfkit would take a string for the path of a file.
  if (picture !== undefined)
    pdf.image(Buffer.from(picture, 'base64'), xPt, topPt, {
      width: drawing.widthPt,
      height: drawing.heightPt,
    });
  for (const shape of drawing.shapes) {
    switch (shape.kind) {
      case 'box': {
        const radius = Math.min(shape.radiusPt, shape.widthPt / 2, shape.heightPt / 2);
        const outline = pdf.roundedRect(
          xPt + shape.xPt,
          topPt + shape.topPt,
          shape.widthPt,
          shape.heightPt,
          radius,
        );
        if (shape.line !== null) outline.lineWidth(shape.linePt);
        if (shape.fill !== null && shape.line !== null)
          outline.fillAndStroke(colours[shape.fill], colours[shape.line]);
        else if (shape.fill !== null) outline.fill(colours[shape.fill]);
        else if (shape.line !== null) outline.stroke(colours[shape.line]);
        break;
      }
      case 'polygon':
        pdf.polygon(...shape.points.map(([x, y]) => [xPt + x, topPt + y])).fill(colours[shape.fill]);
        break;
      case 'stroke':
        pdf
          .lineWidth(shape.widthPt)
          .moveTo(xPt + shape.from[0], topPt + shape.from[1])
          .lineTo(xPt + shape.to[0], topPt + shape.to[1])
          .stroke(colours[shape.ink]);
        break;
      case 'mosaic':
        for (const [x, top, width, height] of shape.tiles) pdf.rect(xPt + x, topPt + top, width, height);
        pdf.fill(colours[shape.ink]);
        break;
    }
  }
}
