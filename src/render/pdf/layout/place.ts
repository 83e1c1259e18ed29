import { BASELINE_SHARE } from '../elements/type-scale.ts';
import { type Landmark, type PageItem, type TextLine } from '../page.ts';
import { type SetDrawing } from './flow-node.ts';
import { type Placed } from './paginate.ts';

/** What a page's parts come to: things to paint, and the landmarks that begin on it. */
export interface PlacedPage {
  readonly items: PageItem[];
  readonly landmarks: { readonly landmark: Landmark; readonly topPt: number }[];
  /** Anchors that stand on this page or an earlier one: of several runs the first is where one lands. */
  readonly landed: Set<string>;
}

/**
 * Gives every line, border and destination of a placed part its place on the paper. Frames come before the words that
 * stand on them. Words of a repeated header belong to no tag.
 */
export function placeItems(placed: Placed, topPt: number, page: PlacedPage, isRepeated = false): void {
  const { node } = placed;
  paintFrame(placed, topPt, page.items);
  if (placed.isFirst && !isRepeated) {
    if (node.destination !== null) page.items.push({ kind: 'destination', id: node.destination, topPt });
    if (node.landmark !== null) page.landmarks.push({ landmark: node.landmark, topPt });
  }
  if (node.kind === 'lines') {
    let y = topPt + (placed.isFirst ? (node.frame?.topPt ?? 0) : 0);
    for (const line of placed.lines) {
      if (!isRepeated) landOnAnchors(line, y, page);
      page.items.push({
        kind: 'line',
        tag: isRepeated ? null : node.tag,
        xPt: node.leftPt + line.indentPt,
        topPt: y,
        baselinePt: y + line.heightPt * BASELINE_SHARE,
        line,
      });
      y += line.heightPt;
    }
  }
  if (node.kind === 'box' && node.leader !== null) {
    page.items.push({
      kind: 'leader',
      fromPt: node.leftPt,
      toPt: node.leftPt + node.widthPt,
      baselinePt: topPt + node.heightPt * BASELINE_SHARE,
      colour: node.leader,
    });
  }
  if (node.kind === 'box' && node.drawing !== null)
    paintDrawing(node.drawing, node.leftPt, topPt, page.items);
  for (const child of placed.children) {
    placeItems(child.placed, topPt + child.topPt, page, isRepeated || child.isRepeated);
  }
}

/** Shapes first: words stand on them. */
function paintDrawing(
  { labels, ...drawing }: SetDrawing,
  leftPt: number,
  topPt: number,
  items: PageItem[],
): void {
  items.push({ kind: 'drawing', xPt: leftPt, topPt, ...drawing });
  for (const { line, xPt, baselinePt } of labels) {
    const baseline = topPt + baselinePt;
    items.push({
      kind: 'line',
      tag: drawing.tag,
      xPt: leftPt + xPt + line.indentPt,
      topPt: baseline - line.heightPt * BASELINE_SHARE,
      baselinePt: baseline,
      line,
    });
  }
}

function landOnAnchors(line: TextLine, topPt: number, page: PlacedPage): void {
  for (const run of line.runs) {
    for (const id of run.span?.anchors ?? []) {
      if (!page.landed.has(id)) page.items.push({ kind: 'destination', id, topPt });
      page.landed.add(id);
    }
  }
}

function paintFrame(placed: Placed, topPt: number, items: PageItem[]): void {
  const { node, heightPt } = placed;
  if (node.frame === null) return;
  const whole = { xPt: node.leftPt, topPt, widthPt: node.widthPt, heightPt };
  if (node.frame.background !== null) {
    items.push({ kind: 'rectangle', ...whole, colour: node.frame.background });
  }
  for (const { side, widthPt, colour } of node.frame.borders) {
    if (side === 'top' && !placed.isFirst) continue;
    if (side === 'bottom' && !placed.isLast) continue;
    items.push({ kind: 'rectangle', ...borderBox(whole, side, widthPt), colour });
  }
}

type Rectangle = Pick<Extract<PageItem, { kind: 'rectangle' }>, 'xPt' | 'topPt' | 'widthPt' | 'heightPt'>;

function borderBox(box: Rectangle, side: 'top' | 'bottom' | 'left' | 'right', widthPt: number): Rectangle {
  switch (side) {
    case 'top':
      return { ...box, heightPt: widthPt };
    case 'bottom':
      return { ...box, topPt: box.topPt + box.heightPt - widthPt, heightPt: widthPt };
    case 'left':
      return { ...box, widthPt };
    case 'right':
      return { ...box, xPt: box.xPt + box.widthPt - widthPt, widthPt };
  }
}
