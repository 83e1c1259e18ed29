import { type FlowHint } from '../elements/node.ts';
import { type FontShelf } from '../fonts.ts';
import { type GlyphRun, type Span, type TextLine } from '../page.ts';
import { type FlowNode, type Frame, stackHeight } from './flow-node.ts';
import { type LaidOutLine, type LaidOutNode, type LaidOutRun } from './galley.ts';

interface Reading {
  readonly shelf: FontShelf;
  readonly spans: readonly Span[];
}

/**
 * Reads a laid-out node as a block that can be cut. Heights come from lines and margins, not from the engine's boxes,
 * which are rounded to whole points. `leftPt` is the left edge of the box around.
 */
export function readNode(node: LaidOutNode, leftPt: number, reading: Reading): FlowNode {
  const hint: FlowHint = node.props.flow;
  const base = {
    leftPt: leftPt + node.box.left,
    widthPt: node.box.width,
    abovePt: node.box.marginTop,
    belowPt: node.box.marginBottom,
    frame: readFrame(node),
    destination: hint.destination ?? null,
    landmark: hint.landmark ?? null,
    keepsWithNext: hint.keepsWithNext ?? false,
    keepsTogether: hint.keepsTogether ?? 0,
    startsPage: hint.startsPage ?? false,
    isContinued: false,
  };
  const framePt = (base.frame?.topPt ?? 0) + (base.frame?.bottomPt ?? 0);
  if (node.type === 'TEXT') {
    const lines = (node.lines ?? []).map((line) => readLine(line, node, reading));
    const heightPt = lines.reduce((sum, line) => sum + line.heightPt, 0) + framePt;
    return { ...base, kind: 'lines', tag: hint.tag ?? null, lines, heightPt };
  }
  const children = (node.children ?? []).map((child) => readNode(child, base.leftPt, reading));
  if (children.length === 0) {
    return { ...base, kind: 'box', leader: hint.leader ?? null, heightPt: node.box.height };
  }
  if (node.style.flexDirection === 'row' || node.style.flexDirection === 'row-reverse') {
    const tallest = Math.max(...children.map((child) => child.heightPt));
    // Cells stand at the top, or at the bottom where the style says so.
    const isLow = (index: number): boolean =>
      (node.children?.[index]?.style.alignSelf ?? node.style.alignItems) === 'flex-end';
    const cells = children.map((cell, index) => ({
      node: cell,
      offsetPt: isLow(index) ? tallest - cell.heightPt : 0,
    }));
    return { ...base, kind: 'row', cells, heightPt: tallest + framePt };
  }
  const [first, ...others] = children;
  const isTable = hint.repeatsFirst === true && first !== undefined;
  const inside = isTable ? others : children;
  const headerPt = isTable ? first.heightPt : 0;
  return {
    ...base,
    kind: 'stack',
    header: isTable ? first : null,
    children: inside,
    heightPt: headerPt + stackHeight(inside) + framePt,
  };
}

function readFrame(node: LaidOutNode): Frame | null {
  const { box, style } = node;
  const background = typeof style.backgroundColor === 'string' ? style.backgroundColor : null;
  const border = (side: 'top' | 'bottom' | 'left' | 'right', widthPt: number, colour: unknown) =>
    widthPt > 0 && typeof colour === 'string' ? [{ side, widthPt, colour }] : [];
  const borders = [
    ...border('top', box.borderTopWidth, style.borderTopColor),
    ...border('bottom', box.borderBottomWidth, style.borderBottomColor),
    ...border('left', box.borderLeftWidth, style.borderLeftColor),
    ...border('right', box.borderRightWidth, style.borderRightColor),
  ];
  const topPt = box.borderTopWidth + box.paddingTop;
  const bottomPt = box.borderBottomWidth + box.paddingBottom;
  if (borders.length === 0 && background === null && topPt === 0 && bottomPt === 0) return null;
  return { topPt, bottomPt, borders, background };
}

function readLine(line: LaidOutLine, node: LaidOutNode, reading: Reading): TextLine {
  const runs = line.runs.map((run) => readRun(run, reading));
  return {
    heightPt: line.box?.height ?? 0,
    indentPt: node.box.paddingLeft + node.box.borderLeftWidth + lineStart(line, node, runs),
    widthPt: runs.reduce((sum, run) => sum + run.widthPt, 0),
    runs,
    readingOrder: readingOrder(line.runs.map((run) => run.attributes.bidiLevel ?? 0)),
    string: line.string,
  };
}

/**
 * Where a line's first glyph stands in its block. The engine hangs white space at a line's start out into the margin;
 * that of a boxed mark belongs to the box and stays inside.
 */
function lineStart(line: LaidOutLine, node: LaidOutNode, runs: readonly GlyphRun[]): number {
  const xPt = (line.box?.x ?? 0) - (node.alignOffset ?? 0);
  return runs[0]?.span?.isBoxed === true ? Math.max(0, xPt) : xPt;
}

/** Direction marks have done their work once the runs are in order; they have no shape and are not printed. */
const DIRECTION_MARKS = new Set([0x200f, 0x2066, 0x2067, 0x2068, 0x2069]);

function readRun(run: LaidOutRun, { shelf, spans }: Reading): GlyphRun {
  const { font = [], fontSize = 0, color = '#000000', link } = run.attributes;
  const [face] = font;
  if (face === undefined) throw new Error('The layout engine left a run without a font.');
  const scale = fontSize / face.unitsPerEm;
  const span = typeof link === 'string' ? (spans[Number(link.slice('span:'.length))] ?? null) : null;
  const placed = (run.glyphs ?? []).map((glyph, index) => {
    const position = run.positions?.[index];
    return {
      id: glyph.id,
      codePoints: glyph.codePoints,
      advanceUnits: glyph.advanceWidth,
      advancePt: position?.xAdvance ?? 0,
      xOffsetPt: (position?.xOffset ?? 0) * scale,
      yOffsetPt: (position?.yOffset ?? 0) * scale,
    };
  });
  const glyphs = placed.filter((glyph) => !glyph.codePoints.every((point) => DIRECTION_MARKS.has(point)));
  return {
    face: shelf.faceOf(face),
    sizePt: fontSize,
    colour: color,
    span,
    widthPt: glyphs.reduce((sum, glyph) => sum + glyph.advancePt, 0),
    glyphs,
  };
}

/**
 * The order in which runs that stand in visual order are read: rule L2 of UAX #9 backwards, level by level from the
 * lowest.
 */
export function readingOrder(levels: readonly number[]): readonly number[] {
  let order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), highest + 1);
  for (let level = lowestOdd; level <= highest; level += 1) {
    const next: number[] = [];
    let run: number[] = [];
    for (const index of order) {
      if ((levels[index] ?? 0) >= level) run.push(index);
      else {
        next.push(...run.reverse(), index);
        run = [];
      }
    }
    next.push(...run.reverse());
    order = next;
  }
  return order;
}
