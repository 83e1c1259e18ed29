/**
 * Render to HTML: a checked Document becomes one file that needs nothing else.
 *
 * Invariant: the page makes no request, and its security policy lets nothing run but the one script of the reading aids
 * (`aids/`), without which everything is there all the same. Every string of the
 * Document goes through `escapeText` (markup.ts) or `cssString`, so that no word of an article can become structure.
 * The same Document and fonts give the same bytes. This room never shortens, reorders or rewords anything, never looks
 * for fonts, and prints no word of its own: those are in `FurnitureStrings`.
 */
import { createHash } from 'node:crypto';
import { type CopyMark, type RenderedCopies } from '../../model/copies.ts';
import { type CheckedDocument } from '../../model/document.ts';
import { type FontFace } from '../../model/font.ts';
import { type RenderResult } from '../../model/stages.ts';
import { AIDS_SCRIPT } from './aids/aids-script.ts';
import { searchBarToMarkup } from './aids/search-bar.ts';
import { blocksToMarkup } from './blocks.ts';
import { rankHeadings } from '../heading-ranks.ts';
import { langAttributes } from './lang.ts';
import { element, escapeText, join, page, scriptElement, styleElement, type Markup } from './markup.ts';
import { hasTitleHeading } from './masthead.ts';
import { styleSheet } from './style/style-sheet.ts';

/**
 * The pack as one self-contained HTML file in UTF-8. `fonts` may be empty; of those given, WOFF2 subsets that the pack
 * needs are embedded. Emits no diagnostics; `pages` is null.
 */
export function renderHtml(
  document: CheckedDocument,
  options: { readonly fonts: readonly FontFace[] },
): RenderResult {
  const html = wholePage(document, options.fonts, null, []);
  return { bytes: Buffer.from(html, 'utf8'), pages: null, diagnostics: [] };
}

/**
 * The pack once for all its numbered copies: a sign that stands nowhere else keeps the places of what is a copy's own.
 * Watermarks are for paper and are left out.
 */
export function renderHtmlCopies(
  source: CheckedDocument,
  marks: readonly CopyMark[],
  options: { readonly fonts: readonly FontFace[] },
): RenderedCopies {
  const hash = createHash('sha256')
    .update(JSON.stringify([source.body, marks]))
    .digest('hex');
  const [words, id] = [`words${hash}`, `id${hash}`];
  // The number of a copy is neither id nor link: what was checked stays checked.
  const document: CheckedDocument = { ...source, meta: { ...source.meta, copy: words } };
  const html = wholePage(document, options.fonts, id, marks);
  return {
    pages: null,
    diagnostics: [],
    write: (index) => {
      const mark = marks[index];
      if (mark === undefined) throw new Error(`There is no copy ${index}.`);
      const copy = html.replaceAll(words, () => escapeText(mark.words)).replaceAll(id, mark.id);
      return Buffer.from(copy, 'utf8');
    },
  };
}

function wholePage(
  document: CheckedDocument,
  fonts: readonly FontFace[],
  copyId: string | null,
  marks: readonly CopyMark[],
): string {
  const body = pageBody(document);
  // Fonts are chosen by the characters of all copies.
  const printed = join([body, ...marks.map((mark) => escapeText(mark.words))], '\n');
  const css = styleSheet(document, fonts, printed);
  return page(
    element(
      'html',
      langAttributes(document.language, document.direction),
      join([head(document, css, copyId), body], '\n'),
    ),
  );
}

function head({ meta }: CheckedDocument, css: string, copyId: string | null): Markup {
  return element(
    'head',
    {},
    join(
      [
        element('meta', { charset: 'utf-8' }),
        element('meta', { 'http-equiv': 'Content-Security-Policy', content: securityPolicy(css) }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('meta', { name: 'referrer', content: 'no-referrer' }),
        element('meta', { name: 'generator', content: 'Briefpack' }),
        ...(copyId === null ? [] : [element('meta', { name: 'copy-id', content: copyId })]),
        element('title', {}, escapeText(meta.title)),
        styleElement(css),
        scriptElement(AIDS_SCRIPT),
      ],
      '\n',
    ),
  );
}

/** Nothing may be loaded; the one style sheet and the one script are allowed by their hashes. https://www.w3.org/TR/CSP3/ */
function securityPolicy(css: string): string {
  const hash = (source: string): string =>
    `'sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(AIDS_SCRIPT)}`,
    `style-src ${hash(css)}`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function pageBody(document: CheckedDocument): Markup {
  const { meta, body } = document;
  const hasContents = body.some(({ kind }) => kind === 'contents');
  const hasMasthead = body.some(({ kind }) => kind === 'masthead');
  // Who listens to a page looks for its first heading.
  const title =
    hasMasthead || hasTitleHeading(body) ? [] : [element('h1', { class: 'title' }, escapeText(meta.title))];
  // Behind the masthead, where there is one.
  const search = hasMasthead ? [] : [searchBarToMarkup(document.furniture.aids)];
  const main = blocksToMarkup(body, { document, ranks: rankHeadings(body) });
  return element(
    'body',
    { class: hasContents ? 'has-contents' : null },
    join(
      [
        ...marking('header', document),
        element('main', {}, join([...title, ...search, main], '\n')),
        pageFoot(document),
      ],
      '\n',
    ),
  );
}

function marking(name: 'header' | 'p', { meta, theme }: CheckedDocument): readonly Markup[] {
  if (meta.marking === null) return [];
  const shown = `marking${theme.marking === 'plain' ? '' : ` ${theme.marking}`}`;
  return [element(name, { class: shown }, element('span', {}, escapeText(meta.marking)))];
}

function pageFoot(document: CheckedDocument): Markup {
  const { meta } = document;
  const lines = [meta.reference, meta.contact, meta.copy].flatMap((words) =>
    words === null ? [] : [element('span', {}, escapeText(words))],
  );
  const registry = lines.length === 0 ? [] : [element('p', { class: 'registry' }, join(lines, '\n'))];
  return element('footer', {}, join([...registry, ...marking('p', document)], '\n'));
}
