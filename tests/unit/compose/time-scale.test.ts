import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DaySpan, makeTimeScale, type TickWording } from '../../../src/compose/figures/time-scale.ts';

const day = (iso: string): DaySpan => {
  const from = Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  return { from, to: from + 1 };
};
const wording: TickWording = (at, unit) => {
  const iso = new Date(at * 86_400_000).toISOString();
  return unit === 'day'
    ? { label: iso.slice(5, 10), context: iso.slice(0, 4) }
    : { label: unit === 'month' ? iso.slice(5, 7) : iso.slice(0, 4), context: null };
};

describe('makeTimeScale', () => {
  it('is one line where the dates have room', () => {
    const { stretches, place } = makeTimeScale(
      [day('2026-03-02'), day('2026-03-09'), day('2026-03-16')],
      wording,
    );
    expect(stretches).toHaveLength(1);
    expect(stretches[0]!.ticks.map(({ label, context }) => [label, context])).toEqual([
      ['03-02', '2026'],
      ['03-09', null],
      ['03-16', null],
    ]);
    const [a, b, c] = ['2026-03-02', '2026-03-09', '2026-03-16'].map((iso) => place(day(iso).from));
    // Equal times are equal lengths.
    expect(b! - a!).toBeCloseTo(c! - b!, 6);
  });

  it('leaves empty time out where it would crowd the dates, and only there', () => {
    const dates = ['1987-06-01', '2026-03-09', '2026-03-10', '2026-03-11'].map(day);
    const { stretches, place } = makeTimeScale(dates, wording);
    expect(stretches).toHaveLength(2);
    const [, march] = stretches;
    for (const { from } of dates.slice(1)) {
      expect(place(from)).toBeGreaterThanOrEqual(march!.from);
      expect(place(from)).toBeLessThanOrEqual(march!.to);
    }
    expect(stretches[0]!.to).toBeLessThan(march!.from);
  });

  it('names every other month from the first where not all have room', () => {
    const month = (index: number): DaySpan => ({
      from: Date.UTC(2025, index, 1) / 86_400_000,
      to: Date.UTC(2025, index + 1, 1) / 86_400_000,
    });
    const { stretches } = makeTimeScale([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(month), wording);
    expect(stretches.map(({ ticks }) => ticks.map(({ label }) => label))).toEqual([
      ['04', '06', '08', '10', '12', '02'],
    ]);
  });

  it('names a year and a month by themselves', () => {
    const year = { from: Date.UTC(2019, 0, 1) / 86_400_000, to: Date.UTC(2020, 0, 1) / 86_400_000 };
    const month = { from: Date.UTC(2025, 5, 1) / 86_400_000, to: Date.UTC(2025, 6, 1) / 86_400_000 };
    const labels = makeTimeScale([year, month], wording).stretches.flatMap(({ ticks }) =>
      ticks.map(({ label }) => label),
    );
    expect(labels).toEqual(['2019', '06']);
  });

  it('keeps the order of time, and everything between 0 and 1 (law)', () => {
    const span = fc
      .tuple(fc.integer({ min: -20_000, max: 30_000 }), fc.constantFrom(1, 2, 30, 365))
      .map(([from, days]): DaySpan => ({ from, to: from + days }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 40 }), (spans) => {
        const { place, stretches } = makeTimeScale(spans, wording);
        const ordered = [...spans].sort((a, b) => a.from - b.from);
        let last = 0;
        for (const { from, to } of ordered) {
          expect(place(from)).toBeGreaterThanOrEqual(last - 1e-9);
          expect(place(to)).toBeGreaterThanOrEqual(place(from));
          expect(place(to)).toBeLessThanOrEqual(1);
          last = place(from);
        }
        let end = 0;
        for (const stretch of stretches) {
          expect(stretch.from).toBeGreaterThanOrEqual(end - 1e-9);
          expect(stretch.to).toBeLessThanOrEqual(1 + 1e-9);
          end = stretch.to;
          for (const { at } of stretch.ticks) {
            expect(at).toBeGreaterThanOrEqual(stretch.from - 1e-9);
            expect(at).toBeLessThanOrEqual(stretch.to + 1e-9);
          }
        }
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
