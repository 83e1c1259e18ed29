import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTimeScale } from '../../../src/compose/figures/time-scale.ts';
import { type TimelineStrip } from '../../../src/model/chart.ts';
import { drawTimelineStrip } from '../../../src/render/draw-timeline.ts';
import { type Drawing } from '../../../src/render/drawing.ts';

const SIZE_PT = 8;
const measure = (words: string, sizePt: number): number => words.length * sizePt * 0.52;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const KINDS = ['event', 'statement', 'publication'] as const;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const touching = (boxes: readonly Box[]): readonly (readonly [Box, Box])[] =>
  boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => touches(box, other))
      .map((other) => [box, other] as const),
  );

const labelBoxes = ({ labels }: Drawing): readonly Box[] =>
  labels.map(({ text, xPt, baselinePt, anchor, sizePt }) => {
    const width = measure(text, sizePt);
    const left = anchor === 'start' ? xPt : anchor === 'middle' ? xPt - width / 2 : xPt - width;
    return { left, right: left + width, top: baselinePt - sizePt * 0.8, bottom: baselinePt };
  });

/** What stands for an event has a title; the axis and the legend have none. */
const markBoxes = ({ shapes }: Drawing): readonly Box[] =>
  shapes.flatMap((shape): readonly Box[] => {
    if (shape.kind === 'box' && shape.title !== null) {
      const { xPt, topPt, widthPt, heightPt } = shape;
      return [{ left: xPt, right: xPt + widthPt, top: topPt, bottom: topPt + heightPt }];
    }
    if (shape.kind === 'polygon' && shape.title !== null) {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return [
        { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
      ];
    }
    return [];
  });

const event = fc.record({
  from: fc.integer({ min: 3650, max: 21_500 }),
  days: fc.constantFrom(1, 1, 1, 30, 365),
  kind: fc.constantFrom(...KINDS),
});
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never;

function stripOf(events: readonly Event[]): TimelineStrip {
  const sorted = events.toSorted((a, b) => a.from - b.from || a.days - b.days);
  const scale = makeTimeScale(
    sorted.map(({ from, days }) => ({ from, to: from + days })),
    (day, unit) => {
      const date = new Date(day * 86_400_000);
      const year = String(date.getUTCFullYear());
      const month = MONTHS[date.getUTCMonth()]!;
      if (unit === 'year') return { label: year, context: null };
      return { label: unit === 'month' ? month : `${date.getUTCDate()} ${month}`, context: year };
    },
  );
  return {
    kind: 'timeline',
    stretches: scale.stretches,
    marks: sorted.map(({ from, days, kind }) => ({
      from: scale.place(days === 1 ? from + 0.5 : from),
      to: scale.place(days === 1 ? from + 0.5 : from + days),
      kind,
      isExact: days === 1,
      title: 'something',
    })),
    legend: [...KINDS, 'span' as const].map((sign) => ({ sign, label: `a kind of ${sign}` })),
  };
}

describe('drawTimelineStrip', () => {
  it('lets no sign and no word touch another, for one event or sixty (law)', () => {
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 220, max: 700 }),
        (events, widthPt) => {
          const drawing = drawTimelineStrip(stripOf(events), { widthPt, sizePt: SIZE_PT, measure });
          expect(markBoxes(drawing)).toHaveLength(events.length);
          expect(touching(markBoxes(drawing))).toEqual([]);
          expect(touching(labelBoxes(drawing))).toEqual([]);
          for (const box of [...labelBoxes(drawing), ...markBoxes(drawing)]) {
            expect(box.left).toBeGreaterThan(-SIZE_PT * 2);
            expect(box.right).toBeLessThan(widthPt + SIZE_PT * 2);
            expect(box.bottom).toBeLessThanOrEqual(drawing.heightPt + 0.01);
            expect(box.top).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});
