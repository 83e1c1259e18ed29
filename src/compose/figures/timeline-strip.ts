import { type TimelineMark, type TimelineSign, type TimelineStrip } from '../../model/chart.ts';
import { datingOf, printDating } from '../wording/dates.ts';
import { type Wording } from '../wording/wording.ts';
import { type DaySpan, makeTimeScale, type TickUnit } from './time-scale.ts';

/** An event as a template gives it. */
export interface Moment {
  /** ISO 8601 at its own precision; a range is `start/end`. */
  readonly date: string;
  readonly kind: TimelineMark['kind'];
  readonly words: string;
}

const DAY_MS = 86_400_000;

/**
 * Puts events on a scaled axis, each as wide as its date is uncertain. Events whose date is none are left out; null
 * where none is left. `labels` name the signs of the legend; a sign without a label is not explained.
 */
export function makeTimelineStrip(
  moments: readonly Moment[],
  labels: ReadonlyMap<TimelineSign, string>,
  wording: Wording,
): TimelineStrip | null {
  const dated = moments.flatMap((moment) => {
    const span = spanOf(moment.date);
    return span === null ? [] : [{ moment, span, isExact: isExact(moment.date) }];
  });
  if (dated.length === 0) return null;
  const scale = makeTimeScale(
    dated.map(({ span }) => span),
    (day, unit) => tickWords(day, unit, wording),
  );
  const marks = dated
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
    .map(({ moment, span, isExact: exact }): TimelineMark => ({
      // An exact date is a point: the middle of its day.
      from: scale.place(exact ? (span.from + span.to) / 2 : span.from),
      to: scale.place(exact ? (span.from + span.to) / 2 : span.to),
      kind: moment.kind,
      isExact: exact,
      title: `${printDate(moment.date, wording)}${wording.raw('colon')}${moment.words}`,
    }));
  const signs: readonly TimelineSign[] = ['event', 'statement', 'publication', 'span'];
  const occurs = (sign: TimelineSign): boolean =>
    sign === 'span' ? marks.some((mark) => !mark.isExact) : marks.some((mark) => mark.kind === sign);
  return {
    kind: 'timeline',
    stretches: scale.stretches,
    marks,
    legend: signs.flatMap((sign) => {
      const label = labels.get(sign) ?? '';
      return label === '' || !occurs(sign) ? [] : [{ sign, label }];
    }),
  };
}

/** The days of a date at its own precision; null for a form that is none. */
function spanOf(date: string): DaySpan | null {
  const [start = '', end = start] = date.split('/');
  const [from, to] = [firstAndNext(start), firstAndNext(end)];
  return from === null || to === null || to.next <= from.first ? null : { from: from.first, to: to.next };
}

/** The first day of a year, month or day, and the first after it. */
function firstAndNext(date: string): { readonly first: number; readonly next: number } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date);
  if (match === null) return null;
  const at = (...parts: readonly [number, number, number]): number => Date.UTC(...parts) / DAY_MS;
  const year = Number(match[1]);
  if (match[2] === undefined) return { first: at(year, 0, 1), next: at(year + 1, 0, 1) };
  const month = Number(match[2]);
  if (match[3] === undefined) return { first: at(year, month - 1, 1), next: at(year, month, 1) };
  const day = Number(match[3]);
  return { first: at(year, month - 1, day), next: at(year, month - 1, day + 1) };
}

/** Whether a date is a day or a time of it. */
function isExact(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/u.test(date) && !date.includes('/');
}

function printDate(date: string, wording: Wording): string {
  const precision = date.includes('/') ? 'range' : (datingOf(date)?.precision ?? 'year');
  return printDating({ value: date, precision }, wording);
}

/** The name of a tick, and what it leaves out. */
function tickWords(
  day: number,
  unit: TickUnit,
  wording: Wording,
): { readonly label: string; readonly context: string | null } {
  const date = new Date(day * DAY_MS);
  const print = (fields: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(wording.locale, { timeZone: 'UTC', ...fields }).format(date);
  const year = print({ year: 'numeric' });
  switch (unit) {
    case 'day':
      return { label: print({ day: 'numeric', month: 'short' }), context: year };
    case 'month':
      return { label: print({ month: 'short' }), context: year };
    case 'year':
      return { label: year, context: null };
  }
}
