import { type FieldName } from '../page.ts';
import { type Context } from './context.ts';
import { plainInline } from './inlines.ts';
import { type TextNode } from './node.ts';
import { textNode } from './texts.ts';

/**
 * Marks words as a field: numbered copies are laid out once, with the words of one of them, and each then gets its own
 * words in that place. The context keeps how they are set.
 */
export function copyField(context: Context, name: FieldName, node: TextNode): TextNode {
  const look = node.runs[0]?.look;
  // Nothing stands there: the pack has no copy number.
  if (look === undefined) return node;
  context.fields.set(name, (words) => ({ ...node, runs: plainInline(context, words, look) }));
  return { ...node, runs: node.runs.map((run) => ({ ...run, span: { ...run.span, field: name } })) };
}

/** Words on one long line, as a watermark is drawn from; characters that no face has are noted in the context. */
export function watermarkNode(context: Context, words: string): TextNode {
  const { scale, document } = context;
  return textNode(plainInline(context, words, { ...scale.section, letterSpacingPt: 0.5 }), {
    leadingPt: scale.section.leadingPt,
    widthPt: ENDLESS_PT,
    direction: document.direction,
    align: 'left',
    flow: {},
  });
}

const ENDLESS_PT = 100_000;
