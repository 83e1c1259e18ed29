import { type Block, type FurnitureStrings } from '../../model/document.ts';
import { headingsOf } from '../heading-ranks.ts';
import { inlinesToMarkup } from './inlines.ts';
import { element, escapeText, join, type Markup } from './markup.ts';
import { safeId } from './safe-id.ts';
import { unwrap } from './unwrap.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** A listed heading with those listed under it. */
interface Listed {
  readonly heading: Heading;
  readonly parts: Heading[];
}

/** The list of sections, and with `depth` 3 of their parts, each a link; nothing where no heading is listed. */
export function contentsToMarkup(body: readonly Block[], depth: 2 | 3, strings: FurnitureStrings): Markup {
  const listed = listHeadings(body, depth);
  if (listed.length === 0) return join([]);
  const items = listed.map(({ heading, parts }) =>
    element(
      'li',
      {},
      link(heading, strings),
      ...(parts.length === 0
        ? []
        : [element('ol', {}, ...parts.map((part) => element('li', {}, link(part, strings))))]),
    ),
  );
  return element(
    'nav',
    { class: 'contents', 'aria-label': strings.contents },
    element('p', { class: 'label', 'aria-hidden': 'true' }, escapeText(strings.contents)),
    element('ol', {}, ...items),
  );
}

function listHeadings(body: readonly Block[], depth: 2 | 3): readonly Listed[] {
  const listed: Listed[] = [];
  for (const heading of headingsOf(body)) {
    if (!heading.isListed || heading.level === 1 || heading.level > depth) continue;
    const parent = heading.level === 3 ? listed.at(-1) : undefined;
    if (parent === undefined) listed.push({ heading, parts: [] });
    else parent.parts.push(heading);
  }
  return listed;
}

function link(heading: Heading, strings: FurnitureStrings): Markup {
  const words = unwrap(heading.children, ['link', 'reference', 'cite', 'anchor']);
  return element('a', { href: `#${safeId(heading.id)}` }, inlinesToMarkup(words, strings));
}
