import { type Block } from '../../../../src/model/document.ts';
import { barTable } from '../../../../src/render/bar-table.ts';
import { plainWords } from '../../../../src/render/plain-words.ts';

/** The words of blocks in reading order; a table's caption is read before it. */
export const documentWords = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [plainWords(block.children)];
      case 'list':
        return block.items.flatMap(documentWords);
      case 'entry':
        return [block.number ?? '', ...block.margin.map(plainWords), ...documentWords(block.children)];
      case 'quotation':
      case 'variant':
      case 'note':
      case 'landscape':
        return documentWords(block.children);
      case 'callout':
        return [block.label ?? '', ...documentWords(block.children)];
      case 'columns':
        return block.columns.flatMap(documentWords);
      case 'table':
        return [
          ...(block.caption === null ? [] : [plainWords(block.caption)]),
          ...block.columns.map(({ header }) => plainWords(header)),
          ...block.rows.flatMap((row) => row.flatMap((cell) => documentWords(cell.children))),
        ];
      case 'index':
        return block.entries.flatMap(({ name, variants }) => [name, ...variants].map(plainWords));
      case 'figure':
        return block.chart.kind === 'bars' ? documentWords([barTable(block.chart)]) : [];
      case 'masthead':
      case 'contents':
      case 'page-break':
      case 'rule':
        return [];
    }
  });
