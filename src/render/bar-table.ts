import { type BarChart, type Block, type Inline, type TableCell } from '../model/document.ts';

/** The numbers of a bar chart as the table behind it: what the rows are, the parts, and their sum where there are several. */
export function barTable({ headers, bars }: BarChart): Extract<Block, { kind: 'table' }> {
  const hasTotal = headers.parts.length > 1;
  const words = (value: string): readonly Inline[] => [{ kind: 'text', value }];
  const cell = (children: readonly Inline[]): TableCell => ({
    children: [{ kind: 'paragraph', id: null, role: 'body', language: null, direction: null, children }],
  });
  return {
    kind: 'table',
    columns: [headers.label, ...headers.parts, ...(hasTotal ? [headers.total] : [])].map((header, index) => ({
      weight: index === 0 ? 4 : 1,
      header: words(header),
    })),
    rows: bars.map(({ label, parts, total }) => [
      cell(label),
      ...parts.map(({ printed }) => cell(words(printed))),
      ...(hasTotal ? [cell(words(total))] : []),
    ]),
    caption: null,
  };
}
