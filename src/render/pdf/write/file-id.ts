import { createHash } from 'node:crypto';
import { type StructuredDocument } from '../structure/index.ts';

/**
 * Makes the file identifier of a trailer (ISO 32000-1, 14.4) from what the file says: every printed line, and what
 * tells two copies of one pack apart. Never from the clock.
 */
export function fileId(document: StructuredDocument, parts: readonly string[]): Uint8Array {
  const hash = createHash('md5').update(parts.join('\0'));
  for (const page of document.pages) {
    for (const item of page.items) if (item.kind === 'line') hash.update(item.line.string);
  }
  return new Uint8Array(hash.digest());
}
