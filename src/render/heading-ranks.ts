import { type Block } from '../model/document.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** Every heading of the body, in reading order, however deep it stands. */
export function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    switch (block.kind) {
      case 'heading':
        return [block];
      case 'list':
        return block.items.flatMap(headingsOf);
      case 'columns':
        return block.columns.flatMap(headingsOf);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => headingsOf(cell.children)));
      case 'quotation':
      case 'entry':
      case 'variant':
      case 'callout':
      case 'note':
      case 'landscape':
        return headingsOf(block.children);
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

/** How deep each heading stands, by id: 1 for `h1`. */
export type HeadingRanks = ReadonlyMap<string, number>;

/**
 * The rank of each heading element. A template may go from level 2 to level 4; the ranks do not, because who listens
 * to a page takes a gap for a lost heading. Siblings share a rank.
 */
export function rankHeadings(body: readonly Block[]): HeadingRanks {
  const ranks = new Map<string, number>();
  const open: number[] = [];
  for (const { id, level } of headingsOf(body)) {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    if (level > 1 && open.length === 0) open.push(1);
    open.push(level);
    ranks.set(id, open.length);
  }
  return ranks;
}
