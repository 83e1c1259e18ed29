import { zlibSync } from 'fflate';

/** Objects that share one compressed stream: readers open a stream as a whole, so they should not be too many. */
const OBJECTS_PER_STREAM = 200;

interface PlainObject {
  readonly number: number;
  /** Everything between `obj` and `endobj`. */
  readonly body: string;
}

/** What one copy of a file has of its own. */
interface OwnParts {
  /** The body of a varying object, from the one in the common file. */
  readonly bodyOf: (number: number, body: string) => string;
  /** Its file identifier: the second of the trailer's two (ISO 32000-1, 14.4), hexadecimal. */
  readonly id: string;
}

/** A file that is ready but for its varying objects. */
export interface PackedFile {
  /** The bytes of the common file, or of a copy; all that copies share is made once. */
  readonly finish: (own?: OwnParts) => Uint8Array;
}

/**
 * Rewrites a file of pdfkit's so that its small objects, which tagging makes many of, share compressed object streams
 * (ISO 32000-1, 7.5.7 and 7.5.8). Streams are compressed here as well, by a library in plain JavaScript: the zlib of
 * Node gives other bytes on other machines. Takes an uncompressed file with one classic cross-reference table. The
 * `varying` objects, by number, come last and stand alone, so that a copy shares every byte before them.
 */
export function packObjects(file: Uint8Array, varying: ReadonlySet<number> = new Set()): PackedFile {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  const { bodies, size, trailer } = readObjects(text);
  const writer = createWriter();
  writer.push('%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n');

  const entries = new Map<number, Entry>();
  const plain: PlainObject[] = [];
  for (const [number, body] of bodies) {
    if (varying.has(number)) continue;
    if (!body.endsWith('\nendstream\n')) {
      plain.push({ number, body: body.trim() });
      continue;
    }
    entries.set(number, [1, writer.length(), 0]);
    writer.push(`${number} 0 obj\n${compressStream(body)}endobj\n`);
  }
  let next = size;
  for (let start = 0; start < plain.length; start += OBJECTS_PER_STREAM) {
    const group = plain.slice(start, start + OBJECTS_PER_STREAM);
    group.forEach(({ number }, index) => entries.set(number, [2, next, index]));
    entries.set(next, [1, writer.length(), 0]);
    writer.push(`${next} 0 obj\n${objectStream(group)}endobj\n`);
    next += 1;
  }
  const shared = writer.bytes();
  const own = [...bodies].filter(([number]) => varying.has(number));
  return { finish: (parts) => finishFile(shared, own, entries, next, trailer, parts) };
}

type Entry = readonly [type: number, place: number, index: number];

/** The shared bytes, a copy's own objects, and the table that says where everything is. */
function finishFile(
  shared: Uint8Array,
  own: readonly (readonly [number, string])[],
  sharedEntries: ReadonlyMap<number, Entry>,
  last: number,
  trailer: string,
  parts: OwnParts | undefined,
): Uint8Array {
  const entries = new Map(sharedEntries);
  const tail = createWriter();
  const place = (): number => shared.byteLength + tail.length();
  for (const [number, common] of own) {
    entries.set(number, [1, place(), 0]);
    const body = parts === undefined ? common : parts.bodyOf(number, common);
    tail.push(`${number} 0 obj\n${body.trim()}\nendobj\n`);
  }
  const startsAt = place();
  entries.set(last, [1, startsAt, 0]);
  const table = crossReferences(entries, last + 1, parts === undefined ? trailer : withId(trailer, parts.id));
  tail.push(`${last} 0 obj\n${table}endobj\n`);
  tail.push(`startxref\n${startsAt}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat([shared, tail.bytes()]));
}

function withId(trailer: string, id: string): string {
  const changed = trailer.replace(/(\/ID \[<[0-9a-f]+> <)[0-9a-f]+/u, (_, start: string) => `${start}${id}`);
  if (changed === trailer) throw new Error('The trailer has no file identifier.');
  return changed;
}

function createWriter() {
  const parts: string[] = [];
  let length = 0;
  return {
    push: (part: string): void => {
      parts.push(part);
      length += part.length;
    },
    length: (): number => length,
    bytes: (): Uint8Array => new Uint8Array(Buffer.from(parts.join(''), 'latin1')),
  };
}

/** Cuts the file at the offsets of its cross-reference table; `trailer` keeps what is not about the table itself. */
function readObjects(text: string): {
  readonly bodies: ReadonlyMap<number, string>;
  readonly size: number;
  readonly trailer: string;
} {
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\s*$/u.exec(text)?.[1]);
  const table = /^xref\n0 (\d+)\n/u.exec(text.slice(tableAt, tableAt + 40));
  const trailer = /trailer\n<<([\s\S]*)>>\nstartxref/u.exec(text.slice(tableAt))?.[1];
  if (table?.[1] === undefined || trailer === undefined)
    throw new Error('This is no file that pdfkit wrote.');
  const size = Number(table[1]);
  const firstEntry = tableAt + table[0].length;
  const offsets: { readonly number: number; readonly at: number }[] = [];
  for (let number = 1; number < size; number += 1) {
    const entry = text.slice(firstEntry + number * 20, firstEntry + number * 20 + 18);
    offsets.push({ number, at: Number(entry.slice(0, 10)) });
  }
  offsets.sort((a, b) => a.at - b.at);
  const bodies = new Map<number, string>();
  offsets.forEach(({ number, at }, index) => {
    const object = text.slice(at, offsets[index + 1]?.at ?? tableAt);
    bodies.set(number, object.slice(object.indexOf('obj\n') + 4, object.lastIndexOf('endobj')));
  });
  const kept = trailer.replace(/\/Size \d+\n?/u, '').trim();
  return { bodies: new Map([...bodies].sort(([a], [b]) => a - b)), size, trailer: kept };
}

/** Compresses a stream that is not yet; metadata stays readable for programs that know no PDF. */
function compressStream(body: string): string {
  const at = body.indexOf('>>\nstream\n');
  const dictionary = body.slice(0, at);
  if (dictionary.includes('/Filter') || dictionary.includes('/Type /Metadata')) return body;
  const data = body.slice(at + '>>\nstream\n'.length, body.lastIndexOf('\nendstream\n'));
  return streamObject(dictionary.replace(/^<</u, '').replace(/\/Length \d+\n?/u, ''), data);
}

/** The body of a compressed stream object; `data` has a byte a character. */
export function streamObject(dictionary: string, data: string): string {
  const packed = Buffer.from(zlibSync(Buffer.from(data, 'latin1'), { level: 6 })).toString('latin1');
  return `<<\n${dictionary.trim()}\n/Filter /FlateDecode\n/Length ${packed.length}\n>>\nstream\n${packed}\nendstream\n`;
}

function objectStream(objects: readonly PlainObject[]): string {
  let offset = 0;
  const index = objects.map(({ number, body }) => {
    const pair = `${number} ${offset}`;
    offset += body.length + 1;
    return pair;
  });
  const head = `${index.join(' ')}\n`;
  return streamObject(
    `/Type /ObjStm\n/N ${objects.length}\n/First ${head.length}`,
    head + objects.map(({ body }) => body).join('\n'),
  );
}

/** The cross-reference stream: for each object its type, place (4 bytes) and index (2 bytes). */
function crossReferences(entries: ReadonlyMap<number, Entry>, size: number, trailer: string): string {
  const table = new Uint8Array(size * 7);
  const view = new DataView(table.buffer);
  view.setUint16(5, 65_535);
  for (const [number, [type, place, index]] of entries) {
    view.setUint8(number * 7, type);
    view.setUint32(number * 7 + 1, place);
    view.setUint16(number * 7 + 5, index);
  }
  return streamObject(
    `/Type /XRef\n/Size ${size}\n/W [1 4 2]\n${trailer}`,
    Buffer.from(table.buffer).toString('latin1'),
  );
}
