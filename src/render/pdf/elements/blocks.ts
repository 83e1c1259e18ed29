import { type Block } from '../../../model/document.ts';
import { type TagRole } from '../page.ts';
import { type Context, openTag, type OpenTag, type Setting } from './context.ts';
import { contentsNode } from './contents.ts';
import { indent, rowDirection } from './direction.ts';
import { entryNode } from './entry.ts';
import { figureNodes } from './figure.ts';
import { masthead } from './masthead.ts';
import { nameIndexNode } from './name-index.ts';
import { type LayoutNode, type Style, view } from './node.ts';
import { tableNode } from './table.ts';
import { paragraphNode } from './paragraph.ts';
import { plainWords } from '../../plain-words.ts';
import { inlineText } from './texts.ts';
import { type TypeName } from './type-scale.ts';

/**
 * Turns blocks into nodes, in their order. Landscape and page breaks are not met here: they divide the flow and are
 * taken out before.
 */
export function blockNodes(setting: Setting, blocks: readonly Block[]): readonly LayoutNode[] {
  return blocks.flatMap((block, index) => {
    const nodes = blockNode(setting, block, index === 0);
    const isUnderHeading = blocks[index - 1]?.kind === 'heading';
    // A note under a heading (outlet and date of an article) is part of it: the two stay with what follows.
    if (!isUnderHeading || block.kind !== 'paragraph' || block.role !== 'note') return nodes;
    return nodes.map((node) => ({ ...node, flow: { ...node.flow, keepsWithNext: true } }));
  });
}

function blockNode(setting: Setting, block: Block, isFirst: boolean): readonly LayoutNode[] {
  switch (block.kind) {
    case 'heading':
      return [headingNode(setting, block, isFirst)];
    case 'paragraph':
      return [paragraphNode(setting, block, isFirst)];
    case 'list':
      return [listNode(setting, block)];
    case 'quotation':
      return [quotationNode(setting, block, isFirst)];
    case 'entry':
      return [entryNode(setting, block, isFirst)];
    case 'variant':
      return [variantNode(setting, block)];
    case 'callout':
      return [calloutNode(setting, block)];
    case 'note':
      return [noteNode(setting, block)];
    case 'columns':
      return [columnsNode(setting, block)];
    case 'table':
      return tableNode(setting, block);
    case 'figure':
      return figureNodes(setting, block);
    case 'landscape':
      return blockNodes(setting, block.children);
    case 'masthead':
      return masthead(setting);
    case 'contents':
      return contentsNode(setting, block.depth);
    case 'index':
      return nameIndexNode(setting, block.entries);
    case 'page-break':
      return [];
    case 'rule':
      return [ruleNode(setting)];
  }
}

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const headingLooks: Readonly<Record<1 | 2 | 3 | 4, TypeName>> = {
  1: 'title',
  2: 'section',
  3: 'part',
  4: 'subpart',
};

/** Space above and below a heading, in lines of body text. */
const headingSpace: Readonly<Record<1 | 2 | 3 | 4, readonly [number, number]>> = {
  1: [1.5, 0.7],
  2: [1.9, 0.55],
  3: [1.1, 0.25],
  4: [0.8, 0.15],
};

/** Who listens takes a gap between levels for a lost heading; four levels deep is as deep as packs go. */
function headingTag(rank: number): TagRole {
  return rank <= 1 ? 'H1' : rank === 2 ? 'H2' : rank === 3 ? 'H3' : 'H4';
}

function headingNode(setting: Setting, block: BlockOf<'heading'>, isFirst: boolean): LayoutNode {
  const { context } = setting;
  const { scale } = context;
  const look = scale[headingLooks[block.level]];
  const tag = openTag(context, setting.parent, headingTag(context.ranks.get(block.id) ?? block.level));
  const line = scale.body.leadingPt;
  const [above, below] = headingSpace[block.level];
  const ruled: Style =
    block.level === 2
      ? { borderBottomWidth: 0.6, borderBottomColor: context.document.theme.colours.accent, paddingBottom: 4 }
      : {};
  return inlineText(
    setting,
    block.children,
    look,
    {
      tag: tag.id,
      destination: block.id,
      landmark: {
        id: block.id,
        level: block.level,
        title: plainWords(block.children),
        isListed: block.isListed,
      },
      keepsWithNext: true,
      startsPage: block.startsPage || (block.level === 2 && context.startsSections),
    },
    { style: { marginTop: isFirst ? 0 : line * above, marginBottom: line * below, ...ruled } },
  );
}

function listNode(setting: Setting, block: BlockOf<'list'>): LayoutNode {
  const { context } = setting;
  const look = context.scale[setting.looks.body];
  const list = openTag(context, setting.parent, 'L');
  const markerPt = look.sizePt * 1.5;
  const widthPt = setting.widthPt - setting.indentPt - markerPt;
  const items = block.items.map((item, index) => {
    const tag = openTag(context, list, 'LI');
    const label = openTag(context, tag, 'Lbl');
    const body = openTag(context, tag, 'LBody');
    const marker = inlineText(
      setting,
      [{ kind: 'text', value: block.isOrdered ? `${index + 1}.` : '•' }],
      look,
      { tag: label.id },
      { widthPt: markerPt },
    );
    const words = view(
      { width: widthPt },
      {},
      blockNodes({ ...setting, parent: body, widthPt, indentPt: 0, gapPt: setting.gapPt * 0.5 }, item),
    );
    const children = setting.direction === 'rtl' ? [words, marker] : [marker, words];
    return view({ flexDirection: 'row', marginTop: index === 0 ? 0 : look.leadingPt * 0.15 }, {}, children);
  });
  return view({ ...indent(setting), marginTop: setting.gapPt }, {}, items);
}

function quotationNode(setting: Setting, block: BlockOf<'quotation'>, isFirst: boolean): LayoutNode {
  const { context } = setting;
  const tag = openTag(context, setting.parent, 'BlockQuote', { language: block.language });
  // Inside an entry the words stand on the common line; on its own a quotation is set in.
  const insetPt = setting.indentPt > 0 ? 14 : 0;
  const inner: Setting = {
    ...setting,
    parent: tag,
    indentPt: 0,
    widthPt: setting.widthPt - setting.indentPt - 2 * insetPt,
    direction: block.direction ?? setting.direction,
  };
  return view(
    {
      marginTop: isFirst ? 0 : setting.gapPt * (insetPt > 0 ? 1 : 0.4),
      ...(setting.direction === 'rtl'
        ? { marginLeft: insetPt, marginRight: setting.indentPt + insetPt }
        : { marginLeft: setting.indentPt + insetPt, marginRight: insetPt }),
    },
    {},
    blockNodes(inner, block.children),
  );
}

function variantNode(setting: Setting, block: BlockOf<'variant'>): LayoutNode {
  const { context } = setting;
  const insetPt = 9;
  const tag = openTag(context, setting.parent, 'Div');
  const inner: Setting = {
    ...setting,
    parent: tag,
    indentPt: 0,
    widthPt: setting.widthPt - setting.indentPt - insetPt,
    looks: { ...setting.looks, body: 'variant', note: 'cellNote' },
    gapPt: 3,
  };
  return view(
    {
      marginTop: 5,
      marginBottom: 1,
      ...indent(setting),
      ...sideBar(setting, 1.2, context.document.theme.colours.rule, insetPt),
    },
    { keepsTogether: 0.3 },
    blockNodes(inner, block.children),
  );
}

/** A bar at the side where reading starts. */
function sideBar(setting: Setting, widthPt: number, colour: string, paddingPt: number): Style {
  return setting.direction === 'rtl'
    ? { borderRightWidth: widthPt, borderRightColor: colour, paddingRight: paddingPt - widthPt }
    : { borderLeftWidth: widthPt, borderLeftColor: colour, paddingLeft: paddingPt - widthPt };
}

function calloutNode(setting: Setting, block: BlockOf<'callout'>): LayoutNode {
  const { context } = setting;
  const insetPt = 15;
  const tag = openTag(context, setting.parent, 'Div');
  const inner: Setting = {
    ...setting,
    parent: tag,
    indentPt: 0,
    widthPt: setting.widthPt - insetPt,
    gapPt: 5,
  };
  const label: readonly LayoutNode[] =
    block.label === null
      ? []
      : [
          inlineText(
            inner,
            [{ kind: 'text', value: labelWords(context, block.label) }],
            context.scale.label,
            { tag: openTag(context, tag, 'P').id, keepsWithNext: true },
          ),
        ];
  return view(
    {
      marginTop: 9,
      marginBottom: 6,
      paddingTop: 1,
      paddingBottom: 3,
      ...sideBar(setting, 3.4, context.document.theme.colours.accent, insetPt),
    },
    { keepsTogether: 0.6 },
    [...label, ...blockNodes(inner, block.children)],
  );
}

/** A label keeps its letters where small capitals set it off, and takes capitals elsewhere. */
function labelWords({ document, scale }: Context, label: string): string {
  return scale.label.hasSmallCapitals ? label : label.toLocaleUpperCase(document.language);
}

function noteNode(setting: Setting, block: BlockOf<'note'>): LayoutNode {
  const tag = openTag(setting.context, setting.parent, 'Note');
  const inner: Setting = {
    ...setting,
    parent: tag,
    looks: { body: 'note', lead: 'note', note: 'note', missing: 'note' },
    widthPt: setting.widthPt - setting.indentPt,
    indentPt: 0,
    gapPt: 3,
  };
  return view({ marginTop: 6, ...indent(setting) }, {}, blockNodes(inner, block.children));
}

/** Columns narrower than this many times the size of their type are set under each other, as in large print. */
const NARROWEST_EM = 10;

function columnsNode(setting: Setting, block: BlockOf<'columns'>): LayoutNode {
  const { context } = setting;
  const gutterPt = 16;
  const count = Math.max(1, block.columns.length);
  const columnPt = (setting.widthPt - gutterPt * (count - 1)) / count;
  const isStacked = columnPt < NARROWEST_EM * context.scale[setting.looks.body].sizePt;
  const widthPt = isStacked ? setting.widthPt : columnPt;
  const gutter = setting.direction === 'rtl' ? { marginRight: gutterPt } : { marginLeft: gutterPt };
  const columns = block.columns.map((children, index) => {
    const parent: OpenTag = openTag(context, setting.parent, 'Div');
    const inner: Setting = { ...setting, parent, widthPt, indentPt: 0 };
    return view(
      {
        width: widthPt,
        ...(isStacked ? { marginTop: gutterPt } : index === 0 ? {} : gutter),
        borderTopWidth: 1.2,
        borderTopColor: context.document.theme.colours.text,
        paddingTop: 6,
      },
      {},
      blockNodes(inner, children),
    );
  });
  return view(
    { flexDirection: isStacked ? 'column' : rowDirection(setting), marginTop: 6, marginBottom: 4 },
    isStacked ? {} : { keepsTogether: 0.5 },
    columns,
  );
}

function ruleNode(setting: Setting): LayoutNode {
  return view(
    {
      marginTop: 8,
      marginBottom: 8,
      height: 0.6,
      backgroundColor: setting.context.document.theme.colours.rule,
    },
    {},
    [],
  );
}
