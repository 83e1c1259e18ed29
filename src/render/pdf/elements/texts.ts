import { type Direction, type Inline } from '../../../model/document.ts';
import { createWordBreaker } from './break-word.ts';
import { type Context, type Setting } from './context.ts';
import { flattenInlines, styleOf } from './inlines.ts';
import { type FlowHint, type InlineNode, type Style, type TextNode } from './node.ts';
import { type TypeStyle } from './type-scale.ts';

/** The engine never breaks where its own hyphenation would; only at the places that the word breaker names. */
const NEVER = 10_000;

interface TextOptions {
  readonly look: TypeStyle;
  readonly widthPt: number;
  readonly direction: Direction;
  readonly flow: FlowHint;
  readonly style?: Style;
}

/** A block of words from runs that are ready. */
export function textNode(
  context: Context,
  children: readonly InlineNode[],
  { look, widthPt, direction, flow, style = {} }: TextOptions,
): TextNode {
  const directed = children.map((child) => ({ ...child, style: { ...child.style, direction } }));
  const face = context.shelf.find({ family: look.family, weight: look.weight, style: 'normal' }) ?? 0;
  return {
    type: 'TEXT',
    box: {},
    style: {
      ...styleOf(look),
      textAlign: direction === 'rtl' ? 'right' : 'left',
      direction,
      ...style,
    },
    props: {
      flow,
      hyphenationPenalty: NEVER,
      hyphenationCallback: createWordBreaker(context.shelf.font(face), look.sizePt, widthPt),
    },
    children: directed,
  };
}

/** A block of words from inlines, in the direction of its setting unless told otherwise. */
export function inlineText(
  setting: Setting,
  inlines: readonly Inline[],
  look: TypeStyle,
  flow: FlowHint,
  more: { readonly style?: Style; readonly direction?: Direction; readonly widthPt?: number } = {},
): TextNode {
  const { context } = setting;
  return textNode(context, flattenInlines(context, inlines, look), {
    look,
    widthPt: more.widthPt ?? setting.widthPt,
    direction: more.direction ?? setting.direction,
    flow,
    style: more.style ?? {},
  });
}
