import { createHash } from 'node:crypto';

/** An id that follows the content: the prefix and 12 hexadecimal digits of the SHA-256 of the parts. */
export function makeId(prefix: string, parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\u0000'), 'utf8').digest('hex');
  return `${prefix}-${digest.slice(0, 12)}`;
}

/** Compares by UTF-16 code units: the same order under every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
