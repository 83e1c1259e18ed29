import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { type Block, type Document, type Inline } from '../../../../src/model/document.ts';
import { printableText } from '../../../../src/render/printable-text.ts';
import { renderMarkdown } from '../../../../src/render/markdown/index.ts';
import {
  cite,
  documentOf,
  emphasis,
  entry,
  heading,
  mark,
  muted,
  paragraph,
  plainDocument,
  quotation,
  reference,
  strong,
  text,
} from '../../../support/document-builders.ts';
import { hostileText, hostileWords } from '../../../support/hostile-text.ts';
import { find, findAll, readHtml, type ReadElement } from '../../../support/read-html.ts';
import { sampleDocument } from '../../../support/sample-document.ts';

const markdownOf = (body: readonly Block[], over: Partial<Document> = {}): string =>
  new TextDecoder().decode(renderMarkdown(documentOf(body, over)).bytes);

/** The page that another tool makes of the Markdown. */
function readMarkdown(markdown: string): ReadElement {
  const html = marked.parse(markdown, { async: false, gfm: true });
  return find(readHtml(`<!doctype html><html><body><main>${html}</main></body></html>`), 'main');
}

/** Names of the elements below, each once. */
const elementsOf = (root: ReadElement): readonly string[] =>
  [...new Set(findAll(root, '*').map((element) => element.localName))].sort();

/** Markdown reads a run of white space as one space, and none at the ends of a block. */
const asRead = (value: string): string => printableText(value).replace(/\s+/gu, ' ').trim();
const wordsOf = (element: ReadElement): string => asRead(element.textContent);

const table = (columns: readonly Inline[][], ...rows: readonly Inline[][][]): Block => ({
  kind: 'table',
  columns: columns.map((header) => ({ weight: 1, header })),
  rows: rows.map((row) => row.map((cell) => ({ children: [paragraph(cell)] }))),
  caption: null,
});

describe('each kind of node', () => {
  test.each<[string, readonly Block[], string]>([
    ['heading', [heading(2, 'a', 'Key statements')], '## Key statements\n'],
    ['a heading that looks like a list', [heading(3, 'a', '1. Trains')], '### 1\\. Trains\n'],
    ['paragraph', [paragraph([text('Words.')])], 'Words.\n'],
    ['strong and emphasis', [paragraph([strong('A'), text(', '), emphasis(text('b'))])], '**A**, *b*\n'],
    ['emphasis within a word is left out', [paragraph([text('a'), emphasis(text('b'))])], 'ab\n'],
    ['spaces stay outside of marks', [paragraph([strong('A '), text('b')])], '**A** b\n'],
    ['touching styles', [paragraph([strong('A'), emphasis(text('b'))])], 'Ab\n'],
    ['mark', [paragraph([mark('REPORTED'), text(' a train')])], '**REPORTED** a train\n'],
    [
      'cite',
      [paragraph([text('Yes '), cite(3, 4, { sourceTarget: null, paragraphTarget: null })])],
      'Yes \\[3 ¶4\\]\n',
    ],
    ['line break', [paragraph([text('a'), { kind: 'line-break' }, text('- b')])], 'a\\\n\\- b\n'],
    ['code', [paragraph([{ kind: 'code', value: 'a`b' }])], 'a\\`b\n'],
    ['muted, reference', [paragraph([muted(text('at ')), reference('a', 'one')], { id: 'a' })], 'at one\n'],
    [
      'link',
      [paragraph([{ kind: 'link', href: 'https://example.org/<a>?b=1&copy;=2', children: [text('here!')] }])],
      '[here\\!](<https://example.org/%3Ca%3E?b=1&amp;copy;=2>)\n',
    ],
    [
      'a link that is none',
      [paragraph([{ kind: 'link', href: 'javascript:x', children: [text('a')] }])],
      'a\n',
    ],
    ['quotation', [quotation([paragraph([text('A')]), paragraph([text('B')])])], '> A\n>\n> B\n'],
    ['variant', [{ kind: 'variant', children: [paragraph([text('A')])] }], '> A\n'],
    [
      'callout',
      [{ kind: 'callout', label: 'First', children: [paragraph([text('A')])] }],
      '> **First**\n>\n> A\n',
    ],
    [
      'callout without label',
      [{ kind: 'callout', label: null, children: [paragraph([text('A')])] }],
      '> A\n',
    ],
    [
      'list',
      [
        {
          kind: 'list',
          isOrdered: true,
          items: [[paragraph([text('A')]), paragraph([text('B')])], [paragraph([text('C')])]],
        },
      ],
      '1. A\n\n   B\n2. C\n',
    ],
    [
      'lists in a row',
      [
        { kind: 'list', isOrdered: false, items: [[paragraph([text('A')])]] },
        { kind: 'list', isOrdered: false, items: [[paragraph([text('B')])], []] },
      ],
      '- A\n\n* B\n*\n',
    ],
    [
      'entry',
      [entry('event', '4', [[muted(text('March'))]], [paragraph([text('A')])])],
      '**4** · March · A\n',
    ],
    ['entry of a list', [entry('claim', '4', [], [quotation([paragraph([text('A')])])])], '**4**\n\n> A\n'],
    [
      'lines that are only a link inside the pack',
      [
        entry(
          'statement',
          '1',
          [[reference('a', 'in full')]],
          [paragraph([text('A')]), paragraph([reference('a', 'See')])],
        ),
        paragraph([text('B')], { id: 'a' }),
      ],
      '**1** · A\n\nB\n',
    ],
    ['bare entry', [entry('term', null, [], [paragraph([text('A')])])], 'A\n'],
    [
      'columns, note, landscape, page break, contents, rule',
      [
        { kind: 'columns', columns: [[paragraph([text('A')])], [paragraph([text('B')])]] },
        { kind: 'contents', depth: 2 },
        { kind: 'page-break' },
        { kind: 'note', children: [paragraph([text('C')])] },
        { kind: 'landscape', children: [{ kind: 'rule' }] },
      ],
      'A\n\nB\n\nC\n\n___\n',
    ],
    [
      'table',
      [table([[text('a|b')], []], [[text('c')], [strong('d')]])],
      '| a\\|b |  |\n| --- | --- |\n| c | **d** |\n',
    ],
    [
      'a cell of several blocks',
      [
        {
          kind: 'table',
          columns: [{ weight: 1, header: [text('A')] }],
          caption: [text('C')],
          rows: [
            [
              {
                children: [
                  paragraph([text('a')]),
                  {
                    kind: 'list',
                    isOrdered: false,
                    items: [[paragraph([text('b')])], [paragraph([text('c')])]],
                  },
                ],
              },
            ],
          ],
        },
      ],
      '| A |\n| --- |\n| a · b · c |\n\nC\n',
    ],
  ])('%s', (_, body, expected) => {
    expect(markdownOf(body)).toBe(expected);
  });

  test('masthead and marking', () => {
    const meta = {
      ...plainDocument.meta,
      marking: 'OFFICIAL',
      reference: 'R-1',
      subtitle: 'For one',
      copy: 'Copy 1 of 2',
    };
    expect(markdownOf([{ kind: 'masthead' }], { meta })).toBe(
      '**OFFICIAL**\n\nR-1 · date not given · Copy 1 of 2 · Analyst\n\n# A pack\n\nFor one\n\n**OFFICIAL**\n',
    );
  });
});

test('the sample keeps its words and its order', () => {
  const markdown = new TextDecoder().decode(renderMarkdown(sampleDocument()).bytes);
  const page = readMarkdown(markdown);
  expect(findAll(page, 'h2').map(wordsOf).slice(0, 3)).toEqual([
    'Key statements',
    'Agreed, disputed, not known',
    'Positions by country',
  ]);
  expect(findAll(page, 'table tbody tr')).toHaveLength(2);
  expect(findAll(page, 'a')).toHaveLength(1);
  expect(wordsOf(page)).toMatch(/^OFFICIAL .*OFFICIAL$/u);
});

describe('no text becomes structure', () => {
  test('in a paragraph, a heading, a list, a quotation, an entry', () => {
    fc.assert(
      fc.property(hostileWords, (value) => {
        const words = [text(value)];
        const page = readMarkdown(
          markdownOf([
            { ...heading(2, 'h', ''), children: words } as Block,
            paragraph(words),
            { kind: 'list', isOrdered: false, items: [[paragraph(words)]] },
            quotation([paragraph(words)]),
            entry('paragraph', value, [words], [paragraph(words)]),
            { kind: 'callout', label: value, children: [] },
          ]),
        );
        const expected = asRead(value);
        for (const selector of ['h2', 'p', 'li', 'blockquote']) {
          expect(wordsOf(find(page, selector))).toBe(expected);
        }
        expect(
          elementsOf(page).filter((name) => !['strong', 'blockquote', 'h2', 'li', 'p', 'ul'].includes(name)),
        ).toEqual([]);
        expect(page.children).toHaveLength(6);
      }),
      { numRuns: 1500 },
    );
  });

  test('in a table', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, other) => {
        const page = readMarkdown(
          markdownOf([table([[text('A')], [text(one)]], [[text(one)], [text(other)]])]),
        );
        expect(findAll(page, 'th, td').map(wordsOf)).toEqual(['A', asRead(one), asRead(one), asRead(other)]);
        expect(elementsOf(page)).toEqual(['table', 'tbody', 'td', 'th', 'thead', 'tr']);
      }),
      { numRuns: 1500 },
    );
  });

  test('next to words of other styles', () => {
    const styled: fc.Arbitrary<Inline> = fc.oneof(
      hostileText.map(text),
      hostileText.map(strong),
      hostileText.map((value) => emphasis(text(value))),
      hostileText.map((value) => emphasis(strong(value))),
      hostileText.map((value): Inline => ({ kind: 'code', value })),
      hostileText.map((value): Inline => ({
        kind: 'link',
        href: 'https://example.org/',
        children: [text(value)],
      })),
      hostileText.map(mark),
    );
    fc.assert(
      fc.property(fc.array(styled, { minLength: 1, maxLength: 5 }), (inlines) => {
        const page = readMarkdown(markdownOf([paragraph(inlines), paragraph([text('end')])]));
        const words = (inline: Inline): string =>
          'value' in inline ? inline.value : 'children' in inline ? inline.children.map(words).join('') : '';
        const printed = inlines.map((inline) => printableText(words(inline))).join('');
        // Whether a joiner shapes a word depends on what stands before it, which is known only when runs are joined.
        const read = (value: string): string => asRead(value).replace(/[\u200c\u200d]/gu, '');
        expect(read(page.textContent)).toBe(read(`${printed} end`));
        expect(elementsOf(page).filter((name) => !['a', 'em', 'p', 'strong'].includes(name))).toEqual([]);
        expect(findAll(page, 'a').every((link) => link.getAttribute('href') === 'https://example.org/')).toBe(
          true,
        );
      }),
      { numRuns: 1500 },
    );
  });

  test('in the masthead and the marking', () => {
    fc.assert(
      fc.property(hostileWords, (value) => {
        const meta = { ...plainDocument.meta, title: value, subtitle: value, marking: value, date: value };
        const page = readMarkdown(markdownOf([{ kind: 'masthead' }], { meta }));
        expect(wordsOf(find(page, 'h1'))).toBe(asRead(value));
        expect(elementsOf(page).filter((name) => !['h1', 'p', 'strong'].includes(name))).toEqual([]);
        expect(page.children).toHaveLength(5);
      }),
      { numRuns: 500 },
    );
  });
});
