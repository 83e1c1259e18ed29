import { type Block, type Inline } from '../../../model/document.ts';
import { openTag, type OpenTag, type Setting } from './context.ts';
import { type LayoutNode, view } from './node.ts';
import { inlineText } from './texts.ts';
import { type TypeStyle } from './type-scale.ts';

type Table = Extract<Block, { kind: 'table' }>;

const CELL_PADDING_PT = 4;

/** Columns narrower than this take smaller words, so that a wide matrix stays readable. */
const NARROW_PT = 64;

/** Rows are split only where one is taller than this share of a page. */
const ROW_SHARE = 0.9;

/**
 * A table: header repeated on each page, horizontal rules only, the first cell of a row its header. Rows with fewer
 * cells than columns are filled up with empty ones, so that the grid that a screen reader sees is whole.
 */
export function tableNode(setting: Setting, block: Table): readonly LayoutNode[] {
  const { context } = setting;
  const { colours } = context.document.theme;
  const tag = openTag(context, setting.parent, 'Table');
  const total = block.columns.reduce((sum, column) => sum + column.weight, 0) || 1;
  const widths = block.columns.map((column) => (setting.widthPt * column.weight) / total);
  const caption = block.caption === null ? null : captionNode(setting, tag, block.caption);
  const header = headerRow(setting, block, tag, widths);
  const rows = block.rows.map((cells, index) => {
    const isLast = index === block.rows.length - 1;
    const row = openTag(context, tag, 'TR');
    return view(
      {
        flexDirection: rowDirection(setting),
        borderBottomWidth: isLast ? 0.9 : 0.4,
        borderBottomColor: isLast ? colours.text : colours.rule,
      },
      { keepsTogether: ROW_SHARE },
      widths.map((widthPt, column) => bodyCell(setting, row, widthPt, column, cells[column]?.children ?? [])),
    );
  });
  const table = view({ marginTop: 4, marginBottom: 6 }, { repeatsFirst: true }, [header, ...rows]);
  return caption === null ? [table] : [table, caption];
}

function rowDirection(setting: Setting): 'row' | 'row-reverse' {
  return setting.direction === 'rtl' ? 'row-reverse' : 'row';
}

function captionNode(setting: Setting, tag: OpenTag, caption: readonly Inline[]): LayoutNode {
  const { context } = setting;
  return inlineText(setting, caption, context.scale.cellNote, {
    tag: openTag(context, tag, 'Caption').id,
  });
}

function headerRow(setting: Setting, block: Table, tag: OpenTag, widths: readonly number[]): LayoutNode {
  const { context } = setting;
  const row = openTag(context, tag, 'TR');
  const cells = block.columns.map((column, index) => {
    const widthPt = widths[index] ?? 0;
    const cell = openTag(context, row, 'TH', { scope: 'Column' });
    const look = shrink(context.scale.cellHeader, widthPt);
    const words = inlineText({ ...setting, widthPt: widthPt - paddingOf(widthPt) * 2 }, column.header, look, {
      tag: cell.id,
    });
    return view(cellStyle(widthPt), {}, [words]);
  });
  return view(
    {
      flexDirection: rowDirection(setting),
      alignItems: 'flex-end',
      borderBottomWidth: 0.9,
      borderBottomColor: context.document.theme.colours.text,
    },
    { keepsTogether: 1 },
    cells,
  );
}

function bodyCell(
  setting: Setting,
  row: OpenTag,
  widthPt: number,
  column: number,
  children: readonly Block[],
): LayoutNode {
  const { context } = setting;
  const isHeader = column === 0;
  const parent = openTag(context, row, isHeader ? 'TH' : 'TD', isHeader ? { scope: 'Row' } : {});
  const isNarrow = widthPt < NARROW_PT;
  const inner: Setting = {
    ...setting,
    parent,
    indentPt: 0,
    gapPt: 2,
    widthPt: widthPt - paddingOf(widthPt) * 2,
    looks: isHeader
      ? { body: 'cellHeader', lead: 'cellHeader', missing: 'cellHeader', note: 'cellNote' }
      : isNarrow
        ? { body: 'cellNarrow', lead: 'cellNarrow', missing: 'cellMissing', note: 'cellNote' }
        : { body: 'cell', lead: 'cell', missing: 'cellMissing', note: 'cellNote' },
  };
  return view(cellStyle(widthPt), {}, setting.renderBlocks(inner, children));
}

function paddingOf(widthPt: number): number {
  return widthPt < NARROW_PT ? CELL_PADDING_PT / 2 : CELL_PADDING_PT;
}

function cellStyle(widthPt: number): Readonly<Record<string, number>> {
  const paddingPt = paddingOf(widthPt);
  return {
    width: widthPt,
    paddingLeft: paddingPt,
    paddingRight: paddingPt,
    paddingTop: CELL_PADDING_PT,
    paddingBottom: CELL_PADDING_PT,
  };
}

function shrink(look: TypeStyle, widthPt: number): TypeStyle {
  return widthPt < NARROW_PT
    ? { ...look, sizePt: look.sizePt * 0.85, leadingPt: look.leadingPt * 0.85 }
    : look;
}
