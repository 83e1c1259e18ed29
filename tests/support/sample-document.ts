/**
 * A pack in which every kind of block and inline occurs at least once. The matter, the outlets and the people are
 * invented; the Arabic sentence is the project's own.
 */
import {
  type Block,
  type CheckedDocument,
  type DocumentMeta,
  type Inline,
} from '../../src/model/document.ts';
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
  quotation,
  reference,
  strong,
  text,
} from './document-builders.ts';

const meta: DocumentMeta = {
  title: 'Night trains across the Sound',
  subtitle: 'Full pack for the analyst. Four articles, three outlets named, 3 March 2026 to undated',
  reference: 'BP/2026/021',
  marking: 'OFFICIAL',
  date: '14 March 2026, 07:30 UTC (cut-off)',
  instant: '2026-03-14T07:30:00Z',
  office: 'Office of the Permanent Secretary',
  contact: 'briefing.desk@example.org',
  copy: 'Copy 3 of 12',
  audience: 'Analyst',
};

/** Who speaks: the name in bold, the role in furniture type. */
const speaker = (name: string, role: string): Block => paragraph([strong(name), muted(text(`, ${role}`))]);
const missing = (words: string): Block => paragraph([text(words)], { role: 'missing' });
const note = (...children: Inline[]): Block => paragraph(children, { role: 'note' });

const frontMatter: readonly Block[] = [
  { kind: 'masthead' },
  {
    kind: 'callout',
    label: 'Bottom line',
    children: [
      paragraph(
        [
          text('Denmark says that it “will not pay for carriages that stop at the border” '),
          cite(2, 2),
          text('. Sweden says that the night train can start once the platform at Hällby is longer '),
          cite(1, 3),
          text('. The two give different figures for the passengers expected '),
          cite(1, 4),
          text(', '),
          cite(2, 3),
          text('.'),
        ],
        { role: 'lead' },
      ),
    ],
  },
  { kind: 'contents', depth: 2 },
];

const statements: readonly Block[] = [
  heading(2, 'key-statements', 'Key statements'),
  entry(
    'statement',
    '1',
    [[cite(2, 2)], [muted(text('9 March 2026'))]],
    [
      speaker('Mette Brandal', 'Minister of Railways, Denmark'),
      quotation([
        paragraph([
          text(
            '“We will not pay for carriages that stop at the border. Either the train runs to the coast or it does not run.”',
          ),
        ]),
      ]),
      {
        kind: 'variant',
        children: [
          paragraph([
            muted(text('Also reported as ')),
            text('“no Danish money for a train that ends at the fence” '),
            muted(text('Sundposten '), cite(3, 1), text(', translated separately')),
          ]),
        ],
      },
      note(reference('quoted-2-a', 'See the words in the article', true)),
    ],
    'statement-1',
  ),
  entry(
    'statement',
    '2',
    [[cite(1, 3)], [muted(text('date not given'))]],
    [
      speaker('Olle Renström', 'head of planning, Swedish Rail Board'),
      paragraph([
        mark('REPORTED'),
        text(' the train could start “within a season” if Hällby gets a longer platform'),
      ]),
    ],
    'statement-2',
  ),
  entry(
    'statement',
    '3',
    [[cite(4, 1)], [muted(text('3 March 2026'))]],
    [
      paragraph([strong('Speaker not identified'), muted(text(', “a senior harbour official”'))]),
      quotation(
        [
          paragraph([text('لن ننتظر القطار إلى الأبد، والركاب أيضا لن ينتظروا.')], {
            language: 'ar',
            direction: 'rtl',
          }),
        ],
        { language: 'ar', direction: 'rtl' },
      ),
      paragraph([
        muted(text('In the outlet’s own script: ')),
        passage('ar', 'rtl', text('القطار الليلي')),
        muted(text(' stands for the night train.')),
      ]),
    ],
    'statement-3',
  ),
];

const agreement: readonly Block[] = [
  heading(2, 'agreed', 'Agreed, disputed, not known'),
  {
    kind: 'columns',
    columns: [
      [
        heading(3, 'agreed-agreed', 'Agreed', { isListed: false }),
        paragraph([text('A night train is wanted by December. '), cite(1, 1), text(', '), cite(2, 1)]),
      ],
      [
        heading(3, 'agreed-disputed', 'Disputed', { isListed: false }),
        paragraph([
          text('Passengers: ninety a night, says Sweden; “barely forty”, says Denmark. '),
          cite(1, 4),
        ]),
      ],
      [
        heading(3, 'agreed-unknown', 'Not known', { isListed: false }),
        paragraph([
          text('What the harbour town wants: named by both, quoted by none. '),
          cite(1),
          text(', '),
          cite(3),
        ]),
      ],
    ],
  },
  note(text('Left out to fit two sides: 9 statements, 3 questions; full pack, ¶ 4 to 31.')),
];

const cell = (words: string, standing: string, key: Inline): { readonly children: readonly Block[] } => ({
  children: [paragraph([text(words)]), note(text(standing), key)],
});

const positions: readonly Block[] = [
  {
    kind: 'landscape',
    children: [
      heading(2, 'positions', 'Positions by country', { startsPage: true }),
      {
        kind: 'table',
        columns: [
          { weight: 1, header: [text('Issue')] },
          { weight: 2, header: [text('Denmark')] },
          { weight: 2, header: [text('Sweden')] },
          { weight: 2, header: [text('Hällby town')] },
        ],
        rows: [
          [
            { children: [paragraph([text('Who pays')])] },
            cell('“Either the train runs to the coast or it does not run.”', '■ own words ', cite(2, 2)),
            cell('Half the cost of the carriages, no more.', '■ reported ', cite(1, 2)),
            { children: [missing('No position reported')] },
          ],
          [
            { children: [paragraph([text('Longer platform')])] },
            { children: [missing('No position reported')] },
            cell('A condition for the first train.', '■ reported ', cite(1, 3)),
            cell('Has already agreed to it.', '□ as characterised by Sweden ', cite(1, 5)),
          ],
        ],
        caption: [text('■ in their own words   □ as characterised by somebody else')],
      },
    ],
  },
];

const rest: readonly Block[] = [
  heading(2, 'disagreements', 'Disagreements'),
  entry(
    'claim',
    '4',
    [],
    [
      paragraph([text('How many passengers a night?')]),
      {
        kind: 'list',
        isOrdered: false,
        items: [
          [paragraph([strong('Sweden'), text(': “ninety a night in winter” '), cite(1, 4)])],
          [paragraph([strong('Denmark'), text(': “barely forty” '), cite(2, 3)])],
        ],
      },
      note(text('Single source on each side. Hällby town is silent.')),
    ],
  ),
  heading(2, 'questions', 'Open questions'),
  entry(
    'question',
    '5',
    [],
    [
      paragraph([text('Will Sweden publish the platform drawings before the talks?')]),
      note(
        text('Conditional: Denmark makes it a condition '),
        cite(2, 3),
        text('. Sweden’s answer is not given.'),
      ),
    ],
    'question-5',
  ),
  heading(2, 'timeline', 'Timeline'),
  entry('event', null, [[text('October 2025')]], [paragraph([text('The day train stops. '), cite(1, 1)])]),
  entry(
    'event',
    null,
    [[text('3 March 2026')]],
    [paragraph([text('First talks end without a text. '), cite(4, 1)])],
  ),
  entry(
    'event',
    null,
    [[text('June 2026')], [muted(text('(month)'))]],
    [paragraph([text('Platform, “not before”. '), cite(3, 1)])],
  ),
  heading(2, 'people', 'Who is who'),
  entry('person', null, [[text('Denmark')]], [speaker('Mette Brandal', 'Minister of Railways')]),
  entry('term', null, [], [paragraph([strong('sleeper parity'), text(': as many beds as seats.')])]),
  {
    kind: 'list',
    isOrdered: true,
    items: [[paragraph([text('First point to watch.')])], [paragraph([text('Second point to watch.')])]],
  },
  {
    kind: 'note',
    children: [
      paragraph([
        text('Compare '),
        reference('statement-1', 'statement 1'),
        text(' with the file '),
        { kind: 'code', value: 'articles/2.txt' },
        text('.'),
      ]),
    ],
  },
  { kind: 'rule' },
];

const source = (number: number, outlet: string, title: string, date: string, about: string): Block =>
  entry(
    'source',
    String(number),
    [[muted(text(date))]],
    [paragraph([strong(outlet)]), paragraph([text(title)]), note(text(about))],
    `source-${number}`,
  );

const sources: readonly Block[] = [
  heading(2, 'sources', 'Sources'),
  source(1, 'Hällby Kurir', 'Night train waits for a platform', '2 March 2026', 'full text; 5 ¶'),
  source(2, 'Øresund Radio', 'Brandal: to the coast or not at all', '9 March 2026', 'full text; 3 ¶'),
  source(3, 'outlet not given', 'Platform slips to June', 'not given', 'excerpt by licence; 1 ¶'),
  entry(
    'source',
    '4',
    [[muted(text('3 March 2026'))]],
    [
      paragraph([strong('Sundposten')]),
      paragraph([text('Talks end without a text')]),
      note({
        kind: 'link',
        href: 'https://example.org/talks?id=4&lang=en',
        children: [text('example.org/talks')],
      }),
    ],
    'source-4',
  ),
];

const articleParagraph = (source: number, number: number, ...children: Inline[]): Block =>
  entry('paragraph', `¶${number}`, [], [paragraph(children)], `article-${source}-p${number}`);

const articles: readonly Block[] = [
  { kind: 'page-break' },
  heading(2, 'articles', 'Articles', { startsPage: true }),
  heading(3, 'article-1', '1. Night train waits for a platform'),
  paragraph(
    [muted(text('Hällby Kurir, 2 March 2026')), { kind: 'line-break' }, muted(text('By Ida Frost'))],
    {
      role: 'note',
    },
  ),
  articleParagraph(
    1,
    1,
    text(
      'The day train across the Sound stopped in October, and both countries want a night train by December.',
    ),
  ),
  articleParagraph(
    1,
    2,
    text('Sweden is ready to carry half the cost of the carriages, the Rail Board said on Monday.'),
  ),
  articleParagraph(
    1,
    3,
    anchor('quoted-1-a', 'The train could start “within a season” if Hällby gets a longer platform'),
    text(', said Olle Renström, head of planning.'),
  ),
  heading(4, 'article-1-h1', 'Empty beds or full ones', { isListed: false }),
  articleParagraph(
    1,
    4,
    text('The board counts on “ninety a night in winter”; '),
    emphasis(text('Sundposten')),
    text(' has called that a guess.'),
  ),
  articleParagraph(1, 5, text('The town has already agreed to the platform, according to the board.')),
  heading(3, 'article-2', '2. Brandal: to the coast or not at all'),
  articleParagraph(2, 1, text('Denmark wants the night train by December, but not at any price.')),
  articleParagraph(
    2,
    2,
    anchor(
      'quoted-2-a',
      '“We will not pay for carriages that stop at the border. Either the train runs to the coast or it does not run,”',
    ),
    text(' said Mette Brandal.'),
  ),
  articleParagraph(
    2,
    3,
    text('She expects “barely forty” passengers a night, and asks to see the drawings first.'),
  ),
  heading(3, 'article-3', '3. Platform slips to June'),
  articleParagraph(
    3,
    1,
    text(
      'The platform will not open before June; there is “no Danish money for a train that ends at the fence”.',
    ),
  ),
  heading(3, 'article-4', '4. Talks end without a text'),
  articleParagraph(
    4,
    1,
    passage('ar', 'rtl', text('لن ننتظر القطار إلى الأبد، والركاب أيضا لن ينتظروا.')),
    text(' said a senior harbour official.'),
  ),
  paragraph([text('Left out of this article: 2 lines of site furniture.')], { role: 'missing' }),
];

/** The sample pack: checked, in English, with an Arabic passage. */
export function sampleDocument(): CheckedDocument {
  return documentOf(
    [...frontMatter, ...statements, ...agreement, ...positions, ...rest, ...sources, ...articles],
    { meta },
  );
}
