/**
 * An id of the Document as an HTML id: letters, digits, `-` and `_`, beginning with a letter, so that it needs no
 * escape in a link. Ordinary ids stay as they are; two different ids never become one.
 */
export function safeId(id: string): string {
  const plain = id.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return /^(?!id-)[A-Za-z]/u.test(plain) ? plain : `id-${plain}`;
}
