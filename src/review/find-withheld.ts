import { type Dossier, type Statement } from '../model/dossier.ts';
import { findWords } from '../model/find-words.ts';
import { contains, overlaps, type Span } from '../model/selector.ts';
import { type Decisions } from './decisions.ts';
import { normaliseWords } from './words.ts';

/** Fewer words than these ("not yet") are anybody's: elsewhere they are not what the editor took out. */
const FEWEST_WORDS = 4;

/** Words that no output may hold. */
export interface Withheld {
  /** Stretches of articles that stay, by article id: in order, apart from one another. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  /** The words themselves, for titles and addresses that repeat them. */
  readonly words: readonly string[];
  /** Statements that the editor wants and that stand on words that he wants out. */
  readonly contradicted: readonly Statement[];
}

/**
 * Where the words of excluded statements stand: at their own place, and wherever else an article has them, save where
 * the editor accepted a statement of the very same words. A decision whose statement is no longer found still withholds
 * its words. Nothing for excluded positions, disagreements, questions and events: those leave their list, and their
 * words may stay.
 */
export function findWithheld(dossier: Dossier, decisions: Decisions): Withheld {
  const isOut = ({ id, article }: Statement): boolean =>
    decisions.of.statements.get(id)?.decision === 'exclude' ||
    decisions.of.articles.get(article)?.decision === 'exclude';
  const isWanted = ({ id }: Statement): boolean =>
    ['accept', 'pin'].includes(decisions.of.statements.get(id)?.decision ?? '');
  const excluded = dossier.statements.filter(
    ({ id }) => decisions.of.statements.get(id)?.decision === 'exclude',
  );
  const lost = decisions.orphans.flatMap(({ list, entry }) =>
    list === 'statements' && entry.decision === 'exclude' ? [entry.quote] : [],
  );
  const words = [
    ...new Set([...excluded.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)), ...lost]),
  ].filter((each) => normaliseWords(each).split(' ').length >= FEWEST_WORDS);
  const accepted = dossier.statements.filter((statement) => isWanted(statement) && !isOut(statement));

  const spans = new Map<string, readonly Span[]>();
  const contradicted = new Set<Statement>();
  for (const article of dossier.articles) {
    if (decisions.of.articles.get(article.id)?.decision === 'exclude') continue;
    const places = excluded.flatMap(({ evidence }) => evidence.filter((one) => one.article === article.id));
    const repeats = words.flatMap((each) => findWords(article.text, each));
    const kept = accepted.flatMap((statement) =>
      statement.evidence
        .filter((one) => one.article === article.id)
        .map(({ start, end }) => ({ statement, span: { start, end } })),
    );
    const taken = [
      ...places,
      // The same words under a decision of their own.
      ...repeats.filter((repeat) => !kept.some(({ span }) => isSamePlace(article.text, span, repeat))),
    ];
    for (const { statement, span } of kept) {
      if (taken.some((each) => overlaps(each, span)) || repeats.some((each) => contains(span, each)))
        contradicted.add(statement);
    }
    const merged = mergeSpans(taken);
    if (merged.length > 0) spans.set(article.id, merged);
  }
  return { spans, words, contradicted: [...contradicted] };
}

function isSamePlace(text: string, a: Span, b: Span): boolean {
  const wordsAt = ({ start, end }: Span): string => normaliseWords(text.slice(start, end));
  return overlaps(a, b) && wordsAt(a) === wordsAt(b);
}

function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
