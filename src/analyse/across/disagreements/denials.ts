/** A charge or a claim, and who denies it. */
import { type Statement } from '../../../model/dossier.ts';
import { addToList } from '../add-to-list.ts';
import { denialCues, findDenied, isHypothetical, isWish } from '../claims.ts';
import { findSubject } from '../subjects.ts';
import { isInHeading, reportSpan, type StatementView, type View } from '../view.ts';
import { cosine, type Weights } from '../weigh-words.ts';
import { keyOf } from '../word-keys.ts';
import { type Difference, MOST_HOLDERS, type Side } from './difference.ts';
import { nameSpan } from './name-matter.ts';

const LEAST_LIKENESS = 0.3;
/** A denial answers something: where nothing is plainly meant, the likest words of another side are. */
const LEAST_LIKENESS_OF_ANSWER = 0.16;
/** Content words that a denial must have of its own before anything is looked for by its words. */
const LEAST_WORDS_OF_DENIAL = 3;
const chargeCues = /\b(?:accus\w+|blam\w+|alleg\w+|claim\w*|charg(?:ed|es|ing))\b/iu;
const chargeNouns = new Set([
  'charges',
  'charge',
  'allegations',
  'allegation',
  'claims',
  'claim',
  'accusations',
  'accusation',
  'reports',
]);
/** Words for any claim: sharing one says nothing of what is denied. */
const genericKeys: ReadonlySet<string> = new Set(
  'charge allegation accusation claim report suggestion statement assertion figure'.split(' ').map(keyOf),
);
const claimNouns =
  /^(?:suggestions?|claims?|allegations?|charges?|accusations?|assertions?|reports?|accounts?|versions?|statements?)$/u;
/** How far back a denial of "all such charges" looks, in statements. */
const DENIAL_REACH = 8;

/** A denial and what it answers: the likest claim of another speaker, or the charge just before "such charges". */
export function* findDenials(view: View, weights: Weights): Generator<Difference> {
  const byKey = new Map<string, StatementView[]>();
  for (const statement of view.statements) {
    for (const key of statement.keys) addToList(byKey, key, statement);
  }
  const charges = findCharges(view);
  for (const statement of view.statements) {
    const cue = statement.statement.cue?.exact ?? '';
    if (!statement.isSure || !denialCues.test(cue) || isInHeading(statement)) continue;
    const isGeneral = statement.words.some(({ token }) => chargeNouns.has(token.lower));
    const answered =
      findLikest(statement, byKey, weights, LEAST_LIKENESS) ??
      (isGeneral ? findChargeBefore(view, statement) : null) ??
      findChargeAgainst(charges, statement) ??
      findLikest(statement, byKey, weights, LEAST_LIKENESS_OF_ANSWER, true);
    if (answered === null) continue;
    const sides = [sideOf(answered.statement), sideOf(statement)] as const;
    const shared = answered.statement.keys.filter((key) => statement.keys.includes(key));
    const about = nameSpan(answered.statement.article, answered.statement.words, shared);
    yield { kind: 'denial', sides: [sides[0], sides[1]], about, likeness: 0.6 + answered.likeness };
  }
}

function findLikest(
  statement: StatementView,
  byKey: ReadonlyMap<string, readonly StatementView[]>,
  weights: Weights,
  least: number,
  isNear = false,
): { readonly statement: StatementView; readonly likeness: number } | null {
  let best: { readonly statement: StatementView; readonly likeness: number } | null = null;
  // "rejected that reading": so few words are like any others by chance.
  const own = statement.keys.filter((key) => !key.startsWith('@') && !genericKeys.has(key));
  if (own.length < LEAST_WORDS_OF_DENIAL - 1) return null;
  const isShort = own.length < LEAST_WORDS_OF_DENIAL;
  for (const key of own) {
    const list = byKey.get(key) ?? [];
    if (list.length > MOST_HOLDERS) continue;
    for (const other of list) {
      const isCharge = chargeCues.test(other.statement.cue?.exact ?? '');
      const isClaim = isCharge || !(isHypothetical(other.words) || isWish(other));
      // Of two articles, only where a state is a party: two persons of no side may share a word by chance.
      const hasState = (statement.actor?.country ?? other.actor?.country ?? null) !== null;
      if (isNear && other.article !== statement.article && !hasState) continue;
      if (!isOtherSide(statement, other) || isInHeading(other) || !isClaim) continue;
      if (denialCues.test(other.statement.cue?.exact ?? '')) continue;
      // "Denied that any gate was opened" agrees with "not one gate was moved".
      if (findDenied(other.words).some((word) => statement.keys.includes(word))) continue;
      // "Denied having shut the valve": somebody says that it shut the valve.
      if (isShort && !own.every((word) => other.keys.includes(word))) continue;
      const likeness = cosine(statement.keys, other.keys, weights);
      if (likeness >= (isCharge ? 0.15 : least) && likeness > (best?.likeness ?? 0))
        best = { statement: other, likeness };
    }
  }
  return best;
}

function findChargeBefore(
  view: View,
  statement: StatementView,
): { readonly statement: StatementView; readonly likeness: number } | null {
  for (let i = statement.index - 1; i >= Math.max(0, statement.index - DENIAL_REACH); i -= 1) {
    const other = view.statements[i];
    if (other === undefined || other.article !== statement.article) return null;
    if (!isOtherSide(statement, other) || !chargeCues.test(other.statement.cue?.exact ?? '')) continue;
    // The first of several charges in a row names the matter.
    const before = view.statements[i - 1];
    const isChain =
      before?.article === other.article &&
      before.statement.speaker === other.statement.speaker &&
      chargeCues.test(before.statement.cue?.exact ?? '');
    return { statement: isChain ? before : other, likeness: 0.1 };
  }
  return null;
}

/** Charges by the country that they are brought against ("accused Iceland of ..."). */
function findCharges(view: View): ReadonlyMap<string, readonly StatementView[]> {
  const charges = new Map<string, StatementView[]>();
  for (const statement of view.statements) {
    if (!statement.isSure || !chargeCues.test(statement.statement.cue?.exact ?? '')) continue;
    for (const country of findSubject(statement.words, true).countries) {
      addToList(charges, country, statement);
    }
  }
  return charges;
}

/** The only charge against the denier's country, where there is one alone: two would leave open which is meant. */
function findChargeAgainst(
  charges: ReadonlyMap<string, readonly StatementView[]>,
  statement: StatementView,
): { readonly statement: StatementView; readonly likeness: number } | null {
  const country = statement.actor?.country ?? null;
  const list = (country === null ? undefined : charges.get(country))?.filter((other) =>
    isOtherSide(statement, other),
  );
  const [only] = list ?? [];
  return only === undefined || list?.length !== 1 ? null : { statement: only, likeness: 0.05 };
}

function isOtherSide(a: StatementView, b: StatementView): boolean {
  const [x, y] = [a.statement.speaker, b.statement.speaker];
  if (!b.isSure) return false;
  // "The operator denied it": whoever denies without a name is another one than a named source, or one worded otherwise.
  if (x === null) return isNamedOtherwise(b.statement, a.statement);
  if (x === y) return false;
  // Whoever is unnamed is another one only where the same article words the source otherwise.
  if (y === null) return isNamedOtherwise(a.statement, b.statement);
  const [own, other] = [a.actor?.country ?? null, b.actor?.country ?? null];
  const author = findAuthor(a);
  if (author !== null && author !== own) return other === author;
  return own === null || own !== other;
}

/** A source of its own words: not "he", who may be the denier. */
function isNamedOtherwise(a: Statement, b: Statement): boolean {
  const words = b.speakerText?.toLowerCase() ?? '';
  return words.includes(' ') && words !== a.speakerText?.toLowerCase();
}

/** "rejected a Malaysian suggestion": the country whose claim is denied, or null. */
function findAuthor({ words }: StatementView): string | null {
  const claim = words.findIndex(({ token }) => claimNouns.test(token.lower));
  const before = words[claim - 1]?.key ?? '';
  return claim > 0 && claim < 4 && before.startsWith('@') ? before.slice(1) : null;
}

function sideOf(statement: StatementView): Side {
  return { article: statement.article, ...reportSpan(statement), statement };
}
