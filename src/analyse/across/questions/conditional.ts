/** What depends on a condition that nobody has met yet. */
import { sentenceAt, spanOf, type StatementView, tokensWithin, type View } from '../view.ts';
import { trimLinks } from '../claims.ts';
import { trimMarks } from '../clauses.ts';
import { type KeyedToken } from '../word-keys.ts';
import { findGovernment, type FoundQuestion, select } from './found-question.ts';

/** Longer than this, only the condition itself is printed. */
const MOST_CHARACTERS = 200;
const conditionWords = /^(?:if|unless|once|provided|until)$/u;
const hopes = new Set([
  'could',
  'may',
  'might',
  'would',
  'ready',
  'willing',
  'consider',
  'considered',
  'will',
  'open',
  'depend',
  'depends',
  'wo',
  "won't",
]);
const warnings = new Set([
  'continue',
  'continues',
  'continued',
  'keeps',
  'keep',
  'insisting',
  'insist',
  'insists',
  'persist',
  'persists',
  'stubborn',
  'comes',
  'war',
]);

/**
 * Conditional questions: statements with "if", "unless", "once", "provided" or "depends on". Left out are "even if", "as
 * if", questions ("asked if"), what holds for everybody ("if you ...") and what was not ("if it had been").
 */
export function findConditionals(
  view: View,
  topicsOf: ReadonlyMap<string, readonly string[]>,
): readonly FoundQuestion[] {
  return view.statements.flatMap((statement) => {
    if (!statement.isSure) return [];
    const at = findCondition(statement.words);
    if (at < 0) return [];
    const { id } = statement.statement;
    const span = chooseSpan(statement, at);
    if (span === null) return [];
    return [
      {
        kind: 'conditional' as const,
        evidence: select(statement.article, span),
        weight: weigh(statement, at),
        keys: statement.keys,
        topics: topicsOf.get(id) ?? [],
        statements: [id],
        addressee: findAddressee(view, statement, at),
      },
    ];
  });
}

/** Index of the word that opens the condition, or -1. */
function findCondition(words: readonly KeyedToken[]): number {
  return words.findIndex(({ token }, i) => {
    const before = words[i - 1]?.token.lower ?? '';
    const after = words.slice(i + 1, i + 12).map((word) => word.token.lower);
    if (/^depends?$/u.test(token.lower)) return after[0] === 'on' || after[0] === 'upon';
    // "As soon as both sides agree", "only as long as order prevails"
    if (token.lower === 'as' && /^(?:soon|long)$/u.test(after[0] ?? '') && after[1] === 'as')
      return !/^(?:i|we)$/u.test(after[2] ?? '') && words.some((word) => hopes.has(word.token.lower));
    // "It had, if anything, held back the flood"
    if (/^(?:anything|any|not|at)$/u.test(after[0] ?? '') && /^(?:if)$/u.test(token.lower)) return false;
    if (!conditionWords.test(token.lower)) return false;
    if (token.lower === 'until' && !words.some((word) => word.token.lower === 'not')) return false;
    if (token.lower === 'once' && (i === words.length - 1 || /^(?:at|a|more|again)$/u.test(after[0] ?? '')))
      return false;
    if (token.lower === 'once' && !words.some((word) => hopes.has(word.token.lower))) return false;
    if (/^(?:even|as|asked|wonder|see|know)$/u.test(before)) return false;
    if (before === 'only' && token.lower !== 'if') return false;
    if (after.includes('you') || words.some((word) => word.token.lower === 'your')) return false;
    // "Once it had seen the results" is to come; "if it had seen them" never was.
    if (token.lower === 'once') return true;
    return !after.join(' ').startsWith('it had') && !/\bhad been\b/u.test(after.join(' '));
  });
}

/** How far after the opening of a condition its subject may stand. */
const SUBJECT_REACH = 6;

/** The government that the condition speaks of first: its deed would close the question. */
function findAddressee(view: View, { words, actor }: StatementView, at: number): string | null {
  const own = `@${actor?.country ?? ''}`;
  const found = words
    .slice(at + 1, at + 1 + SUBJECT_REACH)
    .find(({ key }) => key.startsWith('@') && key !== own);
  return found === undefined ? null : findGovernment(view, found.key.slice(1));
}

function weigh(statement: StatementView, at: number): number {
  const condition = statement.words.slice(at, at + 10);
  const comma = statement.words.findIndex(({ token }, i) => i > at && token.lower === ',');
  const end = comma < 0 ? at + 8 : Math.min(comma, at + 8);
  const rest = statement.words.filter((_, i) => i < at || i > end);
  const hope = rest.some(({ token }) => hopes.has(token.lower)) ? 2 : 0;
  const isWarning =
    condition.some(({ token }) => warnings.has(token.lower)) ||
    /\bwarn/iu.test(statement.statement.cue?.exact ?? '');
  const warning = isWarning ? 2.5 : 0;
  const other = condition.some(
    ({ key }) => key.startsWith('@') && key !== `@${statement.actor?.country ?? ''}`,
  )
    ? 1
    : 0;
  // "If they are sure, they should agree" challenges; it leaves nothing open.
  const challenge = statement.words.some(({ token }) => token.lower === 'should') ? 2 : 0;
  const direct = statement.statement.kind === 'indirect' ? 0 : 0.5;
  return 2 + hope + other + direct - warning - challenge;
}

/** The sentence of the content that holds the condition; the condition alone where that is long. */
function chooseSpan(
  statement: StatementView,
  at: number,
): { readonly start: number; readonly end: number } | null {
  const word = statement.words[at];
  if (word === undefined) return null;
  const { article } = statement;
  const part = statement.statement.evidence.find(
    ({ start, end }) => start <= word.token.start && word.token.end <= end,
  );
  const sentence = sentenceAt(article, word.token.start);
  if (part === undefined || sentence === null) return null;
  const whole = { start: Math.max(part.start, sentence.start), end: Math.min(part.end, sentence.end) };
  const span = whole.end - whole.start <= MOST_CHARACTERS ? whole : { ...whole, start: word.token.start };
  return spanOf(trimLinks(trimMarks(tokensWithin(article, span))));
}
