/** Reads what a PDF paints, operation by operation, with pdf.js. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words in one colour, or a shape. */
export interface Painted {
  readonly page: number;
  readonly kind: 'text' | 'shape';
  /** `#rrggbb` of the fill, or of the line where only a line is drawn. */
  readonly colour: string;
  /** How many marks stand around it: 0 is untagged. */
  readonly depth: number;
}

const TEXT: readonly number[] = [
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
];
const FILLS: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const STROKES: readonly number[] = [OPS.stroke, OPS.closeStroke];
const OTHERS: readonly number[] = [
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
];

/** Every operation that leaves something on the paper, in order. */
export async function readPainted(bytes: Uint8Array): Promise<readonly Painted[]> {
  const pdf = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const painted: Painted[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
    let depth = 0;
    let fill = '#000000';
    let stroke = '#000000';
    const saved: [string, string][] = [];
    fnArray.forEach((operation, index) => {
      const args = argsArray[index] as readonly unknown[] | null;
      if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) depth += 1;
      if (operation === OPS.endMarkedContent) depth -= 1;
      if (operation === OPS.save) saved.push([fill, stroke]);
      if (operation === OPS.restore) [fill, stroke] = saved.pop() ?? [fill, stroke];
      if (operation === OPS.setFillRGBColor) fill = String(args?.[0]);
      if (operation === OPS.setStrokeRGBColor) stroke = String(args?.[0]);
      // A path comes with what is done to it.
      const doing = operation === OPS.constructPath ? Number(args?.[0]) : operation;
      const add = (kind: Painted['kind'], colour: string): void => {
        painted.push({ page: number, kind, colour, depth });
      };
      if (TEXT.includes(doing)) add('text', fill);
      if (FILLS.includes(doing) || OTHERS.includes(doing)) add('shape', fill);
      if (STROKES.includes(doing)) add('shape', stroke);
    });
  }
  await pdf.loadingTask.destroy();
  return painted;
}

/** Contrast of a colour on white once it is printed in greys: the ratio of WCAG 2.2 between the two luminances. */
export function greyContrast(colour: string): number {
  const part = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5) + 0.05);
}
