import { type Article } from '../../model/article.ts';
import { type DoubtCode } from '../../model/doubt.ts';
import { type Statement } from '../../model/dossier.ts';
import { contains, type Span } from '../../model/selector.ts';
import { type RawStatement } from '../statements/raw-statement.ts';
import { type AnnotatedText } from '../text/index.ts';
import { createListener, type Answer } from './listen.ts';
import { type NameBook } from './name-book.ts';
import { prepareReading } from './reading.ts';

/** Who said a statement, as far as the article shows it. */
export interface ResolvedSpeaker {
  /** Id of a person or an organisation of the book, or null. */
  readonly speaker: string | null;
  /** The words that name the source, or null where there are none. */
  readonly speakerText: string | null;
  readonly standing: Statement['standing'];
  /** Id of the speaker who reports it, where `standing` is `reported-by-other`. */
  readonly reporter: string | null;
  readonly doubts: readonly DoubtCode[];
}

/** Characters that may stand between two quotations of one speaker when the second names none. */
const ADJACENT_LENGTH = 80;

/**
 * Resolves the source of each statement to an entry of the book; the result has the length and order of `statements`. A
 * pronoun or a role takes whoever the article was speaking of, and nobody where two fit about equally. Doubts:
 * `speaker-by-pronoun`, `speaker-by-role`, `speaker-ambiguous`, `speaker-unnamed`, `speaker-not-found`, `speaker-plural`,
 * `speaker-from-context`. Linear in the article's length.
 */
export function resolveSpeakers(
  article: Article,
  text: AnnotatedText,
  statements: readonly RawStatement[],
  book: NameBook,
): readonly ResolvedSpeaker[] {
  const answers = answerInOrder(article, text, statements, book);
  const withContext = answers.map(
    (answer, index) => answer ?? speakFromContext(article, statements, answers, book, index),
  );
  return statements.map((statement, index) => finish(article, statements, statement, index, withContext));
}

/** Reads the sources as they come in the text, each once; null for statements without one. */
function answerInOrder(
  article: Article,
  text: AnnotatedText,
  statements: readonly RawStatement[],
  book: NameBook,
): readonly (Answer | null)[] {
  const listener = createListener(prepareReading(text), book.mentionsOf(article.id), statements, book);
  const order = statements
    .flatMap(({ source }, index) => (source === null ? [] : [{ source, index }]))
    .sort((a, b) => a.source.start - b.source.start || a.source.end - b.source.end);
  const answers: (Answer | null)[] = statements.map(() => null);
  const bySpan = new Map<string, Answer>();
  for (const { source, index } of order) {
    const key = `${source.start}-${source.end}`;
    const answer = bySpan.get(key) ?? listener.answer(source);
    bySpan.set(key, answer);
    answers[index] = answer;
  }
  return answers;
}

/**
 * A quotation that names nobody, right after one of the same paragraph whose speaker is sure, is that speaker's: only
 * white space and the tag of the first may stand between them.
 */
function speakFromContext(
  article: Article,
  statements: readonly RawStatement[],
  answers: readonly (Answer | null)[],
  book: NameBook,
  index: number,
): Answer {
  const nobody: Answer = { speaker: null, doubts: ['speaker-not-found'] };
  const statement = statements[index];
  const start = statement?.parts[0]?.start;
  if (statement?.kind !== 'direct' || start === undefined) return nobody;
  const before = latestBefore(statements, index, start);
  if (before === null) return nobody;
  const previous = statements[before];
  const answer = answers[before];
  const end = previous === undefined ? 0 : endOf(previous);
  const between = article.text.slice(end, start);
  const isAdjacent = between.length <= ADJACENT_LENGTH && !between.includes('\n');
  const speaker = answer?.speaker ?? null;
  if (speaker === null || previous?.kind === 'indirect' || !isAdjacent) return nobody;
  const hasOther = book
    .mentionsOf(article.id)
    .some(
      ({ mention, id }) =>
        mention.form === 'name' && mention.start >= end && mention.end <= start && id !== speaker,
    );
  return hasOther ? nobody : { speaker, doubts: ['speaker-from-context'] };
}

function latestBefore(statements: readonly RawStatement[], index: number, start: number): number | null {
  let best: number | null = null;
  for (let other = Math.max(0, index - 3); other < Math.min(statements.length, index + 3); other += 1) {
    const candidate = statements[other];
    if (other === index || candidate === undefined || endOf(candidate) > start) continue;
    const known = best === null ? undefined : statements[best];
    if (known === undefined || endOf(candidate) > endOf(known)) best = other;
  }
  return best;
}

/** End of a statement's words, its source and its cue. */
function endOf({ parts, source, cue }: RawStatement): number {
  return Math.max(parts.at(-1)?.end ?? 0, source?.end ?? 0, cue?.end ?? 0);
}

function finish(
  article: Article,
  statements: readonly RawStatement[],
  statement: RawStatement,
  index: number,
  answers: readonly Answer[],
): ResolvedSpeaker {
  const answer = answers[index] ?? { speaker: null, doubts: ['speaker-not-found'] };
  const within = statement.within ?? outerOf(statements, index);
  const outer = within === null ? undefined : answers[within];
  const isOwn = outer === undefined || (outer.speaker !== null && outer.speaker === answer.speaker);
  return {
    speaker: answer.speaker,
    speakerText: sourceWords(article, statement, answer.speaker === null),
    standing: isOwn ? 'own-words' : 'reported-by-other',
    reporter: isOwn ? null : outer.speaker,
    doubts: answer.doubts,
  };
}

/** The words for the source; of nobody known by name "Officials who" says more than "who". */
function sourceWords(
  article: Article,
  { source, antecedent }: RawStatement,
  isUnnamed: boolean,
): string | null {
  if (source === null) return null;
  const words = textOf(article, source);
  if (!isUnnamed || antecedent === undefined) return words;
  return /\s/u.test(words)
    ? textOf(article, { start: antecedent.start, end: source.end })
    : textOf(article, antecedent);
}

/** How far apart in the list a statement and one that is reported in it may be. */
const NEIGHBOURS = 6;

/** Index of the statement in whose words this one's source is named ("According to A, B said ..."), or null. */
function outerOf(statements: readonly RawStatement[], index: number): number | null {
  const source = statements[index]?.source ?? null;
  if (source === null) return null;
  const first = Math.max(0, index - NEIGHBOURS);
  const last = Math.min(statements.length - 1, index + NEIGHBOURS);
  for (let other = first; other <= last; other += 1) {
    const candidate = statements[other];
    if (other === index || candidate === undefined) continue;
    const isInside = candidate.parts.some((part) => contains(part, source));
    if (isInside && candidate.source !== null && !contains(candidate.source, source)) return other;
  }
  return null;
}

function textOf(article: Article, { start, end }: Span): string {
  return article.text.slice(start, end);
}
