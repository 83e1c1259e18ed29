/** Every clause of the articles that claims something, with who claims it. */
import { contains, overlaps, type Span } from '../../model/selector.ts';
import { addToList } from './add-to-list.ts';
import { cutClauses, trimMarks } from './clauses.ts';
import { contentKeys, type ArticleView, type StatementView, tokensWithin, type View } from './view.ts';
import { isNegation } from './weigh-words.ts';
import { type KeyedToken, keyOf } from './word-keys.ts';

/** One claim: a clause of a statement, or of the article's own narration where `statement` is null. */
export interface Claim extends Span {
  readonly index: number;
  readonly article: ArticleView;
  /** Index of its sentence in the article. */
  readonly sentence: number;
  readonly words: readonly KeyedToken[];
  readonly keys: readonly string[];
  readonly isNegative: boolean;
  /** The keys that a negation reaches: what is said not to be. */
  readonly denied: readonly string[];
  /** Said to be possible, wanted or to come, not to be so. */
  readonly isHypothetical: boolean;
  readonly statement: StatementView | null;
}

/**
 * The claims of all articles in order. Clauses of statements of uncertain cue are left out, as are headings. Linear.
 */
export function findClaims(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const byArticle = new Map<ArticleView, StatementView[]>();
  for (const statement of view.statements) {
    addToList(byArticle, statement.article, statement);
  }
  for (const article of view.articles) {
    const statements = byArticle.get(article) ?? [];
    let from = 0;
    for (const [sentence, span] of article.text.sentences.entries()) {
      if (article.text.blocks[span.block]?.kind === 'heading') continue;
      while ((statements[from]?.statement.evidence.at(-1)?.end ?? Infinity) <= span.start) from += 1;
      const here = statements
        .slice(from, from + 12)
        .filter(({ statement }) => statement.evidence.some((part) => overlaps(part, span)));
      for (const clause of cutClauses(article, span)) {
        for (const [piece, statement] of splitByStatement(article, clause, here)) {
          if (statement?.isSure === false) continue;
          claims.push(makeClaim(claims.length, article, sentence, piece, statement));
        }
      }
    }
  }
  return claims;
}

/** Share of a clause that its statements must make up. */
const LEAST_SPOKEN = 0.3;

/** A clause that lies partly in a statement is cut at the statement's bounds. */
function splitByStatement(
  article: ArticleView,
  clause: Span,
  statements: readonly StatementView[],
): readonly (readonly [Span, StatementView | null])[] {
  const pieces: (readonly [Span, StatementView | null])[] = [];
  for (const statement of statements) {
    for (const part of statement.statement.evidence) {
      if (!overlaps(part, clause) || (!statement.isSure && !covers(part, clause))) continue;
      const piece = { start: Math.max(part.start, clause.start), end: Math.min(part.end, clause.end) };
      // A statement inside another one's content is reported by both; the inner one speaks.
      if (!pieces.some(([other]) => contains(piece, other))) pieces.push([piece, statement]);
    }
  }
  // A few quoted words do not make the clause around them their speaker's.
  const spoken = pieces.reduce((sum, [{ start, end }]) => sum + end - start, 0);
  if (spoken < LEAST_SPOKEN * (clause.end - reportEnd(clause, pieces))) return [[clause, null]];
  return pieces.filter(([piece]) => trimMarks(tokensWithin(article, piece)).length > 0);
}

/** "Fjordlink's chief executive, Karen Lund, said": where the words that only report end, however long the source's name is. */
function reportEnd(clause: Span, pieces: readonly (readonly [Span, StatementView | null])[]): number {
  const ends = pieces.flatMap(([piece, statement]) => {
    const cue = statement?.statement.cue ?? null;
    return cue !== null && cue.start >= clause.start && cue.end <= piece.start ? [cue.end] : [];
  });
  return ends.length === 0 ? clause.start : Math.min(...ends);
}

/** Whether a part makes up most of a clause; a few words of uncertain cue do not make the rest of it uncertain. */
function covers(part: Span, clause: Span): boolean {
  const shared = Math.min(part.end, clause.end) - Math.max(part.start, clause.start);
  return shared >= 0.6 * (clause.end - clause.start);
}

function makeClaim(
  index: number,
  article: ArticleView,
  sentence: number,
  span: Span,
  statement: StatementView | null,
): Claim {
  const words = trimLinks(trimMarks(tokensWithin(article, span)));
  const start = words[0]?.token.start ?? span.start;
  const end = words.at(-1)?.token.end ?? span.end;
  return {
    index,
    article,
    sentence,
    start,
    end,
    words,
    keys: [...contentKeys(words), ...subjectKeys(words, statement)],
    isNegative: words.some(isNegation),
    denied: findDenied(words),
    isHypothetical: isHypothetical(words) || (statement !== null && isWish(statement)),
    statement,
  };
}

const wishing =
  /\b(?:offer|promis|pledg|vow|demand|urg|call(?:s|ed|ing)? (?:on|for|upon)|ask|propos|request|threaten|invit|plan|intend|want|hop|appeal)/iu;
/** Cues of those who say that something is not so. */
export const denialCues =
  /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?)\b/iu;
const exclusion = /\brul(?:e|es|ed|ing) out\b/iu;

/** Whether a statement says what somebody wants or will do, not what is so: "offered Oslo as a place for talks". */
export function isWish({ statement }: StatementView): boolean {
  return wishing.test(statement.cue?.exact ?? '');
}

/** Whether the words of a claim are what its speaker denies: "denied that any gate was opened" does not claim it. */
export function isDenied({ statement }: Claim): boolean {
  const cue = statement?.statement.cue?.exact ?? '';
  return denialCues.test(cue) || exclusion.test(cue);
}

/** Whether words begin with a pronoun: in a report that is whoever speaks. */
export function startsWithOwnPronoun(words: readonly KeyedToken[]): boolean {
  return /^(?:i|we|it|he|she|they)$/u.test(words[0]?.token.lower ?? '');
}

/** "it had taken back 26,000 boxes", said of itself: the speaker's name, where a report begins with a pronoun for it. */
function subjectKeys(words: readonly KeyedToken[], statement: StatementView | null): readonly string[] {
  const actor = statement?.actor ?? null;
  if (actor === null || !startsWithOwnPronoun(words)) return [];
  return actor.name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(keyOf)
    .filter((key) => key !== '');
}

/** Whether words ask, or say what may, should or will be, not what is. */
export function isHypothetical(words: readonly KeyedToken[]): boolean {
  if (asksSomething(words)) return true;
  // "To publish the logbook", promised: it has not happened.
  if (words[0]?.token.lower === 'to' && isVerb(words[1])) return true;
  return words.some(({ token }, i) => {
    // "It must have been spoiled" holds something to be so.
    if (token.lower === 'must' && words[i + 1]?.token.lower === 'have') return false;
    // "On 3 May" is no possibility.
    const isName = token.lower === 'may' && token.pos === 'PROPN';
    if (!isName && /^(?:if|unless|will|would|could|should|may|might|must|can|shall)$/u.test(token.lower))
      return true;
    // "Kabul to act", after "urged": no verb before the infinitive.
    return token.lower === 'to' && i > 0 && i < 6 && !words.slice(0, i).some(isVerb) && isVerb(words[i + 1]);
  });
}

/** "to know how the rise was worked out", "whether it was closed": a question claims nothing. */
function asksSomething(words: readonly KeyedToken[]): boolean {
  const opening = words.slice(0, 3).map(({ token }) => token.lower);
  const word = opening[0] === 'to' && /^(?:know|see|learn|explain)$/u.test(opening[1] ?? '') ? 2 : 0;
  return /^(?:whether|how|why|what|who)$/u.test(opening[word] ?? '');
}

/** How many words after a negation it reaches. */
const NEGATION_REACH = 5;

const anyChange: ReadonlySet<string> = new Set(['move', 'change', 'budge'].map(keyOf));
const changes = ['rise', 'fall', 'cut', 'grow', 'improve'].map(keyOf);

/** Nouns that, where there is none of them, deny what they are of: "no evidence of an attack". */
const tokenOf =
  /^(?:evidence|proof|signs?|traces?|indications?|reports?|records?|cases?|talk|question|threat|risk|movements?|presence|activity)$/u;

/** The words that a negation reaches; "no need for a treaty" denies the need and not the treaty. */
function reachOf(words: readonly KeyedToken[], at: number): readonly KeyedToken[] {
  const after = words.slice(at + 1, at + 1 + NEGATION_REACH);
  if (words[at]?.token.lower !== 'no') return after;
  const end = after.findIndex(
    ({ token }, index) =>
      index > 0 && token.pos === 'ADP' && !tokenOf.test(after[index - 1]?.token.lower ?? ''),
  );
  return end < 0 ? after : after.slice(0, end);
}

/** Keys of what words say not to be, in order. */
export function findDenied(words: readonly KeyedToken[]): readonly string[] {
  return words.flatMap((word, i) => {
    if (!isNegation(word, i, words)) return [];
    const after = reachOf(words, i);
    const keys = contentKeys(after).filter((key) => !key.startsWith('@'));
    // What has not moved has neither risen nor fallen.
    return keys.flatMap((key) => (anyChange.has(key) ? [key, ...changes] : [key]));
  });
}

/** Leaves a conjunction at the beginning out: "that", "while", "However,". */
export function trimLinks(words: readonly KeyedToken[]): readonly KeyedToken[] {
  const first = words.findIndex(
    ({ token }) =>
      token.pos !== 'PUNCT' && !/^(?:that|while|however|but|and|although|though)$/u.test(token.lower),
  );
  return first <= 0 ? words : words.slice(first);
}

function isVerb(word: KeyedToken | undefined): boolean {
  return word?.token.pos === 'VERB' || word?.token.pos === 'AUX';
}
