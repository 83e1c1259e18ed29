import { type Block } from '../../model/document.ts';
import { inlinesToMarkup } from './inlines.ts';
import { element, escapeText, join, type Markup } from './markup.ts';
import { type PageContext } from './page-context.ts';

/** The index of names: a screen has no pages, so that each name leads to the paragraphs that it is taken from. */
export function indexToMarkup(
  { entries }: Extract<Block, { kind: 'index' }>,
  { document }: PageContext,
): Markup {
  const items = entries.map(({ name, variants, citations }) => {
    const words = [name, ...variants].map((form) => inlinesToMarkup(form, document.furniture));
    const [first, ...others] = words;
    return element(
      'li',
      {},
      join([
        ...(first === undefined ? [] : [first]),
        ...others.flatMap((form) => [escapeText(' / '), form]),
        escapeText(' '),
        inlinesToMarkup(citations, document.furniture),
      ]),
    );
  });
  return element('ul', { class: 'name-index' }, join(items, '\n'));
}
