import { type Direction, type Inline } from '../../../model/document.ts';
import { type Setting } from './context.ts';
import { flattenInlines } from './inlines.ts';
import { type FlowHint, type InlineRun, type Style, type TextNode } from './node.ts';
import { type TypeStyle } from './type-scale.ts';

interface TextOptions {
  readonly leadingPt: number;
  readonly widthPt: number;
  readonly direction: Direction;
  readonly flow: FlowHint;
  readonly style?: Style;
  /** The side where reading starts, unless told otherwise. */
  readonly align?: 'left' | 'right' | 'center';
  readonly isNarrow?: boolean;
  readonly isOneLine?: boolean;
}

/** A block of words from runs that are ready. */
export function textNode(runs: readonly InlineRun[], options: TextOptions): TextNode {
  const { leadingPt, widthPt, direction, flow } = options;
  return {
    type: 'TEXT',
    style: options.style ?? {},
    flow,
    runs,
    leadingPt,
    widthPt,
    isNarrow: options.isNarrow ?? false,
    isOneLine: options.isOneLine ?? false,
    align: options.align ?? (direction === 'rtl' ? 'right' : 'left'),
    direction,
  };
}

/** A block of words from inlines, in the direction and width of its setting unless told otherwise. */
export function inlineText(
  setting: Setting,
  inlines: readonly Inline[],
  look: TypeStyle,
  flow: FlowHint,
  more: Partial<TextOptions> = {},
): TextNode {
  return textNode(flattenInlines(setting.context, inlines, look), {
    leadingPt: look.leadingPt,
    widthPt: setting.widthPt,
    direction: setting.direction,
    flow,
    ...more,
  });
}
