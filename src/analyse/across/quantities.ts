/** Numbers with what they count, and whether two of them can both be right. */
import { type Span } from '../../model/selector.ts';
import { findNounPhrases } from './noun-phrases.ts';
import { type KeyedToken, keyOf } from './word-keys.ts';

/** A number of something. `from`/`to` are the smallest and the largest value that the words allow. */
export interface Quantity extends Span {
  readonly from: number;
  readonly to: number;
  /** Key of what is counted: the head of the noun phrase after the number. */
  readonly unit: string;
  /** Keys of the other words of that phrase, and of a phrase after "of". */
  readonly of: readonly string[];
  /** It says how large something is ("turnout was 61 percent"), not how much of a whole is meant. */
  readonly isMeasure?: boolean;
  /** The number before it that this one is given in place of. */
  readonly answers?: Quantity;
}

const numberWords: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** Signs of money, as the word that would follow the sum. */
const currencies: Readonly<Record<string, string>> = {
  $: keyOf('dollars'),
  '€': keyOf('euros'),
  '£': keyOf('pounds'),
};
/** Shares of a whole in hundredths, as "a fifth of the power" says them. */
const fractions: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  sixth: 100 / 6,
  eighth: 12.5,
  tenth: 10,
};
/** How far a share in words may be from the one that is meant. */
const FRACTION_SLACK = 0.15;
/** Unit of every share. */
export const SHARE = '%';

/** Words that stand for a range: what a reader takes them to allow. */
const vagueWords: Readonly<Record<string, readonly [number, number]>> = {
  couple: [2, 3],
  few: [2, 6],
  several: [3, 12],
  dozen: [12, 12],
  dozens: [24, 120],
  scores: [40, 150],
  hundreds: [200, 2000],
  thousands: [2000, 20_000],
};
const shapes: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:over|more than|above|exceeding)$/u, 1.0001, 1.2],
  [/^(?:at least|no fewer than|no less than)$/u, 1, 1.15],
  [/^(?:nearly|almost|under|fewer than|less than|up to|close to|just under)$/u, 0.9, 1],
  [/^(?:about|around|some|roughly|approximately|an estimated|estimated)$/u, 0.9, 1.1],
];

/** The quantities among tokens that follow one another, in order. Dates, percentages of nothing and ordinals are left out. */
export function findQuantities(words: readonly KeyedToken[]): readonly Quantity[] {
  const found: Quantity[] = [];
  let index = 0;
  while (index < words.length) {
    const share = readShare(words, index);
    if (share !== null) {
      found.push(share.quantity);
      index = share.next;
      continue;
    }
    const number = readNumber(words, index);
    if (number === null) {
      index += 1;
      continue;
    }
    const part = readPart(words, index, number);
    const quantity = part?.quantity ?? readUnit(words, index, number);
    if (quantity !== null) found.push(quantity);
    index = part?.next ?? number.next;
  }
  return found;
}

/** "a fifth of the power", "half of the maize", "12 percent of the power": a share, and of what. */
function readShare(
  words: readonly KeyedToken[],
  at: number,
): { readonly quantity: Quantity; readonly next: number } | null {
  const first = words[at]?.token;
  if (first === undefined) return null;
  const fraction = fractions[first.lower];
  const number = fraction === undefined ? readNumber(words, at) : null;
  const unit = words[number?.next ?? at]?.token.lower ?? '';
  const isPercent =
    number !== null &&
    (/^(?:percent|%)$/u.test(unit) || (unit === 'per' && words[number.next + 1]?.token.lower === 'cent'));
  const isSigned = number !== null && first.lower.endsWith('%');
  const next =
    fraction !== undefined || isSigned ? at + 1 : isPercent ? number.next + (unit === 'per' ? 2 : 1) : -1;
  // "not 12 percent but 18 percent" gives one of them.
  if (next < 0 || words[at - 1]?.token.lower === 'not') return null;
  const isOfWhole = words[next]?.token.lower === 'of';
  if (!isOfWhole && fraction !== undefined) return null;
  // "The fee rose by 12 percent": of what, the rest of the clause says.
  const whole = isOfWhole
    ? findNounPhrases(words.slice(next + 1, next + 8))
    : findNounPhrases(words.slice(0, at));
  const keys = whole.flatMap((phrase) => phrase.words.map(({ key }) => key)).filter((key) => key !== '');
  if (keys.length === 0) return null;
  const end = (isOfWhole ? whole.at(-1)?.end : words[next - 1]?.token.end) ?? first.end;
  const range =
    fraction === undefined
      ? { from: number?.from ?? 0, to: number?.to ?? 0 }
      : { from: fraction * (1 - FRACTION_SLACK), to: fraction * (1 + FRACTION_SLACK) };
  return {
    quantity: { start: first.start, end, ...range, unit: SHARE, of: keys, isMeasure: !isOfWhole },
    next,
  };
}

/** "four of nine samples": so many of a whole; compared only with so many of as large a whole. */
function readPart(
  words: readonly KeyedToken[],
  at: number,
  number: NumberRead,
): { readonly quantity: Quantity; readonly next: number } | null {
  if (words[number.next]?.token.lower !== 'of') return null;
  const isOwned = /^(?:the|its|their|his|her|our)$/u.test(words[number.next + 1]?.token.lower ?? '');
  const whole = isOwned ? number.next + 2 : number.next + 1;
  const size = readNumber(words, whole);
  const of = size === null ? null : readUnit(words, whole, size);
  const start = words[at]?.token.start;
  if (size === null || of === null || start === undefined) return null;
  const unit = `${of.unit} of ${size.from} to ${size.to}`;
  return {
    quantity: { start, end: of.end, from: number.from, to: number.to, unit, of: [of.unit, ...of.of] },
    next: size.next,
  };
}

/** A number as the words give it; `next` is the token behind it. */
interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** The number that begins at a token, with what "nearly" or "over" before it allows; null where none does. */
export function readNumber(words: readonly KeyedToken[], at: number): NumberRead | null {
  const word = words[at]?.token;
  if (word === undefined) return null;
  const vague = vagueWords[word.lower];
  if (vague !== undefined) return { from: vague[0], to: vague[1], next: at + 1 };
  const half = readHalf(words, at);
  if (half !== null) return half;
  const base = readDigits(word.lower) ?? numberWords[word.lower] ?? null;
  if (base === null) return null;
  let value = base;
  let next = at + 1;
  const scale = scales[words[next]?.token.lower ?? ''];
  if (scale !== undefined) {
    value *= scale;
    next += 1;
  }
  const before = words.slice(Math.max(0, at - 3), at).map(({ token }) => token.lower);
  for (const [shape, low, high] of shapes) {
    const last = before.at(-1) ?? '';
    const lastTwo = before.slice(-2).join(' ');
    if (shape.test(last) || shape.test(lastTwo) || shape.test(before.join(' '))) {
      return { from: value * low, to: value * high, next };
    }
  }
  return { from: value, to: value, next };
}

/** "half a million": as exact as "500,000", which it is said for, to a tenth. */
function readHalf(words: readonly KeyedToken[], at: number): NumberRead | null {
  const [half, a, scale] = words.slice(at, at + 3).map(({ token }) => token.lower);
  const size = half === 'half' && a === 'a' ? scales[scale ?? ''] : undefined;
  return size === undefined ? null : { from: size * 0.45, to: size * 0.55, next: at + 3 };
}

function readDigits(lower: string): number | null {
  const match = /^[$£€]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?%?$/u.exec(lower);
  return match === null ? null : Number(`${(match[1] ?? '').replaceAll(',', '')}${match[2] ?? ''}`);
}

function readUnit(words: readonly KeyedToken[], at: number, number: NumberRead): Quantity | null {
  const first = words[at]?.token;
  const start = first?.start;
  const sign = currencies[first?.lower.charAt(0) ?? ''] ?? currencies[words[at - 1]?.token.lower ?? ''];
  if (start !== undefined && sign !== undefined) {
    const end = words[number.next - 1]?.token.end ?? start;
    return { start, end, from: number.from, to: number.to, unit: sign, of: [] };
  }
  const after = words.slice(number.next, number.next + 5);
  const phrase = findNounPhrases(after)[0];
  if (start === undefined || phrase === undefined || phrase.start !== after[0]?.token.start) return null;
  const keys = phrase.words.map(({ key }) => key).filter((key) => key !== '');
  const unit = keys.at(-1);
  if (unit === undefined || isCalendar(phrase.words.at(-1)?.token.lower ?? '')) return null;
  const then = words.findIndex(({ token }) => token.start >= phrase.end);
  const ofPhrase =
    words[then]?.token.lower === 'of' ? findNounPhrases(words.slice(then + 1, then + 4))[0] : undefined;
  const rest = [...keys.slice(0, -1), ...(ofPhrase?.words.map(({ key }) => key) ?? [])].filter(
    (key) => key !== '',
  );
  const per = readPeriod(words, then) ?? readPeriodBefore(words);
  // "Cubic metres" are no metres, and a lake that "fell by two metres" is not two metres deep.
  const power = /^(?:cubic|square)$/u.exec(phrase.words.at(-2)?.token.lower ?? '')?.[0] ?? '';
  const change = isChange(words, at) ? ' by' : '';
  const unitOf = `${power}${unit}${per === null ? '' : `/${per}`}${change}`;
  return {
    start,
    end: ofPhrase?.end ?? phrase.end,
    from: number.from,
    to: number.to,
    unit: unitOf,
    of: rest,
  };
}

/** "fell by nearly two metres", "a rise of 12 metres". */
function isChange(words: readonly KeyedToken[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map(({ token }) => token.lower);
  const by = before.lastIndexOf('by');
  return (
    by >= 0 &&
    /^(?:rose|risen|rises?|fell|fallen|falls?|dropp?(?:ed|s)?|grew|grown|cut|increased?|decreased?|raised?|reduced?|sank|sunk|up|down)$/u.test(
      before[by - 1] ?? '',
    )
  );
}

/** "four sailings a week": so many in each week are compared with no count of all. */
function readPeriod(words: readonly KeyedToken[], at: number): string | null {
  if (at < 0 || !/^(?:a|per|each|every)$/u.test(words[at]?.token.lower ?? '')) return null;
  return /^(?:hour|day|night|week|month|year)$/u.exec(words[at + 1]?.token.lower ?? '')?.[0] ?? null;
}

/** "A day of strike cost 300 dollars", "each week costs 300 dollars": what a clause counts by from its first words on. */
function readPeriodBefore(words: readonly KeyedToken[]): string | null {
  const [one = '', period = '', link = ''] = words.slice(0, 3).map(({ token }) => token.lower);
  if (!/^(?:an?|each|every|one)$/u.test(one) || !/^(?:of|costs?)$/u.test(link)) return null;
  return /^(?:hour|day|night|week|month|year)$/u.exec(period)?.[0] ?? null;
}

/** Units of time and names of months: "four days", "18 October". */
function isCalendar(lower: string): boolean {
  return /^(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|centur(?:y|ies)|january|february|march|april|may|june|july|august|september|october|november|december)$/u.test(
    lower,
  );
}

const measures: ReadonlySet<string> = new Set(
  'hundred thousand million billion trillion dollar euro pound percent kilometre tonne'.split(' ').map(keyOf),
);

/** Whether a key only counts, as a number or a unit does, and names nothing. */
export function isMeasure(key: string): boolean {
  return /^\p{N}/u.test(key) || measures.has(key);
}

/** Whether no value fits both: "23" and "several", "nearly 60" and "at least 70"; not "over 200" and "212". */
export function differs(a: Quantity, b: Quantity): boolean {
  return a.to < b.from || b.to < a.from;
}
