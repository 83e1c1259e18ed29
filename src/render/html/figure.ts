import { type BarChart, type Document, type Figure } from '../../model/document.ts';
import { barTable } from '../bar-table.ts';
import { type Drawing, mirrored, type Shape } from '../drawing.ts';
import { drawQrCode } from '../draw-qr-code.ts';
import { drawTimelineStrip } from '../draw-timeline.ts';
import { inlinesToMarkup } from './inlines.ts';
import { element, escapeText, join, type Markup } from './markup.ts';

/** Width of a strip in the units of its own plane, and of a letter as a share of its size, which no browser need tell. */
const STRIP_WIDTH = 640;
const STRIP_SIZE = 11.5;
const LETTER_SHARE = 0.53;
const CODE_SIDE = 54;

/**
 * A figure as inline SVG, or as a table with bars in it. Colours are classes, so that dark mode has its own; what the
 * figure says in words is its name.
 */
export function figureToMarkup({ alternative, chart }: Figure, document: Document): Markup {
  switch (chart.kind) {
    case 'timeline': {
      const drawing = drawTimelineStrip(chart, {
        widthPt: STRIP_WIDTH,
        sizePt: STRIP_SIZE,
        measure: (words, size) => words.length * size * LETTER_SHARE,
      });
      const shown = document.direction === 'rtl' ? mirrored(drawing) : drawing;
      // A narrow screen scrolls it, which who uses a keyboard must be able to do as well.
      return element('figure', { class: 'strip', tabindex: '0' }, drawingToMarkup(shown, alternative));
    }
    case 'bars':
      return barsToMarkup(chart, alternative, document);
    case 'qr': {
      const drawing = drawQrCode(chart, CODE_SIDE);
      const key = chart.key === null ? [] : [element('figcaption', {}, escapeText(chart.key))];
      // On a screen one follows the link; paper needs the code.
      return drawing === null
        ? join([])
        : element('figure', { class: 'code' }, drawingToMarkup(drawing, alternative), ...key);
    }
  }
}

function drawingToMarkup({ widthPt, heightPt, shapes, labels }: Drawing, alternative: string): Markup {
  const words = labels.map(({ text, xPt, baselinePt, anchor, sizePt, ink }) =>
    element(
      'text',
      {
        class: `ink-${ink}`,
        x: round(xPt),
        y: round(baselinePt),
        'font-size': round(sizePt),
        'text-anchor': anchor === 'start' ? null : anchor,
        // An anchor is a side of the plane, also in words from right to left.
        direction: 'ltr',
      },
      escapeText(text),
    ),
  );
  return element(
    'svg',
    { viewBox: `0 0 ${round(widthPt)} ${round(heightPt)}`, role: 'img', 'aria-label': alternative },
    ...shapes.map(shapeToMarkup),
    ...words,
  );
}

function shapeToMarkup(shape: Shape): Markup {
  switch (shape.kind) {
    case 'box':
      return element(
        'rect',
        {
          class: [
            shape.fill === null ? 'ink-none' : `ink-${shape.fill}`,
            ...(shape.line === null ? [] : [`line-${shape.line}`]),
          ].join(' '),
          x: round(shape.xPt),
          y: round(shape.topPt),
          width: round(shape.widthPt),
          height: round(shape.heightPt),
          rx: shape.radiusPt === 0 ? null : round(shape.radiusPt),
          'stroke-width': shape.line === null ? null : round(shape.linePt),
        },
        ...titleOf(shape.title),
      );
    case 'polygon':
      return element(
        'polygon',
        {
          class: `ink-${shape.fill}`,
          points: shape.points.map((point) => point.map(round).join(',')).join(' '),
        },
        ...titleOf(shape.title),
      );
    case 'stroke':
      return element('line', {
        class: `line-${shape.ink}`,
        x1: round(shape.from[0]),
        y1: round(shape.from[1]),
        x2: round(shape.to[0]),
        y2: round(shape.to[1]),
        'stroke-width': round(shape.widthPt),
      });
    case 'mosaic':
      return element('path', {
        class: `ink-${shape.ink}`,
        d: shape.tiles
          .map(
            ([x, top, width, height]) =>
              `M${round(x)} ${round(top)}h${round(width)}v${round(height)}H${round(x)}z`,
          )
          .join(''),
      });
  }
}

/** What a pointing device shows. */
function titleOf(title: string | null): readonly Markup[] {
  return title === null ? [] : [element('title', {}, escapeText(title))];
}

/** The table behind the chart, with the bars in a column of their own that nobody who listens need hear. */
function barsToMarkup(chart: BarChart, alternative: string, { furniture }: Document): Markup {
  const { columns, rows } = barTable(chart);
  const most = Math.max(...chart.bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const [label, ...numbers] = columns.map(({ header }) =>
    element('th', { scope: 'col' }, inlinesToMarkup(header, furniture)),
  );
  const body = chart.bars.map((bar, index) => {
    const cells = (rows[index] ?? []).slice(1).map((_, column) => {
      const value = bar.parts[column]?.printed ?? bar.total;
      return element(
        'td',
        { class: 'number', 'data-label': columns[column + 1] === undefined ? null : headerOf(chart, column) },
        escapeText(value),
      );
    });
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, inlinesToMarkup(bar.label, furniture)),
      element('td', { class: 'bar' }, barToMarkup(bar.parts, most)),
      ...cells,
    );
  });
  return element(
    'figure',
    { class: 'bars', role: 'group', 'aria-label': alternative },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, label ?? join([]), element('td', {}), ...numbers)),
      element('tbody', {}, join(body, '\n')),
    ),
  );
}

function headerOf({ headers }: BarChart, column: number): string {
  return headers.parts[column] ?? headers.total;
}

/** Solid first, then an outline; widths are shares of the longest bar. */
function barToMarkup(parts: BarChart['bars'][number]['parts'], most: number): Markup {
  let from = 0;
  const pieces = parts.flatMap(({ value }, index) => {
    const share = (100 * value) / Math.max(1, most);
    const x = from;
    from += share;
    if (value === 0) return [];
    return [
      element('rect', {
        class: index === 0 ? 'ink-accent line-accent' : 'ink-ground line-accent',
        x: `${round(x)}%`,
        y: '1',
        width: `${round(share)}%`,
        height: '10',
      }),
    ];
  });
  return element('svg', { 'aria-hidden': 'true', width: '100%', height: '12' }, ...pieces);
}

/** Two decimals: the same digits on every machine. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
