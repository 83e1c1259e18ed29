import { type Block, type Inline } from '../../../model/document.ts';
import { openTag, type Setting } from './context.ts';
import { indent } from './direction.ts';
import { type LayoutNode } from './node.ts';
import { inlineText } from './texts.ts';
import { type TypeName } from './type-scale.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** A line that names somebody or something in bold, with nothing but furniture around: set as furniture. */
function isByline(block: Paragraph): boolean {
  return block.role === 'body' && startsStrong(block.children) && block.children.every(isFurniture);
}

function startsStrong([first]: readonly Inline[]): boolean {
  if (first === undefined) return false;
  return first.kind === 'strong' || (holdsInlines(first) && startsStrong(first.children));
}

function isFurniture(inline: Inline): boolean {
  if (inline.kind === 'text') return /^[\s\p{P}]*$/u.test(inline.value);
  if (holdsInlines(inline)) return inline.children.every(isFurniture);
  return ['strong', 'muted', 'mark', 'cite'].includes(inline.kind);
}

/** Inlines that say what words mean or where they lead, and nothing of how they look. */
function holdsInlines(
  inline: Inline,
): inline is Extract<Inline, { kind: 'passage' | 'link' | 'reference' | 'anchor' }> {
  return ['passage', 'link', 'reference', 'anchor'].includes(inline.kind);
}

/** Which look a paragraph takes; the first lines of an entry are set beside it on the same leading. */
export function paragraphLook(setting: Setting, block: Paragraph): TypeName {
  return isByline(block) ? 'byline' : setting.looks[block.role];
}

/** A paragraph in the look of its role, under one tag wherever its lines end up. */
export function paragraphNode(setting: Setting, block: Paragraph, isFirst: boolean): LayoutNode {
  const { context } = setting;
  const lookName = paragraphLook(setting, block);
  const look = context.scale[lookName];
  const direction = block.direction ?? setting.direction;
  const tag = openTag(context, setting.parent, 'P', { language: block.language });
  const isNarrow = block.role === 'body' || block.role === 'missing' || block.role === 'lead';
  const indentPt = isNarrow ? setting.indentPt : 0;
  return inlineText(
    setting,
    block.children,
    look,
    {
      tag: tag.id,
      ...(block.id === null ? {} : { destination: block.id }),
      ...(lookName === 'byline' ? { keepsWithNext: true } : {}),
    },
    {
      direction,
      widthPt: setting.widthPt - indentPt,
      style: { marginTop: isFirst ? 0 : gapAbove(setting, lookName), ...indent(setting, indentPt) },
    },
  );
}

function gapAbove(setting: Setting, look: TypeName): number {
  return look === 'note' || look === 'cellNote' || look === 'byline' ? setting.gapPt * 0.5 : setting.gapPt;
}
