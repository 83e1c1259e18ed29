/** Which matters the statements are about, each named in the words of the articles. */
import { compareText } from './make-id.ts';
import { findNounPhrases, type NounPhrase, wordsOf } from './noun-phrases.ts';
import { type ArticleView, sentenceAt, type StatementView, tokensWithin, type View } from './view.ts';
import { cosine, weighWords, type Weights } from './weigh-words.ts';
import { type KeyedToken, keyOf } from './word-keys.ts';

/** One matter; `statements` are in order of the articles. */
export interface Issue {
  readonly name: string;
  readonly statements: readonly StatementView[];
}

/** Heads that name no matter by themselves. */
const emptyHeads: ReadonlySet<string> = new Set(
  `country countries time year month week day people person man woman side way part government minister ministry official
   statement possibility case number use area place thing world nation authority president leader spokesman
   spokeswoman spokesperson secretary reporter journalist interview conference response reaction situation
   condition move step result word fact reason question answer issue matter problem point view plan group member
   party state region city town lot kind sort term number figure amount rest half majority future past
   past present moment hand head chief director chairman manager house office start end beginning channel media
   season round site other life order person citizen public percent hour minute behest turn line good bit
   chance opportunity extension claim claims progress table delegation delegations official officials army troops kilometre mile metre offer remark remarks
   something anything everything nothing someone anyone everyone today tomorrow yesterday commitment
   effort airport hotel building basis dollar euro pound rupee franc cent tonne ton litre barrel development intention need want sign role example understanding call stance proxy attitude approach tone set source level range rate`
    .split(/\s+/u)
    .map(keyOf)
    .filter((key) => key !== ''),
);

/** Heads that name a matter only together with the word before: "peace force". */
const emptyAlone: ReadonlySet<string> = new Set(
  'force forces rise increase decrease drop change cut promise account accounts stock share bill'
    .split(' ')
    .map(keyOf),
);

const MOST_ISSUES = 18;
const LEAST_STATEMENTS = 2;
/** A pair of words names a matter better than one of them. */
const PAIR_FACTOR = 1.5;
/** A statement joins an issue none of whose words it has from this likeness to the issue's words. */
const LEAST_LIKENESS = 0.2;
const MOST_TOPICS = 2;

/**
 * The issues, largest first; a statement stands in at most two. Chosen greedily: the word or pair of words that the most
 * statements not yet covered share. A statement without any joins the issue whose words it is most like, else that of the
 * statement beside it by the same speaker. Near-linear in the number of words.
 */
export function findIssues(view: View): readonly Issue[] {
  const sure = view.statements.filter(({ isSure }) => isSure);
  const weights = weighWords(sure.map(({ keys }) => keys));
  const holders = collectHolders(sure, nameKeys(view), commonKeys(view), bodyKeys(view));
  const chosen = chooseKeys(holders, sure.length);
  const topics = new Map<StatementView, number[]>();
  chosen.forEach((key, issue) => {
    for (const statement of holders.get(key) ?? []) {
      const list = topics.get(statement) ?? [];
      if (list.length < MOST_TOPICS) topics.set(statement, [...list, issue]);
    }
  });
  joinRest(sure, topics, chosen.length, weights);
  return chosen
    .map((key, issue) => {
      const statements = sure.filter((statement) => topics.get(statement)?.includes(issue));
      return { name: nameIssue(view, key, holders.get(key) ?? []), statements };
    })
    .filter(({ statements }) => statements.length > 0);
}

/** Keys of the words of the actors' names: a matter is not named after who speaks. */
function nameKeys(view: View): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { name, kind } of view.actors.values()) {
    if (kind === null) for (const word of name.toLowerCase().split(/\s+/u)) keys.add(keyOf(word));
  }
  return keys;
}

/** Keys of the last words of bodies' names: "Board", where the Northern Ferry Board speaks. */
function bodyKeys(view: View): ReadonlySet<string> {
  const bodies = [...view.actors.values()].filter(({ kind }) => kind !== null);
  return new Set(bodies.map(({ name }) => keyOf(name.toLowerCase().split(/\s+/u).at(-1) ?? '')));
}

/** Keys of the words that the statements use as common nouns: "Agreement" has one, "March" and "East" have none. */
function commonKeys(view: View): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { words } of view.statements) {
    for (const { key, token } of words) if (token.pos === 'NOUN' && !token.isCapital) keys.add(key);
  }
  return keys;
}

/** Candidates: heads of noun phrases, and neighbouring pairs of words in one, with the statements that hold them. */
function collectHolders(
  statements: readonly StatementView[],
  names: ReadonlySet<string>,
  common: ReadonlySet<string>,
  bodies: ReadonlySet<string>,
): ReadonlyMap<string, readonly StatementView[]> {
  const holders = new Map<string, Set<StatementView>>();
  const add = (key: string, statement: StatementView): void => {
    const list = holders.get(key) ?? new Set();
    holders.set(key, list.add(statement));
  };
  for (const statement of statements) {
    for (const phrase of findNounPhrases(statement.words)) {
      const words = phrase.words.filter(({ key }) => key !== '');
      for (const [i, { key, token }] of words.entries()) {
        if (token.pos === 'ADJ' || !isTopical(key, names)) continue;
        // A place, a body or a month is no matter, however often it is named.
        if (token.isCapital && (!common.has(key) || bodies.has(key) || isCalendarWord({ key, token })))
          continue;
        if (i === words.length - 1 && !emptyAlone.has(key)) add(key, statement);
        const before = words[i - 1]?.key;
        if (before !== undefined && before !== key && !names.has(before)) add(`${before} ${key}`, statement);
      }
    }
  }
  return new Map([...holders].map(([key, list]) => [key, [...list]]));
}

function isTopical(key: string, names: ReadonlySet<string>): boolean {
  return (
    key.length > 2 && !key.startsWith('@') && !/^\d/u.test(key) && !emptyHeads.has(key) && !names.has(key)
  );
}

function chooseKeys(
  holders: ReadonlyMap<string, readonly StatementView[]>,
  total: number,
): readonly string[] {
  const most = Math.min(MOST_ISSUES, 4 + Math.ceil(total / 7));
  const covered = new Set<StatementView>();
  const candidates = [...holders].filter(([, list]) => list.length >= LEAST_STATEMENTS);
  const chosen: string[] = [];
  while (chosen.length < most) {
    let best: { readonly key: string; readonly gain: number } | null = null;
    for (const [key, list] of candidates) {
      if (chosen.includes(key)) continue;
      const fresh = list.filter((statement) => !covered.has(statement));
      if (fresh.length < LEAST_STATEMENTS) continue;
      const articles = new Set(fresh.map(({ article }) => article)).size;
      const gain = (fresh.length + 0.5 * articles) * (key.includes(' ') ? PAIR_FACTOR : 1);
      if (best === null || gain > best.gain || (gain === best.gain && compareText(key, best.key) < 0)) {
        best = { key, gain };
      }
    }
    if (best === null) break;
    chosen.push(best.key);
    for (const statement of holders.get(best.key) ?? []) covered.add(statement);
  }
  return chosen;
}

/** Gives statements without an issue the one that they are most like, else that of their neighbour. */
function joinRest(
  statements: readonly StatementView[],
  topics: Map<StatementView, number[]>,
  issues: number,
  weights: Weights,
): void {
  const issueKeys = Array.from({ length: issues }, (_, issue) => {
    const counts = new Map<string, number>();
    for (const [statement, list] of topics) {
      if (list.includes(issue)) for (const key of statement.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
      .slice(0, 12)
      .map(([key]) => key);
  });
  const given = new Map(topics);
  for (const [i, statement] of statements.entries()) {
    if (given.has(statement)) continue;
    let best = -1;
    let most = LEAST_LIKENESS;
    for (const [issue, keys] of issueKeys.entries()) {
      const score = cosine(statement.keys, keys, weights);
      if (score > most) [best, most] = [issue, score];
    }
    if (best >= 0) topics.set(statement, [best]);
    else {
      const beside = [statements[i - 1], statements[i + 1]].find(
        (other) => other !== undefined && given.has(other) && isSameBreath(statement, other),
      );
      const [first] = beside === undefined ? [] : (given.get(beside) ?? []);
      if (first !== undefined) topics.set(statement, [first]);
    }
  }
}

function isSameBreath(a: StatementView, b: StatementView): boolean {
  return (
    a.article === b.article &&
    a.statement.speaker === b.statement.speaker &&
    a.statement.speaker !== null &&
    Math.abs(a.sentence - b.sentence) <= 1
  );
}

/** Words that say when, which or how long, not what. */
const passing = new Set([
  'recent',
  'last',
  'next',
  'other',
  'such',
  'any',
  'new',
  'first',
  'second',
  'third',
  'latest',
  'many',
  'for',
  'own',
  'same',
  'several',
  'meaningful',
  'concrete',
  'whole',
  'entire',
  'possible',
  'more',
  'only',
  'good',
  'kilometre',
  'mile',
]);

/** Whether a word before the matter's own says more about it. */
function qualifies({ token }: KeyedToken): boolean {
  return /^(?:ADJ|NOUN|PROPN)$/u.test(token.pos) && !passing.has(token.lower) && !/\d/u.test(token.lower);
}

interface Naming {
  readonly text: string;
  count: number;
  readonly words: number;
  /** Whether a proper name is in it. */
  readonly isProper: boolean;
  readonly order: number;
}

/**
 * The phrase that names an issue: of the phrases of its statements that hold its word, the one that most statements use,
 * two or three words before one or four. A single word takes what follows it along ("talks in Istanbul").
 */
function nameIssue(view: View, key: string, statements: readonly StatementView[]): string {
  const wanted = key.split(' ');
  const namings = new Map<string, Naming>();
  for (const statement of statements) {
    for (const phrase of phrasesAround(statement)) {
      const keys = phrase.words.map((word) => word.key).filter((one) => one !== '');
      const last = wanted.at(-1);
      if (last === undefined || !wanted.every((one) => keys.includes(one))) continue;
      const text = trimPhrase(statement.article, phrase, wanted);
      const id = text.toLowerCase();
      const known = namings.get(id);
      if (known !== undefined) known.count += 1;
      else {
        const isProper = /\p{Lu}/u.test(text.slice(1));
        const words = text.split(/\s+/u).length;
        namings.set(id, { text, count: 1, words, isProper, order: namings.size });
      }
    }
  }
  // A name that one of many statements uses says too much for the others, above all with a proper name in it.
  const score = ({ count, words, isProper }: Naming): number => {
    const isShared = count * 2 >= statements.length;
    const length = words === 2 ? 3 : words === 3 ? 2.5 : words === 4 ? 1 : 0;
    return count * 2 + (isShared ? length : length / 2) - (isProper && count < statements.length ? 3 : 0);
  };
  const best = [...namings.values()].sort((a, b) => score(b) - score(a) || a.order - b.order)[0];
  return best?.text ?? key;
}

function phrasesAround(statement: StatementView): readonly NounPhrase[] {
  const own = findNounPhrases(statement.words);
  return own.flatMap((phrase) => {
    const longer = extendPhrase(statement.article, statement.words, phrase);
    return longer === null ? [phrase] : [phrase, longer];
  });
}

function isCalendarWord({ token }: KeyedToken): boolean {
  return /^(?:\p{L}+day|january|february|march|april|may|june|july|august|september|october|november|december)$/u.test(
    token.lower,
  );
}

const links = new Set(['in', 'with', 'on', 'over', 'against', 'between', 'for']);

/** "talks" -> "talks in Istanbul": one preposition and the phrase after it. */
function extendPhrase(
  article: ArticleView,
  words: readonly KeyedToken[],
  phrase: NounPhrase,
): NounPhrase | null {
  const after = words.findIndex(({ token }) => token.start >= phrase.end);
  const link = words[after];
  if (after < 0 || link === undefined || !links.has(link.token.lower)) return null;
  const sentence = sentenceAt(article, phrase.start);
  const rest = words.slice(after + 1, after + 4).filter(({ token }) => token.end <= (sentence?.end ?? 0));
  const next = findNounPhrases(rest)[0];
  if (next === undefined || next.start !== rest[0]?.token.start || next.words.some(isCalendarWord))
    return null;
  const joined = tokensWithin(article, { start: phrase.start, end: next.end });
  return joined.length > 5 ? null : { start: phrase.start, end: next.end, words: joined };
}

/** Leaves words before the wanted ones out where the phrase is long, and lowers a sentence's first capital. */
function trimPhrase(article: ArticleView, phrase: NounPhrase, wanted: readonly string[]): string {
  const at = phrase.words.findIndex(({ key }) => wanted.includes(key));
  const before = phrase.words[at - 1];
  const first = before !== undefined && qualifies(before) ? before : phrase.words[Math.max(0, at)];
  const text = wordsOf(article, { start: first?.token.start ?? phrase.start, end: phrase.end });
  const isCommon = first?.token.pos !== 'PROPN' && !(first?.key.startsWith('@') ?? false);
  return isCommon ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
