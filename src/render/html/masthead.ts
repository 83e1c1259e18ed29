import { type Block, type Document } from '../../model/document.ts';
import { type Theme } from '../../model/theme.ts';
import { headingsOf } from '../heading-ranks.ts';
import { element, escapeText, join, type Markup } from './markup.ts';

/** Logo, reference and copy, rule, title and subtitle. The title is the page's first heading unless the body brings its own. */
export function mastheadToMarkup({ meta, theme, body }: Document): Markup {
  const line = (className: string, words: string | null): readonly Markup[] =>
    words === null ? [] : [element('p', { class: className }, escapeText(words))];
  const side = (className: string, lines: readonly Markup[]): Markup =>
    element('div', { class: className }, join(lines, '\n'));
  const title = hasTitleHeading(body) ? 'p' : 'h1';
  return element(
    'header',
    { class: 'masthead' },
    ...logoToMarkup(theme.logo),
    element(
      'div',
      { class: 'registry' },
      side('start', [...line('reference', meta.reference), ...line('date', meta.date)]),
      side('end', [
        ...line('copy', meta.copy),
        ...line('office', meta.office),
        ...line('audience', meta.audience),
      ]),
    ),
    element(title, { class: 'title' }, escapeText(meta.title)),
    ...line('subtitle', meta.subtitle),
  );
}

/** The file itself: a page may show pictures that are data, and one that is SVG runs nothing as an image. */
function logoToMarkup(logo: Theme['logo']): readonly Markup[] {
  if (logo === null) return [];
  const { mediaType, base64 } = logo.screen;
  const pixels = (pt: number): string => String(Math.round((pt * 96) / 72));
  return [
    element('img', {
      class: 'logo',
      src: `data:${mediaType};base64,${base64}`,
      width: pixels(logo.widthPt),
      height: pixels(logo.heightPt),
      alt: logo.alternative,
    }),
  ];
}

/** Whether the body has a heading for the pack as a whole. */
export function hasTitleHeading(body: readonly Block[]): boolean {
  return headingsOf(body).some(({ level }) => level === 1);
}
