/** One event on two days. */
import { addToList } from '../add-to-list.ts';
import { type Claim } from '../claims.ts';
import { findDates } from '../dates.ts';
import { cosine, type Weights } from '../weigh-words.ts';
import { areTwoAccounts, type Difference, pairWithin } from './difference.ts';
import { nameMatter } from './name-matter.ts';

interface DatedClaim {
  readonly claim: Claim;
  readonly day: string;
  /** The keys that tell what happened, without those of the date. */
  readonly keys: readonly string[];
}

/** How alike two events must be to be one; what recurs is worded alike as well, so that it must be high. */
const LEAST_LIKENESS = 0.5;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

/** Past events that two accounts put on different days, each of which the account itself names. */
export function* findDays(claims: readonly Claim[], weights: Weights): Generator<Difference> {
  const byKey = new Map<string, DatedClaim[]>();
  for (const claim of claims) {
    const dated = claim.isHypothetical || claim.isNegative ? null : readDay(claim);
    if (dated === null) continue;
    for (const key of dated.keys) addToList(byKey, key, dated);
  }
  const seen = new Set<string>();
  for (const [a, b] of pairWithin(byKey.values())) {
    const pair = `${a.claim.index} ${b.claim.index}`;
    // A month is no other time than a day of it.
    if (
      a.day.length !== b.day.length ||
      a.day === b.day ||
      seen.has(pair) ||
      !areTwoAccounts(a.claim, b.claim)
    )
      continue;
    seen.add(pair);
    const shared = a.keys.filter((key) => b.keys.includes(key) && !key.startsWith('@'));
    const likeness = cosine(a.keys, b.keys, weights);
    if (shared.length < 2 || likeness < LEAST_LIKENESS) continue;
    const about = nameMatter(a.claim, b.claim, shared);
    yield { kind: 'number', sides: [a.claim, b.claim], about, likeness, unit: 'day' };
  }
}

/** The one day that a clause names as that of what happened: with the name of its month, not "on Friday". */
function readDay(claim: Claim): DatedClaim | null {
  const isNamed = claim.words.some(
    ({ token }) => (token.isCapital && MONTH.test(token.lower)) || /^(?:19|20)\d\d$/u.test(token.lower),
  );
  if (!isNamed) return null;
  const dates = findDates(claim.article, claim);
  const [only, other] = dates;
  if (only === undefined || other !== undefined || only.date.precision === 'range') return null;
  if (!/\p{Lu}|\d{4}/u.test(claim.article.text.text.slice(only.start, only.end))) return null;
  if (!claim.words.some(({ token }) => token.pos === 'VERB')) return null;
  const keys = claim.words
    .filter(({ token }) => token.end <= only.start || token.start >= only.end)
    .map(({ key }) => key)
    .filter((key) => key !== '' && !/^\p{N}/u.test(key));
  return { claim, day: only.date.value, keys: [...new Set(keys)] };
}
