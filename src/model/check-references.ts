import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Block, type CheckedDocument, type Document, type Inline } from './document.ts';

/**
 * Makes sure that every id is unique and every link inside the pack lands. Emits `reference-resolves`, one for each
 * duplicate id and each dangling target; with any of them the document is null, so that it cannot be rendered.
 */
export function checkReferences(document: Document): {
  readonly document: CheckedDocument | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const ids: string[] = [];
  const targets: string[] = [];
  for (const block of document.body) collectFromBlock(block, ids, targets);
  for (const { target } of document.sources) if (target !== null) targets.push(target);

  const known = new Set<string>();
  const duplicates = new Set<string>();
  for (const id of ids) (known.has(id) ? duplicates : known).add(id);
  const dangling = [...new Set(targets)].filter((target) => !known.has(target));

  const diagnostics = [
    ...[...duplicates].map((id) => brokenReference(`The id "${id}" stands in the pack more than once.`)),
    ...dangling.map((id) => brokenReference(`A link points to "${id}", which the pack does not print.`)),
  ];
  if (diagnostics.length > 0) return { document: null, diagnostics };
  // The brand says what was just checked.
  return { document: document as CheckedDocument, diagnostics };
}

function brokenReference(message: string): Diagnostic {
  return {
    severity: 'error',
    code: 'reference-resolves',
    message,
    hint: 'Let the template print the section that the link points to, or leave the link out.',
  };
}

function collectFromBlock(block: Block, ids: string[], targets: string[]): void {
  const blocks = (children: readonly Block[]): void => {
    for (const child of children) collectFromBlock(child, ids, targets);
  };
  const inlines = (children: readonly Inline[]): void => {
    for (const child of children) collectFromInline(child, ids, targets);
  };
  if ('id' in block && block.id !== null) ids.push(block.id);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      inlines(block.children);
      return;
    case 'list':
      block.items.forEach(blocks);
      return;
    case 'entry':
      block.margin.forEach(inlines);
      blocks(block.children);
      return;
    case 'quotation':
    case 'variant':
    case 'callout':
    case 'note':
    case 'landscape':
      blocks(block.children);
      return;
    case 'columns':
      block.columns.forEach(blocks);
      return;
    case 'table':
      for (const column of block.columns) inlines(column.header);
      for (const row of block.rows) for (const cell of row) blocks(cell.children);
      if (block.caption !== null) inlines(block.caption);
      return;
    case 'index':
      for (const { name, variants, citations } of block.entries)
        [name, ...variants, citations].forEach(inlines);
      return;
    // Its words lead nowhere.
    case 'figure':
    case 'masthead':
    case 'contents':
    case 'page-break':
    case 'rule':
      return;
  }
}

function collectFromInline(inline: Inline, ids: string[], targets: string[]): void {
  switch (inline.kind) {
    case 'cite': {
      const { sourceTarget, paragraphTarget } = inline.key;
      if (sourceTarget !== null) targets.push(sourceTarget);
      if (paragraphTarget !== null) targets.push(paragraphTarget);
      return;
    }
    case 'reference':
      targets.push(inline.target);
      break;
    case 'anchor':
      ids.push(inline.id);
      break;
    case 'text':
    case 'code':
    case 'mark':
    case 'line-break':
      return;
    case 'emphasis':
    case 'strong':
    case 'muted':
    case 'passage':
    case 'link':
      break;
  }
  for (const child of inline.children) collectFromInline(child, ids, targets);
}
