/** Where the accounts differ: numbers, who did something, whether something is so, and a charge with its denial. */
import { type Disagreement, type Utterance } from '../../model/dossier.ts';
import { type Selector, type Span, selectSpan } from '../../model/selector.ts';
import { type Claim, isHypothetical, trimLinks } from './claims.ts';
import { addToList } from './add-to-list.ts';
import { compareText, makeId } from './make-id.ts';
import { findNounPhrases, wordsOf } from './noun-phrases.ts';
import { differs, findQuantities, type Quantity, SHARE } from './quantities.ts';
import { findSubject } from './subjects.ts';
import {
  type ArticleView,
  contentKeys,
  isInHeading,
  reportSpan,
  spanOf,
  type StatementView,
  type View,
} from './view.ts';
import { cosine, weighWords, type Weights } from './weigh-words.ts';

/** One account; a span of an article and who gives it. */
interface Side extends Span {
  readonly article: ArticleView;
  readonly statement: StatementView | null;
}

interface Difference {
  readonly kind: Disagreement['kind'];
  readonly sides: readonly [Side, Side];
  readonly about: string;
  /** How alike the two accounts are apart from where they differ. */
  readonly likeness: number;
  /** What is counted, where numbers differ: one statement may give several. */
  readonly unit?: string;
}

/** A word held by more claims than this proposes no pair. */
const MOST_HOLDERS = 40;
const LEAST_LIKENESS = 0.3;
/** A denial answers something: where nothing is plainly meant, the likest words of another side are. */
const LEAST_LIKENESS_OF_ANSWER = 0.16;
/** Content words that a denial must have of its own before anything is looked for by its words. */
const LEAST_WORDS_OF_DENIAL = 3;
/** Wordings of one utterance that are compared with one another. */
const MOST_COMPARED = 6;
/** What names a matter is short. */
const MOST_CHARACTERS = 70;

/**
 * The disagreements, surest first, one a matter. Compared are claims of different articles or of different speakers; sides
 * stand in the order of the articles, each with its own words and, where it is a statement, its speaker. A vague number
 * ("several") stands for a range, and differs from an exact number outside it. Near-linear: pairs are proposed by shared
 * units and rare words.
 */
export function findDisagreements(
  view: View,
  claims: readonly Claim[],
  utterances: readonly Utterance[],
): readonly Disagreement[] {
  const weights = weighWords(claims.map(({ keys }) => keys));
  const differences = [
    ...findDenials(view, weights),
    ...findOpposed(claims, weights),
    ...findNumbers(claims),
    ...findActors(view, utterances),
  ];
  const heads = new Map(
    utterances.flatMap(({ head, statements }) => statements.map((id) => [id, head] as const)),
  );
  const groups = new Map(utterances.flatMap((group) => group.statements.map((id) => [id, group] as const)));
  return keepOneEach(differences, heads).map((one) => makeDisagreement(view, one, groups));
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
  for (const list of holders.values()) {
    if (list.length > MOST_HOLDERS) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const pair = a.index * claims.length + b.index;
        if (proposed.has(pair)) continue;
        proposed.add(pair);
        yield [a, b];
      }
    }
  }
}

/** Whether two claims are two accounts: of different articles, or of different sources that one article names. */
function areTwoAccounts(a: Claim, b: Claim): boolean {
  if (a.article !== b.article) return true;
  const [x, y] = [sourceOf(a), sourceOf(b)];
  return x !== null && y !== null && x !== y;
}

/** Whoever a claim is by: an actor, else the words that name the source. */
function sourceOf({ statement }: Claim): string | null {
  return statement?.statement.speaker ?? statement?.statement.speakerText?.toLowerCase() ?? null;
}

/** The same thing affirmed and denied: shared words, the denied one among them, opposite polarity. */
function* findOpposed(claims: readonly Claim[], weights: Weights): Generator<Difference> {
  for (const [a, b] of pairBySharedWords(claims)) {
    if (a.isNegative === b.isNegative || a.isHypothetical || b.isHypothetical || !areTwoAccounts(a, b))
      continue;
    const shared = a.keys.filter((key) => b.keys.includes(key));
    const [no, yes] = a.isNegative ? [a, b] : [b, a];
    if (!no.denied.some((key) => yes.keys.includes(key))) continue;
    const isNarrated = a.statement === null && b.statement === null;
    const least = isNarrated ? 3 : isAnswer(a, b) ? 1 : 2;
    if (shared.filter((key) => !key.startsWith('@')).length < least) continue;
    const likeness = cosine(a.keys, b.keys, weights);
    if (likeness < leastLikeness(a, b) && !isAnswer(a, b)) continue;
    const isSpoken = a.statement !== null && b.statement !== null;
    yield {
      kind: isSpoken ? 'denial' : 'occurrence',
      sides: [a, b],
      about: nameMatter(a, b, shared),
      likeness,
    };
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

/** Sides of two countries contradict each other often; one speaker seldom contradicts himself, so that it must be plain. */
function leastLikeness(a: Claim, b: Claim): number {
  const [x, y] = [a.statement?.actor, b.statement?.actor];
  if (x === undefined && y === undefined) return 0.18;
  if (x === undefined || y === undefined || x === null || y === null) return 0.5;
  if (x.id === y.id) return 2;
  return x.country !== y.country ? 0.22 : 0.5;
}

/** Numbers of one thing in one connection that no value fits. */
function* findNumbers(claims: readonly Claim[]): Generator<Difference> {
  const byUnit = new Map<string, { readonly claim: Claim; readonly quantity: Quantity }[]>();
  for (const claim of claims) {
    for (const quantity of findQuantities(claim.words)) {
      addToList(byUnit, quantity.unit, { claim, quantity });
    }
  }
  for (const [unit, list] of byUnit) {
    if (list.length > MOST_HOLDERS * 2) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (!differs(a.quantity, b.quantity)) continue;
        const shared = a.claim.keys.filter(
          (key) => key !== unit && b.claim.keys.includes(key) && !/^\d/u.test(key),
        );
        const isSameKind = a.quantity.of.every((key) => b.claim.keys.includes(key) || !key.startsWith('@'));
        const isOneThing = a.quantity.of.some((key) => b.quantity.of.includes(key));
        // Two shares of one whole differ only where one thing is said of both.
        if (unit === SHARE && !shared.some((key) => !a.quantity.of.includes(key) && !key.startsWith('@')))
          continue;
        const isTwo =
          areTwoAccounts(a.claim, b.claim) || (isToldAndNarrated(a.claim, b.claim) && shared.length > 1);
        // Where many things are counted in one unit ("people"), one more shared word says little.
        const isOneEvent =
          shared.some((key) => !key.startsWith('@')) && shared.length >= (list.length > FEW ? 2 : 1);
        if (!isTwo || !isSameKind || !(isOneThing || isOneEvent) || haveOtherDates(a.claim, b.claim))
          continue;
        const about = nameMatter(a.claim, b.claim, [unit]);
        yield { kind: 'number', sides: [a.claim, b.claim], about, likeness: 0.5 + shared.length / 20, unit };
      }
    }
  }
}

const FEW = 6;

/** Within one article: what a source says and what the article itself tells. */
function isToldAndNarrated(a: Claim, b: Claim): boolean {
  return a.article === b.article && (a.statement === null) !== (b.statement === null);
}

const dateWords =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/u;

function haveOtherDates(a: Claim, b: Claim): boolean {
  const datesOf = ({ words }: Claim): readonly string[] =>
    words.map(({ token }) => token.lower).filter((lower) => dateWords.test(lower));
  const [x, y] = [datesOf(a), datesOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((date) => y.includes(date));
}

const denialCues =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?)\b/iu;
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
/** How far back a denial of "all such charges" looks, in statements. */
const DENIAL_REACH = 8;

/** A denial and what it answers: the likest claim of another speaker, or the charge just before "such charges". */
function* findDenials(view: View, weights: Weights): Generator<Difference> {
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
      findLikest(statement, byKey, weights, LEAST_LIKENESS_OF_ANSWER);
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
): { readonly statement: StatementView; readonly likeness: number } | null {
  let best: { readonly statement: StatementView; readonly likeness: number } | null = null;
  // "rejected that reading": so few words are like any others by chance.
  if (statement.keys.filter((key) => !key.startsWith('@')).length < LEAST_WORDS_OF_DENIAL) return null;
  for (const key of statement.keys) {
    const list = byKey.get(key) ?? [];
    if (key.startsWith('@') || list.length > MOST_HOLDERS) continue;
    for (const other of list) {
      const isCharge = chargeCues.test(other.statement.cue?.exact ?? '');
      if (!isOtherSide(statement, other) || isInHeading(other) || (!isCharge && isHypothetical(other.words)))
        continue;
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
  if (x === null || y === null || x === y || !b.isSure) return false;
  return a.actor?.country === null || a.actor?.country !== b.actor?.country;
}

function sideOf(statement: StatementView): Side {
  return { article: statement.article, ...reportSpan(statement), statement };
}

/** Within one utterance, who acts: one wording names the one, the other two, or somebody else. */
function* findActors(view: View, utterances: readonly Utterance[]): Generator<Difference> {
  for (const { statements } of utterances) {
    const members = statements.slice(0, MOST_COMPARED).flatMap((id) => view.byId.get(id) ?? []);
    for (const [i, a] of members.entries()) {
      for (const b of members.slice(i + 1)) {
        const difference = a.article === b.article ? null : compareSubjects(a, b);
        if (difference !== null) yield difference;
      }
    }
  }
}

function compareSubjects(a: StatementView, b: StatementView): Difference | null {
  const [x, y] = [subjectSide(a), subjectSide(b)];
  if (x === null || y === null) return null;
  const shared = x.keys.filter((key) => y.keys.includes(key) && !key.startsWith('@'));
  // Two wordings for one actor share their nouns and name the same countries in the same number.
  const isSameNumber = x.isPlural === y.isPlural;
  if (shared.length < 2 || isSameNumber) return null;
  const about = nameSpan(a.article, x.words, shared);
  return { kind: 'actor', sides: [x.side, y.side], about, likeness: 0.7 };
}

function subjectSide(statement: StatementView): {
  readonly side: Side;
  readonly words: StatementView['words'];
  readonly keys: readonly string[];
  readonly isPlural: boolean;
} | null {
  const auxiliary = statement.words.findIndex(({ token }) => token.pos === 'AUX');
  const verb = auxiliary >= 0 ? auxiliary : statement.words.findIndex(({ token }) => token.pos === 'VERB');
  const words = trimLinks(statement.words.slice(0, Math.max(0, verb)));
  const span = spanOf(words);
  if (span === null || findSubject(words, false).words.length === 0) return null;
  const heads = words.filter(({ token }) => token.pos === 'NOUN');
  const plurals = heads.filter(({ token }) => /[^su]s$/u.test(token.lower)).length;
  return {
    side: { ...span, article: statement.article, statement },
    words,
    keys: contentKeys(words),
    isPlural: plurals * 2 > heads.length,
  };
}

/** One a matter: of differences whose sides overlap, the surest. */
function keepOneEach(
  differences: readonly Difference[],
  heads: ReadonlyMap<string, string>,
): readonly Difference[] {
  const sorted = [...differences].sort(
    (a, b) => b.likeness - a.likeness || compareText(a.kind, b.kind) || a.sides[0].start - b.sides[0].start,
  );
  const kept: Difference[] = [];
  const taken = new Set<string>();
  for (const one of sorted) {
    const accounts = one.sides.map(({ article, statement, start }) =>
      statement === null
        ? `${article.index} ${start}`
        : (heads.get(statement.statement.id) ?? statement.statement.id),
    );
    const pair = [...accounts].sort().join(' against ');
    const matters = accounts.map((account) => `${account} ${one.unit ?? ''}`);
    if (taken.has(pair) || matters.some((matter) => taken.has(matter))) continue;
    for (const matter of [pair, ...matters]) taken.add(matter);
    kept.push(one);
  }
  return kept;
}

function makeDisagreement(
  view: View,
  { kind, sides, about }: Difference,
  groups: ReadonlyMap<string, Utterance>,
): Disagreement {
  const ordered = [...sides].sort((a, b) => a.article.index - b.article.index || a.start - b.start);
  const printed = ordered.map(({ article, statement, start, end }) => {
    const selector = selectSpan(article.article, { start, end });
    const speaker = statement?.statement.speaker ?? null;
    const copies = statement === null ? [] : findCopies(view, statement, selector.exact, groups);
    return {
      text: selector.exact,
      ...(speaker === null ? {} : { speaker }),
      evidence: [selector, ...copies],
    };
  });
  const id = makeId(
    'd',
    printed.flatMap(({ evidence, text }) => [evidence[0]?.article ?? '', text]),
  );
  return { id, about, kind, sides: printed };
}

/** Where other articles print the same words of the same utterance. */
function findCopies(
  view: View,
  { statement }: StatementView,
  words: string,
  groups: ReadonlyMap<string, Utterance>,
): readonly Selector[] {
  const others = groups.get(statement.id)?.statements.flatMap((id) => view.byId.get(id) ?? []) ?? [];
  return others.flatMap((other) => {
    if (other.statement.id === statement.id || other.statement.article === statement.article) return [];
    const span = reportSpan(other);
    const at = other.article.text.text.slice(span.start, span.end).indexOf(words);
    if (at < 0) return [];
    const start = span.start + at;
    return [selectSpan(other.article.article, { start, end: start + words.length })];
  });
}

/** A noun phrase of the first account that holds what both share. */
function nameMatter(a: Claim, b: Claim, shared: readonly string[]): string {
  const first = a.article.index < b.article.index || (a.article === b.article && a.start <= b.start) ? a : b;
  return nameSpan(first.article, first.words, shared);
}

function nameSpan(article: ArticleView, words: Claim['words'], shared: readonly string[]): string {
  const whole = spanOf(words);
  // Nothing shared, as with "denied all such charges": the charge itself names the matter.
  if (shared.length === 0 && whole !== null && whole.end - whole.start <= MOST_CHARACTERS)
    return wordsOf(article, whole);
  const all = findNounPhrases(words);
  // The name of a party says who, not what.
  const telling = all.filter((phrase) => phrase.words.some(({ key }) => key !== '' && !key.startsWith('@')));
  const phrases = telling.length > 0 ? telling : all;
  const score = (phrase: (typeof phrases)[number]): number =>
    phrase.words.filter(({ key }) => shared.includes(key)).length * 2 +
    (shared.includes(phrase.words.at(-1)?.key ?? '') ? 1 : 0) +
    Math.min(phrase.words.length, 3) / 10;
  const best = [...phrases].sort((a, b) => score(b) - score(a) || a.start - b.start)[0];
  const span = best ?? spanOf(words);
  return span === null ? '' : wordsOf(article, span);
}
