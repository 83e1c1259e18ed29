import { type FlowHint } from '../elements/node.ts';
import { linesHeight, type FlowNode, type Frame, stackHeight } from './flow-node.ts';
import { type LaidOutNode } from './galley.ts';

/**
 * Reads a laid-out node as a block that can be cut. Heights come from lines and margins, not from the engine's boxes,
 * which are rounded to whole points. `leftPt` is the left edge of the box around.
 */
export function readNode(node: LaidOutNode, leftPt: number): FlowNode {
  const { flow, lines, drawing } = node.props;
  const base = { ...readHints(flow), ...readBox(node, leftPt) };
  const framePt = (base.frame?.topPt ?? 0) + (base.frame?.bottomPt ?? 0);
  if (lines !== undefined) {
    return { ...base, kind: 'lines', tag: flow.tag ?? null, lines, heightPt: linesHeight(lines) + framePt };
  }
  const children = (node.children ?? []).map((child) => readNode(child, base.leftPt));
  if (children.length === 0) {
    return {
      ...base,
      kind: 'box',
      leader: flow.leader ?? null,
      drawing: drawing ?? null,
      heightPt: node.box.height,
    };
  }
  if (node.style.flexDirection === 'row' || node.style.flexDirection === 'row-reverse') {
    return readRow(node, children, base, framePt);
  }
  const [first, ...others] = children;
  const isTable = flow.repeatsFirst === true && first !== undefined;
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

type Base = ReturnType<typeof readHints> & ReturnType<typeof readBox>;

function readHints(flow: FlowHint) {
  return {
    destination: flow.destination ?? null,
    landmark: flow.landmark ?? null,
    keepsWithNext: flow.keepsWithNext ?? false,
    keepsTogether: flow.keepsTogether ?? 0,
    startsPage: flow.startsPage ?? false,
    isContinued: false,
  };
}

function readBox(node: LaidOutNode, leftPt: number) {
  return {
    leftPt: leftPt + node.box.left,
    widthPt: node.box.width,
    abovePt: node.box.marginTop,
    belowPt: node.box.marginBottom,
    frame: readFrame(node),
  };
}

function readRow(node: LaidOutNode, children: readonly FlowNode[], base: Base, framePt: number): FlowNode {
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
