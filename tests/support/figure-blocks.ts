/** One figure of each kind, written by hand. */
import { type Block, type Chart } from '../../src/model/document.ts';
import { entry, paragraph, text } from './document-builders.ts';

export const bars: Extract<Chart, { kind: 'bars' }> = {
  kind: 'bars',
  headers: { label: 'Speaker', parts: ['■ own words', '□ reported'], total: 'all' },
  bars: [
    {
      label: [text('Mona Lund')],
      parts: [
        { value: 6, printed: '6' },
        { value: 2, printed: '2' },
      ],
      total: '8',
    },
    {
      label: [text('Ole Berg')],
      parts: [
        { value: 0, printed: '0' },
        { value: 3, printed: '3' },
      ],
      total: '3',
    },
  ],
};
const strip: Chart = {
  kind: 'timeline',
  stretches: [
    { from: 0, to: 0.4, ticks: [{ at: 0.2, label: '2019', context: null, isBeginning: false }] },
    { from: 0.45, to: 1, ticks: [{ at: 0.5, label: '9 Mar', context: '2026', isBeginning: false }] },
  ],
  marks: [
    { from: 0.1, to: 0.3, kind: 'event', isExact: false, title: '2019: rebuilt' },
    { from: 0.5, to: 0.5, kind: 'statement', isExact: true, title: '9 March 2026: said' },
    { from: 0.5, to: 0.5, kind: 'publication', isExact: true, title: '9 March 2026: printed' },
  ],
  legend: [
    { sign: 'event', label: 'event' },
    { sign: 'span', label: 'some time in it' },
  ],
};
export const address =
  'https://example.org/news/2026/03/12/ferry-strike-enters-third-day?utm_source=letter&utm_campaign=morning';
export const figure = (chart: Chart, alternative: string): Block => ({ kind: 'figure', alternative, chart });
const source: Block = {
  ...(entry(
    'source',
    '1',
    [],
    [paragraph([text('The Quay')]), paragraph([text('Ferry strike enters third day')])],
  ) as Extract<Block, { kind: 'entry' }>),
  code: { kind: 'figure', alternative: 'Code of source 1', chart: { kind: 'qr', address, key: 'a-c2891' } },
};
export const figureBlocks: readonly Block[] = [
  figure(strip, 'When it was'),
  figure(bars, 'Who spoke'),
  source,
];
