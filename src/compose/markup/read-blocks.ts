import {
  type Block,
  type Direction,
  type EntryRole,
  type Facets,
  facetNames,
  type Inline,
  type TableCell,
} from '../../model/document.ts';
import { suggest } from '../suggest.ts';
import { type FigurePart, readBars, readCode, readTimelineStrip } from '../figures/read-figures.ts';
import { readAttributes, type Attributes } from './attributes.ts';
import { type MarkupContext } from './context.ts';
import { directives, type DirectiveName } from './directives.ts';
import { readLine, readMarkdown, type Setting } from './read-markdown.ts';
import { childrenNamed } from './children-named.ts';
import { readIndex } from './read-index.ts';
import { type Directive, type Piece } from './scan-directives.ts';

const plain: Setting = { role: 'body', language: null, direction: null };

/** The blocks of a pack from its pieces, in order. Faults go to the report. */
export function readBlocks(pieces: readonly Piece[], context: MarkupContext): readonly Block[] {
  return readPieces(pieces, plain, null, context);
}

function readPieces(
  pieces: readonly Piece[],
  setting: Setting,
  parent: DirectiveName | null,
  context: MarkupContext,
): readonly Block[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'markdown'
      ? readMarkdown(piece.text, setting, context)
      : readDirective(piece, setting, parent, { ...context, place: piece.place }),
  );
}

function readDirective(
  piece: Directive,
  setting: Setting,
  parent: DirectiveName | null,
  context: MarkupContext,
): readonly Block[] {
  const { name } = piece;
  const attributes = checkedAttributes(piece, context);
  const parents: readonly string[] | null = directives[name].parents;
  if (parents !== null && (parent === null || !parents.includes(parent))) {
    const where = parents.map((each) => `":::${each}"`).join(' or ');
    context.report.addFault(`":::${name}" stands outside ${where}.`, piece.place);
    return [];
  }
  const children = (inner: Setting = setting): readonly Block[] =>
    readPieces(piece.children, inner, name, context);
  switch (name) {
    case 'masthead':
      return [{ kind: 'masthead' }];
    case 'contents':
      if (attributes.get('when') === 'false') return [];
      return [{ kind: 'contents', depth: attributes.get('depth') === '3' ? 3 : 2 }];
    case 'page-break':
      return [{ kind: 'page-break' }];
    case 'statement':
    case 'question':
    case 'event':
    case 'claim':
    case 'source':
    case 'paragraph':
    case 'person':
    case 'term':
      return [readEntry(name, piece, attributes, setting, context)];
    case 'lead':
      return children({ ...setting, role: 'lead' });
    case 'small':
      return children({ ...setting, role: 'note' });
    case 'missing':
      return children({ ...setting, role: 'missing' });
    case 'variant':
      return unlessEmpty(children(), (inside) => ({
        kind: 'variant',
        ...readFacets(attributes),
        children: inside,
      }));
    case 'note':
      return unlessEmpty(children(), (inside) => ({ kind: 'note', children: inside }));
    case 'landscape':
      if (attributes.get('when') === 'false') return children();
      return unlessEmpty(children(), (inside) => ({ kind: 'landscape', children: inside }));
    case 'callout': {
      const label = attributes.get('label') ?? '';
      return unlessEmpty(children(), (inside) => ({
        kind: 'callout',
        label: label === '' ? null : label,
        children: inside,
      }));
    }
    case 'quotation': {
      const inner = settingOf(attributes, setting);
      const { language, direction } = inner;
      return unlessEmpty(children(inner), (inside) => ({
        kind: 'quotation',
        language,
        direction,
        children: inside,
      }));
    }
    case 'index':
      return readIndex(piece, context);
    case 'columns':
      return readColumns(piece, setting, context);
    case 'table':
      return readTable(piece, attributes, setting, context);
    case 'bars':
      return readBars(figureParts(piece, 'bar', context), attributes, context);
    case 'timeline-strip':
      return readTimelineStrip(figureParts(piece, 'moment', context), attributes, context);
    // These are read with the directive that they stand in.
    case 'margin':
    case 'name':
    case 'form':
    case 'qr':
    case 'bar':
    case 'moment':
    case 'column':
    case 'head':
    case 'row':
    case 'cell':
      return [];
  }
}

/** The parts of a figure: words on one line, and attributes. */
function figureParts(piece: Directive, name: DirectiveName, context: MarkupContext): readonly FigurePart[] {
  return childrenNamed(piece, [name], context).map((part) => figurePart(part, context));
}

function figurePart(part: Directive, context: MarkupContext): FigurePart {
  return { words: readMargin(part, context).flat(), attributes: checkedAttributes(part, context) };
}

function unlessEmpty(
  children: readonly Block[],
  make: (children: readonly Block[]) => Block,
): readonly Block[] {
  return children.length === 0 ? [] : [make(children)];
}

function readEntry(
  role: EntryRole,
  piece: Directive,
  attributes: Attributes,
  setting: Setting,
  context: MarkupContext,
): Block {
  const isMargin = (child: Piece): child is Directive =>
    child.kind === 'directive' && child.name === 'margin';
  const isCode = (child: Piece): child is Directive => child.kind === 'directive' && child.name === 'qr';
  const [code] = piece.children
    .filter(isCode)
    .flatMap((child) => readCode(figurePart(child, context), context) ?? []);
  const inner = settingOf(attributes, setting);
  const id = attributes.get('id') ?? '';
  const number = attributes.get('number') ?? '';
  const change = attributes.get('change');
  return {
    kind: 'entry',
    role,
    id: id === '' ? null : id,
    number: number === '' ? null : number,
    ...(change === 'new' || change === 'changed' ? { change } : {}),
    ...readFacets(attributes),
    margin: piece.children.filter(isMargin).flatMap((margin) => readMargin(margin, context)),
    children: readPieces(
      piece.children.filter((child) => !isMargin(child) && !isCode(child)),
      inner,
      role,
      context,
    ),
    ...(code === undefined ? {} : { code }),
  };
}

/** Under which words an entry is found; those that are empty are not known. */
function readFacets(attributes: Attributes): { readonly facets?: Facets } {
  const given = facetNames.flatMap((name) => {
    const value = (attributes.get(name) ?? '').trim();
    return value === '' ? [] : [[name, value] as const];
  });
  return given.length === 0 ? {} : { facets: Object.fromEntries(given) };
}

/** The lines of a margin: one for each line of its Markdown that has words. */
function readMargin(margin: Directive, context: MarkupContext): readonly (readonly Inline[])[] {
  return margin.children.flatMap((child) => {
    if (child.kind === 'directive') {
      context.report.addFault(`":::${child.name}" cannot stand in a margin.`, child.place);
      return [];
    }
    return child.text.split('\n').flatMap((line) => {
      const nodes = readLine(line, context);
      return nodes.length === 0 ? [] : [nodes];
    });
  });
}

function readColumns(piece: Directive, setting: Setting, context: MarkupContext): readonly Block[] {
  const columns = childrenNamed(piece, ['column'], context).map((column) =>
    readPieces(column.children, setting, 'column', context),
  );
  return columns.length === 0 ? [] : [{ kind: 'columns', columns }];
}

function readTable(
  piece: Directive,
  attributes: Attributes,
  setting: Setting,
  context: MarkupContext,
): readonly Block[] {
  const lines = childrenNamed(piece, ['head', 'row'], context);
  const cells = (line: Directive): readonly TableCell[] =>
    childrenNamed(line, ['cell'], context).map((cell) => ({
      children: readPieces(cell.children, setting, 'cell', { ...context, place: cell.place }),
    }));
  const head = lines.find(({ name }) => name === 'head');
  if (head === undefined) {
    context.report.addFault('A ":::table" needs a ":::head".', piece.place);
    return [];
  }
  const weights = (attributes.get('weights') ?? '').split(/\s+/u).map(Number);
  const columns = cells(head).map(({ children }, index) => {
    const weight = weights[index] ?? 1;
    return { weight: weight > 0 ? weight : 1, header: inlinesOf(children) };
  });
  const rows = lines.filter(({ name }) => name === 'row').map(cells);
  if (rows.length === 0) return [];
  const uneven = rows.find((row) => row.length !== columns.length);
  if (uneven !== undefined) {
    context.report.addFault(
      `A row of this table has ${uneven.length} cells, its head has ${columns.length}.`,
      piece.place,
    );
    return [];
  }
  const caption = attributes.get('caption') ?? '';
  return [
    { kind: 'table', columns, rows, caption: caption === '' ? null : [{ kind: 'text', value: caption }] },
  ];
}

function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? block.children : [],
  );
}

function settingOf(attributes: Attributes, setting: Setting): Setting {
  const language = attributes.get('lang') ?? '';
  const direction: Direction | null =
    attributes.get('dir') === 'rtl' ? 'rtl' : attributes.get('dir') === 'ltr' ? 'ltr' : setting.direction;
  return { ...setting, language: language === '' ? setting.language : language, direction };
}

function checkedAttributes(piece: Directive, context: MarkupContext): Attributes {
  const known: readonly string[] = directives[piece.name].attributes;
  const read = readAttributes(piece.attributes);
  if (read === null) {
    context.report.addFault(
      `The attributes of ":::${piece.name}" cannot be read.`,
      piece.place,
      'Write them as {#id key="value"}.',
    );
    return new Map();
  }
  for (const key of read.keys()) {
    if (known.includes(key)) continue;
    const hint =
      suggest(key, known) ?? (known.length === 0 ? 'It has no attributes.' : `It has: ${known.join(', ')}.`);
    context.report.addFault(`":::${piece.name}" has no attribute "${key}".`, piece.place, hint);
  }
  return new Map([...read].map(([key, value]) => [key, context.slots.plain(value)]));
}
