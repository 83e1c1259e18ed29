/** Measured blocks before pages: what the pagination cuts. Engine-free; lengths in points. */
import { type NodeDrawing } from '../elements/node.ts';
import { type Landmark, type TextLine } from '../page.ts';

/** Borders and paddings around a block's inside; those at a cut are left out. */
export interface Frame {
  readonly topPt: number;
  readonly bottomPt: number;
  readonly borders: readonly {
    readonly side: 'top' | 'bottom' | 'left' | 'right';
    readonly widthPt: number;
    readonly colour: string;
  }[];
  readonly background: string | null;
}

interface FlowBase {
  /** From the left edge of the paper. */
  readonly leftPt: number;
  readonly widthPt: number;
  /** Margins: space that is dropped at the top of a page. */
  readonly abovePt: number;
  readonly belowPt: number;
  readonly frame: Frame | null;
  readonly destination: string | null;
  readonly landmark: Landmark | null;
  readonly keepsWithNext: boolean;
  /** Share of a page below which the block is not split; 0 where it may be split anywhere. */
  readonly keepsTogether: number;
  readonly startsPage: boolean;
  /** Whether an earlier page holds the beginning. */
  readonly isContinued: boolean;
  /** Border box, without margins. */
  readonly heightPt: number;
}

export interface LinesNode extends FlowBase {
  readonly kind: 'lines';
  readonly tag: number | null;
  readonly lines: readonly TextLine[];
}

export interface StackNode extends FlowBase {
  readonly kind: 'stack';
  /** Repeated above the children on every page. */
  readonly header: FlowNode | null;
  readonly children: readonly FlowNode[];
}

export interface RowNode extends FlowBase {
  readonly kind: 'row';
  /** Side by side; `offsetPt` lowers a cell from the row's top. */
  readonly cells: readonly { readonly offsetPt: number; readonly node: FlowNode }[];
}

/** A figure with its words set. */
export interface SetDrawing extends Omit<NodeDrawing, 'labels'> {
  readonly labels: readonly { readonly line: TextLine; readonly xPt: number; readonly baselinePt: number }[];
}

/** A box without words of the text: a rule, a leader or a figure. */
interface BoxNode extends FlowBase {
  readonly kind: 'box';
  readonly leader: string | null;
  readonly drawing: SetDrawing | null;
}

export type FlowNode = LinesNode | StackNode | RowNode | BoxNode;

/** Height of the frame's edges that a part of a block has. */
export function edges(node: FlowNode, isFirst: boolean, isLast: boolean): { top: number; bottom: number } {
  return {
    top: isFirst ? (node.frame?.topPt ?? 0) : 0,
    bottom: isLast ? (node.frame?.bottomPt ?? 0) : 0,
  };
}

/** Height of lines set under each other. */
export function linesHeight(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.heightPt, 0);
}

/** Space between two blocks: the larger of their margins. Before the first there is none. */
export function gapBetween(before: FlowNode | undefined, after: FlowNode): number {
  return before === undefined ? 0 : Math.max(before.belowPt, after.abovePt);
}

/** Height of blocks under each other; margins at both ends do not count. */
export function stackHeight(children: readonly FlowNode[]): number {
  return children.reduce(
    (sum, child, index) => sum + child.heightPt + gapBetween(children[index - 1], child),
    0,
  );
}
