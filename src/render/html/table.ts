import { type Block, type TableCell } from '../../model/document.ts';
import { plainWords } from '../plain-words.ts';
import { inlinesToMarkup } from './inlines.ts';
import { element, join, type Markup } from './markup.ts';
import { type PageContext, type RenderBlocks } from './page-context.ts';

type Table = Extract<Block, { kind: 'table' }>;

/**
 * A table whose first column heads its rows. Every other cell carries the name of its column, which a narrow screen
 * prints above it when the rows become cards.
 */
export function tableToMarkup(table: Table, context: PageContext, renderBlocks: RenderBlocks): Markup {
  const { furniture } = context.document;
  const caption =
    table.caption === null ? [] : [element('caption', {}, inlinesToMarkup(table.caption, furniture))];
  const headers = table.columns.map(({ header }) =>
    plainWords(header).trim() === ''
      ? element('td', {})
      : element('th', { scope: 'col' }, inlinesToMarkup(header, furniture)),
  );
  const rows = table.rows.map((row) =>
    element('tr', {}, ...row.map((cell, column) => cellToMarkup(table, cell, column, context, renderBlocks))),
  );
  return element(
    'table',
    {},
    ...caption,
    columnWidths(table),
    element('thead', {}, element('tr', {}, ...headers)),
    element('tbody', {}, join(rows, '\n')),
  );
}

function cellToMarkup(
  table: Table,
  cell: TableCell,
  column: number,
  context: PageContext,
  renderBlocks: RenderBlocks,
): Markup {
  const words = renderBlocks(cell.children, context);
  if (column === 0 && words.trim() !== '') return element('th', { scope: 'row' }, words);
  const name = plainWords(table.columns[column]?.header ?? []).trim();
  return element('td', { 'data-label': column === 0 || name === '' ? null : name }, words);
}

/** Widths are classes, as the page's security policy allows no style attribute; see `widthRules`. */
function columnWidths(table: Table): Markup {
  return element(
    'colgroup',
    {},
    ...widthsPercent(table).map((percent) => element('col', { class: `width-${percent}` })),
  );
}

/** The share of each column in whole hundredths of the table's width. */
function widthsPercent(table: Pick<Table, 'columns'>): readonly number[] {
  const total = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  return table.columns.map(({ weight }) => (total > 0 ? Math.round((100 * weight) / total) : 0));
}
