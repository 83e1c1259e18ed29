import { strict } from 'chrono-node';

/** A fixed point of reference: only values that the words give themselves are used, so it never shows. */
const REFERENCE = new Date('2000-01-01T12:00:00Z');
const ISO_DATE =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Day and month in figures: which is which depends on the country, unless one of them is above twelve. */
const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-]\d{4}$/;

/**
 * Reads words that are a date and nothing else ("3 March 2026", "March 3rd, 2026 10:15 GMT", "2026-03-03T10:15Z") into ISO 8601: a
 * day, or a moment with its offset where both are given. Null where any part of the day is missing or open to two readings.
 */
export function readDate(words: string): string | null {
  const text = words.trim().replace(/[.,;]$/, '');
  if (ISO_DATE.test(text)) return readIsoDate(text);
  const figures = FIGURES.exec(text);
  if (figures !== null && Number(figures[1]) <= 12 && Number(figures[2]) <= 12 && figures[1] !== figures[2]) {
    return null;
  }
  return readWrittenDate(text);
}

function readIsoDate(text: string): string | null {
  const [, year = '', month, day, time, offset] = ISO_DATE.exec(text) ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  if (!existsInCalendar(date)) return null;
  if (time === undefined || offset === undefined || day === undefined) return date;
  const moment = `${date}T${time}${offset.replace(/^(...)(\d\d)$/, '$1:$2')}`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}

/** "2026-02-30" parses in some engines; a day exists where it comes back unchanged. */
function existsInCalendar(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

function readWrittenDate(text: string): string | null {
  const [found, ...others] = strict.parse(text, REFERENCE);
  if (found === undefined || others.length > 0 || Boolean(found.end)) return null;
  if (!coversAll(text, found.index, found.text.length)) return null;
  const { start } = found;
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  const pad = (value: number | null, length = 2): string => String(value ?? 0).padStart(length, '0');
  const day = `${pad(start.get('year'), 4)}-${pad(start.get('month'))}-${pad(start.get('day'))}`;
  if (!existsInCalendar(day)) return null;
  const offset = start.get('timezoneOffset');
  if (!start.isCertain('hour') || !start.isCertain('timezoneOffset') || offset === null) return day;
  return `${day}T${pad(start.get('hour'))}:${pad(start.get('minute'))}${writeOffset(offset, pad)}`;
}

/** Whether nothing but a weekday, "at" or marks stands around the date. */
function coversAll(text: string, index: number, length: number): boolean {
  const rest = `${text.slice(0, index)} ${text.slice(index + length)}`;
  return (
    rest
      .replace(/\b(?:on|at|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/gi, '')
      .trim()
      .replace(/[,.|•·–—-]/g, '')
      .trim() === ''
  );
}

function writeOffset(minutes: number, pad: (value: number) => string): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
