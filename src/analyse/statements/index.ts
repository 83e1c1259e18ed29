/**
 * Finding statements: who is said to have said what, in which words.
 *
 * Invariant: every span is of the article's text; contents of two statements nest or stand apart; the order is that of
 * the text. This stage never names a person: it gives the words that name the source, or null.
 */
import { type Article } from '../../model/article.ts';
import { type DoubtCode } from '../../model/doubt.ts';
import { type Span } from '../../model/selector.ts';
import { type AnnotatedText } from '../text/annotated-text.ts';
import { attribute, type Attribution } from './attribute.ts';
import { type FoundStatements, type RawStatement } from './raw-statement.ts';
import { readTokens, type Reading } from './reading.ts';
import { contentSpans, contentStretches, kindOf, sourceStretch } from './shape.ts';

export type { FoundStatements, RawRejection, RawStatement } from './raw-statement.ts';

/** Below this a report is not listed at all. */
const LISTED = 0.42;
/** Below this a report carries the doubt `cue-weak`. */
const CERTAIN = 0.6;

/**
 * Finds the statements of an article and the quotations that are none. Statements are in order of their first part;
 * `within` points into the same list.
 */
export function findStatements(
  article: Pick<Article, 'text' | 'blocks'>,
  annotated: AnnotatedText,
): FoundStatements {
  const reading = readTokens(annotated);
  const drafts = attribute(reading, LISTED).map((found) => draftOf(reading, found));
  const statements = withoutCrossings(drafts).map(({ statement }) => statement);
  return { statements, rejected: [] };
}

interface Draft {
  readonly statement: RawStatement;
  readonly certainty: number;
}

function draftOf(reading: Reading, found: Attribution): Draft {
  const { tokens } = reading.annotated;
  const source = sourceStretch(reading, found);
  const stretches = contentStretches(reading, found, source);
  const kind = kindOf(reading, stretches, found.cue.token);
  const spanOf = (first: number, end: number): Span => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
  });
  const doubts: DoubtCode[] = found.certainty < CERTAIN ? ['cue-weak'] : [];
  return {
    certainty: found.certainty,
    statement: {
      kind,
      parts: contentSpans(reading, stretches, kind),
      cue: spanOf(found.cue.groupFirst, found.cue.after),
      source: source === null ? null : spanOf(source.first, source.end),
      venue: null,
      addressee: null,
      doubts,
      within: null,
    },
  };
}

function withoutCrossings(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = [];
  for (const draft of [...drafts].sort((a, b) => b.certainty - a.certainty)) {
    if (draft.statement.parts.length > 0 && !kept.some((other) => crosses(draft.statement, other.statement)))
      kept.push(draft);
  }
  return kept.sort(
    (a, b) => startOf(a.statement) - startOf(b.statement) || endOf(b.statement) - endOf(a.statement),
  );
}

function startOf({ parts }: RawStatement): number {
  return parts[0]?.start ?? 0;
}

function endOf({ parts }: RawStatement): number {
  return parts.at(-1)?.end ?? 0;
}

/** Whether two contents overlap without one holding the other, or are the same words. */
function crosses(a: RawStatement, b: RawStatement): boolean {
  const [startA, endA, startB, endB] = [startOf(a), endOf(a), startOf(b), endOf(b)];
  if (endA <= startB || endB <= startA) return false;
  if (startA === startB && endA === endB) return true;
  return !((startA <= startB && endB <= endA) || (startB <= startA && endA <= endB));
}
