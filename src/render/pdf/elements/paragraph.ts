import { type Block, type Inline } from '../../../model/document.ts';
import { openTag, type Setting } from './context.ts';
import { type LayoutNode } from './node.ts';
import { plainWords } from '../../plain-words.ts';
import { inlineText } from './texts.ts';
import { type TypeName } from './type-scale.ts';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Paragraphs longer than this are set in several pieces: the line breaker's time grows faster than their length. */
const LONGEST_PIECE = 4_000;

/** A line that names somebody or something in bold, with nothing but furniture around: set as furniture. */
function isByline(block: Paragraph): boolean {
  return (
    block.role === 'body' &&
    block.children[0]?.kind === 'strong' &&
    block.children.every((inline) => ['strong', 'muted', 'mark', 'cite'].includes(inline.kind))
  );
}

/** Which look a paragraph takes; the first lines of an entry are set beside it on the same leading. */
export function paragraphLook(setting: Setting, block: Paragraph): TypeName {
  return isByline(block) ? 'byline' : setting.looks[block.role];
}

/** A paragraph in the look of its role; very long ones come in several pieces under one tag. */
export function paragraphNodes(setting: Setting, block: Paragraph, isFirst: boolean): readonly LayoutNode[] {
  const { context } = setting;
  const lookName = paragraphLook(setting, block);
  const look = context.scale[lookName];
  const direction = block.direction ?? setting.direction;
  const tag = openTag(context, setting.parent, 'P', { language: block.language });
  const isNarrow = block.role === 'body' || block.role === 'missing' || block.role === 'lead';
  const indentPt = isNarrow ? setting.indentPt : 0;
  return splitLong(block.children).map((children, piece) =>
    inlineText(
      setting,
      children,
      look,
      {
        tag: tag.id,
        ...(piece === 0 && block.id !== null ? { destination: block.id } : {}),
        ...(lookName === 'byline' ? { keepsWithNext: true } : {}),
      },
      {
        direction,
        widthPt: setting.widthPt - indentPt,
        style: {
          marginTop: isFirst || piece > 0 ? 0 : gapAbove(setting, lookName),
          ...(direction === 'rtl' ? { marginRight: 0, marginLeft: indentPt } : { marginLeft: indentPt }),
        },
      },
    ),
  );
}

function gapAbove(setting: Setting, look: TypeName): number {
  return look === 'note' || look === 'cellNote' || look === 'byline' ? setting.gapPt * 0.5 : setting.gapPt;
}

/** Cuts paragraphs of many thousand characters at the end of a sentence, else at a space; the words stay the same. */
function splitLong(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const pieces: Inline[][] = [[]];
  let length = 0;
  for (const inline of inlines) {
    let rest = inline;
    while (rest.kind === 'text' && length + rest.value.length > LONGEST_PIECE) {
      const cut = cutBefore(rest.value, Math.max(1, LONGEST_PIECE - length));
      if (cut >= rest.value.length) break;
      pieces.at(-1)?.push({ kind: 'text', value: rest.value.slice(0, cut) });
      rest = { kind: 'text', value: rest.value.slice(cut).trimStart() };
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(rest);
    length += plainWords([rest]).length;
  }
  return pieces;
}

function cutBefore(value: string, limit: number): number {
  const head = value.slice(0, limit);
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! ')) + 2;
  if (sentence > limit / 2) return sentence;
  const space = head.lastIndexOf(' ') + 1;
  if (space > 0) return space;
  const next = value.indexOf(' ', limit) + 1;
  return next > 0 ? next : value.length;
}
