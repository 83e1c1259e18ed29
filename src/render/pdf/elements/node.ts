/** The nodes that this room hands to layout: boxes as `@react-pdf/layout` takes them, and words that are still to be set. */
import { type Drawing, type Ink } from '../../drawing.ts';
import { type Landmark, type Span } from '../page.ts';
import { type TypeStyle } from './type-scale.ts';

/** What the pagination must know of a node; it travels through layout untouched, in the node's props. */
export interface FlowHint {
  /** Tag that the words belong to; absent for boxes. */
  readonly tag?: number;
  /** Id that lands on the node's top. */
  readonly destination?: string;
  readonly landmark?: Landmark;
  /** Stays on the page of the block after it. */
  readonly keepsWithNext?: boolean;
  /** Is not split where it is smaller than a page, or than the given share of one. */
  readonly keepsTogether?: number;
  readonly startsPage?: boolean;
  /** A table whose first child is repeated on every page. */
  readonly repeatsFirst?: boolean;
  /** What is drawn in the box; its size is the drawing's. */
  readonly drawing?: NodeDrawing;
  /** A box that is filled with dots in this colour. */
  readonly leader?: string;
}

/** Shapes, and words that are still to be set, in a box of their own. */
export interface NodeDrawing {
  readonly tag: number;
  readonly drawing: Drawing;
  /** A PNG in base64 that fills the drawing, beneath its shapes. */
  readonly picture?: string;
  readonly colours: Readonly<Record<Ink, string>>;
  /** One line each, with its place in the box as the drawing's label of the same index has it. */
  readonly labels: readonly TextNode[];
}

export type Style = Readonly<Record<string, string | number>>;

/** Where an id stands, or every page that prints a name of the index, by its place there. */
export type PageNumber =
  | { readonly kind: 'place'; readonly id: string; readonly pattern: string }
  | { readonly kind: 'name'; readonly name: number };

/** Words of one look and one meaning. */
export interface InlineRun {
  /** Ready to print; a line feed ends the line. */
  readonly value: string;
  /** Where the words hold a page number: they are filled in before each pass, and `value` is empty. */
  readonly pageOf: PageNumber | null;
  readonly look: TypeStyle;
  readonly span: Span;
}

/** A block of words: a paragraph, a heading, a number at the side. */
export interface TextNode {
  readonly type: 'TEXT';
  readonly style: Style;
  readonly flow: FlowHint;
  readonly runs: readonly InlineRun[];
  /** Distance of base lines, the same for every word. */
  readonly leadingPt: number;
  readonly widthPt: number;
  /** Takes only the width of its longest line. */
  readonly isNarrow: boolean;
  /** One line that ends in an ellipsis where it is too long: for furniture only, never for words of the body. */
  readonly isOneLine: boolean;
  readonly align: 'left' | 'right' | 'center';
  readonly direction: 'ltr' | 'rtl';
}

export interface ViewNode {
  readonly type: 'VIEW';
  readonly style: Style;
  readonly flow: FlowHint;
  readonly children: readonly LayoutNode[];
}

export type LayoutNode = ViewNode | TextNode;

/** A box that stacks its children, or sets them side by side with `flexDirection: 'row'`. */
export function view(style: Style, flow: FlowHint, children: readonly LayoutNode[]): ViewNode {
  return { type: 'VIEW', style, flow, children };
}

/** Whether any words below hold a page number, so that the node changes between passes. */
export function holdsPageNumbers(node: LayoutNode): boolean {
  return node.type === 'TEXT'
    ? node.runs.some((run) => run.pageOf !== null)
    : node.children.some(holdsPageNumbers);
}
