import { createHash } from 'node:crypto';

/** Makes the file identifier of a trailer (ISO 32000-1, 14.4) from what tells two packs apart; never from the clock. */
export function fileId(parts: readonly string[]): Uint8Array {
  return new Uint8Array(createHash('md5').update(parts.join('\0')).digest());
}
