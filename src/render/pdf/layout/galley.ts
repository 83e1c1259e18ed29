import layoutDocument from '@react-pdf/layout';
import { type Font } from 'fontkit';
import { type LayoutNode } from '../elements/node.ts';
import { type FontShelf } from '../fonts.ts';

/** A box as the engine leaves it; lengths in points, tops and lefts from the box around. */
export interface LaidOutBox {
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

export interface LaidOutRun {
  readonly xAdvance?: number;
  readonly glyphs?: readonly {
    readonly id: number;
    readonly codePoints: readonly number[];
    readonly advanceWidth: number;
  }[];
  readonly positions?: readonly {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }[];
  readonly attributes: {
    readonly font?: readonly Font[];
    readonly fontSize?: number;
    readonly color?: string;
    readonly link?: string | null;
    readonly bidiLevel?: number;
  };
}

export interface LaidOutLine {
  readonly string: string;
  readonly box?: { readonly x: number; readonly width: number; readonly height: number };
  readonly runs: readonly LaidOutRun[];
}

export interface LaidOutNode {
  readonly type: LayoutNode['type'];
  readonly box: LaidOutBox;
  readonly style: Readonly<Record<string, string | number | undefined>>;
  readonly props: LayoutNode['props'];
  readonly children?: readonly LaidOutNode[];
  readonly lines?: readonly LaidOutLine[];
  readonly alignOffset?: number;
}

/** Blocks to set on one endless page of a width. */
export interface GalleyInput {
  readonly widthPt: number;
  readonly nodes: readonly LayoutNode[];
}

/**
 * Sets each list of nodes on an endless page of its own ("galley proofs"): lines are broken and boxes stacked, and no
 * page is turned. Everything undocumented of the engine is met in this file alone.
 */
export async function layOutGalleys(
  galleys: readonly GalleyInput[],
  shelf: FontShelf,
): Promise<readonly (readonly LaidOutNode[])[]> {
  const root = {
    type: 'DOCUMENT',
    box: {},
    style: {},
    props: {},
    children: galleys.map(({ widthPt, nodes }) => ({
      type: 'PAGE',
      box: {},
      style: {},
      // A page without a height grows with its content; `wrap: false` keeps the engine's own pagination out.
      props: { wrap: false, size: [widthPt] },
      children: nodes,
    })),
  };
  // The package's types describe its reconciler's output with many optional parts; the shape above is what it reads.
  const layOut = layoutDocument as unknown as (root: object, fonts: object) => Promise<LaidOutDocument>;
  const laidOut = await layOut(root, fontStore(shelf));
  return laidOut.children.map((page) => page.children ?? []);
}

interface LaidOutDocument {
  readonly children: readonly { readonly children?: readonly LaidOutNode[] }[];
}

interface FontDescriptor {
  readonly fontFamily: string;
  readonly fontWeight?: number;
  readonly fontStyle?: string;
}

/**
 * A font store of one rendering. The engine asks for Helvetica as its last resort; it gets the text face, so that no
 * font is used that is not embedded.
 */
function fontStore(shelf: FontShelf): object {
  const getFont = ({ fontFamily, fontWeight = 400, fontStyle = 'normal' }: FontDescriptor): object => {
    const families = ['serif', 'sans', 'arabic', 'symbols'] as const;
    const family = families.find((name) => name === fontFamily);
    const style = fontStyle === 'italic' ? 'italic' : 'normal';
    const face = family === undefined ? null : shelf.find({ family, weight: fontWeight, style });
    const fallback = shelf.find({ family: 'serif', weight: 400, style: 'normal' }) ?? 0;
    return { data: shelf.font(face ?? fallback) };
  };
  return {
    getFont,
    load: () => Promise.resolve(),
    getHyphenationCallback: () => null,
    getEmojiSource: () => null,
  };
}
