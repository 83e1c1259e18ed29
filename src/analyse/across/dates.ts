/** Dates in an article's words, resolved from these words and the article's own date alone. */
import * as chrono from 'chrono-node';
import { type Dating } from '../../model/dossier.ts';
import { type Span } from '../../model/selector.ts';
import { type ArticleView } from './view.ts';

/** A date and the words that give it. */
export interface FoundDate extends Span {
  readonly date: Dating;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Words around a date that put it into the future. */
const future =
  /\b(?:will|would|expected|due|scheduled|upcoming|next|planned?|plans|set to|is to|are to|later this)\b/iu;
/** Characters before a day in which its clause is looked for. */
const CLAUSE_LENGTH = 200;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 86_400_000;
const yearAlone = /\b(?:in|since|by|until|from|during|of)\s+((?:19|20)\d{2})\b(?![-–/]\d)/giu;

/**
 * The dates of a sentence, in order. A date without a year, and a day of the week, need the article's own date to the day;
 * without it they are left out, as is everything vague ("last year", "in recent weeks"). Never depends on today.
 */
export function findDates(article: ArticleView, sentence: Span): readonly FoundDate[] {
  const text = article.text.text.slice(sentence.start, sentence.end);
  if (
    !/\d|day\b|yesterday|tomorrow|tonight|January|February|March|April|May|June|July|August|September|October|November|December/iu.test(
      text,
    )
  ) {
    return [];
  }
  const published = readDay(article.article.published?.value ?? null);
  const found: FoundDate[] = [];
  let yearInSentence: number | null = null;
  for (const result of parse(text, published)) {
    const { index } = result;
    const words = result.text;
    const around = text.slice(Math.max(0, index - 60), index + words.length + 20);
    const { start } = result;
    const statedYear = start.isCertain('year') && /\d{4}/u.test(words) ? start.get('year') : null;
    const before = text.slice(Math.max(0, index - 60), index);
    const isAhead = looksAhead(text.slice(Math.max(0, index - CLAUSE_LENGTH), index));
    const direction = datesSaying(before) ? 'past' : future.test(around) ? 'future' : 'near';
    const date = resolve(result, words, published, direction, isAhead, yearInSentence);
    yearInSentence = statedYear ?? yearInSentence;
    if (
      date !== null &&
      !isBound(text.slice(0, index)) &&
      !/^['’]s\b/u.test(text.slice(index + words.length))
    )
      found.push({ start: sentence.start + index, end: sentence.start + index + words.length, date });
  }
  for (const match of text.matchAll(yearAlone)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (found.some((one) => one.start < end && start < one.end)) continue;
    found.push({ start, end, date: { value: match[1] ?? '', precision: 'year', basis: 'stated' } });
  }
  return joinRanges(
    text,
    sentence.start,
    found.sort((a, b) => a.start - b.start),
  );
}

/** "between 2 February and 1 March", "from 3 May to 9 May": one stretch of time, no two dates. */
function joinRanges(text: string, offset: number, dates: readonly FoundDate[]): readonly FoundDate[] {
  const joined: FoundDate[] = [];
  for (const next of dates) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end - offset, next.start - offset);
    const before = last === undefined ? '' : text.slice(0, last.start - offset);
    const isRange = /\b(?:between|from)\s+$/iu.test(before) && /^\s+(?:and|to|until)\s+$/iu.test(between);
    if (last !== undefined && isRange && isDayBefore(last.date, next.date)) {
      const value = `${last.date.value}/${next.date.value}`;
      const basis = last.date.basis === 'relative' ? 'relative' : next.date.basis;
      joined.splice(-1, 1, { start: last.start, end: next.end, date: { value, precision: 'range', basis } });
    } else joined.push(next);
  }
  return joined;
}

function isDayBefore(a: Dating, b: Dating): boolean {
  return a.precision === 'day' && b.precision === 'day' && a.value < b.value;
}

/** "would not be repaired before March": a bound dates no event. */
function isBound(before: string): boolean {
  return /\b(?:before|ahead of|not until|no later than)\s+(?:the\s+)?(?:(?:early|late|mid)[- ])?$/iu.test(
    before,
  );
}

const said = /\b(?:said|says|told|added|announced|warned|asked|wrote|spoke)\b/iu;

/** "unless the sheets were published by Friday": a day by which something must be done is ahead. */
const deadline = /\b(?:unless|if|must|should|until|have to|has to)\b[^.;:]*\b(?:by|until)\s*$/iu;

/** Where a date without a year is looked for, seen from the article's own date. */
type Direction = 'past' | 'future' | 'near';

/** A verb of speech, whom or where it was said to, and a preposition: what follows dates the saying, not what was said. */
const saying =
  /\b(?:(?:said|added|announced|warned|asked|wrote|spoke)(?:\s+(?:in|at|to)\s+\p{L}+)?|told(?:\s+\p{L}+){1,3}?)(?:\s+(?:on|in|late|early|last))?\s*$/iu;

/** Whether a date stands right behind a verb of speech: nobody "said in March" what is still to be said. */
function datesSaying(before: string): boolean {
  return saying.test(before) && !future.test(before);
}

/** Whether the clause before a day of the week puts it into the future: "will meet on Friday", not "said on Friday and will ask". */
function looksAhead(before: string): boolean {
  const clause = before.split(/[,;:]|\b(?:and|but)\b/u).at(-1) ?? '';
  // "Rivera said she would march on Saturday": what was said is ahead, not the saying.
  const last = [...clause.matchAll(new RegExp(said.source, 'giu'))].at(-1);
  const behind = last === undefined ? clause : clause.slice(last.index + last[0].length);
  return future.test(behind) || deadline.test(before);
}

function parse(text: string, published: Day | null): readonly chrono.ParsedResult[] {
  // Only components that the words give are read from the results; the reference must be fixed all the same.
  const { year, month, day } = published ?? { year: 2000, month: 6, day: 15 };
  const instant = new Date(Date.UTC(year, month - 1, day, 12));
  return chrono.en.casual.parse(text, { instant, timezone: 0 }, { forwardDate: false });
}

/** A month by name or number: "4 May", "2025-05-04", "4.5.2025"; not "after four days". */
const namesMonth = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|\d[-./]\d/iu;

/** "03/04/2024" is a day in March or in April: no date is better than the wrong one. */
function isAmbiguous(words: string): boolean {
  const [, first, second] = /\b(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}\b/u.exec(words) ?? [];
  return first !== undefined && first !== second && Number(first) <= 12 && Number(second) <= 12;
}

const nearWords: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

function resolve(
  result: chrono.ParsedResult,
  words: string,
  published: Day | null,
  direction: Direction,
  isAhead: boolean,
  yearNearby: number | null,
): Dating | null {
  const { start, end } = result;
  const near = /\b(yesterday|today|tonight|tomorrow)\b/iu.exec(words)?.[1]?.toLowerCase();
  if (near !== undefined) {
    return published === null ? null : relativeDay(addDays(published, nearWords[near] ?? 0));
  }
  if (/^(?:may|march|sun|sat|mar|dec)$/u.test(words) || isAmbiguous(words)) return null;
  if (
    start.isCertain('month') &&
    namesMonth.test(words) &&
    !/\b(?:ago|last|past|this|next)\b/iu.test(words)
  ) {
    return resolveMonth(start, end ?? null, words, published, direction, yearNearby);
  }
  if (/\b(?:ago|after|before|later)\b/iu.test(words) && !/^\p{L}+day\b/iu.test(words)) return null;
  if (published !== null) {
    const weekday = weekdays.findIndex((name) => words.toLowerCase().includes(name));
    if (weekday >= 0) return resolveWeekday(weekday, words, published, isAhead);
  }
  return null;
}

function resolveMonth(
  start: chrono.ParsedComponents,
  end: chrono.ParsedComponents | null,
  words: string,
  published: Day | null,
  direction: Direction,
  yearNearby: number | null,
): Dating | null {
  const month = start.get('month') ?? 1;
  const day = start.isCertain('day') ? start.get('day') : null;
  const stated = /\d{4}|[’']\d{2}\b/u.test(words) && start.isCertain('year') ? start.get('year') : null;
  const year = stated ?? yearNearby ?? guessYear(month, day, published, direction);
  if (year === null) return null;
  const basis = stated === null && yearNearby === null ? 'relative' : 'stated';
  const from = formatDate(year, month, day);
  if (end !== null && day !== null && end.isCertain('day')) {
    const until = formatDate(year, end.get('month') ?? month, end.get('day'));
    return from < until ? { value: `${from}/${until}`, precision: 'range', basis } : null;
  }
  return { value: from, precision: day === null ? 'month' : 'day', basis };
}

/** The year that brings a day or month nearest to the article's own date, or the next or last such one where the words say so. */
function guessYear(
  month: number,
  day: number | null,
  published: Day | null,
  direction: Direction,
): number | null {
  if (published === null) return null;
  const own = published.month * 100 + published.day;
  if (direction === 'future') return month * 100 + (day ?? 31) >= own ? published.year : published.year + 1;
  if (direction === 'past') return month * 100 + (day ?? 0) <= own ? published.year : published.year - 1;
  const distance = (year: number): number =>
    Math.abs(toTime({ year, month, day: day ?? 15 }) - toTime(published));
  const years = [published.year, published.year - 1, published.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best));
}

function resolveWeekday(weekday: number, words: string, published: Day, isFuture: boolean): Dating {
  const own = new Date(toTime(published)).getUTCDay();
  const isLast = /\blast\b/iu.test(words);
  const isNext = /\bnext\b/iu.test(words);
  if ((isFuture || isNext) && !isLast) {
    const ahead = (weekday - own + 7) % 7;
    return relativeDay(addDays(published, isNext && ahead === 0 ? 7 : ahead));
  }
  const behind = (own - weekday + 7) % 7;
  return relativeDay(addDays(published, -(isLast && behind === 0 ? 7 : behind)));
}

function relativeDay({ year, month, day }: Day): Dating {
  return { value: formatDate(year, month, day), precision: 'day', basis: 'relative' };
}

function readDay(value: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(value ?? '');
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function toTime({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function addDays(day: Day, days: number): Day {
  const date = new Date(toTime(day) + days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function formatDate(year: number, month: number, day: number | null): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return day === null ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}`;
}
