import { type Block } from '../../model/document.ts';
import { facetAttributes } from './aids/filter-bar.ts';
import { figureToMarkup } from './figure.ts';
import { inlinesToMarkup } from './inlines.ts';
import { element, escapeText, join, type Markup } from './markup.ts';
import { type PageContext, type RenderBlocks } from './page-context.ts';
import { safeId } from './safe-id.ts';

type Entry = Extract<Block, { kind: 'entry' }>;

/**
 * Neighbouring entries of one role as one list, each with its narrow column first. The paragraphs of an article are no
 * list: they are its text.
 */
export function entriesToMarkup(
  entries: readonly Entry[],
  context: PageContext,
  renderBlocks: RenderBlocks,
): Markup {
  const isText = entries[0]?.role === 'paragraph';
  const items = entries.map((entry) =>
    element(
      isText ? 'div' : 'li',
      {
        class: `entry ${entry.role}${entry.change === undefined ? '' : ' changed'}`,
        id: entry.id === null ? null : safeId(entry.id),
        ...facetAttributes(entry.facets),
      },
      join([
        ...side(entry, context),
        ...(entry.code === undefined ? [] : [figureToMarkup(entry.code, context.document)]),
        element('div', { class: 'words' }, renderBlocks(entry.children, context)),
      ]),
    ),
  );
  return isText ? join(items, '\n') : element('ul', { class: 'entries' }, join(items, '\n'));
}

/** The narrow column: the number, then its lines; an entry without either has none, but its words keep their place. */
function side({ number, margin }: Entry, { document }: PageContext): readonly Markup[] {
  const lines = margin
    .filter((line) => line.length > 0)
    .map((line) => element('span', { class: 'line' }, inlinesToMarkup(line, document.furniture)));
  const numbers = number === null ? [] : [element('span', { class: 'number' }, escapeText(number))];
  const parts = [...numbers, ...lines];
  // The spaces keep the parts apart where style sheets do not reach, as in a mail program's preview.
  return parts.length === 0 ? [] : [element('div', { class: 'side' }, join(parts, '\n'))];
}
