import { type AidStrings } from '../../../model/document.ts';
import { element, escapeText, type Markup } from '../markup.ts';

/**
 * The field that looks for words in the pack, with the places found, and the way from one to the next. Hidden until
 * the page's script has come to life. Its shape is what `AIDS_SCRIPT` reads.
 */
export function searchBarToMarkup(strings: AidStrings): Markup {
  const button = (name: string, label: string, sign: string): Markup =>
    element(
      'button',
      { type: 'button', class: name, 'aria-label': label, title: label },
      element('span', { 'aria-hidden': 'true' }, escapeText(sign)),
    );
  return element(
    'div',
    { class: 'aids search', role: 'search', hidden: '' },
    element(
      'label',
      {},
      element('span', { class: 'name' }, escapeText(strings.search)),
      element('input', {
        type: 'search',
        autocomplete: 'off',
        spellcheck: 'false',
        placeholder: strings.search,
      }),
    ),
    element('p', {
      role: 'status',
      class: 'state',
      'data-found': strings.found,
      'data-nothing': strings.notFound,
    }),
    button('previous', strings.previous, '↑'),
    button('next', strings.next, '↓'),
  );
}
