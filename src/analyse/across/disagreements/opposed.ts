/** The same thing affirmed and denied, by two sources or by two articles. */
import { addToList } from '../add-to-list.ts';
import { type Claim, startsWithOwnPronoun } from '../claims.ts';
import { findNounPhrases } from '../noun-phrases.ts';
import { findSubject } from '../subjects.ts';
import { cosine, type Weights } from '../weigh-words.ts';
import { keyOf } from '../word-keys.ts';
import { areTwoAccounts, areTwoSources, type Difference, pairWithin } from './difference.ts';
import { nameMatter } from './name-matter.ts';

/** The same thing affirmed and denied: shared words, the denied one among them, opposite polarity. */
export function* findOpposed(claims: readonly Claim[], weights: Weights): Generator<Difference> {
  for (const [a, b] of pairBySharedWords(claims)) {
    if (a.isNegative === b.isNegative || a.isHypothetical || b.isHypothetical || !areTwoAccounts(a, b))
      continue;
    const [no, yes] = a.isNegative ? [a, b] : [b, a];
    const denied = no.denied.find((key) => yes.keys.includes(key));
    if (denied === undefined) continue;
    // "Had not moved" denies a rise without its word.
    const noKeys = no.keys.includes(denied) ? no.keys : [...no.keys, denied];
    const shared = noKeys.filter((key) => yes.keys.includes(key));
    const isNarrated = a.statement === null && b.statement === null;
    const isPlain = denied === no.denied[0] || !no.keys.includes(denied);
    // "Saw no need for a treaty" answers nobody who speaks of the treaty: it is the need that is denied.
    const answers =
      isPlain &&
      (isAnswer(a, b) || answersCharge(no, yes) || deniesDeed(no, yes, denied) || deniesAny(no, yes, denied));
    const least = isNarrated ? 3 : answers ? 1 : 2;
    if (shared.filter(isTelling).length < least) continue;
    const likeness = cosine(noKeys, yes.keys, weights);
    const isWhole = isPlain && areTwoSources(no, yes) && holdsAll(no, yes);
    if (likeness < leastLikeness(a, b, isPlain) && !answers && !isWhole) continue;
    const isSpoken = a.statement !== null && b.statement !== null;
    yield {
      kind: isSpoken ? 'denial' : 'occurrence',
      sides: [a, b],
      about: nameMatter(a, b, shared),
      likeness,
    };
  }
}

const months: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'
    .split(' ')
    .map(keyOf),
);

/** Whether a shared word says what is spoken of: a day and a country are shared by all that happened there and then. */
function isTelling(key: string): boolean {
  return !key.startsWith('@') && !/^\p{N}/u.test(key) && !months.has(key);
}

/** Candidate pairs: claims that share a word few claims hold. */
function* pairBySharedWords(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  const holders = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const key of claim.keys) {
      if (key.startsWith('@')) continue;
      addToList(holders, key, claim);
    }
  }
  const proposed = new Set<number>();
  for (const [a, b] of pairWithin(holders.values())) {
    const pair = a.index * claims.length + b.index;
    if (proposed.has(pair)) continue;
    proposed.add(pair);
    yield [a, b];
  }
}

/** How many sentences may lie between what one source says and what another one says to it. */
const ANSWER_REACH = 1;

/** "It has accepted, she said. A spokesman said that there was no offer": two sources side by side speak of one matter. */
function isAnswer(a: Claim, b: Claim): boolean {
  return (
    a.article === b.article &&
    a.statement !== null &&
    b.statement !== null &&
    a.article.text.sentences[a.sentence]?.block === b.article.text.sentences[b.sentence]?.block &&
    Math.abs(a.sentence - b.sentence) <= ANSWER_REACH
  );
}

/** "It finds excuses not to pay", says one country of another, which says that it has paid: the accused answers. */
function answersCharge(no: Claim, yes: Claim): boolean {
  const accuser = no.statement?.actor ?? null;
  const accused = yes.statement?.actor?.country ?? null;
  if (accuser === null || accused === null || accuser.country === accused) return false;
  const speaksOf = ({ words }: Claim): boolean => findSubject(words, false).countries.includes(accused);
  return speaksOf(no) && (speaksOf(yes) || startsWithOwnPronoun(yes.words));
}

/** "It had not been told of any release" beside "it had been told of a release on Thursday": nothing but that is denied. */
function holdsAll(no: Claim, yes: Claim): boolean {
  const own = no.keys.filter(isTelling);
  return own.length > 1 && own.every((key) => yes.keys.includes(key));
}

/** "Uganda warned Kenya", says the one; "Kenya was never warned", the other: one deed between the same two. */
function deniesDeed(no: Claim, yes: Claim, denied: string): boolean {
  const [x, y] = [no.statement?.actor?.country ?? null, yes.statement?.actor?.country ?? null];
  if (x === null || y === null || x === y) return false;
  const isVerb = ({ words }: Claim): boolean =>
    words.some(({ key, token }) => key === denied && token.pos === 'VERB');
  const isBetweenThem = no.keys.some((key) => key.startsWith('@') && yes.keys.includes(key));
  return isVerb(no) && isVerb(yes) && isBetweenThem;
}

/** "Because of maintenance", says the one; "there had been no maintenance", the other. */
function deniesAny(no: Claim, yes: Claim, denied: string): boolean {
  const at = no.words.findIndex(({ token }) => token.lower === 'no');
  const isThere = no.words.slice(0, at).some(({ token }) => token.lower === 'there');
  const [phrase] = findNounPhrases(no.words.slice(at + 1));
  const head = phrase?.words.at(-1);
  // "No evidence to support it", "no breakthrough of any kind": only that there was none of something else.
  const isWhole = !/^(?:of|to|for|against|in)$/u.test(wordBehind(no, phrase?.end ?? 0));
  const isSameWord = yes.words.some(({ token }) => token.lower === head?.token.lower);
  const isHead = head?.key === denied && isWhole && isSameWord;
  const [x, y] = [no.statement, yes.statement];
  const areNamed = x !== null && y !== null && areTwoSources(no, yes);
  return at > 0 && isThere && areNamed && isHead;
}

function wordBehind({ words }: Claim, offset: number): string {
  return words.find(({ token }) => token.start >= offset)?.token.lower ?? '';
}

/** Sides of two countries contradict each other often; one speaker seldom contradicts himself, so that it must be plain. */
function leastLikeness(a: Claim, b: Claim, isPlain: boolean): number {
  const [x, y] = [a.statement?.actor, b.statement?.actor];
  if (x === undefined && y === undefined) return 0.18;
  if (x === undefined || y === undefined || x === null || y === null) return 0.5;
  if (x.id === y.id) return 2;
  // Two people of no country, a union and its employer, are no allies because neither has one.
  if (x.country === null && y.country === null && isPlain) return 0.3;
  return x.country !== y.country ? 0.22 : 0.5;
}
