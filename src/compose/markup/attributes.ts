/** Attributes as written: `#id key="value" flag`; a flag has an empty value. */
export type Attributes = ReadonlyMap<string, string>;

const attribute = /\s*(?:#([^\s"]+)|([a-z-]+)=(?:"([^"]*)"|([^\s"]+))|([a-z-]+)(?=\s|$))/uy;

/** Reads what stands between the braces of a directive or a heading; null where it cannot be read. */
export function readAttributes(text: string): Attributes | null {
  const found = new Map<string, string>();
  attribute.lastIndex = 0;
  const source = text.trim();
  while (attribute.lastIndex < source.length) {
    const match = attribute.exec(source);
    if (match === null) return null;
    const [, id, key, quoted, bare, flag] = match;
    if (id !== undefined) found.set('id', id);
    else if (key !== undefined) found.set(key, quoted ?? bare ?? '');
    else if (flag !== undefined) found.set(flag, '');
  }
  return found;
}
