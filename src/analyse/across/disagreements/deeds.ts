/** Who did it: one account has the one do it to the other, the second the other way round, or each names another one as the first. */
import { addToList } from '../add-to-list.ts';
import { type Claim } from '../claims.ts';
import { type KeyedToken } from '../word-keys.ts';
import { areTwoAccounts, type Difference, pairWithin } from './difference.ts';
import { nameMatter } from './name-matter.ts';

/** A deed with who does it and to whom: keys of countries, nouns of everybody else. */
interface Deed {
  readonly claim: Claim;
  readonly verb: string;
  readonly doers: readonly string[];
  readonly others: readonly string[];
}

/** As sure as two sources can contradict each other without a negation. */
const LIKENESS = 0.65;

/** Pairs of claims that name different doers of one deed. Claims meet by their verb. */
export function* findDeeds(claims: readonly Claim[]): Generator<Difference> {
  const byVerb = new Map<string, Deed[]>();
  for (const claim of claims) {
    if (claim.isNegative || claim.isHypothetical) continue;
    for (const deed of readDeeds(claim)) addToList(byVerb, deed.verb, deed);
  }
  for (const [a, b] of pairWithin(byVerb.values())) {
    if (!areTwoAccounts(a.claim, b.claim) || !(isReversed(a, b) || isOtherFirst(a, b))) continue;
    const about = nameMatter(a.claim, b.claim, [a.verb, ...a.others.filter((key) => b.doers.includes(key))]);
    yield { kind: 'actor', sides: [a.claim, b.claim], about, likeness: LIKENESS };
  }
}

/** "A rammed B" and "B rammed A". */
function isReversed(a: Deed, b: Deed): boolean {
  const meets = (x: readonly string[], y: readonly string[]): boolean => x.some((key) => y.includes(key));
  return (
    meets(a.doers, b.others) &&
    meets(a.others, b.doers) &&
    !meets(a.doers, b.doers) &&
    !meets(a.others, b.others)
  );
}

/** "A fired first" and "B fired first". */
function isOtherFirst(a: Deed, b: Deed): boolean {
  if (!a.others.includes(FIRST) || !b.others.includes(FIRST)) return false;
  const [x, y] = [a.doers.filter(isParty), b.doers.filter(isParty)];
  return x.length > 0 && y.length > 0 && !x.some((key) => y.includes(key));
}

function isParty(key: string): boolean {
  return key.startsWith('@');
}

const FIRST = '(first)';

/** Verbs that say nothing without their object: "launched a crackdown", "launched attacks". */
const light =
  /^(?:launch|make|made|take|took|have|had|give|gave|hold|held|begin|began|start|send|sent|use|carry|carried|hit|get|got|keep|kept)/u;

/** The deeds of a clause with a subject: one, or two where the verb takes a noun for what is done ("opened fire"). */
function readDeeds(claim: Claim): readonly Deed[] {
  const { words } = claim;
  const at = words.findIndex(({ token, key }) => token.pos === 'VERB' && key !== '');
  const verb = words[at];
  if (at < 1 || verb === undefined || isPassive(words, at) || light.test(verb.token.lower)) return [];
  const doers = namesOf(words.slice(0, at));
  const behind = words.slice(at + 1);
  const isFirst = behind.some(({ token }) => token.lower === 'first');
  const object = behind.findIndex(({ token }) => /^(?:ADP|PUNCT|VERB|AUX|SCONJ|CCONJ)$/u.test(token.pos));
  const others = [...namesOf(object < 0 ? behind : behind.slice(0, object)), ...(isFirst ? [FIRST] : [])];
  if (doers.length === 0) return [];
  const noun = behind[0];
  const isNoun = isFirst && noun?.token.pos === 'NOUN' && noun.key !== '';
  return [verb.key, ...(isNoun ? [noun.key] : [])].map((key) => ({ claim, verb: key, doers, others }));
}

/** Who is named: the countries by their keys, everything else by its own noun, since a boat is no trawler here. */
function namesOf(words: readonly KeyedToken[]): readonly string[] {
  return words.flatMap(({ key, token }) => {
    if (key.startsWith('@')) return [key];
    return token.pos === 'NOUN' || token.pos === 'PROPN' ? [token.lower.replace(/s$/u, '')] : [];
  });
}

function isPassive(words: readonly KeyedToken[], verb: number): boolean {
  return /^(?:is|are|was|were|be|been|being)$/u.test(words[verb - 1]?.token.lower ?? '');
}
