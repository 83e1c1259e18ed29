import { type PathCommand } from 'fontkit';
import { type FontShelf } from '../fonts.ts';
import { type TextLine } from '../page.ts';

/** A line of words as outlines, in units of its own: drawn, not written, so that nobody searches or hears it twice. */
export interface WatermarkShapes {
  /** Path operators of the letters, the base line at y 0, y pointing down. */
  readonly path: string;
  readonly widthPt: number;
  readonly sizePt: number;
}

/** Light enough that black words on it keep their contrast, dark enough for a copier. */
const GREY = 0.93;
/** Share of the page's diagonal that the words may take. */
const DIAGONAL_SHARE = 0.74;
const LARGEST_PT = 64;

/** The outlines of a line's letters. */
export function watermarkShapes(line: TextLine, shelf: FontShelf): WatermarkShapes {
  const path: string[] = [];
  let x = 0;
  for (const run of line.runs) {
    const font = shelf.font(run.face);
    for (const { glyphs, unitsPerEm } of run.words) {
      const scale = run.sizePt / unitsPerEm;
      for (const glyph of glyphs) {
        const originX = x + glyph.xOffset * scale;
        const originY = -glyph.yOffset * scale;
        const commands = font.getGlyph(glyph.id).path.commands.map(({ command, args }) => ({
          command,
          args: args.map((value, index) =>
            index % 2 === 0 ? originX + value * scale : originY - value * scale,
          ),
        }));
        path.push(...pathOperators(commands));
        x += glyph.advance * scale + run.letterSpacingPt;
      }
    }
  }
  return { path: path.join('\n'), widthPt: Math.max(1, x), sizePt: line.runs[0]?.sizePt ?? 1 };
}

/** The words across a page, from its lower left to its upper right corner, as large as fits. */
export function watermarkContent(shapes: WatermarkShapes, widthPt: number, heightPt: number): string {
  const diagonalPt = Math.hypot(widthPt, heightPt);
  const scale = Math.min(LARGEST_PT / shapes.sizePt, (diagonalPt * DIAGONAL_SHARE) / shapes.widthPt);
  const [cosine, sine] = [widthPt / diagonalPt, heightPt / diagonalPt];
  // y points down, so that a line that rises turns the other way; the middle of the words stands in the page's middle.
  const matrix = [cosine * scale, -sine * scale, sine * scale, cosine * scale, widthPt / 2, heightPt / 2];
  const [left, middle] = [-shapes.widthPt / 2, shapes.sizePt * 0.34];
  return [
    `${GREY} g`,
    `${matrix.map(fine).join(' ')} cm`,
    `1 0 0 1 ${round(left)} ${round(middle)} cm`,
    shapes.path,
    'f',
  ].join('\n');
}

/** TrueType's quadratic curves become the cubic ones that a PDF knows. */
function pathOperators(commands: readonly PathCommand[]): readonly string[] {
  let [atX, atY] = [0, 0];
  return commands.map(({ command, args }) => {
    const [fromX, fromY] = [atX, atY];
    [atX, atY] = [args.at(-2) ?? atX, args.at(-1) ?? atY];
    switch (command) {
      case 'moveTo':
        return operator(args, 'm');
      case 'lineTo':
        return operator(args, 'l');
      case 'quadraticCurveTo': {
        const [controlX = 0, controlY = 0] = args;
        const towards = (end: number, control: number): number => end + ((control - end) * 2) / 3;
        return operator(
          [
            towards(fromX, controlX),
            towards(fromY, controlY),
            towards(atX, controlX),
            towards(atY, controlY),
            atX,
            atY,
          ],
          'c',
        );
      }
      case 'bezierCurveTo':
        return operator(args, 'c');
      case 'closePath':
        return 'h';
    }
  });
}

function operator(points: readonly number[], name: string): string {
  return `${points.map(round).join(' ')} ${name}`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function fine(value: number): string {
  return String(Math.round(value * 100_000) / 100_000);
}
