import { type Block, type IndexEntry, type Inline } from '../../model/document.ts';

/**
 * Takes away the links of helpers that point to what this pack does not print: a citation keeps its key and loses its
 * target, a reference of `optional` disappears with its words. An author's own links stay, and a check finds them.
 */
export function settleTargets(body: readonly Block[], optional: WeakSet<Inline>): readonly Block[] {
  const printed = printedIds(body);
  const settle = (nodes: readonly Inline[]): readonly Inline[] =>
    nodes.flatMap((node) => settleInline(node, printed, optional, settle));
  return mapBlocks(body, settle);
}

/** The ids that links can land on. */
export function printedIds(body: readonly Block[]): ReadonlySet<string> {
  const printed = new Set<string>();
  for (const block of body) collectIds(block, printed);
  return printed;
}

function settleInline(
  node: Inline,
  printed: ReadonlySet<string>,
  optional: WeakSet<Inline>,
  settle: (nodes: readonly Inline[]) => readonly Inline[],
): readonly Inline[] {
  const landed = (target: string | null): string | null =>
    target !== null && printed.has(target) ? target : null;
  switch (node.kind) {
    case 'cite': {
      const { key } = node;
      const [sourceTarget, paragraphTarget] = [landed(key.sourceTarget), landed(key.paragraphTarget)];
      return [{ kind: 'cite', key: { ...key, sourceTarget, paragraphTarget } }];
    }
    case 'reference':
      if (optional.has(node) && !printed.has(node.target)) return [];
      return [{ ...node, children: settle(node.children) }];
    case 'text':
    case 'code':
    case 'mark':
    case 'line-break':
      return [node];
    case 'emphasis':
    case 'strong':
    case 'muted':
    case 'passage':
    case 'anchor':
    case 'link': {
      const children = settle(node.children);
      return children.length === 0 ? [] : [{ ...node, children }];
    }
  }
}

/** The same blocks with every run of inline nodes mapped; paragraphs that become empty are dropped. */
function mapBlocks(
  blocks: readonly Block[],
  map: (nodes: readonly Inline[]) => readonly Inline[],
): readonly Block[] {
  const inside = (children: readonly Block[]): readonly Block[] => mapBlocks(children, map);
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'paragraph': {
        const children = map(block.children);
        return children.length === 0 ? [] : [{ ...block, children }];
      }
      case 'heading':
        return [{ ...block, children: map(block.children) }];
      case 'list':
        return [{ ...block, items: block.items.map(inside) }];
      case 'entry':
        return [{ ...block, margin: block.margin.map(map), children: inside(block.children) }];
      case 'quotation':
      case 'variant':
      case 'callout':
      case 'note':
      case 'landscape':
        return [{ ...block, children: inside(block.children) }];
      case 'columns':
        return [{ ...block, columns: block.columns.map(inside) }];
      case 'table':
        return [
          {
            ...block,
            columns: block.columns.map((column) => ({ ...column, header: map(column.header) })),
            rows: block.rows.map((row) => row.map((cell) => ({ children: inside(cell.children) }))),
            caption: block.caption === null ? null : map(block.caption),
          },
        ];
      case 'index':
        return [{ ...block, entries: block.entries.map((each) => mapEntry(each, map)) }];
      case 'figure':
      case 'masthead':
      case 'contents':
      case 'page-break':
      case 'rule':
        return [block];
    }
  });
}

function mapEntry(entry: IndexEntry, map: (nodes: readonly Inline[]) => readonly Inline[]): IndexEntry {
  return {
    ...entry,
    name: map(entry.name),
    variants: entry.variants.map(map),
    citations: map(entry.citations),
  };
}

function collectIds(block: Block, ids: Set<string>): void {
  const inline = (node: Inline): void => {
    if (node.kind === 'anchor') ids.add(node.id);
    if ('children' in node) node.children.forEach(inline);
  };
  const inside = (child: Block): void => {
    collectIds(child, ids);
  };
  if ('id' in block && block.id !== null) ids.add(block.id);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      block.children.forEach(inline);
      return;
    case 'list':
      block.items.flat().forEach(inside);
      return;
    case 'entry':
      block.margin.flat().forEach(inline);
      block.children.forEach(inside);
      return;
    case 'quotation':
    case 'variant':
    case 'callout':
    case 'note':
    case 'landscape':
      block.children.forEach(inside);
      return;
    case 'columns':
      block.columns.flat().forEach(inside);
      return;
    case 'table':
      for (const row of block.rows) for (const cell of row) cell.children.forEach(inside);
      return;
    case 'index':
    case 'figure':
    case 'masthead':
    case 'contents':
    case 'page-break':
    case 'rule':
      return;
  }
}
