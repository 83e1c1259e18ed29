import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Inline } from '../../../../src/model/document.ts';
import { renderHtml } from '../../../../src/render/html/index.ts';
import { printableText } from '../../../../src/render/printable-text.ts';
import {
  anchor,
  documentOf,
  emphasis,
  entry,
  mark,
  muted,
  paragraph,
  passage,
  plainDocument,
  quotation,
  strong,
  text,
} from '../../../support/document-builders.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { find, findAll, readHtml, type ReadElement } from '../../../support/read-html.ts';

const read = (body: readonly Block[], value = 'A pack'): ReadElement => {
  const meta = {
    ...plainDocument.meta,
    ...{ title: value, subtitle: value, reference: value, marking: value, date: value, office: value },
    ...{ contact: value, copy: value, audience: value },
  };
  return readHtml(new TextDecoder().decode(renderHtml(documentOf(body, { meta }), { fonts: [] }).bytes));
};

const inlinesWith = (value: string): readonly Inline[] => [
  text(value),
  emphasis(text(value)),
  strong(value),
  muted(text(value)),
  mark(value),
  { kind: 'code', value },
  passage(value, 'rtl', text(value)),
  anchor(`${value}#`, value),
  { kind: 'link', href: 'https://example.org/', children: [text(value)] },
  { kind: 'link', href: value, children: [text(value)] },
];

const blocksWith = (value: string): readonly Block[] => [
  { kind: 'masthead' },
  { kind: 'contents', depth: 2 },
  { kind: 'heading', level: 2, id: `h${value}`, children: [text(value)], isListed: true, startsPage: false },
  paragraph(inlinesWith(value), { language: value }),
  quotation([paragraph([text(value)])], { language: value }),
  entry('statement', value, [[text(value)]], [paragraph([text(value)])], `e${value}`),
  { kind: 'callout', label: value, children: [] },
  {
    kind: 'table',
    columns: [
      { weight: 1, header: [text(value)] },
      { weight: 1, header: [text(`x${value}`)] },
    ],
    rows: [[{ children: [paragraph([text(value)])] }, { children: [paragraph([text(value)])] }]],
    caption: [text(value)],
  },
];

/** The shape of the page: its elements with the names of their attributes. */
const shapeOf = (page: ReadElement): readonly string[] =>
  findAll(page, '*').map(
    (element) =>
      `${element.localName}[${element
        .getAttributeNames()
        .filter((name) => name !== 'lang')
        .join(' ')}]`,
  );

// Links whose address is no address print as words, so that the shape of a harmless one is the shape of all.
const harmless = shapeOf(read(blocksWith('Q no address'), 'Q no address'));

test('hostile text in every place leaves the shape of the page as it is', () => {
  fc.assert(
    fc.property(hostileText, (value) => {
      const words = `Q ${value}`;
      expect(shapeOf(read(blocksWith(words), words))).toEqual(harmless);
    }),
    { numRuns: 700 },
  );
});

test('hostile text in every place stays literal', () => {
  fc.assert(
    fc.property(hostileText, (value) => {
      const words = `Q ${value}`;
      const printed = printableText(words);
      const page = read(blocksWith(words), words);
      for (const selector of [
        'title',
        'h1',
        'h2',
        '.marking',
        'footer .marking',
        '.subtitle',
        '.copy',
        'nav a',
        'em',
      ]) {
        expect(find(page, selector).textContent).toBe(printed);
      }
      for (const selector of [
        'strong',
        '.muted',
        '.mark',
        'code',
        'bdi',
        'mark',
        'a.outside',
        'blockquote p',
        '.number',
      ]) {
        expect(find(page, selector).textContent).toBe(printed);
      }
      for (const selector of [
        '.line',
        '.words p',
        '.callout .label',
        'thead th',
        'tbody th',
        'tbody td',
        'caption',
      ]) {
        expect(find(page, selector).textContent).toBe(printed);
      }
      expect(find(page, 'section > p').textContent).toBe(printed.repeat(10));
      expect(find(page, 'td[data-label]').getAttribute('data-label')!.trim()).toBe(
        printableText(`x${words}`).trim(),
      );
    }),
    { numRuns: 700 },
  );
});
