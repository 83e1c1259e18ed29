import { type Block } from '../../../model/document.ts';
import { plainWords } from '../../plain-words.ts';
import { type Setting } from './context.ts';
import { type TypeStyle } from './type-scale.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** Below this mean width the columns take small sans words, so that a wide matrix stays readable. */
const DENSE_PT = 66;

/** Room around the longest word of a column: cell padding at both sides and what kerning may add. */
const AROUND_WORD_PT = 9;

/** How far a column's words may move its width from the share that its weight gives it. */
const LEAST_PULL = 0.6;
const MOST_PULL = 1.8;
const ROUNDS = 12;

/**
 * Shares out the width by weight and by how long the cells of a column are, but gives every column at least its longest word where that is possible; where it
 * is not, every column gives way alike. The widths add up to the setting's.
 */
export function columnWidths(
  setting: Setting,
  block: Table,
): { readonly widths: readonly number[]; readonly isDense: boolean } {
  const isDense = setting.widthPt / Math.max(1, block.columns.length) < DENSE_PT;
  const words = wordsOf(block);
  const pulls = pullOf(
    words.map((row) => row.map(({ length }) => length)),
    block.columns.length,
  );
  const least = leastWidths(setting, block, isDense);
  return {
    widths: shareOut(
      setting.widthPt,
      block.columns.map(({ weight }, index) => weight * (pulls[index] ?? 1)),
      least,
    ),
    isDense,
  };
}

/** What each column needs for its longest word, in points, in the small words of a wide table where `isDense`. */
export function leastWidths(setting: Setting, block: Table, isDense: boolean): readonly number[] {
  const { scale } = setting.context;
  const header = isDense ? scale.denseHeader : scale.cellHeader;
  const body = isDense ? scale.dense : scale.cell;
  const words = wordsOf(block);
  return block.columns.map((column, index) => {
    const cells = words.map((row) => row[index] ?? '');
    const cellsPt = longestWordPt(setting, cells, index === 0 ? header : body);
    const headPt = longestWordPt(setting, [plainWords(column.header)], header);
    return Math.max(cellsPt, headPt) + AROUND_WORD_PT;
  });
}

function wordsOf(block: Table): readonly (readonly string[])[] {
  return block.rows.map((row) => block.columns.map((_, index) => blockWords(row[index]?.children ?? [])));
}

/**
 * What the lengths of its cells (in characters, a list for each row) make of each column's share, so that the rows are
 * lowest all in all. The height of a row is that of its tallest cell, `length / width`; the tallest is taken by a
 * 4-norm, whose least sum has a fixed point that a few rounds come near to. 1 for all where no cell has a character.
 */
export function pullOf(rows: readonly (readonly number[])[], columns: number): readonly number[] {
  let pulls: readonly number[] = Array.from({ length: columns }, () => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const heights = rows.map((row) =>
      row.reduce((sum, length, at) => sum + (length / (pulls[at] ?? 1)) ** 4, 0),
    );
    const wanted = pulls.map((_, at) =>
      rows.reduce((sum, row, r) => sum + (row[at] ?? 0) ** 4 / Math.max(1, heights[r] ?? 0) ** 0.75, 0),
    );
    const roots = wanted.map((value) => value ** 0.2);
    const mean = roots.reduce((sum, root) => sum + root, 0) / Math.max(1, columns);
    if (mean === 0) return pulls;
    pulls = roots.map((root) => Math.min(MOST_PULL, Math.max(LEAST_PULL, root / mean)));
  }
  return pulls;
}

/** Widths in proportion to the weights, none under its least; pure arithmetic. */
export function shareOut(
  totalPt: number,
  weights: readonly number[],
  least: readonly number[],
): readonly number[] {
  const leastTotal = least.reduce((sum, value) => sum + value, 0);
  if (leastTotal >= totalPt) return least.map((value) => (value * totalPt) / leastTotal);
  const fixed = new Set<number>();
  for (;;) {
    const freePt = least.reduce((sum, value, index) => sum - (fixed.has(index) ? value : 0), totalPt);
    const weight = weights.reduce((sum, value, index) => sum + (fixed.has(index) ? 0 : value), 0);
    const count = weights.length - fixed.size;
    const widths = weights.map((value, index) => {
      if (fixed.has(index)) return least[index] ?? 0;
      return weight > 0 ? (freePt * value) / weight : freePt / count;
    });
    const tight = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0));
    if (tight < 0) return widths;
    fixed.add(tight);
  }
}

/** Ideographs and kana can be parted anywhere. */
const BETWEEN_WORDS = /[\s\-–—/]+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=.)/u;

function longestWordPt({ context }: Setting, texts: readonly string[], look: TypeStyle): number {
  const { shelf } = context;
  const face = shelf.find({ family: look.family, weight: look.weight, style: 'normal' });
  if (face === null) return 0;
  const font = shelf.font(face);
  let longest = 0;
  const seen = new Set<string>();
  for (const text of texts) {
    for (const word of text.split(BETWEEN_WORDS)) {
      if (seen.has(word)) continue;
      seen.add(word);
      let units = 0;
      for (const character of word) {
        units += font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      }
      longest = Math.max(longest, (units / font.unitsPerEm) * look.sizePt);
    }
  }
  return longest;
}

/** The words of paragraphs in a cell; what stands deeper finds its own width. */
function blockWords(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? plainWords(block.children) : '')).join(' ');
}
