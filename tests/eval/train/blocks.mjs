/** Each line that is not blank is a paragraph. */
export function blocksOf(text) {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    kind: 'paragraph',
    start: match.index + match[0].search(/\S/),
    end: match.index + match[0].trimEnd().length,
  }));
}
