/** Two accounts that say opposite things without a negation: "the treaty was broken", "the treaty was respected". */
import { calendarWords } from '../../lexicon/names.ts';
import { addToList } from '../add-to-list.ts';
import { type Claim } from '../claims.ts';
import { isMeasure } from '../quantities.ts';
import { type KeyedToken } from '../word-keys.ts';
import { areTwoAccounts, type Difference, pairWithin } from './difference.ts';
import { nameMatter } from './name-matter.ts';

/** Words that cannot both hold of one thing, and not but one after the other, as open and shut; the forms of a word stand together. */
const opposites: readonly (readonly [string, string])[] = [
  [
    'break breaks broke broken breach breaches breached violate violates violated flout flouted',
    'respect respects respected honour honours honoured honor honored observe observed keep kept comply complied upheld',
  ],
  [
    'rise rises rose risen increase increased increases grow grew grown climb climbed up',
    'fall falls fell fallen decrease decreased drop drops dropped decline declined shrink shrank sink sank down',
  ],
  [
    'rotten spoiled mouldy tainted contaminated poisoned unsafe dangerous',
    'sound dry clean safe fresh harmless',
  ],
  ['legal lawful', 'illegal unlawful'],
  ['guilty', 'innocent'],
  ['wet wetter moist moister damp', 'dryer drier'],
  ['peaceful peacefully calm', 'violent violently chaotic'],
  ['deliberate deliberately intentional intentionally', 'accidental accidentally accident mistake'],
  ['win wins won', 'lose loses lost'],
  ['genuine authentic', 'forged fake false forgery forgeries fabricated'],
];

const sides = new Map<string, string>();
opposites.forEach(([one, other], index) => {
  for (const word of one.split(' ')) sides.set(word, `+${index}`);
  for (const word of other.split(' ')) sides.set(word, `-${index}`);
});

interface Stand {
  readonly claim: Claim;
  readonly side: string;
  /** What it is said of, as keys. */
  readonly subject: readonly string[];
}

/** Less sure than a denial: the two may speak of different days. */
const LIKENESS = 0.45;

/** Pairs of claims about one thing of which one holds the opposite of the other. Claims meet by what they speak of. */
export function* findAntonyms(claims: readonly Claim[]): Generator<Difference> {
  const bySubject = new Map<string, Stand[]>();
  for (const claim of claims) {
    if (claim.isNegative || claim.isHypothetical) continue;
    for (const stand of readStands(claim)) for (const key of stand.subject) addToList(bySubject, key, stand);
  }
  const seen = new Set<string>();
  for (const [a, b] of pairWithin(bySubject.values())) {
    const pair = `${a.claim.index} ${b.claim.index}`;
    if (seen.has(pair) || !areOpposite(a, b) || !areOtherSides(a.claim, b.claim)) continue;
    seen.add(pair);
    const shared = a.subject.filter((key) => b.subject.includes(key));
    // Of one country alone everything may be said.
    if (shared.every((key) => key.startsWith('@'))) continue;
    const about = nameMatter(a.claim, b.claim, shared);
    const likeness = LIKENESS + shared.length / 20;
    yield {
      kind: areSpoken(a.claim, b.claim) ? 'denial' : 'occurrence',
      sides: [a.claim, b.claim],
      about,
      likeness,
    };
  }
}

function areOpposite(a: Stand, b: Stand): boolean {
  return a.side.slice(1) === b.side.slice(1) && a.side !== b.side;
}

/** Two sources that differ, never one speaker or two of one country. */
function areOtherSides(a: Claim, b: Claim): boolean {
  if (!areTwoAccounts(a, b)) return false;
  const [x, y] = [a.statement?.actor ?? null, b.statement?.actor ?? null];
  if (x === null || y === null) return a.statement !== null || b.statement !== null;
  return x.id !== y.id && (x.country === null || x.country !== y.country);
}

function areSpoken(a: Claim, b: Claim): boolean {
  return a.statement !== null && b.statement !== null;
}

/** What a clause says of its subject, or in a passive or with an object of what is acted on. */
function readStands(claim: Claim): readonly Stand[] {
  return claim.words.flatMap(({ token }, at) => {
    const side = sides.get(token.lower);
    if (side === undefined) return [];
    const before = nounsOf(claim.words.slice(0, at));
    const behind = nounsOf(claim.words.slice(at + 1, at + 5));
    const subject = [...(before.length > 0 ? before : nounsBefore(claim)), ...behind];
    return subject.length === 0 ? [] : [{ claim, side, subject: [...new Set(subject)] }];
  });
}

/** "The treaty, which obliges both sides, had been respected": the subject stands before the aside that parts the clauses. */
function nounsBefore({ statement, start }: Claim): readonly string[] {
  const words = statement?.words.filter(({ token }) => token.end <= start) ?? [];
  const verb = words.findIndex(({ token }) => token.pos === 'VERB' || token.pos === 'AUX');
  return nounsOf(verb < 0 ? words : words.slice(0, verb));
}

function nounsOf(words: readonly KeyedToken[]): readonly string[] {
  return words.flatMap(({ token, key }) => {
    const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN';
    const isTime =
      /^(?:days?|nights?|weeks?|months?|years?|hours?)$/u.test(token.lower) || calendarWords.has(token.lower);
    return isNoun && key !== '' && !isMeasure(key) && !isTime && !sides.has(token.lower) ? [key] : [];
  });
}
