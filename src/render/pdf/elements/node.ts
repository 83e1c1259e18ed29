/** The nodes that `@react-pdf/layout` takes: what its reconciler would make of Document, View and Text elements. */
import { type Landmark } from '../page.ts';

/** What the pagination must know of a node; it travels through layout untouched, in the node's props. */
export interface FlowHint {
  /** Tag that the words of a text, or the parts of a box, belong to; absent for containers without one. */
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
  /** A box that is filled with dots in this colour. */
  readonly leader?: string;
}

export type Style = Readonly<Record<string, string | number | readonly string[]>>;

export interface TextInstance {
  readonly type: 'TEXT_INSTANCE';
  readonly value: string;
  /** Words that hold a page number, filled in before each pass. */
  readonly pageOf?: { readonly id: string; readonly pattern: string };
}

/** Words of one look and one span, directly under their {@link TextNode}. */
export interface InlineNode {
  readonly type: 'TEXT';
  readonly box: object;
  readonly style: Style;
  /** `src` is the one property that layout hands through to the laid-out run: the number of the span. */
  readonly props: { readonly src?: string };
  readonly children: readonly TextInstance[];
}

export interface TextNode {
  readonly type: 'TEXT';
  readonly box: object;
  readonly style: Style;
  readonly props: {
    readonly flow: FlowHint;
    readonly hyphenationPenalty: number;
    readonly hyphenationCallback?: (word: string | null) => string[];
  };
  readonly children: readonly InlineNode[];
}

export interface ViewNode {
  readonly type: 'VIEW';
  readonly box: object;
  readonly style: Style;
  readonly props: { readonly flow: FlowHint };
  readonly children: readonly LayoutNode[];
}

export type LayoutNode = ViewNode | TextNode;

/** A box that stacks its children, or sets them side by side with `flexDirection: 'row'`. */
export function view(style: Style, flow: FlowHint, children: readonly LayoutNode[]): ViewNode {
  return { type: 'VIEW', box: {}, style, props: { flow }, children };
}

/** Whether any words below hold a page number, so that the node changes between passes. */
export function holdsPageNumbers(node: LayoutNode | InlineNode): boolean {
  return node.children.some((child) =>
    child.type === 'TEXT_INSTANCE' ? child.pageOf !== undefined : holdsPageNumbers(child),
  );
}

/**
 * Copies a node for one pass, with page numbers filled in. A copy is needed even where there are none, because layout
 * writes into the nodes that it is given.
 */
export function instantiate(node: LayoutNode, pageOf: (id: string) => string): LayoutNode {
  if (node.type === 'VIEW') {
    return { ...node, box: {}, children: node.children.map((child) => instantiate(child, pageOf)) };
  }
  const children = node.children.map((inline) => ({
    ...inline,
    box: {},
    children: inline.children.map((instance): TextInstance => {
      if (instance.pageOf === undefined) return instance;
      const { id, pattern } = instance.pageOf;
      return { type: 'TEXT_INSTANCE', value: pattern.replace('{page}', () => pageOf(id)) };
    }),
  }));
  return { ...node, box: {}, children };
}
