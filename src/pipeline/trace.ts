import { type Article } from '../model/article.ts';
import { type Dossier } from '../model/dossier.ts';
import { findWords } from '../model/find-words.ts';
import { lineColumnAt } from '../model/line-column.ts';
import { type Span } from '../model/selector.ts';

/** A place in an article file; line and column are 1-based and count in the article's decoded text. */
export interface TracedPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The words with what stands around them on the same line. */
  readonly context: string;
}

const CONTEXT_LENGTH = 60;

/**
 * Every place that printed words, the evidence of an item by its id, or an article by its key, come from, in the order of the articles. Words
 * are found whatever their case, spaces and kind of quotation mark; where something was left out of them (…), each part is,
 * in articles that have all parts in this order.
 */
export function traceWords(dossier: Dossier, wordsOrId: string): readonly TracedPlace[] {
  const evidence = evidenceOf(dossier, wordsOrId);
  if (evidence !== null) {
    return evidence.flatMap(({ article, start, end }) => {
      const source = dossier.articles.find(({ id }) => id === article);
      return source === undefined ? [] : [placeOf(source, { start, end })];
    });
  }
  const keyed = articleOfKey(dossier, wordsOrId);
  if (keyed !== null) return [placeOf(keyed, { start: 0, end: 0 })];
  return dossier.articles.flatMap((article) => {
    const whole = findWords(article.text, wordsOrId, { isWhole: false });
    return (whole.length > 0 ? whole : findParts(article.text, wordsOrId)).map((span) =>
      placeOf(article, span),
    );
  });
}

/** The parts of words that were printed with something left out, each behind the one before; none where one is missing. */
function findParts(text: string, words: string): readonly Span[] {
  const parts = words.split(/…|\.{3}/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length < 2) return [];
  const found: Span[] = [];
  for (const part of parts) {
    const end = found.at(-1)?.end ?? 0;
    const next = findWords(text, part, { isWhole: false }).find(({ start }) => start >= end);
    if (next === undefined) return [];
    found.push(next);
  }
  return found;
}

/** The article of a key as the source list prints it: its id, or as much of it as tells it apart. */
function articleOfKey({ articles }: Dossier, key: string): Article | null {
  if (!/^a-[0-9a-f]{5,12}$/u.test(key)) return null;
  const found = articles.filter(({ id }) => id.startsWith(key));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function evidenceOf(dossier: Dossier, id: string): Dossier['statements'][number]['evidence'] | null {
  const items = [
    ...dossier.statements,
    ...dossier.rejected,
    ...dossier.positions,
    ...dossier.questions,
    ...dossier.timeline,
    ...dossier.disagreements.map((each) => ({
      id: each.id,
      evidence: each.sides.flatMap((side) => side.evidence),
    })),
    ...[...dossier.people, ...dossier.organisations].map((actor) => ({
      id: actor.id,
      evidence: actor.mentions,
    })),
  ];
  return items.find((item) => item.id === id)?.evidence ?? null;
}

function placeOf(article: Article, { start, end }: Span): TracedPlace {
  const { line, column } = lineColumnAt(article.text, start);
  const lineStart = start - column + 1;
  const lineBreak = article.text.indexOf('\n', end);
  const lineEnd = lineBreak === -1 ? article.text.length : lineBreak;
  const from = Math.max(lineStart, start - CONTEXT_LENGTH);
  const to = Math.min(lineEnd, end + CONTEXT_LENGTH);
  const context = `${from > lineStart ? '…' : ''}${article.text.slice(from, to)}${to < lineEnd ? '…' : ''}`;
  return {
    file: article.file,
    line,
    column,
    context: context.replace(/\s+/g, ' ').trim(),
  };
}
