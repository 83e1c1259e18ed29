import { type Block, type EntryRole, type Inline } from '../../../model/document.ts';
import { openTag, type OpenTag, type Setting } from './context.ts';
import { rowDirection } from './direction.ts';
import { codeNode } from './figure.ts';
import { type LayoutNode, type Style, view } from './node.ts';
import { paragraphLook } from './paragraph.ts';
import { inlineText } from './texts.ts';
import { type TypeStyle } from './type-scale.ts';

type Entry = Extract<Block, { kind: 'entry' }>;

/** Space above an entry, in lines of body text. */
const spaceAbove: Readonly<Record<EntryRole, number>> = {
  statement: 0.75,
  claim: 0.75,
  question: 0.65,
  source: 0.55,
  event: 0.3,
  person: 0.35,
  term: 0.35,
  paragraph: 0.5,
};

/** The same above an entry in small type, such as a line of a short source list. */
const NOTE_SPACE = 0.15;

function isNote({ children }: Entry): boolean {
  return children.every((child) => child.kind === 'paragraph' && child.role === 'note');
}

/** Space between the side column and the words. */
const GUTTER_PT = 8;

/** Entries below this share of a page are kept whole; article paragraphs flow. */
const KEPT_SHARE = 0.22;

/** One item: what one looks up at the side, the words on the common line, which start on one base line. */
export function entryNode(setting: Setting, block: Entry, isFirst: boolean): LayoutNode {
  const { context } = setting;
  const sidePt = context.document.theme.sideColumnPt;
  const tag = openTag(context, setting.parent, 'Div');
  const side = sideColumn(setting, block, tag, sidePt - GUTTER_PT);
  const codePt = block.code === undefined ? 0 : CODE_ROOM_PT;
  const widthPt = setting.widthPt - sidePt - codePt;
  const words = view(
    { width: widthPt },
    {},
    setting.renderBlocks(
      { ...setting, parent: tag, widthPt, indentPt: 0, gapPt: setting.gapPt * 0.6 },
      block.children,
    ),
  );
  const code = block.code === undefined ? null : codeNode(setting, block.code, tag);
  const gutter = setting.direction === 'rtl' ? { marginLeft: GUTTER_PT } : { marginRight: GUTTER_PT };
  const column = view({ width: sidePt - GUTTER_PT, ...gutter }, {}, side);
  return view(
    {
      flexDirection: rowDirection(setting),
      ...(block.change === undefined ? {} : changeBar(setting)),
      marginTop: isFirst
        ? 0
        : context.scale.body.leadingPt * (isNote(block) ? NOTE_SPACE : spaceAbove[block.role]),
    },
    {
      ...(block.id === null ? {} : { destination: block.id }),
      ...(block.role === 'paragraph' ? {} : { keepsTogether: KEPT_SHARE }),
    },
    [
      column,
      words,
      ...(code === null
        ? []
        : [view({ width: codePt, ...codeInset(setting, codePt - code.widthPt) }, {}, [code.node])]),
    ],
  );
}

/** Room for a code at the far side, with the gutter before it. */
const CODE_ROOM_PT = 66;

/** The white around a code is paper: its modules end where the words of other entries do. */
function codeInset({ direction }: Setting, sparePt: number): Style {
  return direction === 'rtl' ? { paddingRight: Math.max(0, sparePt) } : { paddingLeft: Math.max(0, sparePt) };
}

const CHANGE_BAR_PT = 2;
const CHANGE_BAR_GAP_PT = 7;

/** A bar in the margin where lines end, beside what changed; it takes no width from the words. */
function changeBar(setting: Setting): Style {
  const colour = setting.context.document.theme.colours.text;
  const space = CHANGE_BAR_GAP_PT - CHANGE_BAR_PT;
  return setting.direction === 'rtl'
    ? {
        borderLeftWidth: CHANGE_BAR_PT,
        borderLeftColor: colour,
        paddingLeft: space,
        marginLeft: -CHANGE_BAR_GAP_PT,
      }
    : {
        borderRightWidth: CHANGE_BAR_PT,
        borderRightColor: colour,
        paddingRight: space,
        marginRight: -CHANGE_BAR_GAP_PT,
      };
}

function sideColumn(setting: Setting, block: Entry, tag: OpenTag, widthPt: number): readonly LayoutNode[] {
  const { context } = setting;
  const { scale } = context;
  const firstLeadingPt = firstLineLeading(setting, block);
  const inner: Setting = { ...setting, widthPt };
  const line = (inlines: readonly Inline[], look: TypeStyle, isNarrow = false): LayoutNode =>
    inlineText(inner, inlines, look, { tag: openTag(context, tag, 'P').id }, { isNarrow });

  const nodes: LayoutNode[] = [];
  const [first, ...others] = block.margin;
  const numberLook: TypeStyle =
    block.role === 'paragraph'
      ? { ...scale.margin, leadingPt: firstLeadingPt }
      : { ...scale.number, leadingPt: firstLeadingPt };
  const firstLook: TypeStyle = {
    ...scale.margin,
    ...(block.role === 'event' ? { colour: scale.body.colour, sizePt: scale.note.sizePt } : {}),
    leadingPt: firstLeadingPt,
  };
  const rest = first === undefined ? [] : [first, ...others];
  if (block.number !== null) {
    const number: readonly Inline[] = [{ kind: 'text', value: block.number }];
    if (first !== undefined && first.every((inline) => inline.kind === 'cite')) {
      rest.shift();
      nodes.push(
        view({ flexDirection: rowDirection(setting), justifyContent: 'space-between' }, {}, [
          line(number, numberLook, true),
          line(first, firstLook, true),
        ]),
      );
    } else {
      nodes.push(line(number, numberLook));
    }
  }
  for (const inlines of rest) nodes.push(line(inlines, nodes.length === 0 ? firstLook : scale.margin));
  return nodes;
}

/** Leading of the first line of words, so that number and words share a base line. */
function firstLineLeading(setting: Setting, block: Entry): number {
  const { scale } = setting.context;
  let [first] = block.children;
  while (first !== undefined && (first.kind === 'quotation' || first.kind === 'variant'))
    [first] = first.children;
  if (first?.kind !== 'paragraph') return scale.body.leadingPt;
  return scale[paragraphLook(setting, first)].leadingPt;
}
