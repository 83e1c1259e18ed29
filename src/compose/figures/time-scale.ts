import { type TimelineStretch } from '../../model/chart.ts';

/** A stretch of days, `from` inclusive, `to` exclusive; days count from 1970-01-01 and may be broken. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** An axis of time: where a day stands on it, from 0 to 1, and what is printed along it. */
export interface TimeScale {
  readonly place: (day: number) => number;
  readonly stretches: readonly TimelineStretch[];
}

/** How a date is printed at a tick: in a year, or by itself. */
export type TickWording = (
  day: number,
  unit: TickUnit,
) => { readonly label: string; readonly context: string | null };
export type TickUnit = 'day' | 'month' | 'year';

/** Lengths of the design, in points; only their proportions leave this file. */
const WIDTH_PT = 450;
const BREAK_PT = 16;
const INSET_PT = 8;
/** Two dates nearer than this cannot be told apart. */
const APART_PT = 12;
const TICK_PT = 46;
const MOST_BREAKS = 4;

const DAY_STEPS = [1, 2, 3, 4, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const DAY_MS = 86_400_000;
const DAYS_IN_MONTH = 30.4;
const DAYS_IN_YEAR = 365.25;

/**
 * Lays spans of days along an axis with as few breaks as keep neighbouring dates apart, each where most time is empty.
 * A stretch between breaks is as wide as it has dates, linear, and has ticks of its own. `spans`: at least one.
 */
export function makeTimeScale(spans: readonly DaySpan[], wording: TickWording): TimeScale {
  const merged = mergeSpans(spans);
  const gaps = merged
    .slice(1)
    .map((span, index) => ({ index: index + 1, days: span.from - (merged[index]?.to ?? span.from) }))
    .filter(({ days }) => days > 1)
    .sort((a, b) => b.days - a.days || a.index - b.index);
  let best = layOut(merged, []);
  while (best.crowded > 0 && best.cuts.length < MOST_BREAKS) {
    const { cuts } = best;
    const [next] = gaps
      .filter(({ index }) => !cuts.includes(index))
      .map(({ index }) =>
        layOut(
          merged,
          [...cuts, index].sort((a, b) => a - b),
        ),
      )
      // Of breaks that help alike the one over most time, as the gaps stand in that order.
      .sort((a, b) => a.crowded - b.crowded);
    if (next === undefined || next.crowded >= best.crowded) break;
    best = next;
  }
  return finish(best.pieces, wording);
}

/** A stretch with its place on the paper. */
interface LaidPiece extends DaySpan {
  readonly spans: readonly DaySpan[];
  readonly leftPt: number;
  readonly rightPt: number;
}

/** Spans in order; those that touch become one, and equal dates are one date. */
function mergeSpans(spans: readonly DaySpan[]): readonly DaySpan[] {
  const sorted = [...spans].sort((a, b) => a.from - b.from || a.to - b.to);
  const merged: DaySpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.from < last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

function layOut(
  spans: readonly DaySpan[],
  cuts: readonly number[],
): { readonly pieces: readonly LaidPiece[]; readonly cuts: readonly number[]; readonly crowded: number } {
  const groups = [...cuts, spans.length].map((end, index) => spans.slice(cuts[index - 1] ?? 0, end));
  const roomPt = WIDTH_PT - BREAK_PT * cuts.length;
  const weight = (group: readonly DaySpan[]): number => group.length + 1;
  const total = groups.reduce((sum, group) => sum + weight(group), 0);
  let leftPt = 0;
  let crowded = 0;
  const pieces = groups.map((group): LaidPiece => {
    const widthPt = (roomPt * weight(group)) / total;
    const [from = 0, to = 1] = [group[0]?.from, group.at(-1)?.to];
    const piece = { spans: group, from, to, leftPt, rightPt: leftPt + widthPt };
    leftPt += widthPt + BREAK_PT;
    group.slice(1).forEach((span, index) => {
      const before = group[index];
      if (before !== undefined && placeIn(piece, middle(span)) - placeIn(piece, middle(before)) < APART_PT)
        crowded += 1;
    });
    return piece;
  });
  return { pieces, cuts, crowded };
}

function middle({ from, to }: DaySpan): number {
  return (from + to) / 2;
}

function placeIn({ from, to, leftPt, rightPt }: LaidPiece, day: number): number {
  const room = rightPt - leftPt - 2 * INSET_PT;
  return leftPt + INSET_PT + (room * (day - from)) / Math.max(1, to - from);
}

function finish(pieces: readonly LaidPiece[], wording: TickWording): TimeScale {
  const place = (day: number): number => {
    const piece = pieces.find(({ to }) => day <= to) ?? pieces.at(-1);
    return piece === undefined ? 0 : placeIn(piece, Math.min(piece.to, Math.max(piece.from, day))) / WIDTH_PT;
  };
  const stretches = pieces.map((piece): TimelineStretch => {
    let context: string | null = null;
    const ticks = ticksOf(piece).map(({ day, at, unit }) => {
      const words = wording(day, unit);
      const isNew = words.context !== context;
      context = words.context;
      return {
        at: placeIn(piece, at) / WIDTH_PT,
        label: words.label,
        context: isNew ? words.context : null,
        isBeginning: unit !== 'day',
      };
    });
    return { from: piece.leftPt / WIDTH_PT, to: piece.rightPt / WIDTH_PT, ticks };
  });
  return { place, stretches };
}

interface Tick {
  readonly unit: TickUnit;
  /** The first day of what the tick names. */
  readonly day: number;
  /** Where it stands: the middle of a day, the beginning of a month or year that the stretch has all of. */
  readonly at: number;
}

/** The dates themselves where all their labels have room, else the finest ticks whose labels have. */
function ticksOf(piece: LaidPiece): readonly Tick[] {
  const own = piece.spans.map((span): Tick => ({ unit: unitOf(span), day: span.from, at: middle(span) }));
  const hasRoom = own.every(
    ({ at }, index) =>
      index === 0 || placeIn(piece, at) - placeIn(piece, own[index - 1]?.at ?? at) >= TICK_PT,
  );
  if (hasRoom) return own;
  const ptPerDay = (piece.rightPt - piece.leftPt - 2 * INSET_PT) / Math.max(1, piece.to - piece.from);
  const dayStep = DAY_STEPS.find((step) => step * ptPerDay >= TICK_PT);
  if (dayStep !== undefined && piece.to - piece.from <= 62) return dayTicks(piece, dayStep);
  const monthStep = MONTH_STEPS.find((step) => step * DAYS_IN_MONTH * ptPerDay >= TICK_PT);
  if (monthStep !== undefined) return calendarTicks(piece, 'month', monthStep);
  const yearStep = YEAR_STEPS.find((step) => step * DAYS_IN_YEAR * ptPerDay >= TICK_PT) ?? 1000;
  return calendarTicks(piece, 'year', yearStep);
}

/** What names a span: the year or month that it is, else its first day. */
function unitOf({ from, to }: DaySpan): TickUnit {
  if (to - from >= 365) return 'year';
  return to - from >= 28 && new Date(from * DAY_MS).getUTCDate() === 1 ? 'month' : 'day';
}

function dayTicks({ from, to }: LaidPiece, step: number): readonly Tick[] {
  const first = Math.floor(from);
  const ticks: Tick[] = [];
  for (let day = first; day < to; day += step) ticks.push({ unit: 'day', day, at: Math.min(to, day + 0.5) });
  return ticks;
}

/** Ticks at the beginnings of months or years within a stretch; a stretch that holds none is named by its first day. */
function calendarTicks({ from, to }: LaidPiece, unit: 'month' | 'year', step: number): readonly Tick[] {
  const ticks: Tick[] = [];
  const start = new Date(Math.floor(from) * DAY_MS);
  let year = start.getUTCFullYear();
  // Years are round ones; months count from the first, which most often has a date of its own.
  let month = unit === 'year' ? 0 : start.getUTCMonth();
  if (unit === 'year') year = Math.floor(year / step) * step;
  for (;;) {
    const day = Date.UTC(year, month, 1) / DAY_MS;
    if (day >= to) break;
    if (day >= from) ticks.push({ unit, day, at: day });
    if (unit === 'year') year += step;
    else month += step;
  }
  return ticks.length > 0 ? ticks : [{ unit, day: Math.floor(from), at: from }];
}
