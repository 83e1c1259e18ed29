import { type Block, type Inline } from '../../../model/document.ts';
import { columnBands } from './column-bands.ts';
import { columnWidths } from './column-widths.ts';
import { openTag, type OpenTag, type Setting } from './context.ts';
import { rowDirection } from './direction.ts';
import { type LayoutNode, view } from './node.ts';
import { inlineText } from './texts.ts';

type Table = Extract<Block, { kind: 'table' }>;

const ROW_PADDING_PT = 4;

/** How a table's columns stand; one look for all cells, whatever their widths. */
interface Grid {
  readonly widths: readonly number[];
  readonly isDense: boolean;
  readonly paddingPt: number;
}

/** Rows are split only where one is taller than this share of a page. */
const ROW_SHARE = 0.9;

/**
 * A table: header repeated on each page, horizontal rules only, the first cell of a row its header. Rows with fewer
 * cells than columns are filled up with empty ones, so that the grid that a screen reader sees is whole. More columns
 * than have room become several tables.
 */
export function tableNode(setting: Setting, block: Table): readonly LayoutNode[] {
  return columnBands(setting, block).flatMap((band) => bandNode(setting, band));
}

function bandNode(setting: Setting, block: Table): readonly LayoutNode[] {
  const { context } = setting;
  const { colours } = context.document.theme;
  const tag = openTag(context, setting.parent, 'Table');
  const { widths, isDense } = columnWidths(setting, block);
  const grid: Grid = { widths, isDense, paddingPt: isDense ? 2.5 : 4 };
  const caption = block.caption === null ? null : captionNode(setting, tag, block.caption);
  const header = headerRow(setting, block, tag, grid);
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
      widths.map((_, column) => bodyCell(setting, row, grid, column, cells[column]?.children ?? [])),
    );
  });
  const table = view({ marginTop: 4, marginBottom: 6 }, { repeatsFirst: true }, [header, ...rows]);
  return caption === null ? [table] : [table, caption];
}

function captionNode(setting: Setting, tag: OpenTag, caption: readonly Inline[]): LayoutNode {
  const { context } = setting;
  return inlineText(setting, caption, context.scale.cellNote, {
    tag: openTag(context, tag, 'Caption').id,
  });
}

function headerRow(setting: Setting, block: Table, tag: OpenTag, grid: Grid): LayoutNode {
  const { context } = setting;
  const row = openTag(context, tag, 'TR');
  const look = context.scale[grid.isDense ? 'denseHeader' : 'cellHeader'];
  const cells = block.columns.map((column, index) => {
    const cell = openTag(context, row, 'TH', { scope: 'Column' });
    const widthPt = (grid.widths[index] ?? 0) - grid.paddingPt * 2;
    const words = inlineText({ ...setting, widthPt }, column.header, look, { tag: cell.id });
    return view(cellStyle(grid, index), {}, [words]);
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

const plainLooks = { body: 'cell', lead: 'cell', missing: 'cellMissing', note: 'cellNote' } as const;
const denseLooks = { body: 'dense', lead: 'dense', missing: 'denseNote', note: 'denseNote' } as const;

function bodyCell(
  setting: Setting,
  row: OpenTag,
  grid: Grid,
  column: number,
  children: readonly Block[],
): LayoutNode {
  const isHeader = column === 0;
  const parent = openTag(setting.context, row, isHeader ? 'TH' : 'TD', isHeader ? { scope: 'Row' } : {});
  const looks = grid.isDense ? denseLooks : plainLooks;
  const header = grid.isDense ? ('denseHeader' as const) : ('cellHeader' as const);
  const inner: Setting = {
    ...setting,
    parent,
    indentPt: 0,
    gapPt: 2,
    widthPt: (grid.widths[column] ?? 0) - grid.paddingPt * 2,
    looks: isHeader ? { body: header, lead: header, missing: header, note: looks.note } : looks,
  };
  return view(cellStyle(grid, column), {}, setting.renderBlocks(inner, children));
}

function cellStyle(grid: Grid, column: number): Readonly<Record<string, number>> {
  return {
    width: grid.widths[column] ?? 0,
    paddingLeft: grid.paddingPt,
    paddingRight: grid.paddingPt,
    paddingTop: ROW_PADDING_PT,
    paddingBottom: ROW_PADDING_PT,
  };
}
