import { type Block, type Document, type IndexEntry, type Inline } from '../../model/document.ts';
import { barTable } from '../bar-table.ts';
import { type Place, inlinesToMarkdown } from './runs.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Between parts of one line: a number, a key, a date, what a cell says and on what standing. */
const SEPARATOR: Inline = { kind: 'text', value: ' · ' };

/** Blocks as Markdown, in order, parted by empty lines. */
export function blocksToMarkdown(blocks: readonly Block[], document: Document): string {
  return blocks
    .map((block, index) => blockToMarkdown(block, blocks[index - 1], document))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockToMarkdown(block: Block, previous: Block | undefined, document: Document): string {
  switch (block.kind) {
    case 'heading':
      return prefixed('#'.repeat(block.level), inlinesToMarkdown(block.children, 'line'));
    case 'paragraph':
      return isBareReference(block.children) ? '' : inlinesToMarkdown(block.children, 'paragraph');
    case 'list':
      return listToMarkdown(block, previous?.kind === 'list', document);
    case 'entry':
      return entryToMarkdown(block, document);
    case 'quotation':
    case 'variant':
      return quoted(blocksToMarkdown(block.children, document));
    case 'callout':
      return quoted(blocksToMarkdown(withLabel(block), document));
    case 'note':
    case 'landscape':
      return blocksToMarkdown(block.children, document);
    case 'columns':
      return blocksToMarkdown(block.columns.flat(), document);
    case 'table':
      return tableToMarkdown(block);
    case 'figure':
      return figureToMarkdown(block);
    case 'masthead':
      return mastheadToMarkdown(document);
    case 'index':
      return block.entries
        .map((entry) => prefixed('-', inlinesToMarkdown(indexWords(entry), 'line')))
        .join('\n');
    case 'rule':
      return '___';
    // A tool into which the pack is pasted makes its own contents, and has no pages.
    case 'contents':
    case 'page-break':
      return '';
  }
}

/** A name, its other forms, and the keys of the paragraphs that it is taken from: a text without pages has no others. */
function indexWords({ name, variants, citations }: IndexEntry): readonly Inline[] {
  const forms = [name, ...variants].flatMap((form, index) => (index === 0 ? form : [text(' / '), ...form]));
  return [...forms, text(' '), ...citations];
}

function mastheadToMarkdown({ meta }: Document): string {
  const line = (words: readonly (string | null)[], place: Place = 'line'): string =>
    inlinesToMarkdown(separated(words.filter((word) => word !== null).map((value) => [text(value)])), place);
  return [
    line([meta.reference, meta.date, meta.copy, meta.office, meta.audience]),
    prefixed('#', line([meta.title])),
    line([meta.subtitle]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function text(value: string): Inline {
  return { kind: 'text', value };
}

function separated(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [SEPARATOR, ...part]));
}

/** A heading without words would be read as a rule or as nothing. */
function prefixed(marker: string, words: string): string {
  return words === '' ? '' : `${marker} ${words}`;
}

function quoted(words: string): string {
  return words === '' ? '' : words.replace(/^/gmu, '> ').replace(/^> $/gmu, '>');
}

function indented(words: string, width: number): string {
  return words.replace(/\n(?!\n)/gu, `\n${' '.repeat(width)}`);
}

function withLabel({ label, children }: BlockOf<'callout'>): readonly Block[] {
  if (label === null) return children;
  return [paragraphOf([{ kind: 'strong', children: [text(label)] }]), ...children];
}

function paragraphOf(children: readonly Inline[]): Block {
  return { kind: 'paragraph', id: null, role: 'body', language: null, direction: null, children };
}

/** A list that follows a list has the other marker, as the two would melt into one. */
function listToMarkdown(
  { isOrdered, items }: BlockOf<'list'>,
  followsList: boolean,
  document: Document,
): string {
  return items
    .map((item, index) => {
      const marker = isOrdered ? `${index + 1}${followsList ? ')' : '.'}` : followsList ? '*' : '-';
      const words = blocksToMarkdown(item, document);
      return words === '' ? marker : `${marker} ${indented(words, marker.length + 1)}`;
    })
    .join('\n');
}

/** A line that is nothing but a link inside the pack says nothing where there are no such links. */
function isBareReference(children: readonly Inline[]): boolean {
  return children.length > 0 && children.every(({ kind }) => kind === 'reference');
}

/** Number, key and date begin the line of the entry's first paragraph. */
function entryToMarkdown(entry: BlockOf<'entry'>, document: Document): string {
  const number: readonly Inline[] =
    entry.number === null ? [] : [{ kind: 'strong', children: [text(entry.number)] }];
  const head = [number, ...entry.margin].filter((part) => part.length > 0 && !isBareReference(part));
  if (head.length === 0) return blocksToMarkdown(entry.children, document);
  const [first, ...rest] = entry.children;
  const joins = first?.kind === 'paragraph';
  const line = paragraphOf(separated(joins ? [...head, first.children] : head));
  return blocksToMarkdown([line, ...(joins ? rest : entry.children)], document);
}

/** What a figure says in words, and the numbers behind it. */
function figureToMarkdown({ alternative, chart }: BlockOf<'figure'>): string {
  const words = inlinesToMarkdown([text(alternative)], 'paragraph');
  const table = chart.kind === 'bars' ? tableToMarkdown(barTable(chart)) : '';
  return [words, table].filter((part) => part !== '').join('\n\n');
}

/** A GFM table; a cell has one line, so that its blocks stand side by side. */
function tableToMarkdown({ columns, rows, caption }: BlockOf<'table'>): string {
  const row = (cells: readonly string[]): string =>
    `| ${columns.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  const header = columns.map((column) => inlinesToMarkdown(column.header, 'line'));
  const body = rows.map((cells) =>
    row(cells.map(({ children }) => inlinesToMarkdown(cellWords(children), 'line'))),
  );
  const table = [row(header), `|${columns.map(() => ' --- |').join('')}`, ...body].join('\n');
  const words = caption === null ? '' : inlinesToMarkdown(caption, 'paragraph');
  return words === '' ? table : `${table}\n\n${words}`;
}

/** The words of blocks in one line; compose puts paragraphs into cells, lists now and then. */
function cellWords(blocks: readonly Block[]): readonly Inline[] {
  return separated(blocks.map(lineOf).filter((words) => words.length > 0));
}

function lineOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'list':
      return separated(block.items.map(cellWords));
    case 'columns':
      return separated(block.columns.map(cellWords));
    case 'table':
      return separated(block.rows.map((row) => separated(row.map(({ children }) => cellWords(children)))));
    case 'entry':
      return separated([...block.margin, cellWords(block.children)]);
    case 'quotation':
    case 'variant':
    case 'callout':
    case 'note':
    case 'landscape':
      return cellWords(block.children);
    case 'index':
      return separated(block.entries.map(indexWords));
    case 'figure':
      return [text(block.alternative)];
    case 'masthead':
    case 'contents':
    case 'page-break':
    case 'rule':
      return [];
  }
}
