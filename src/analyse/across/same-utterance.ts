/** Which statements report one utterance in different words, or the same words at several outlets. */
import { type Dating, type Statement, type Utterance } from '../../model/dossier.ts';
import { addToList } from './add-to-list.ts';
import { findDenied } from './claims.ts';
import { makeId } from './make-id.ts';
import { contentKeys, type StatementView, type View } from './view.ts';
import { findWireCopies } from './wire-copy.ts';
import { isMeasure } from './quantities.ts';
import { cosine, isNegative, weighWords, type Weights } from './weigh-words.ts';

/** A word shared by more statements of one speaker than this says too little to propose a pair. */
const MOST_HOLDERS = 60;
/** Pairs that share fewer weighted words are two utterances on one topic. */
const LEAST_LIKENESS = 0.2;
/** What a pair must share where nothing else says that its two articles report one occasion. */
const LEAST_LIKENESS_ALONE = 0.42;
/** What hangs on one condition is another thing where it shares less. */
const LEAST_LIKENESS_OF_CONSEQUENCES = 0.12;
/** What a summary line and the body of one article must share. */
const LEAST_LIKENESS_WITHIN = 0.5;
/** Sum of the likeness of the other pairs of two articles and one speaker, from which they report one occasion. */
const LEAST_SUPPORT = 0.6;
/** One other pair that is plainly alike, and what a pair must share beside it. */
const ONE_OTHER_PAIR = 0.3;
const LEAST_LIKENESS_OF_TWO = 0.33;
/** From this sum on they plainly do. */
const FULL_SUPPORT = 1.5;
/** A second wording beside the first in one article, or a pair among many of one occasion, shares less. */
const LEAST_LIKENESS_BESIDE = 0.16;
const LEAST_WORDS_OF_A_COPY = 4;
/** Many shared words of content join a pair that is otherwise worded alike only in part. */
const MANY_WORDS = 5;
const LEAST_LIKENESS_OF_MANY = 0.26;
/** A pair shares more than numbers and units: two sums of 18 million are not yet one utterance. */
const LEAST_TELLING_WORDS = 2;
/** A restatement beside a member of a group shares at least this with one of its members. */
const LEAST_LIKENESS_OF_RESTATEMENT = 0.2;

/**
 * Groups statements that report one utterance. A group holds one speaker; it joins statements of different articles that
 * are each other's best match, words that several outlets print alike, and a restatement beside a member. The head is the
 * fullest direct wording. Groups of one are left out; no statement stands in two. Near-linear: pairs are proposed by
 * rare shared words only.
 */
export function findUtterances(view: View): readonly Utterance[] {
  const weights = weighWords(view.statements.map(({ keys }) => keys));
  const groups = new Groups(view.statements.length);
  joinCopies(view, groups);
  joinWireCopy(view, weights, groups);
  const likeness = new Map<string, number>();
  for (const [a, b] of proposePairs(view)) {
    const score = compare(a, b, weights);
    if (score >= LEAST_LIKENESS_BESIDE) likeness.set(`${a.index} ${b.index}`, score);
  }
  const scored = [...likeness].map(([pair, score]) => ({ pair: pair.split(' ').map(Number), score }));
  joinMutualBest(view, scored, groups);
  joinBeside(view, scored, groups);
  return groups
    .lists()
    .map((members) => makeUtterance(members.map((i) => view.statements[i]).filter(isGiven)));
}

interface ScoredPair {
  readonly pair: readonly number[];
  readonly score: number;
}

/** Union-find over statement indices that keeps the members of each group. */
class Groups {
  private readonly parents: number[];
  private readonly members: number[][];

  constructor(size: number) {
    this.parents = Array.from({ length: size }, (_, i) => i);
    this.members = this.parents.map((i) => [i]);
  }

  find(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    this.parents[index] = root;
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low === undefined || high === undefined || low === high) return;
    this.parents[high] = low;
    this.members[low] = [...(this.members[low] ?? []), ...(this.members[high] ?? [])].sort((x, y) => x - y);
    this.members[high] = [];
  }

  /** Whether joining would put two statements of one article into a group. */
  holdsOtherOf(view: View, a: StatementView, b: StatementView): boolean {
    const [x, y] = [this.find(a.index), this.find(b.index)];
    if (x === y || a.article === b.article) return false;
    const articlesOf = (root: number): readonly number[] =>
      (this.members[root] ?? []).map((i) => view.statements[i]?.article.index ?? -1);
    const of = new Set(articlesOf(x));
    return articlesOf(y).some((i) => of.has(i));
  }

  /** The groups of two and more, each in order, by their first member. */
  lists(): readonly (readonly number[])[] {
    return this.members.filter((members) => members.length > 1);
  }
}

/** Whether two statements may have one speaker: never two identified ones that differ. */
function mayShareSpeaker(a: StatementView, b: StatementView): boolean {
  return a.statement.speaker === b.statement.speaker;
}

/** The same words in two articles, by the same speaker, are one utterance however short the rest of the articles. */
function joinCopies(view: View, groups: Groups): void {
  const seen = new Map<string, StatementView[]>();
  for (const statement of view.statements) {
    // Whoever is unnamed may be somebody else: only a copied article joins them (see below).
    if (statement.statement.speaker === null || isNoUtterance(statement)) continue;
    const words = statement.words
      .filter(({ token }) => token.pos !== 'PUNCT')
      .map(({ token }) => token.lower);
    // Short words alone are told from others only by what stands around them.
    const around = words.length < LEAST_WORDS_OF_A_COPY ? sentenceWords(statement) : '';
    const key = `${statement.statement.speaker} ${words.join(' ')} ${around}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, [statement]);
    else {
      const first = earlier.find((other) => other.article !== statement.article);
      if (first !== undefined) groups.join(first.index, statement.index);
      earlier.push(statement);
    }
  }
}

/** A question put to somebody ("asked whether ...") and a scrap ("to comment") are nobody's utterance. */
function isNoUtterance({ keys, words, statement }: StatementView): boolean {
  const isQuestion = /^(?:whether|if|how|what|why|when|who)$/u.test(words[0]?.token.lower ?? '');
  return (
    (keys.length < 2 && statement.kind !== 'direct') ||
    (isQuestion && statement.kind === 'indirect' && statement.speaker === null)
  );
}

/** What a statement of a copied text must share with its double: the outlets change a word or two. */
const LEAST_LIKENESS_OF_COPY = 0.75;

/**
 * In articles that print one agency text, statements that share nearly all their words are one utterance even where the
 * source is unnamed; two named speakers are never joined.
 */
function joinWireCopy(view: View, weights: Weights, groups: Groups): void {
  const byArticle = new Map<number, StatementView[]>();
  for (const statement of view.statements) addToList(byArticle, statement.article.index, statement);
  for (const pair of findWireCopies(view.articles)) {
    const [first = -1, second = -1] = pair.split(' ').map(Number);
    const others = byArticle.get(second) ?? [];
    for (const a of (byArticle.get(first) ?? []).filter((one) => !isNoUtterance(one))) {
      const b = others.find((other) => {
        const isCopy =
          mayShareSpeaker(a, other) && cosine(a.keys, other.keys, weights) >= LEAST_LIKENESS_OF_COPY;
        return isCopy && isNegative(a.words) === isNegative(other.words);
      });
      if (b !== undefined && !groups.holdsOtherOf(view, a, b)) groups.join(a.index, b.index);
    }
  }
}

function sentenceWords({ article, sentence }: StatementView): string {
  const span = article.text.sentences[sentence];
  return span === undefined ? '' : article.text.text.slice(span.start, span.end);
}

/** Pairs of one speaker that share a word few of the speaker's statements hold. */
function* proposePairs(view: View): Generator<readonly [StatementView, StatementView]> {
  const holders = new Map<string, StatementView[]>();
  for (const statement of view.statements) {
    if (statement.statement.speaker === null) continue;
    for (const key of statement.keys) addToList(holders, `${statement.statement.speaker} ${key}`, statement);
  }
  const proposed = new Set<number>();
  for (const list of holders.values()) {
    if (list.length > MOST_HOLDERS) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        const pair = a.index * view.statements.length + b.index;
        if (proposed.has(pair) || !mayPair(a, b)) continue;
        proposed.add(pair);
        yield [a, b];
      }
    }
  }
}

function mayPair(a: StatementView, b: StatementView): boolean {
  if (!mayShareSpeaker(a, b) || isNoUtterance(a) || isNoUtterance(b)) return false;
  if (a.article === b.article && !repeatsHighlight(a, b)) return false;
  return areDatesNear(a.statement.date, b.statement.date);
}

/** A summary line or heading and the body of the same article may report one utterance. */
function repeatsHighlight(a: StatementView, b: StatementView): boolean {
  const kinds = [a, b].map(({ article, firstToken }) => {
    const block = article.text.tokens[firstToken]?.block;
    return block === undefined ? undefined : article.text.blocks[block]?.kind;
  });
  const isHighlight = (kind: string | undefined): boolean => kind === 'list-item' || kind === 'heading';
  return isHighlight(kinds[0]) !== isHighlight(kinds[1]);
}

/** The words other than numbers and units that two statements share. */
function countTelling(a: StatementView, b: StatementView): number {
  return a.keys.filter((key) => !isMeasure(key) && b.keys.includes(key)).length;
}

function areDatesNear(a: Dating | null, b: Dating | null): boolean {
  if (a === null || b === null || a.precision !== 'day' || b.precision !== 'day') return true;
  return Math.abs(Date.parse(a.value) - Date.parse(b.value)) <= 86_400_000;
}

function compare(a: StatementView, b: StatementView, weights: Weights): number {
  if (denies(a, b) || denies(b, a) || offersElse(a, b, weights)) return 0;
  const score = cosine(a.keys, b.keys, weights);
  const conditionals = [a, b].filter(isConditional).length;
  const isOneNegative = isNegative(a.words) !== isNegative(b.words);
  return Math.min(1, score * (conditionalFactor[conditionals] ?? 1) * (isOneNegative ? 0.85 : 1));
}

/** "A if C" and "B if C": what would follow must be one thing too. */
function offersElse(a: StatementView, b: StatementView, weights: Weights): boolean {
  const [x, y] = [consequence(a), consequence(b)];
  if (x === null || y === null || x.length === 0 || y.length === 0) return false;
  return cosine(x, y, weights) < LEAST_LIKENESS_OF_CONSEQUENCES;
}

/** Keys of what hangs on a condition that comes behind it, or null where no condition does. */
function consequence({ words }: StatementView): readonly string[] | null {
  const at = words.findIndex(({ token }) => /^(?:if|unless|provided)$/u.test(token.lower));
  return at < 3 ? null : contentKeys(words.slice(0, at)).filter((key) => !key.startsWith('@'));
}

/** Whether one wording denies what the other says: no report of an utterance turns it into its opposite. */
function denies(no: StatementView, yes: StatementView): boolean {
  if (isNegative(yes.words) || isConditional(no) || isConditional(yes)) return false;
  // "Took the maize without paying" says what "took the maize and forgot the bill" says.
  if (no.words.some(({ token }) => token.lower === 'without')) return false;
  return findDenied(no.words).some((key) => yes.keys.includes(key));
}

/** By how many of the two wordings are conditional: a condition is seldom lost in translation. */
const conditionalFactor: readonly number[] = [1, 0.8, 1.25];

function isConditional({ words }: StatementView): boolean {
  return words.some(({ token }) => /^(?:if|unless|once|provided)$/u.test(token.lower));
}

/** One to one for each two articles: the best pairs first, each statement at most once. */
function joinMutualBest(view: View, scored: readonly ScoredPair[], groups: Groups): void {
  const taken = new Set<string>();
  const best: (ScoredPair & { readonly a: StatementView; readonly b: StatementView })[] = [];
  for (const { pair, score } of sortPairs(scored)) {
    const [a, b] = pair.map((i) => view.statements[i]);
    if (a === undefined || b === undefined) continue;
    const slots = [`${a.index} in ${b.article.index}`, `${b.index} in ${a.article.index}`];
    if (slots.some((slot) => taken.has(slot))) continue;
    for (const slot of slots) taken.add(slot);
    best.push({ pair, score, a, b });
  }
  const support = new Map<string, number>();
  for (const { a, b, score } of best) {
    const articles = nameArticles(a, b);
    support.set(articles, (support.get(articles) ?? 0) + (score >= LEAST_LIKENESS ? score : 0));
  }
  for (const { a, b, score } of best) {
    const others = (support.get(nameArticles(a, b)) ?? 0) - (score >= LEAST_LIKENESS ? score : 0);
    const telling = countTelling(a, b);
    // A sum of 18 million in both speaks for one occasion, not yet for one utterance.
    if (telling < Math.min(LEAST_TELLING_WORDS, a.keys.length, b.keys.length)) continue;
    const least = leastLikeness(others, a.article === b.article);
    if (score < least && !(score >= LEAST_LIKENESS_OF_MANY && telling >= MANY_WORDS)) continue;
    if (groups.holdsOtherOf(view, a, b)) continue;
    groups.join(a.index, b.index);
  }
}

/** The surer it is that two articles report one occasion, the less a pair of theirs must share. */
function leastLikeness(support: number, isOneArticle: boolean): number {
  if (isOneArticle) return LEAST_LIKENESS_WITHIN;
  if (support >= FULL_SUPPORT) return LEAST_LIKENESS_BESIDE;
  if (support >= LEAST_SUPPORT) return LEAST_LIKENESS;
  return support >= ONE_OTHER_PAIR ? LEAST_LIKENESS_OF_TWO : LEAST_LIKENESS_ALONE;
}

function sortPairs(scored: readonly ScoredPair[]): readonly ScoredPair[] {
  return [...scored].sort(
    (x, y) => y.score - x.score || (x.pair[0] ?? 0) - (y.pair[0] ?? 0) || (x.pair[1] ?? 0) - (y.pair[1] ?? 0),
  );
}

/** The two articles of a pair and their speaker: what one occasion is known by. */
function nameArticles(a: StatementView, b: StatementView): string {
  const [first, second] = [a.article.index, b.article.index].sort((x, y) => x - y);
  return `${first ?? ''} ${second ?? ''} ${a.statement.speaker ?? ''}`;
}

/** "He said that nobody was there. “I saw nobody,” he said": the wording beside a member joins its group. */
function joinBeside(view: View, scored: readonly ScoredPair[], groups: Groups): void {
  const sorted = sortPairs(scored.filter(({ score }) => score >= LEAST_LIKENESS_OF_RESTATEMENT));
  const members = new Set(groups.lists().flat());
  const seen = new Set<number>();
  for (const { pair } of sorted) {
    const [a, b] = pair;
    if (a === undefined || b === undefined) continue;
    for (const [member, loose] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!members.has(member) || members.has(loose) || seen.has(loose)) continue;
      seen.add(loose);
      const beside = [loose - 1, loose + 1].some(
        (i) =>
          isBeside(view, loose, i) &&
          groups.find(i) === groups.find(member) &&
          !addsNumber(view.statements[loose], view.statements[i]),
      );
      if (beside) groups.join(member, loose);
    }
  }
}

/** Whether a wording gives a number that the one beside it does not: then it says something else, or more. */
function addsNumber(loose: StatementView | undefined, beside: StatementView | undefined): boolean {
  return loose?.keys.some((key) => /^\p{N}/u.test(key) && !beside?.keys.includes(key)) === true;
}

function isBeside(view: View, a: number, b: number): boolean {
  const [x, y] = [view.statements[a], view.statements[b]];
  if (x === undefined || y === undefined || x.article !== y.article || !mayShareSpeaker(x, y)) return false;
  if (x.statement.kind === y.statement.kind) return false;
  return Math.abs(x.sentence - y.sentence) === 1;
}

function makeUtterance(members: readonly StatementView[]): Utterance {
  const ids = members.map(({ statement }) => statement.id);
  const head = [...members].sort(compareFullness)[0]?.statement.id ?? '';
  return { id: makeId('u', [...ids].sort()), head, statements: [head, ...ids.filter((id) => id !== head)] };
}

const directness: Readonly<Record<Statement['kind'], number>> = { direct: 0, mixed: 1, indirect: 2 };

function compareFullness(a: StatementView, b: StatementView): number {
  return (
    directness[a.statement.kind] - directness[b.statement.kind] ||
    b.statement.exact.length - a.statement.exact.length ||
    a.index - b.index
  );
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}
