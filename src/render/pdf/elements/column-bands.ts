import { type Block } from '../../../model/document.ts';
import { leastWidths } from './column-widths.ts';
import { type Setting } from './context.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** One long word or address makes no table a wide one: past this a column's words are broken. */
const MOST_WORD_PT = 72;

/**
 * A table with more columns than have room for their words, as several tables with the first column in each; the table
 * itself where all have room. A matrix of thirty countries is read in three parts, and not letter under letter. The
 * caption stands under the last.
 */
export function columnBands(setting: Setting, block: Table): readonly Table[] {
  const least = leastWidths(setting, block, true).map((widthPt) => Math.min(widthPt, MOST_WORD_PT));
  const [firstPt = 0, ...others] = least;
  const count = Math.ceil(sum(others) / Math.max(MOST_WORD_PT, setting.widthPt - firstPt));
  if (count <= 1) return [block];
  // As many in each as the others have, so that no last table of one column is left over.
  const size = Math.ceil(others.length / count);
  const bands: number[][] = [];
  let usedPt = 0;
  for (const [index, widthPt] of others.entries()) {
    const band = bands.at(-1);
    if (band === undefined || band.length === size || firstPt + usedPt + widthPt > setting.widthPt) {
      bands.push([index + 1]);
      usedPt = widthPt;
    } else {
      band.push(index + 1);
      usedPt += widthPt;
    }
  }
  return bands.map((band, index) => pick(block, [0, ...band], index === bands.length - 1));
}

function pick(block: Table, columns: readonly number[], isLast: boolean): Table {
  return {
    ...block,
    columns: columns.flatMap((index) => block.columns[index] ?? []),
    rows: block.rows.map((row) => columns.map((index) => row[index] ?? { children: [] })),
    caption: isLast ? block.caption : null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
