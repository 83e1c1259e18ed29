import { describe, expect, it } from 'vitest';
import { checkReferences } from '../../../src/model/check-references.ts';
import { type Block, type Document, type Inline } from '../../../src/model/document.ts';
import { defaultTheme } from '../../../src/model/theme.ts';
import { plainDocument } from '../../support/document-builders.ts';

function documentOf(...body: Block[]): Document {
  return {
    language: 'en',
    direction: 'ltr',
    meta: {
      title: 'Quay talks',
      subtitle: null,
      reference: null,
      marking: null,
      date: 'date not given',
      instant: null,
      office: null,
      contact: null,
      copy: null,
      audience: 'analyst',
    },
    theme: defaultTheme,
    furniture: plainDocument.furniture,
    citations: 'none',
    sources: [],
    body,
  };
}

const text = (value: string): Inline => ({ kind: 'text', value });
const paragraph = (id: string | null, ...children: Inline[]): Block => ({
  kind: 'paragraph',
  id,
  role: 'body',
  language: null,
  direction: null,
  children,
});
const cite = (sourceTarget: string | null, paragraphTarget: string | null): Inline => ({
  kind: 'cite',
  key: { source: 1, paragraph: 2, sourceTarget, paragraphTarget },
});

describe('checkReferences', () => {
  it('passes a document whose links all land, wherever they stand', () => {
    const entry: Block = {
      kind: 'entry',
      role: 'source',
      id: 'source-1',
      number: '1',
      margin: [[cite('source-1', 'a1p2')]],
      children: [
        {
          kind: 'columns',
          columns: [[paragraph('a1p2', text('Words.'))], [paragraph(null, cite('source-1', null))]],
        },
      ],
    };
    const { document, diagnostics } = checkReferences(documentOf(entry));
    expect(diagnostics).toEqual([]);
    expect(document).not.toBeNull();
  });

  it('finds a dangling target in a table cell, a list and a heading, each once', () => {
    const { document, diagnostics } = checkReferences(
      documentOf(
        {
          kind: 'table',
          caption: null,
          columns: [{ weight: 1, header: [text('Issue')] }],
          rows: [[{ children: [paragraph(null, cite('gone-1', null))] }]],
        },
        { kind: 'list', isOrdered: false, items: [[paragraph(null, cite('gone-1', 'gone-2'))]] },
        {
          kind: 'heading',
          level: 2,
          id: 'h',
          isListed: true,
          startsPage: false,
          children: [{ kind: 'reference', target: 'gone-3', showsPage: true, children: [text('there')] }],
        },
      ),
    );
    expect(document).toBeNull();
    expect(diagnostics.map(({ code, message }) => [code, /"(.*)"/.exec(message)?.[1]])).toEqual([
      ['reference-resolves', 'gone-1'],
      ['reference-resolves', 'gone-2'],
      ['reference-resolves', 'gone-3'],
    ]);
  });

  it('refuses one id for two places, an anchor in running text included', () => {
    const anchored: Inline = {
      kind: 'emphasis',
      children: [{ kind: 'anchor', id: 'twice', children: [text('words')] }],
    };
    const { document, diagnostics } = checkReferences(
      documentOf(paragraph('twice'), paragraph(null, anchored)),
    );
    expect(document).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('"twice"');
  });
});
