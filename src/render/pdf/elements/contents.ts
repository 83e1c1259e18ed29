import { type Block } from '../../../model/document.ts';
import { plainWords } from '../../plain-words.ts';
import { openTag, type Setting } from './context.ts';
import { linkedInline, pageNumberInline } from './inlines.ts';
import { type LayoutNode, view } from './node.ts';
import { inlineText, textNode } from './texts.ts';
import { type Link } from '../page.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

const NUMBER_WIDTH_PT = 26;

/** The contents with page numbers and leader dots; its title is no section of its own and stands in no list. */
export function contentsNode(setting: Setting, depth: 2 | 3): readonly LayoutNode[] {
  const { context } = setting;
  const { scale, document } = context;
  const headings = listedHeadings(document.body).filter(
    (heading) => heading.level >= 2 && heading.level <= depth,
  );
  if (headings.length === 0) return [];
  const title = inlineText(
    setting,
    [{ kind: 'text', value: document.furniture.contents }],
    scale.section,
    { tag: openTag(context, setting.parent, 'P').id, keepsWithNext: true },
    { style: { marginTop: scale.body.leadingPt * 1.5, marginBottom: 5 } },
  );
  const list = openTag(context, setting.parent, 'TOC');
  const rows = headings.map((heading) =>
    contentsRow(setting, heading, silentTag(setting, openTag(context, list, 'TOCI').id)),
  );
  return [title, view({}, { keepsTogether: 0.55 }, rows)];
}

/** What the contents list is no mention of anybody. */
function silentTag({ context }: Setting, tag: number): number {
  context.indexed.silentTags.add(tag);
  return tag;
}

function contentsRow(setting: Setting, heading: Heading, tag: number): LayoutNode {
  const { context } = setting;
  const { scale, document } = context;
  const look = { ...scale.body, weight: heading.level === 2 ? (600 as const) : (400 as const) };
  const insetPt = heading.level === 2 ? 0 : 14;
  const link: Link = { target: { kind: 'inside', id: heading.id }, label: null };
  const titlePt = setting.widthPt - NUMBER_WIDTH_PT - insetPt - 12;
  // Marks inside a heading are left out here: title and number are one link.
  const words = textNode(linkedInline(context, plainWords(heading.children), look, link), {
    leadingPt: look.leadingPt,
    widthPt: titlePt,
    isNarrow: true,
    direction: setting.direction,
    flow: { tag },
  });
  const leader = view(
    { flexGrow: 1, flexBasis: 0, height: look.leadingPt, alignSelf: 'flex-end' },
    { leader: document.theme.colours.rule },
    [],
  );
  const number = textNode(
    pageNumberInline(context, { id: heading.id, pattern: '{page}' }, scale.body, link),
    {
      leadingPt: look.leadingPt,
      widthPt: NUMBER_WIDTH_PT,
      direction: 'ltr',
      align: setting.direction === 'rtl' ? 'left' : 'right',
      flow: { tag },
      style: { alignSelf: 'flex-end' },
    },
  );
  const isRtl = setting.direction === 'rtl';
  return view(
    {
      flexDirection: isRtl ? 'row-reverse' : 'row',
      ...(isRtl ? { paddingRight: insetPt } : { paddingLeft: insetPt }),
      marginTop: heading.level === 2 ? 2 : 0,
    },
    {},
    [words, leader, number],
  );
}

/** Listed headings in reading order, wherever they stand. */
function listedHeadings(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    switch (block.kind) {
      case 'heading':
        return block.isListed ? [block] : [];
      case 'quotation':
      case 'entry':
      case 'variant':
      case 'callout':
      case 'note':
      case 'landscape':
        return listedHeadings(block.children);
      case 'list':
        return block.items.flatMap(listedHeadings);
      case 'columns':
        return block.columns.flatMap(listedHeadings);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => listedHeadings(cell.children)));
      case 'paragraph':
      case 'index':
      case 'figure':
      case 'masthead':
      case 'contents':
      case 'page-break':
      case 'rule':
        return [];
    }
  });
}
