/** Short hands for writing a Document by hand in tests. */
import { checkReferences } from '../../src/model/check-references.ts';
import {
  type Block,
  type CheckedDocument,
  type CitationKey,
  type Document,
  type EntryRole,
  type Inline,
} from '../../src/model/document.ts';
import { defaultTheme } from '../../src/model/theme.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export const text = (value: string): Inline => ({ kind: 'text', value });
export const emphasis = (...children: Inline[]): Inline => ({ kind: 'emphasis', children });
export const strong = (value: string): Inline => ({ kind: 'strong', children: [text(value)] });
export const muted = (...children: Inline[]): Inline => ({ kind: 'muted', children });
export const mark = (value: string): Inline => ({ kind: 'mark', value });
export const anchor = (id: string, value: string): Inline => ({
  kind: 'anchor',
  id,
  children: [text(value)],
});
export const reference = (target: string, value: string, showsPage = false): Inline => ({
  kind: 'reference',
  target,
  showsPage,
  children: [text(value)],
});
export const passage = (language: string, direction: 'ltr' | 'rtl', ...children: Inline[]): Inline => ({
  kind: 'passage',
  language,
  direction,
  children,
});

/** `[source ¶paragraph]`, whose targets are named `source-N` and `article-N-pM` as the sample's ids are. */
export function cite(
  source: number,
  paragraph: number | null = null,
  over: Partial<CitationKey> = {},
): Inline {
  return {
    kind: 'cite',
    key: {
      source,
      paragraph,
      sourceTarget: `source-${source}`,
      paragraphTarget: paragraph === null ? null : `article-${source}-p${paragraph}`,
      ...over,
    },
  };
}

export function paragraph(children: readonly Inline[], over: Partial<BlockOf<'paragraph'>> = {}): Block {
  return { kind: 'paragraph', id: null, role: 'body', language: null, direction: null, children, ...over };
}

export function heading(
  level: 1 | 2 | 3 | 4,
  id: string,
  words: string,
  over: Partial<BlockOf<'heading'>> = {},
): Block {
  return { kind: 'heading', level, id, children: [text(words)], isListed: true, startsPage: false, ...over };
}

export function entry(
  role: EntryRole,
  number: string | null,
  margin: readonly (readonly Inline[])[],
  children: readonly Block[],
  id: string | null = null,
): Block {
  return { kind: 'entry', role, id, number, margin, children };
}

export function quotation(children: readonly Block[], over: Partial<BlockOf<'quotation'>> = {}): Block {
  return { kind: 'quotation', language: null, direction: null, children, ...over };
}

export const plainDocument: Omit<Document, 'body'> = {
  language: 'en',
  direction: 'ltr',
  meta: {
    title: 'A pack',
    subtitle: null,
    reference: null,
    marking: null,
    date: 'date not given',
    instant: null,
    office: null,
    contact: null,
    copy: null,
    audience: 'Analyst',
  },
  theme: defaultTheme,
  citations: 'none',
  sources: [],
  furniture: {
    folio: '{page} of {pages}',
    contents: 'Contents',
    seePage: 'page {page}',
    sourceLabel: 'source {source}',
    paragraphLabel: 'paragraph {paragraph}',
    draft: 'DRAFT',
    blankPage: 'This page is left blank.',
    aids: {
      search: 'Search this pack',
      found: 'Place {place} of {places}',
      notFound: 'Not found in this pack',
      previous: 'Previous place',
      next: 'Next place',
      filter: 'Choose statements',
      all: 'All',
      shown: '{shown} of {total} statements',
      clear: 'Show all',
      facets: { country: 'Country', speaker: 'Speaker', outlet: 'Outlet', kind: 'Wording' },
    },
  },
};

/** A checked document with this body; throws where an id or a link in it is broken. */
export function documentOf(
  body: readonly Block[],
  over: Partial<Omit<Document, 'body'>> = {},
): CheckedDocument {
  const { document, diagnostics } = checkReferences({ ...plainDocument, ...over, body });
  if (document === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return document;
}
