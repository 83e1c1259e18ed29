import { type Block, type Inline } from '../../model/document.ts';
import { facetAttributes, filterBarToMarkup } from './aids/filter-bar.ts';
import { searchBarToMarkup } from './aids/search-bar.ts';
import { contentsToMarkup } from './contents.ts';
import { entriesToMarkup } from './entries.ts';
import { indexToMarkup } from './name-index.ts';
import { figureToMarkup } from './figure.ts';
import { inlinesToMarkup } from './inlines.ts';
import { langAttributes } from './lang.ts';
import { element, escapeText, join, type Markup } from './markup.ts';
import { mastheadToMarkup } from './masthead.ts';
import { type PageContext } from './page-context.ts';
import { safeId } from './safe-id.ts';
import { tableToMarkup } from './table.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/**
 * Blocks as HTML, in order. A heading of level 2 or 3 opens a section that ends at the next heading of its level or
 * above; neighbouring entries of one role become one list.
 */
export function blocksToMarkup(blocks: readonly Block[], context: PageContext): Markup {
  const pieces: Markup[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block === undefined) break;
    const level = sectionLevel(block);
    const end = level === null ? endOfRun(blocks, index) : endOfSection(blocks, index, level);
    const run = blocks.slice(index, end);
    pieces.push(level === null ? runToMarkup(run, context) : sectionToMarkup(block, run.slice(1), context));
    index = end;
  }
  return join(pieces, '\n');
}

/** The level of the section that a block opens, or null. A landscape part belongs to the section that it begins with. */
function sectionLevel(block: Block): 2 | 3 | null {
  if (block.kind === 'heading') return block.level === 2 || block.level === 3 ? block.level : null;
  if (block.kind !== 'landscape') return null;
  const [first] = block.children;
  return first === undefined ? null : sectionLevel(first);
}

function endOfSection(blocks: readonly Block[], start: number, level: number): number {
  const end = blocks.findIndex((block, index) => index > start && (sectionLevel(block) ?? 9) <= level);
  return end === -1 ? blocks.length : end;
}

/** The entries of one role that follow one another, or the one block that stands at `start`. */
function endOfRun(blocks: readonly Block[], start: number): number {
  const first = blocks[start];
  if (first?.kind !== 'entry') return start + 1;
  const end = blocks.findIndex(
    (block, index) => index > start && (block.kind !== 'entry' || block.role !== first.role),
  );
  return end === -1 ? blocks.length : end;
}

function runToMarkup(run: readonly Block[], context: PageContext): Markup {
  const entries = run.filter((block) => block.kind === 'entry');
  const [first] = run;
  if (entries.length > 0) return entriesToMarkup(entries, context, blocksToMarkup);
  return first === undefined ? join([]) : blockToMarkup(first, context);
}

/** A landscape part that opens a section holds its own heading and section; what follows stays outside of it. */
function sectionToMarkup(opening: Block, rest: readonly Block[], context: PageContext): Markup {
  if (opening.kind !== 'heading') {
    return join(
      [blockToMarkup(opening, context), ...(rest.length > 0 ? [blocksToMarkup(rest, context)] : [])],
      '\n',
    );
  }
  const name = opening.level === 2 ? safeId(opening.id) : null;
  const filters = opening.level === 2 ? filterBarToMarkup(rest, context.document.furniture.aids) : [];
  return element(
    'section',
    { class: `level-${opening.level}${opening.startsPage ? ' new-page' : ''}`, 'aria-labelledby': name },
    join(
      [
        headingToMarkup(opening, context),
        ...filters,
        ...(rest.length > 0 ? [blocksToMarkup(rest, context)] : []),
      ],
      '\n',
    ),
  );
}

function headingToMarkup(heading: BlockOf<'heading'>, context: PageContext): Markup {
  const rank = context.ranks.get(heading.id) ?? heading.level;
  const isNewPage = heading.startsPage && sectionLevel(heading) === null;
  return element(
    `h${rank}`,
    { id: safeId(heading.id), class: `heading-${heading.level}${isNewPage ? ' new-page' : ''}` },
    inlinesToMarkup(heading.children, context.document.furniture),
  );
}

function blockToMarkup(block: Block, context: PageContext): Markup {
  const inner = (name: string, className: string, children: readonly Block[]): Markup =>
    element(name, { class: className }, blocksToMarkup(children, context));
  switch (block.kind) {
    case 'heading':
      return headingToMarkup(block, context);
    case 'paragraph':
      return paragraphToMarkup(block, context);
    case 'list':
      return listToMarkup(block, context);
    case 'entry':
      return entriesToMarkup([block], context, blocksToMarkup);
    case 'quotation':
      return element(
        'blockquote',
        langAttributes(block.language, block.direction),
        blocksToMarkup(block.children, context),
      );
    case 'variant':
      return element(
        'div',
        { class: 'variant', ...facetAttributes(block.facets) },
        blocksToMarkup(block.children, context),
      );
    case 'callout':
      return calloutToMarkup(block, context);
    case 'note':
      return inner('div', 'note', block.children);
    case 'columns':
      return element(
        'div',
        { class: 'columns' },
        ...block.columns.map((column) => inner('div', 'column', column)),
      );
    case 'table':
      return tableToMarkup(block, context, blocksToMarkup);
    case 'figure':
      return figureToMarkup(block, context.document);
    case 'landscape':
      return inner('div', 'landscape', block.children);
    case 'masthead':
      return join(
        [mastheadToMarkup(context.document), searchBarToMarkup(context.document.furniture.aids)],
        '\n',
      );
    case 'contents':
      return contentsToMarkup(context.document.body, block.depth, context.document.furniture);
    case 'index':
      return indexToMarkup(block, context);
    case 'page-break':
      return element('div', { class: 'page-break' });
    case 'rule':
      return element('hr', {});
  }
}

function paragraphToMarkup(paragraph: BlockOf<'paragraph'>, context: PageContext): Markup {
  const isFurniture = paragraph.role === 'body' && isFurnitureLine(paragraph.children);
  const className = isFurniture ? 'byline' : paragraph.role === 'body' ? null : paragraph.role;
  return element(
    'p',
    {
      id: paragraph.id === null ? null : safeId(paragraph.id),
      class: className,
      ...langAttributes(paragraph.language, paragraph.direction),
    },
    inlinesToMarkup(paragraph.children, context.document.furniture),
  );
}

/** A line of names and secondary words alone, such as who speaks and in which role, is set in furniture type. */
function isFurnitureLine(children: readonly Inline[]): boolean {
  const isFurniture = ({ kind }: Inline): boolean =>
    kind === 'strong' || kind === 'muted' || kind === 'cite' || kind === 'mark' || kind === 'line-break';
  return (
    children.some(({ kind }) => kind === 'strong' || kind === 'muted') &&
    children.every(
      (child) => isFurniture(child) || (child.kind === 'text' && /^[\s\p{P}]*$/u.test(child.value)),
    )
  );
}

function listToMarkup(list: BlockOf<'list'>, context: PageContext): Markup {
  const items = list.items.map((item) => element('li', {}, blocksToMarkup(item, context)));
  return element(list.isOrdered ? 'ol' : 'ul', {}, ...items);
}

function calloutToMarkup(callout: BlockOf<'callout'>, context: PageContext): Markup {
  const label = callout.label === null ? [] : [element('p', { class: 'label' }, escapeText(callout.label))];
  return element(
    'div',
    { class: 'callout' },
    join([...label, blocksToMarkup(callout.children, context)], '\n'),
  );
}
