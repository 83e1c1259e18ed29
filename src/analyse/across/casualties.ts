/** How many were killed, hurt, lost or driven out, however the words put it: "killed 37 people", "37 dead", "a death toll of 37". */
import { type Quantity, readNumber } from './quantities.ts';
import { type KeyedToken, keyOf } from './word-keys.ts';

/** What befell people, with the words for it; the same person is counted under one of them. */
const fates: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dead: 'killed kills kill dead died dies deaths death fatalities perished',
    hurt: 'wounded wounds wounding injured injures injuring injuries hurt',
    missing: 'missing',
    displaced: 'displaced displaces displacing homeless uprooted',
  }).flatMap(([fate, words]) => words.split(' ').map((word) => [word, fate] as const)),
);
/** Words for anybody: "37 people" and "37" count the same. */
const anybody = /^(?:people|persons?|victims?|casualties|others?|lives|individuals)$/u;
const figureNouns = /^(?:toll|number|figure|total|count|tally)$/u;
const between =
  /^(?:were|was|had|have|has|been|are|is|left|also|being|reported|confirmed|now|more|least|at|than|over|some|about|around|nearly|almost|up|to|of|the|stood|stands|rose|risen|rises|reached|as|high|its|from)$/u;
/** Tokens between a number and what befell those it counts. */
const REACH = 6;

/** Keys of words that only say that somebody was hurt: they tell nothing of where or when. */
export const fateKeys: ReadonlySet<string> = new Set(
  [...fates.keys(), 'people', 'home', 'house', 'person', 'victim', 'casualty', 'toll', 'number'].map(keyOf),
);

/** The counts of people hurt in a clause; the unit is `†` with what befell them and who they were. */
export function findCasualties(words: readonly KeyedToken[]): readonly Quantity[] {
  return words.flatMap(({ token }, at) => {
    const number = /^(?:a|an)$/u.test(token.lower) ? null : readNumber(words, at);
    if (number === null) return [];
    const group = readGroup(words, number.next);
    const fate = fateFrom(words, group.next, 1) ?? fateFrom(words, at - 1, -1) ?? fateOfFigure(words, at);
    if (fate === null) return [];
    const end = words[group.next - 1]?.token.end ?? token.end;
    return [
      { start: token.start, end, from: number.from, to: number.to, unit: `†${fate} ${group.who}`, of: [] },
    ];
  });
}

/** Who is counted, as a key; empty for people of any kind. */
function readGroup(
  words: readonly KeyedToken[],
  from: number,
): { readonly who: string; readonly next: number } {
  let next = from;
  while (words[next]?.token.pos === 'ADJ' && next < from + 2 && !fates.has(words[next]?.token.lower ?? ''))
    next += 1;
  const noun = words[next]?.token;
  if (noun?.pos !== 'NOUN' || fates.has(noun.lower) || figureNouns.test(noun.lower))
    return { who: '', next: from };
  return { who: anybody.test(noun.lower) ? '' : (words[next]?.key ?? ''), next: next + 1 };
}

/** The fate that stands at a token or behind words that only link it to its number. */
function fateFrom(words: readonly KeyedToken[], from: number, step: 1 | -1): string | null {
  for (let index = from; Math.abs(index - from) <= REACH; index += step) {
    const lower = words[index]?.token.lower ?? '';
    // "4,200 people had lost their homes"
    const lost = step > 0 && lower === 'lost' ? (words[index + 2]?.token.lower ?? '') : '';
    if (/^(?:homes?|houses?)$/u.test(lost)) return 'displaced';
    if (lost === 'lives') return 'dead';
    const fate = fates.get(lower);
    if (fate !== undefined) return fate;
    const isFigure = step < 0 && (figureNouns.test(lower) || anybody.test(lower));
    if (!between.test(lower) && !isFigure) return null;
  }
  return null;
}

/** "the death toll in the flood at 52", "the number of dead ... to 52": what a figure before the number counts. */
function fateOfFigure(words: readonly KeyedToken[], at: number): string | null {
  if (!/^(?:at|to|was|is|reached|of|hit|exceeded)$/u.test(lastLink(words, at))) return null;
  const noun = words.findLastIndex(({ token }, index) => index < at && figureNouns.test(token.lower));
  if (noun < 0 || at - noun > FIGURE_REACH) return null;
  const of = words[noun + 1]?.token.lower === 'of' ? words.slice(noun + 2, noun + 5) : [];
  const named = [words[noun - 1], ...of].flatMap((word) => fates.get(word?.token.lower ?? '') ?? []);
  return named[0] ?? null;
}

/** How far behind its noun the number of a figure stands. */
const FIGURE_REACH = 12;

/** The word before a number, past "at least" and the like. */
function lastLink(words: readonly KeyedToken[], at: number): string {
  let index = at - 1;
  while (
    /^(?:least|most|about|around|over|more|than|nearly|almost|some)$/u.test(words[index]?.token.lower ?? '')
  )
    index -= 1;
  return words[index]?.token.lower ?? '';
}
