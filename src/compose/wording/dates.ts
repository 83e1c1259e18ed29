import { type Dating } from '../../model/dossier.ts';
import { type PackDate } from '../../model/stages.ts';
import { type Wording } from './wording.ts';

/** A date of an article as far as its ISO 8601 form gives it; null for a form that is none. */
export function datingOf(iso: string): Dating | null {
  const match = /^(\d{4})(-\d{2})?(-\d{2})?/u.exec(iso);
  if (match === null) return null;
  const precision = match[3] !== undefined ? 'day' : match[2] !== undefined ? 'month' : 'year';
  // The day is the one that the article prints, in its own time zone.
  return { value: match[0], precision, basis: 'stated' };
}

/** A date in the pack's language at its own precision; a time is printed as the source gives it, never shifted. */
export function printDating(dating: Pick<Dating, 'value' | 'precision'>, wording: Wording): string {
  if (dating.precision !== 'range') return printOne(dating.value, dating.precision, wording);
  const [start = '', end = ''] = dating.value.split('/');
  const [from, to] = [datingOf(start), datingOf(end)];
  if (from === null || to === null) return dating.value;
  if (from.precision !== to.precision || from.precision !== 'day') {
    return `${printDating(from, wording)} – ${printDating(to, wording)}`;
  }
  return formatter('day', wording).formatRange(instantOf(from.value), instantOf(to.value));
}

/** The date of the pack as printed: a day, or an instant in UTC with the words for a cut-off. */
export function printPackDate(date: PackDate | null, wording: Wording): string {
  if (date === null) return wording.raw('meta.date-not-given');
  const instant = new Date(date.value);
  if (Number.isNaN(instant.getTime())) return date.value;
  if (!date.value.includes('T')) return formatter('day', wording).format(instant);
  const time = new Intl.DateTimeFormat(wording.locale, {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return wording
    .raw('meta.cut-off')
    .replace('{date}', formatter('day', wording).format(instant))
    .replace('{time}', time.format(instant));
}

/** The instant of the pack for the file's own metadata; null where no date is known. */
export function packInstant(date: PackDate | null): string | null {
  const instant = date === null ? null : new Date(date.value);
  return instant === null || Number.isNaN(instant.getTime())
    ? null
    : instant.toISOString().replace('.000Z', 'Z');
}

function printOne(value: string, precision: Exclude<Dating['precision'], 'range'>, wording: Wording): string {
  const instant = instantOf(value);
  return Number.isNaN(instant.getTime()) ? value : formatter(precision, wording).format(instant);
}

/** The fields of an ISO form read as if they were UTC, whatever its offset. */
function instantOf(iso: string): Date {
  const [day = '', time] = iso.slice(0, 16).split('T');
  return new Date(time === undefined ? day : `${day}T${time}Z`);
}

// Making a formatter costs more than formatting a whole pack.
const formatters = new WeakMap<Wording, Map<Dating['precision'], Intl.DateTimeFormat>>();

function formatter(precision: Exclude<Dating['precision'], 'range'>, wording: Wording): Intl.DateTimeFormat {
  const made = formatters.get(wording) ?? new Map<Dating['precision'], Intl.DateTimeFormat>();
  formatters.set(wording, made);
  const known = made.get(precision) ?? makeFormatter(precision, wording);
  made.set(precision, known);
  return known;
}

function makeFormatter(
  precision: Exclude<Dating['precision'], 'range'>,
  wording: Wording,
): Intl.DateTimeFormat {
  const base = { timeZone: 'UTC', year: 'numeric' } as const;
  switch (precision) {
    case 'year':
      return new Intl.DateTimeFormat(wording.locale, base);
    case 'month':
      return new Intl.DateTimeFormat(wording.locale, { ...base, month: 'long' });
    case 'day':
      return new Intl.DateTimeFormat(wording.locale, { ...base, month: 'long', day: 'numeric' });
    case 'minute':
      return new Intl.DateTimeFormat(wording.locale, {
        ...base,
        month: 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
  }
}
