import { findStatements, type FoundStatements } from '../../../../src/analyse/statements/index.ts';
import { readText } from '../../../../src/analyse/text/index.ts';
import { type Block } from '../../../../src/model/article.ts';
import { type Span } from '../../../../src/model/selector.ts';

/** Every line that is not blank is a paragraph. */
export function paragraphsOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

export function find(
  text: string,
  language = 'en',
  blocks: readonly Block[] = paragraphsOf(text),
): FoundStatements {
  return findStatements({ text, blocks }, readText(text, blocks, language));
}

/** The words of a span, or null where there is none. */
export function wordsOf(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}

/** The found statements in words, one line each: kind, source, content. */
export function linesOf(text: string, language = 'en'): readonly string[] {
  return find(text, language).statements.map(({ kind, source, parts }) =>
    [kind, wordsOf(text, source), parts.map((part) => wordsOf(text, part)).join(' … ')].join(' | '),
  );
}

/** As {@link linesOf}, with `?` before what may be no statement. */
export function markedLinesOf(text: string): readonly string[] {
  const lines = linesOf(text);
  return find(text).statements.map(
    ({ doubts }, at) => `${doubts.includes('cue-weak') ? '? ' : ''}${lines[at] ?? ''}`,
  );
}
