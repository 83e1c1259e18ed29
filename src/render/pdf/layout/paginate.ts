import {
  edges,
  gapBetween,
  type FlowNode,
  linesHeight,
  type LinesNode,
  type RowNode,
  stackHeight,
  type StackNode,
} from './flow-node.ts';
import { type TextLine } from '../page.ts';

/** A part of a block that has its place on a page; tops count from the part's own top. */
export interface Placed {
  readonly node: FlowNode;
  readonly heightPt: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly lines: readonly TextLine[];
  readonly children: readonly PlacedChild[];
}

interface PlacedChild {
  readonly topPt: number;
  readonly placed: Placed;
  /** A table's header on a page after its first: seen, but not read again. */
  readonly isRepeated: boolean;
}

/** How hard the pagination tries to keep things together; it loosens only where nothing fits on an empty page. */
type Strictness = 'all-rules' | 'splits-blocks' | 'splits-anything';

interface Rules {
  readonly strictness: Strictness;
  readonly pagePt: number;
}

interface Fit {
  readonly head: Placed;
  readonly tail: FlowNode | null;
}

/** Lengths that differ by less are the same: the engine rounds. */
const TOLERANCE_PT = 0.01;

/** Lines of a paragraph that stand together at a page's foot and head. */
const FEWEST_LINES = 2;

/** What a page keeps free at its foot, which depends on what stands on it; it grows with the words, or stays. */
export type FootHeight = (placed: Placed) => number;

export interface Pagination {
  readonly pages: readonly Placed[];
  /** How many pages needed a cut that the rules forbid. */
  readonly forcedCuts: number;
}

/**
 * Cuts a stack into pages of one height. Rules: a heading stays with what follows, at least two lines of a paragraph
 * stand together, small blocks and table rows are whole, margins vanish at a page's top. Where nothing at all would
 * fit on an empty page the rules are loosened for that page, so that it always ends and no word is lost. Linear in the
 * number of blocks and pages.
 */
export function paginate(flow: StackNode, pagePt: number, footPt: FootHeight = () => 0): Pagination {
  const pages: Placed[] = [];
  let forcedCuts = 0;
  const waiting = [...flow.children].reverse();
  let window: StackNode | null = fillWindow({ ...flow, children: [], heightPt: 0 }, waiting, pagePt);
  while (window !== null) {
    const { fit, isForced } = fitAboveFoot(window, pagePt, footPt);
    if (isForced) forcedCuts += 1;
    pages.push(fit.head);
    // What is cut from a stack is one, too.
    const tail = fit.tail?.kind === 'stack' ? fit.tail : { ...flow, isContinued: true, children: [] };
    window = fillWindow(tail, waiting, pagePt);
  }
  return { pages, forcedCuts };
}

/** Blocks beyond these pages cannot change where the page that is being filled ends. */
const WINDOW_PAGES = 2;

/**
 * What is left of the page before with as many of the waiting blocks (the next one last) as the next page can hold and
 * more: cutting it costs what a page holds, and not what the pack holds. Null where nothing is left.
 */
function fillWindow(tail: StackNode, waiting: FlowNode[], pagePt: number): StackNode | null {
  const children = [...tail.children];
  let heightPt = stackHeight(children);
  while (heightPt <= pagePt * WINDOW_PAGES) {
    const next = waiting.pop();
    if (next === undefined) break;
    heightPt += gapBetween(children.at(-1), next) + next.heightPt;
    children.push(next);
  }
  return children.length === 0 ? null : { ...tail, children, heightPt };
}

interface PageFit {
  readonly fit: Fit;
  readonly isForced: boolean;
}

/**
 * Fills a page down to its foot. What the whole page would hold asks for a foot at least as tall as what stands above
 * that foot, so that one step back always fits; where it leaves notes out, the room that they had is tried, too.
 */
function fitAboveFoot(rest: FlowNode, pagePt: number, footPt: FootHeight): PageFit {
  const whole = fitPage(rest, pagePt, pagePt);
  const wholeFootPt = footPt(whole.fit.head);
  if (whole.fit.head.heightPt + wholeFootPt <= pagePt + TOLERANCE_PT) return whole;
  const safe = fitPage(rest, pagePt - wholeFootPt, pagePt);
  const safeFootPt = footPt(safe.fit.head);
  if (safeFootPt >= wholeFootPt) return safe;
  const fuller = fitPage(rest, pagePt - safeFootPt, pagePt);
  const isFit = fuller.fit.head.heightPt + footPt(fuller.fit.head) <= pagePt + TOLERANCE_PT;
  return isFit && fuller.isForced === safe.isForced ? fuller : safe;
}

function fitPage(rest: FlowNode, roomPt: number, pagePt: number): PageFit {
  for (const strictness of ['all-rules', 'splits-blocks', 'splits-anything'] as const) {
    const fit = fitNode(rest, roomPt, { strictness, pagePt });
    if (fit !== null) return { fit, isForced: strictness === 'splits-anything' };
  }
  throw new Error('Pagination made no progress.');
}

function fitNode(node: FlowNode, availablePt: number, rules: Rules): Fit | null {
  if (node.heightPt <= availablePt + TOLERANCE_PT && !holdsForcedBreak(node))
    return { head: whole(node), tail: null };
  const isKept = !node.isContinued && node.heightPt <= node.keepsTogether * rules.pagePt;
  if (rules.strictness === 'all-rules' && isKept) return null;
  switch (node.kind) {
    case 'lines':
      return fitLines(node, availablePt, rules);
    case 'stack':
      return fitStack(node, availablePt, rules);
    case 'row':
      return fitRow(node, availablePt, rules);
    case 'box':
      return rules.strictness === 'splits-anything' ? { head: whole(node), tail: null } : null;
  }
}

function holdsForcedBreak(node: FlowNode): boolean {
  return node.kind === 'stack' && node.children.some((child, index) => index > 0 && child.startsPage);
}

/** A block with all its parts, as it was measured. */
function whole(node: FlowNode): Placed {
  const isFirst = !node.isContinued;
  const { top } = edges(node, isFirst, true);
  const base = { node, heightPt: node.heightPt, isFirst, isLast: true };
  switch (node.kind) {
    case 'lines':
      return { ...base, lines: node.lines, children: [] };
    case 'box':
      return { ...base, lines: [], children: [] };
    case 'row':
      return {
        ...base,
        lines: [],
        children: node.cells.map((cell) => ({
          topPt: top + cell.offsetPt,
          placed: whole(cell.node),
          isRepeated: false,
        })),
      };
    case 'stack': {
      const children = headerChild(node, top);
      let y = top + (node.header?.heightPt ?? 0);
      node.children.forEach((child, index) => {
        y += gapBetween(node.children[index - 1], child);
        children.push({ topPt: y, placed: whole(child), isRepeated: false });
        y += child.heightPt;
      });
      return { ...base, lines: [], children };
    }
  }
}

function headerChild(node: StackNode, topPt: number): PlacedChild[] {
  return node.header === null ? [] : [{ topPt, placed: whole(node.header), isRepeated: node.isContinued }];
}

function fitLines(node: LinesNode, availablePt: number, rules: Rules): Fit | null {
  const { top } = edges(node, !node.isContinued, false);
  let count = 0;
  let heightPt = top;
  for (const line of node.lines) {
    if (heightPt + line.heightPt > availablePt + TOLERANCE_PT) break;
    heightPt += line.heightPt;
    count += 1;
  }
  if (rules.strictness === 'splits-anything') count = Math.max(1, count);
  else {
    count = Math.min(count, node.lines.length - FEWEST_LINES);
    if (count < FEWEST_LINES) return null;
  }
  if (count >= node.lines.length) return { head: whole(node), tail: null };
  const lines = node.lines.slice(0, count);
  const rest = node.lines.slice(count);
  const { bottom } = edges(node, false, true);
  return {
    head: {
      node,
      heightPt: top + linesHeight(lines),
      isFirst: !node.isContinued,
      isLast: false,
      lines,
      children: [],
    },
    tail: { ...node, lines: rest, isContinued: true, heightPt: linesHeight(rest) + bottom },
  };
}

function fitStack(node: StackNode, availablePt: number, rules: Rules): Fit | null {
  const { top, bottom } = edges(node, !node.isContinued, true);
  const headerPt = node.header?.heightPt ?? 0;
  const placed: PlacedChild[] = headerChild(node, top);
  const headers = placed.length;
  let y = top + headerPt;
  let tail: readonly FlowNode[] = [];
  for (const [index, child] of node.children.entries()) {
    const isLastChild = index === node.children.length - 1;
    const childTop = y + (placed.length > headers ? gapBetween(node.children[index - 1], child) : 0);
    const room = availablePt - childTop - (isLastChild ? bottom : 0);
    const fit =
      child.startsPage && placed.length > headers
        ? null
        : room <= 0 && placed.length > headers
          ? null
          : fitNode(child, room, placed.length > headers ? stricter(rules) : rules);
    if (fit !== null) {
      placed.push({ topPt: childTop, placed: fit.head, isRepeated: false });
      y = childTop + fit.head.heightPt;
      if (fit.tail === null) continue;
      tail = [fit.tail, ...node.children.slice(index + 1)];
    } else {
      const kept = child.startsPage ? index : backToBreak(node.children, index, rules);
      if (kept === 0) return null;
      placed.length = headers + kept;
      tail = node.children.slice(kept);
    }
    break;
  }
  const last = placed.at(-1);
  const heightPt = last === undefined ? top : last.topPt + last.placed.heightPt;
  if (tail.length === 0) {
    return {
      head: {
        node,
        heightPt: heightPt + bottom,
        isFirst: !node.isContinued,
        isLast: true,
        lines: [],
        children: placed,
      },
      tail: null,
    };
  }
  return {
    head: { node, heightPt, isFirst: !node.isContinued, isLast: false, lines: [], children: placed },
    tail: { ...node, children: tail, isContinued: true, heightPt: headerPt + stackHeight(tail) + bottom },
  };
}

/** Once something stands on the page, the next block can as well go to the next: no rule need be loosened for it. */
function stricter(rules: Rules): Rules {
  return rules.strictness === 'all-rules' ? rules : { ...rules, strictness: 'all-rules' };
}

/** How many children stay before a break, so that none that belongs to its follower is parted from it. */
function backToBreak(children: readonly FlowNode[], index: number, rules: Rules): number {
  if (rules.strictness !== 'all-rules') return index;
  let kept = index;
  while (kept > 0 && (children[kept - 1]?.keepsWithNext ?? false)) kept -= 1;
  return kept;
}

function fitRow(node: RowNode, availablePt: number, rules: Rules): Fit | null {
  const { top, bottom } = edges(node, !node.isContinued, true);
  const fits = node.cells.map((cell) => {
    const room = availablePt - top - cell.offsetPt;
    if (cell.node.heightPt <= room - bottom + TOLERANCE_PT) return { head: whole(cell.node), tail: null };
    return fitNode(cell.node, room, rules);
  });
  const children: PlacedChild[] = [];
  const tails: RowNode['cells'][number][] = [];
  for (const [index, fit] of fits.entries()) {
    const cell = node.cells[index];
    if (cell === undefined) continue;
    if (fit === null) return null;
    children.push({ topPt: top + cell.offsetPt, placed: fit.head, isRepeated: false });
    tails.push({ offsetPt: 0, node: fit.tail ?? emptied(cell.node) });
  }
  const heightPt = Math.max(top, ...children.map((child) => child.topPt + child.placed.heightPt));
  if (tails.every((cell) => cell.node.heightPt === 0)) {
    return {
      head: {
        node,
        heightPt: heightPt + bottom,
        isFirst: !node.isContinued,
        isLast: true,
        lines: [],
        children,
      },
      tail: null,
    };
  }
  const tailPt = Math.max(0, ...tails.map((cell) => cell.node.heightPt)) + bottom;
  return {
    head: { node, heightPt, isFirst: !node.isContinued, isLast: false, lines: [], children },
    tail: { ...node, cells: tails, isContinued: true, heightPt: tailPt },
  };
}

/** What is left of a cell that was placed whole: its place, so that the others keep theirs. */
function emptied(node: FlowNode): StackNode {
  return {
    ...node,
    kind: 'stack',
    frame: null,
    header: null,
    children: [],
    destination: null,
    landmark: null,
    isContinued: true,
    heightPt: 0,
  };
}
