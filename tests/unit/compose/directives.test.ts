import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { type Block } from '../../../src/model/document.ts';
import { ferryDossier } from '../../support/ferry-dossier.ts';
import { folderOf, plainOptions, shippedFolders } from '../../support/template-folders.ts';

const [base] = shippedFolders('analyst');
const bodyOf = (...lines: readonly string[]): readonly Block[] => {
  const files = { 'briefing.hbs': lines.join('\n'), 'template.yaml': 'name: own\nextends: analyst\n' };
  const { document, diagnostics } = compose(ferryDossier, [folderOf('own', files), base!], plainOptions);
  expect(diagnostics).toEqual([]);
  return document!.body;
};
const text = (value: string) => ({ kind: 'text', value });
const paragraph = (value: string, role = 'body'): unknown =>
  expect.objectContaining({ kind: 'paragraph', role, children: [text(value)] });

describe('directives', () => {
  it('nest without counting colons, and may be indented', () => {
    expect(bodyOf(':::callout{label="A"}', '  :::note', '    x', '  :::', '  y', ':::', 'z')).toEqual([
      {
        kind: 'callout',
        label: 'A',
        children: [{ kind: 'note', children: [paragraph('x')] }, paragraph('y')],
      },
      paragraph('z'),
    ]);
  });

  it('hold one line with two colons, and nothing where nothing is left', () => {
    expect(bodyOf('::small[a *b* [c]]', '::missing[]', '::note[{{#if pack.office}}x{{/if}}]')).toEqual([
      expect.objectContaining({ kind: 'paragraph', role: 'note' }),
    ]);
  });

  it('make entries with lines in the margin', () => {
    expect(
      bodyOf(
        ':::event{#e number=1 lang=ar dir=rtl}',
        '::margin[a]',
        ':::margin',
        'b',
        '',
        'c',
        ':::',
        'd',
        ':::',
      ),
    ).toEqual([
      {
        kind: 'entry',
        role: 'event',
        id: 'e',
        number: '1',
        margin: [[text('a')], [text('b')], [text('c')]],
        children: [
          {
            kind: 'paragraph',
            id: null,
            role: 'body',
            language: 'ar',
            direction: 'rtl',
            children: [text('d')],
          },
        ],
      },
    ]);
  });

  it('make tables whose cells hold blocks, and Markdown makes plain ones', () => {
    const [rich, plain] = bodyOf(
      ':::table{caption="C" weights="1 3"}',
      ':::head',
      '::cell[A]',
      '::cell[B]',
      ':::',
      ':::row',
      '::cell[1]',
      ':::cell',
      'x',
      '',
      'y',
      ':::',
      ':::',
      ':::',
      '',
      '| A | B |',
      '|---|---|',
      '| 1 | 2 |',
    );
    expect(rich).toEqual({
      kind: 'table',
      caption: [text('C')],
      columns: [
        { weight: 1, header: [text('A')] },
        { weight: 3, header: [text('B')] },
      ],
      rows: [[{ children: [paragraph('1')] }, { children: [paragraph('x'), paragraph('y')] }]],
    });
    expect(plain).toMatchObject({
      kind: 'table',
      rows: [[{ children: [paragraph('1')] }, { children: [paragraph('2')] }]],
    });
  });

  it('set columns side by side and turn pages only where asked', () => {
    expect(
      bodyOf(':::columns', '::column[a]', '::column[b]', ':::', ':::landscape{when="false"}', 'c', ':::'),
    ).toEqual([{ kind: 'columns', columns: [[paragraph('a')], [paragraph('b')]] }, paragraph('c')]);
  });
});

describe('Markdown', () => {
  it('knows headings with ids, lists, rules, quotations, links and named characters', () => {
    expect(
      bodyOf(
        '## A {#a unlisted new-page}',
        '- x',
        '- y',
        '',
        '---',
        '> q',
        '',
        '[w](https://example.org) [i](#a "page") &amp; <b>',
      ),
    ).toEqual([
      { kind: 'heading', level: 2, id: 'a', children: [text('A')], isListed: false, startsPage: true },
      { kind: 'list', isOrdered: false, items: [[paragraph('x')], [paragraph('y')]] },
      { kind: 'rule' },
      { kind: 'quotation', language: null, direction: null, children: [paragraph('q')] },
      expect.objectContaining({
        children: [
          { kind: 'link', href: 'https://example.org', children: [text('w')] },
          text(' '),
          { kind: 'reference', target: 'a', showsPage: true, children: [text('i')] },
          text(' & <b>'),
        ],
      }),
    ]);
  });
});
