import { facetNames } from '../../model/document.ts';

interface DirectiveSpec {
  /** True for a directive that holds nothing and has no end. */
  readonly isLeaf: boolean;
  readonly attributes: readonly string[];
  /** Where it must stand; null for anywhere. */
  readonly parents: readonly string[] | null;
  readonly description: string;
}

const ENTRY_ATTRIBUTES = ['id', 'number', 'lang', 'dir', 'change'];
const entry = (description: string, more: readonly string[] = []): DirectiveSpec => ({
  isLeaf: false,
  attributes: [...ENTRY_ATTRIBUTES, ...more],
  parents: null,
  description,
});
const leaf = (description: string, attributes: readonly string[] = []): DirectiveSpec => ({
  isLeaf: true,
  attributes,
  parents: null,
  description,
});
const box = (description: string, attributes: readonly string[] = []): DirectiveSpec => ({
  isLeaf: false,
  attributes,
  parents: null,
  description,
});

/** Every directive that a template may use; the reference in docs/templates.md is made from this table. */
export const directives = {
  masthead: leaf('reference, copy, title and subtitle of the pack'),
  contents: leaf('the list of sections with page numbers; none with `when="false"`', ['depth', 'when']),
  'page-break': leaf('starts a new page'),
  statement: entry(
    'one statement, with a narrow column beside it; on a screen it is found by its last four attributes',
    facetNames,
  ),
  question: entry('one open question'),
  event: entry('one entry of the timeline'),
  claim: entry('one disagreement'),
  source: entry('one entry of the source list'),
  paragraph: entry('one numbered paragraph of an article'),
  person: entry('one person or body'),
  term: entry('one abbreviation'),
  margin: {
    isLeaf: false,
    attributes: [],
    parents: ['statement', 'question', 'event', 'claim', 'source', 'paragraph', 'person', 'term'],
    description: 'what stands in the narrow column, line by line',
  },
  qr: {
    isLeaf: false,
    attributes: ['key', 'alternative'],
    parents: ['source'],
    description: 'the address of a source as a code for a camera, in print; `key` stands under it',
  },
  bars: box('bars of one or two parts, the longest first, with their numbers beside them', [
    'alternative',
    'label',
    'first',
    'second',
    'total',
  ]),
  bar: {
    isLeaf: false,
    attributes: ['first', 'second', 'last'],
    parents: ['bars'],
    description: 'one of them: `first` and `second` are its numbers; with `last` it stands after the others',
  },
  'timeline-strip': box('events on a scaled axis; its attributes name the signs of the legend', [
    'alternative',
    'event',
    'statement',
    'publication',
    'span',
  ]),
  moment: {
    isLeaf: false,
    attributes: ['date', 'kind'],
    parents: ['timeline-strip'],
    description: 'one of them',
  },
  variant: box('another outlet’s wording: indented behind a thin bar', ['outlet']),
  callout: box('a box that is read first', ['label']),
  note: box('a remark set apart'),
  quotation: box('words of a source as a block', ['lang', 'dir']),
  columns: box('two or three columns side by side'),
  column: { isLeaf: false, attributes: [], parents: ['columns'], description: 'one of them' },
  landscape: box('pages turned for wide tables; with `when="false"` they stay upright', ['when']),
  lead: box('paragraphs in larger type'),
  small: box('paragraphs in smaller type'),
  missing: box('paragraphs that calmly say that something is not given'),
  index: box('the index of names, sorted, with the pages that print them'),
  name: {
    isLeaf: false,
    attributes: [],
    parents: ['index'],
    description: 'one name of it, with the source keys that pages without numbers print',
  },
  form: { isLeaf: false, attributes: [], parents: ['name'], description: 'another form of that name' },
  table: box('a table whose cells may hold anything', ['caption', 'weights']),
  head: { isLeaf: false, attributes: [], parents: ['table'], description: 'the row of headers' },
  row: { isLeaf: false, attributes: [], parents: ['table'], description: 'one row' },
  cell: { isLeaf: false, attributes: [], parents: ['head', 'row'], description: 'one cell' },
} as const satisfies Readonly<Record<string, DirectiveSpec>>;

/** Name of a directive that exists. */
export type DirectiveName = keyof typeof directives;
