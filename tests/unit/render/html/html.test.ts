import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Block, type Document } from '../../../../src/model/document.ts';
import { defaultTheme } from '../../../../src/model/theme.ts';
import { renderHtml } from '../../../../src/render/html/index.ts';
import {
  anchor,
  cite,
  documentOf,
  emphasis,
  entry,
  heading,
  mark,
  muted,
  paragraph,
  passage,
  plainDocument,
  quotation,
  reference,
  strong,
  text,
} from '../../../support/document-builders.ts';
import { htmlFonts } from '../../../support/html-fonts.ts';
import { find, findAll, readHtml, type ReadElement } from '../../../support/read-html.ts';
import { sampleDocument } from '../../../support/sample-document.ts';

function htmlOf(body: readonly Block[], over: Partial<Document> = {}): string {
  return new TextDecoder().decode(renderHtml(documentOf(body, over), { fonts: [] }).bytes);
}

/** What stands in `main`, as it was printed; the title and the search that a page without masthead begins with are cut off. */
function mainOf(body: readonly Block[], over: Partial<Document> = {}): string {
  const [, main = ''] = /<main><h1 class="title">[^<]*<\/h1>\n([^]*)<\/main>/u.exec(htmlOf(body, over)) ?? [];
  return main.slice(main.indexOf('</div>\n') + '</div>\n'.length);
}

const pageOf = (body: readonly Block[], over: Partial<Document> = {}): ReadElement =>
  readHtml(htmlOf(body, over));
const meta = (over: Partial<Document['meta']>): Partial<Document> => ({
  meta: { ...plainDocument.meta, ...over },
});
const untargeted = { sourceTarget: null, paragraphTarget: null };

describe('inlines', () => {
  test.each([
    ['text', text('a < b & "c"'), 'a &lt; b &amp; &quot;c&quot;'],
    ['emphasis, strong', emphasis(strong('a')), '<em><strong>a</strong></em>'],
    ['code', { kind: 'code', value: '<a>' } as const, '<code>&lt;a&gt;</code>'],
    ['muted', muted(text('a')), '<span class="muted">a</span>'],
    ['mark', mark('REPORTED'), '<span class="mark">REPORTED</span>'],
    ['line break', { kind: 'line-break' } as const, '<br>'],
    ['passage', passage('ar', 'rtl', text('قطار')), '<bdi lang="ar" dir="rtl">قطار</bdi>'],
    ['a passage whose language is none', passage('"x', 'ltr', text('a')), '<bdi dir="ltr">a</bdi>'],
    ['anchor', anchor('q-1', 'a'), '<mark class="quoted" id="q-1">a</mark>'],
    ['a key without targets', cite(3, 4, untargeted), '<span class="cite">[3 ¶4]</span>'],
    ['a key of an article', cite(3, null, untargeted), '<span class="cite">[3]</span>'],
    [
      'link',
      { kind: 'link', href: 'https://example.org/?a=1&b="', children: [text('example.org')] } as const,
      '<a class="outside" href="https://example.org/?a=1&amp;b=%22" rel="noopener noreferrer">example.org</a>',
    ],
    [
      'a link whose address paper must show',
      { kind: 'link', href: 'https://example.org/', children: [text('here')] } as const,
      '<a class="outside unseen-address" href="https://example.org/" rel="noopener noreferrer">here</a>',
    ],
    ['a link that is none', { kind: 'link', href: 'javascript:x', children: [text('a')] } as const, 'a'],
    [
      'a link in a link',
      {
        kind: 'link',
        href: 'https://example.org/',
        children: [
          emphasis({ kind: 'link', href: 'https://b.example/', children: [text('example.org')] }),
          cite(2, 1, untargeted),
        ],
      } as const,
      '<a class="outside" href="https://example.org/" rel="noopener noreferrer"><em>example.org</em>[2 ¶1]</a>',
    ],
  ])('%s', (_, inline, expected) => {
    expect(mainOf([paragraph([text('x '), inline])])).toBe(`<p>x ${expected}</p>`);
  });

  test('a source key is two links with names', () => {
    const page = pageOf([
      paragraph([cite(3, 4)], { id: 'source-3' }),
      paragraph([text('a')], { id: 'article-3-p4' }),
    ]);
    const links = findAll(page, '.cite a').map((link) => [
      link.textContent,
      link.getAttribute('href'),
      link.getAttribute('aria-label'),
    ]);
    expect(links).toEqual([
      ['3', '#source-3', 'source 3'],
      ['¶4', '#article-3-p4', 'paragraph 4'],
    ]);
    expect(find(page, '.cite').textContent).toBe('[3 ¶4]');
  });

  test('a name of a key is taken as it is, not as a pattern', () => {
    const furniture = { ...plainDocument.furniture, sourceLabel: '$& {source} $1' };
    const page = pageOf([paragraph([cite(3)], { id: 'source-3' })], { furniture });
    expect(find(page, '.cite a').getAttribute('aria-label')).toBe('$& 3 $1');
  });

  test('a reference leads to an id, whatever characters the id has', () => {
    const ids = ['plain-1', '1', 'a b', 'a_b', 'é"<', 'id-1'];
    const page = pageOf(ids.map((id) => paragraph([reference(id, 'go')], { id })));
    const printed = findAll(page, 'p[id]').map(({ id }) => id);
    expect(new Set(printed).size).toBe(ids.length);
    expect(findAll(page, 'p a').map((link) => link.getAttribute('href'))).toEqual(
      printed.map((id) => `#${id}`),
    );
    expect(printed[0]).toBe('plain-1');
    expect(printed.filter((id) => !/^[A-Za-z][\w-]*$/u.test(id))).toEqual([]);
  });
});

describe('blocks', () => {
  test.each<[string, readonly Block[], string]>([
    ['roles', [paragraph([text('a')], { role: 'lead' })], '<p class="lead">a</p>'],
    ['missing', [paragraph([text('not given')], { role: 'missing' })], '<p class="missing">not given</p>'],
    [
      'language',
      [paragraph([text('أ')], { id: 'p', language: 'ar', direction: 'rtl' })],
      '<p id="p" lang="ar" dir="rtl">أ</p>',
    ],
    [
      'byline',
      [paragraph([strong('A'), muted(text(', b'))])],
      '<p class="byline"><strong>A</strong><span class="muted">, b</span></p>',
    ],
    [
      'byline with keys and commas',
      [paragraph([strong('A'), text(' '), cite(1, 2, untargeted), text(', '), cite(3, null, untargeted)])],
      '<p class="byline"><strong>A</strong> <span class="cite">[1 ¶2]</span>, <span class="cite">[3]</span></p>',
    ],
    ['words beside a name', [paragraph([strong('A'), text(': yes')])], '<p><strong>A</strong>: yes</p>'],
    [
      'list',
      [{ kind: 'list', isOrdered: true, items: [[paragraph([text('a')])]] }],
      '<ol><li><p>a</p></li></ol>',
    ],
    [
      'quotation',
      [quotation([paragraph([text('أ')])], { language: 'ar', direction: 'rtl' })],
      '<blockquote lang="ar" dir="rtl"><p>أ</p></blockquote>',
    ],
    [
      'variant',
      [{ kind: 'variant', children: [paragraph([text('a')])] }],
      '<div class="variant"><p>a</p></div>',
    ],
    ['note', [{ kind: 'note', children: [paragraph([text('a')])] }], '<div class="note"><p>a</p></div>'],
    [
      'callout',
      [{ kind: 'callout', label: 'Bottom line', children: [paragraph([text('a')])] }],
      '<div class="callout"><p class="label">Bottom line</p>\n<p>a</p></div>',
    ],
    [
      'columns',
      [{ kind: 'columns', columns: [[paragraph([text('a')])], []] }],
      '<div class="columns"><div class="column"><p>a</p></div><div class="column"></div></div>',
    ],
    ['rule, page break', [{ kind: 'rule' }, { kind: 'page-break' }], '<hr>\n<div class="page-break"></div>'],
    [
      'entries of one role are one list',
      [
        entry('event', null, [[text('March')]], [paragraph([text('a')])]),
        entry('event', null, [], [paragraph([text('b')])], 'e-2'),
        entry('term', '1', [[], [text('x')]], [paragraph([text('c')])]),
      ],
      '<ul class="entries"><li class="entry event"><div class="side"><span class="line">March</span></div>' +
        '<div class="words"><p>a</p></div></li>\n' +
        '<li class="entry event" id="e-2"><div class="words"><p>b</p></div></li></ul>\n' +
        '<ul class="entries"><li class="entry term"><div class="side"><span class="number">1</span>\n' +
        '<span class="line">x</span></div><div class="words"><p>c</p></div></li></ul>',
    ],
    [
      'paragraphs of an article are no list',
      [entry('paragraph', '¶1', [], [paragraph([text('a')])], 'a-1')],
      '<div class="entry paragraph" id="a-1"><div class="side"><span class="number">¶1</span></div>' +
        '<div class="words"><p>a</p></div></div>',
    ],
  ])('%s', (_, body, expected) => {
    expect(mainOf(body)).toBe(expected);
  });

  test('a table heads its columns and rows, and names the column of each cell', () => {
    const cell = (words: string): { readonly children: readonly Block[] } => ({
      children: [paragraph([text(words)])],
    });
    const page = pageOf([
      {
        kind: 'table',
        columns: [
          { weight: 1, header: [] },
          { weight: 2, header: [emphasis(text('North "1"'))] },
        ],
        rows: [[cell('Fares'), cell('a')], [cell('Times')]],
        caption: [text('Key')],
      },
    ]);
    expect(findAll(page, 'th').map((th) => [th.textContent, th.getAttribute('scope')])).toEqual([
      ['North "1"', 'col'],
      ['Fares', 'row'],
      ['Times', 'row'],
    ]);
    expect(find(page, 'tbody td').getAttribute('data-label')).toBe('North "1"');
    expect(find(page, 'caption').textContent).toBe('Key');
    expect(findAll(page, 'col').map(({ className }) => className)).toEqual(['width-33', 'width-67']);
    expect(find(page, 'style').textContent).toContain('.width-33{width:33%}.width-67{width:67%}');
  });

  test('sections follow the headings, and a landscape part ends the one before it', () => {
    const page = pageOf([
      heading(2, 'one', 'One'),
      paragraph([text('in one')], { id: 'p1' }),
      heading(3, 'one-a', 'A'),
      paragraph([text('in a')], { id: 'p2' }),
      heading(4, 'one-a-i', 'I'),
      { kind: 'landscape', children: [heading(2, 'two', 'Two'), paragraph([text('in two')], { id: 'p3' })] },
      heading(2, 'three', 'Three', { startsPage: true }),
    ]);
    const sectionOf = (id: string): string | null =>
      find(page, `#${id}`).closest('section')?.getAttribute('aria-labelledby') ?? null;
    expect(sectionOf('p1')).toBe('one');
    expect(find(page, '#p2').closest('section.level-2')?.getAttribute('aria-labelledby')).toBe('one');
    expect(find(page, '#p2').closest('section')?.className).toBe('level-3');
    expect(sectionOf('p3')).toBe('two');
    expect(find(page, '.landscape').closest('section')).toBeNull();
    expect(find(page, '#three').closest('section')?.className).toBe('level-2 new-page');
  });

  test('heading elements leave no rank out', () => {
    const page = pageOf([
      heading(3, 'a', 'A'),
      heading(3, 'b', 'B'),
      heading(2, 'c', 'C'),
      heading(4, 'd', 'D'),
      heading(3, 'e', 'E'),
    ]);
    expect(findAll(page, 'h1, h2, h3, h4').map(({ localName, id }) => `${localName}${id}`)).toEqual([
      'h1',
      'h2a',
      'h2b',
      'h2c',
      'h3d',
      'h3e',
    ]);
  });

  test('contents list the listed headings to their depth, without the links of the headings', () => {
    const page = pageOf([
      { kind: 'contents', depth: 3 },
      heading(2, 'one', 'One'),
      heading(3, 'one-a', 'A'),
      heading(3, 'one-b', 'B', { isListed: false }),
      heading(4, 'one-b-i', 'I'),
      { kind: 'columns', columns: [[heading(2, 'two', 'Two')]] },
      {
        ...heading(2, 'three', ''),
        children: [anchor('x', 'Three '), reference('one', 'one'), cite(1, null, untargeted)],
      } as Block,
    ]);
    expect(find(page, 'nav').getAttribute('aria-label')).toBe('Contents');
    expect(findAll(page, 'nav a').map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['#one', 'One'],
      ['#one-a', 'A'],
      ['#two', 'Two'],
      ['#three', 'Three one[1]'],
    ]);
    expect(findAll(page, '#x')).toHaveLength(1);
  });

  test('contents of a pack without sections print nothing', () => {
    expect(mainOf([{ kind: 'contents', depth: 2 }])).toBe('');
  });
});

describe('the page', () => {
  test('masthead, marking and foot', () => {
    const page = pageOf(
      [{ kind: 'masthead' }],
      meta({
        marking: 'OFFICIAL',
        reference: 'R-1',
        copy: 'Copy 1 of 2',
        subtitle: 'Sub',
        office: 'Desk',
        contact: 'desk@example.org',
      }),
    );
    expect(findAll(page, '.marking').map(({ textContent }) => textContent)).toEqual(['OFFICIAL', 'OFFICIAL']);
    expect(findAll(page, 'h1').map(({ textContent }) => textContent)).toEqual(['A pack']);
    expect(findAll(page, '.masthead p').map(({ textContent }) => textContent)).toEqual([
      ...['R-1', 'date not given', 'Copy 1 of 2', 'Desk', 'Analyst', 'Sub'],
    ]);
    expect(findAll(page, 'footer .registry span').map(({ textContent }) => textContent)).toEqual([
      'R-1',
      'desk@example.org',
      'Copy 1 of 2',
    ]);
  });

  test('one first heading, from the body where it brings one', () => {
    const page = pageOf([{ kind: 'masthead' }, heading(1, 'title', 'Another title')]);
    expect(findAll(page, 'h1').map(({ textContent }) => textContent)).toEqual(['Another title']);
    expect(find(page, '.masthead .title').textContent).toBe('A pack');
  });

  test('language and direction', () => {
    const page = pageOf([], { language: 'ar', direction: 'rtl' });
    expect([page.getAttribute('lang'), page.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  });

  test('is valid UTF-8 without pages or diagnostics, and the same for the same input', () => {
    const once = renderHtml(sampleDocument(), { fonts: htmlFonts() });
    const again = renderHtml(sampleDocument(), { fonts: htmlFonts() });
    expect(once).toEqual(again);
    expect(once.pages).toBeNull();
    expect(once.diagnostics).toEqual([]);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(once.bytes)).not.toThrow();
  });

  test('the policy allows one style sheet and one script by their hashes, data for fonts and images, and nothing else', () => {
    const page = readHtml(
      new TextDecoder().decode(renderHtml(sampleDocument(), { fonts: htmlFonts() }).bytes),
    );
    const hashOf = (tag: 'style' | 'script'): string =>
      createHash('sha256').update(find(page, tag).textContent, 'utf8').digest('base64');
    expect(find(page, 'meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toBe(
      `default-src 'none'; script-src 'sha256-${hashOf('script')}'; style-src 'sha256-${hashOf('style')}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(findAll(page, 'link, img, iframe, object, embed, form, [style], [src]')).toEqual([]);
    expect(findAll(page, 'script, style')).toHaveLength(2);
    expect(
      findAll(page, '*')
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
  });

  test('every id is printed once and every link inside the page lands', () => {
    const page = readHtml(new TextDecoder().decode(renderHtml(sampleDocument(), { fonts: [] }).bytes));
    const ids = findAll(page, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = findAll(page, 'a[href^="#"]').map((link) => link.getAttribute('href')!.slice(1));
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });
});

describe('the style sheet', () => {
  const cssOf = (over: Partial<Document>, fonts = htmlFonts()): string =>
    find(
      readHtml(
        new TextDecoder().decode(renderHtml(documentOf([paragraph([text('plain')])], over), { fonts }).bytes),
      ),
      'style',
    ).textContent;

  test('embeds only the subsets whose characters are printed', () => {
    const faces = (words: string): number =>
      new TextDecoder()
        .decode(renderHtml(documentOf([paragraph([text(words)])]), { fonts: htmlFonts() }).bytes)
        .split('@font-face').length - 1;
    expect(faces('plain')).toBe(5);
    expect(faces('Şişli')).toBe(10);
  });

  test('embeds WOFF2 only, and whole fonts always', () => {
    const [font] = htmlFonts();
    const { unicodeRange, ...whole } = font!;
    expect(unicodeRange).toContain('U+0100');
    expect(cssOf({}, [whole])).toContain('src:url(data:font/woff2;base64,');
    expect(cssOf({}, [{ ...whole, format: 'ttf' }])).not.toContain('@font-face');
  });

  test('takes colours, sizes, paper and families from the theme', () => {
    const css = cssOf({
      theme: {
        ...defaultTheme,
        paper: 'Letter',
        colours: { ...defaultTheme.colours, accent: '#003366' },
        fonts: { text: 'sans', furniture: 'sans' },
        sizesPt: { ...defaultTheme.sizesPt, body: 18 },
      },
    });
    expect(css).toContain('--accent:#003366;');
    expect(css).toContain('@page{size:Letter;');
    expect(css).toContain('--text-face:"Briefpack Sans"');
    expect(css).toContain('--size-body:1.739rem;');
    expect(css).toContain('--size-body:18pt;');
  });

  test('a colour that is none is black, and lightens in the dark', () => {
    const css = cssOf({
      theme: { ...defaultTheme, colours: { ...defaultTheme.colours, accent: 'red;}*{' } },
    });
    expect(css).toContain('--accent:#000000;');
    expect(css).not.toContain('red;');
    expect(css).toMatch(/@media \(prefers-color-scheme:dark\)\{:root\{[^}]*--accent:#[a-f][0-9a-f]{5};/u);
  });

  test('prints marking, reference and folio in the margins, escaped', () => {
    const css = cssOf({
      ...meta({ marking: '"} </style><b>', reference: 'R\\1' }),
      furniture: { ...plainDocument.furniture, folio: 'p. {page} of {pages}' },
    });
    expect(css).toContain('content:"\\22 \\7d  \\3c /style\\3e \\3c b\\3e "');
    expect(css).toContain('content:"R\\5c 1"');
    expect(css).toContain('content:"p. " counter(page) " of " counter(pages)');
  });

  test('prints no marking where there is none', () => {
    expect(cssOf({})).toContain('@top-center{content:none;');
  });
});
