import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { type Block, type Figure } from '../../../src/model/document.ts';
import { ferryDossier } from '../../support/ferry-dossier.ts';
import { folderOf, plainOptions, shippedFolders } from '../../support/template-folders.ts';

const figuresIn = (blocks: readonly Block[]): readonly Figure[] =>
  blocks.flatMap((block) =>
    block.kind === 'figure'
      ? [block]
      : 'children' in block && block.kind !== 'paragraph' && block.kind !== 'heading'
        ? figuresIn(block.children)
        : [],
  );

const make = (briefing: string, files: Readonly<Record<string, string>> = {}) =>
  compose(
    ferryDossier,
    [folderOf('own', { 'briefing.hbs': briefing, ...files }), ...shippedFolders('analyst')],
    {
      ...plainOptions,
      date: { value: '2026-03-14', basis: 'option' },
    },
  );

describe(':::bars', () => {
  it('has the longest first, those marked last at the end, and the sums', () => {
    const { document, diagnostics } =
      make(`:::bars{alternative="Who" label="Speaker" first="own" second="told" total="all"}
::bar[Short]{first="1" second="0"}
::bar[*Long* [name](https://example.org)]{first="3" second="4"}
::bar[Nobody known]{first="9" second="0" last}
::bar[Empty]{first="0" second="no number"}
:::
`);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [figure] = figuresIn(document!.body);
    expect(figure).toMatchObject({
      alternative: 'Who',
      chart: { kind: 'bars', headers: { label: 'Speaker', parts: ['own', 'told'], total: 'all' } },
    });
    const { chart } = figure!;
    if (chart.kind !== 'bars') throw new Error('no bars');
    expect(
      chart.bars.map(({ label, parts, total }) => [
        label
          .map((node) => ('value' in node ? node.value : ''))
          .join('')
          .trim(),
        parts.map(({ value }) => value),
        total,
      ]),
    ).toEqual([
      ['Long name', [3, 4], '7'],
      ['Short', [1, 0], '1'],
      ['Nobody known', [9, 0], '9'],
    ]);
  });

  it('is nothing where there is nothing to count, and refuses anything else inside', () => {
    expect(figuresIn(make(':::bars{label="x" first="y"}\n:::\n').document!.body)).toEqual([]);
    const { diagnostics } = make(':::bars{label="x" first="y"}\nwords\n:::\n');
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code: 'template-valid', line: 1 });
    expect(diagnostics[0]!.message).toContain('holds only ":::bar"');
  });
});

describe(':::timeline-strip', () => {
  it('places moments by their dates, as wide as those are uncertain', () => {
    const { document } = make(`:::timeline-strip{alternative="When" event="event" span="some time in it"}
::moment[Later]{date="2026-03-12" kind="statement"}
::moment[Sooner]{date="2026-02" kind="event"}
::moment[Never]{date="soon"}
::moment[Both days]{date="2026-03-18/2026-03-19" kind="publication"}
:::
`);
    const [figure] = figuresIn(document!.body);
    const { chart } = figure!;
    if (chart.kind !== 'timeline') throw new Error('no strip');
    expect(chart.marks.map(({ kind, isExact, title }) => [kind, isExact, title])).toEqual([
      ['event', false, 'February 2026: Sooner'],
      ['statement', true, '12 March 2026: Later'],
      ['publication', false, expect.stringMatching(/^18\s–\s19 March 2026: Both days$/u)],
    ]);
    const [february, exact, range] = chart.marks;
    expect(february!.to - february!.from).toBeGreaterThan(range!.to - range!.from);
    expect(exact!.from).toBe(exact!.to);
    // A sign without a name is not explained, nor one that does not occur.
    expect(chart.legend).toEqual([
      { sign: 'event', label: 'event' },
      { sign: 'span', label: 'some time in it' },
    ]);
  });
});

describe('::qr', () => {
  const source = `:::source{id="source-1" number="1"}
::qr[https://example.org/a?b=1&c=ü]{key="a-12345" alternative="Code"}
Words.
:::
`;
  const codes = (briefing: string, files = {}) =>
    make(briefing, files).document!.body.flatMap((block) =>
      block.kind === 'entry' && block.code !== undefined ? [block.code] : [],
    );

  it('goes beside its source, with its key', () => {
    expect(codes(source)).toEqual([
      {
        kind: 'figure',
        alternative: 'Code',
        chart: { kind: 'qr', address: 'https://example.org/a?b=1&c=%C3%BC', key: 'a-12345' },
      },
    ]);
  });

  it('is none for what is no web address, nor where the theme has none', () => {
    for (const address of [
      '',
      'javascript:alert(1)',
      'mailto:a@example.org',
      'not an address',
      'file:///etc/passwd',
    ])
      expect(codes(source.replace(/\[https[^\]]*\]/u, `[${address}]`))).toEqual([]);
    expect(codes(source, { 'template.yaml': 'name: own\ntheme: { sourceCodes: false }\n' })).toEqual([]);
  });
});
