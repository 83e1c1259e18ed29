import layoutDocument from '@react-pdf/layout';
import { Document, Page, pdf, View } from '@react-pdf/renderer';
import { createElement, type FunctionComponent, type ReactElement } from 'react';
import {
  type FlowHint,
  type LayoutNode,
  type NodeDrawing,
  type Style,
  type TextNode,
} from '../elements/node.ts';
import { type TextLine } from '../page.ts';
import { fillPageNumbers, type KnownPages } from './fill-page-numbers.ts';
import { type SetDrawing } from './flow-node.ts';
import { setLines, type Tools } from './text/index.ts';

/** A box as the engine leaves it; lengths in points, tops and lefts from the box around. */
interface LaidOutBox {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginBottom: number;
  readonly paddingTop: number;
  readonly paddingBottom: number;
  readonly paddingLeft: number;
  readonly borderTopWidth: number;
  readonly borderRightWidth: number;
  readonly borderBottomWidth: number;
  readonly borderLeftWidth: number;
}

export interface LaidOutNode {
  readonly type: LayoutNode['type'];
  readonly box: LaidOutBox;
  readonly style: Readonly<Record<string, string | number | undefined>>;
  readonly props: EngineProps;
  readonly children?: readonly LaidOutNode[];
}

/** What travels through the engine with a node. */
interface EngineProps {
  readonly flow: FlowHint;
  /** Lines of a text; absent for boxes. */
  readonly lines?: readonly TextLine[];
  /** A figure with its words set; absent for anything else. */
  readonly drawing?: SetDrawing;
}

/** Blocks to set on one endless page of a width. */
export interface GalleyInput {
  readonly widthPt: number;
  readonly nodes: readonly LayoutNode[];
}

interface LaidOutDocument {
  readonly children: readonly { readonly children?: readonly LaidOutNode[] }[];
}

/**
 * Sets each list of nodes on an endless page of its own ("galley proofs"): lines are broken and boxes stacked, and no
 * page is turned. Lines are our own; the engine gets them as boxes of their size. Everything undocumented of the
 * engine is met in this file alone.
 */
export async function layOutGalleys(
  galleys: readonly GalleyInput[],
  tools: Tools,
  known: KnownPages,
): Promise<readonly (readonly LaidOutNode[])[]> {
  const pages = galleys.map(({ widthPt, nodes }, index) =>
    // A page without a height grows with its content; `wrap: false` keeps the engine's own pagination out.
    createElement(
      Page,
      { key: index, wrap: false, size: [widthPt] },
      nodes.map((node, place) => viewOf(node, place, tools, known)),
    ),
  );
  // Its types leave the container's contents open.
  const { container } = pdf(createElement(Document, null, pages)) as unknown as {
    readonly container: { readonly document: unknown };
  };
  // The package's types want a document that went through its own renderer; this is what its code reads.
  const layOut = layoutDocument as unknown as (root: unknown, fonts: null) => Promise<LaidOutDocument>;
  const laidOut = await layOut(container.document, null);
  return laidOut.children.map((page) => page.children ?? []);
}

/** A View of react-pdf that takes properties of ours along; the engine hands them back untouched. */
const CarryingView = View as unknown as FunctionComponent<
  { style: Style; children?: readonly ReactElement[] } & EngineProps
>;

function viewOf(node: LayoutNode, key: number, tools: Tools, known: KnownPages): ReactElement {
  if (node.type === 'VIEW') {
    const children = node.children.map((child, place) => viewOf(child, place, tools, known));
    const drawing = node.flow.drawing === undefined ? {} : { drawing: setDrawing(node.flow.drawing, tools) };
    return createElement(CarryingView, { key, style: node.style, flow: node.flow, ...drawing }, children);
  }
  const { lines, width } = fitWidth(node, setLines(fillPageNumbers(node, known), tools));
  const height = lines.reduce((sum, line) => sum + line.heightPt, 0);
  const { paddingBottom = 0, borderBottomWidth = 0 } = node.style;
  const frame = Number(paddingBottom) + Number(borderBottomWidth);
  const style = { ...node.style, width, height: height + frame, flexShrink: 0 };
  return createElement(CarryingView, { key, style, flow: node.flow, lines });
}

/** Sets the words of a figure, each on the one line that it has, and finds where the line begins. */
function setDrawing({ labels, ...rest }: NodeDrawing, tools: Tools): SetDrawing {
  return {
    ...rest,
    labels: labels.flatMap((node, index) => {
      const label = rest.drawing.labels[index];
      const [line] = setLines(node, tools);
      if (label === undefined || line === undefined) return [];
      const share = label.anchor === 'start' ? 0 : label.anchor === 'middle' ? 0.5 : 1;
      return [{ line, xPt: label.xPt - line.indentPt - line.widthPt * share, baselinePt: label.baselinePt }];
    }),
  };
}

/** A narrow block takes the width of its longest line; lines that hang at its far edge move in with it. */
function fitWidth(
  node: TextNode,
  lines: readonly TextLine[],
): { readonly lines: readonly TextLine[]; readonly width: number } {
  if (!node.isNarrow) return { lines, width: node.widthPt };
  const width = Math.min(node.widthPt, Math.max(0, ...lines.map((line) => line.widthPt)));
  const spare = node.widthPt - width;
  const shiftPt = node.align === 'left' ? 0 : node.align === 'right' ? spare : spare / 2;
  return { lines: lines.map((line) => ({ ...line, indentPt: line.indentPt - shiftPt })), width };
}
