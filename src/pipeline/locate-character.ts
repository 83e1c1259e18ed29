import { type Article } from '../model/article.ts';

/** A place in an article file; line and column count from 1, and are absent where the file's lines are not the text's. */
interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Where a character first stands in the articles, in printed blocks before furniture; null where it is in none. Print
 * composes characters (NFC), so that one may stand in the article in its decomposed form.
 */
export function locateCharacter(articles: readonly Article[], codePoint: number): Place | null {
  const character = String.fromCodePoint(codePoint);
  const forms = [character, character.normalize('NFD')];
  for (const isPrinted of [true, false]) {
    for (const { file, text, blocks } of articles) {
      const starts = blocks
        .filter(({ kind }) => (kind !== 'furniture') === isPrinted)
        .flatMap(({ start, end }) =>
          forms.map((form) => [start, text.slice(start, end).indexOf(form)] as const),
        )
        .flatMap(([start, at]) => (at < 0 ? [] : [start + at]));
      if (starts.length > 0) return placeIn(file, text, Math.min(...starts));
    }
  }
  return null;
}

function placeIn(file: string, text: string, offset: number): Place {
  // The words of a web page are not laid out as its file is.
  if (/\.html?$/iu.test(file)) return { file };
  const before = text.slice(0, offset);
  return { file, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
