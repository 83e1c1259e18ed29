import { type Document, isMap, isScalar, isSeq, type Pair, type Scalar, stringify, type YAMLMap } from 'yaml';
import { type ReviewEntry, type ReviewList } from '../model/review.ts';

/** Text to put in place of a stretch of a review file. */
interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value of an entry as it is written. */
type EntryValue = string | number | null;

/**
 * Changes single places of a review file and leaves every other character, comments and layout included, as a person
 * wrote it. Collects changes against the text that was read; `toString` carries them out.
 */
export class ReviewEditor {
  readonly #source: string;
  readonly #document: Document;
  readonly #patches: Patch[] = [];
  readonly #eol: string;

  /** `document` is `source` as the yaml package reads it, without errors. */
  constructor(source: string, document: Document) {
    this.#source = source;
    this.#document = document;
    this.#eol = source.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Whether somebody wrote a comment in an entry or right above it. */
  hasComment(list: ReviewList, index: number): boolean {
    const entry = this.#entry(list, index);
    const [from, to] = this.#linesOf(list, index);
    const above = this.#source.slice(this.#lineStart(from - 1), from);
    return (
      entry !== null &&
      (/^\s*#/.test(above) || /(?:^|\s)#/m.test(withoutScalars(this.#source, from, to, entry)))
    );
  }

  /** Writes a value of an entry, in the place of the old one where there is one; undefined takes the key out. */
  set(
    list: ReviewList,
    index: number,
    key: keyof ReviewEntry | 'speaker',
    value: EntryValue | undefined,
  ): void {
    const entry = this.#entry(list, index);
    if (entry === null) return;
    const pair = entry.items.find((each) => isScalar(each.key) && each.key.value === key);
    if (value === undefined) {
      if (pair !== undefined) this.#removePair(entry, pair);
    } else if (pair === undefined) this.#addPair(entry, key, value);
    else this.#replaceValue(entry, pair, value);
  }

  /** Takes out the lines of an entry. */
  remove(list: ReviewList, index: number): void {
    const [start, end] = this.#linesOf(list, index);
    if (end > start) this.#patches.push({ start, end, text: '' });
  }

  /** Adds entries at the end of a list. `isEmptied`: every entry that the list has is taken out. */
  append(
    list: ReviewList,
    entries: readonly Readonly<Record<string, EntryValue>>[],
    isEmptied: boolean,
  ): void {
    const node: unknown = this.#document.get(list, true);
    const items = isSeq(node) ? node.items : [];
    if (entries.length === 0) {
      // A key without entries reads as null, which is no list.
      if (isEmptied && items.length > 0) this.#insertAfterKey(list, ' []');
      return;
    }
    const first: unknown = items[0];
    const column = isMap(first) ? this.#columnOf(startOf(first)) - 2 : 2;
    const text = entries.map((entry) => this.#write(entry, Math.max(0, column))).join('');
    if (!isSeq(node)) {
      const at = this.#endOfContent();
      const isNewLine = at === 0 || this.#source[at - 1] === '\n';
      this.#insert(at, `${isNewLine ? '' : this.#eol}${list}:${this.#eol}${text}`);
    } else if (items.length === 0) this.#replaceEmpty(node, text);
    else this.#insert(this.#linesOf(list, items.length - 1)[1], text);
  }

  /** The changed text. */
  toString(): string {
    let text = '';
    let at = 0;
    const ordered = this.#patches
      .map((patch, order) => ({ ...patch, order }))
      .sort((a, b) => a.start - b.start || a.order - b.order);
    for (const { start, end, text: patch } of ordered) {
      text += this.#source.slice(at, Math.max(at, start)) + patch;
      at = Math.max(at, end);
    }
    return text + this.#source.slice(at);
  }

  #entry(list: ReviewList, index: number): YAMLMap | null {
    const node: unknown = this.#document.getIn([list, index], true);
    return isMap(node) ? node : null;
  }

  /** From the start of the dash's line to the start of the line after the entry. */
  #linesOf(list: ReviewList, index: number): readonly [number, number] {
    const entry = this.#entry(list, index);
    if (entry === null) return [0, 0];
    const dash = this.#lineStart(startOf(entry));
    const last = entry.items.at(-1);
    return [dash, this.#lineEnd(last === undefined ? startOf(entry) : endOf(last.value ?? last.key))];
  }

  #lineStart(offset: number): number {
    return this.#source.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The start of the next line; a value that ends with its line is not run past. */
  #lineEnd(offset: number): number {
    if (offset > 0 && this.#source[offset - 1] === '\n') return offset;
    const at = this.#source.indexOf('\n', offset);
    return at < 0 ? this.#source.length : at + 1;
  }

  #columnOf(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #insert(at: number, text: string): void {
    this.#patches.push({ start: at, end: at, text });
  }

  #insertAfterKey(list: ReviewList, text: string): void {
    const map = this.#document.contents;
    const pair = isMap(map)
      ? map.items.find((each) => isScalar(each.key) && each.key.value === list)
      : undefined;
    if (pair !== undefined) this.#insert(this.#source.indexOf(':', endOf(pair.key)) + 1, text);
  }

  /** `statements: []` becomes a list of lines; a comment behind it stays where it is. */
  #replaceEmpty(node: object, text: string): void {
    const start = startOf(node);
    const end = endOf(node);
    const before = this.#source[start - 1] === ' ' ? start - 1 : start;
    this.#patches.push({ start: before, end, text: '' });
    const next = this.#lineEnd(end);
    this.#insert(next, `${this.#source[next - 1] === '\n' ? '' : this.#eol}${text}`);
  }

  #addPair(entry: YAMLMap, key: string, value: EntryValue): void {
    const last = entry.items.at(-1);
    if (last === undefined) return;
    const written = writeScalar(value);
    if (entry.flow === true) {
      this.#insert(endOf(last.value ?? last.key), `, ${key}: ${writeScalar(value, true)}`);
      return;
    }
    const indent = ' '.repeat(this.#columnOf(startOf(entry)));
    const at = this.#lineEnd(endOf(last.value ?? last.key));
    const isNewLine = this.#source[at - 1] === '\n';
    this.#insert(at, `${isNewLine ? '' : this.#eol}${indent}${key}: ${written}${this.#eol}`);
  }

  #replaceValue(entry: YAMLMap, pair: Pair, value: EntryValue): void {
    const node = pair.value;
    if (!isScalar(node)) return;
    const start = startOf(node);
    const end = endOf(node);
    const isBlock = isBlockScalar(node);
    const text = writeScalar(value, entry.flow === true);
    // A key without a value has an empty node right behind its colon.
    const space = this.#source[start - 1] === ':' ? ' ' : '';
    this.#patches.push({ start, end, text: `${space}${text}${isBlock ? this.#eol : ''}` });
  }

  #removePair(entry: YAMLMap, pair: Pair): void {
    const start = startOf(pair.key);
    const index = entry.items.indexOf(pair);
    if (entry.flow === true || index === 0) return;
    const lineStart = this.#lineStart(start);
    this.#patches.push({ start: lineStart, end: this.#lineEnd(endOf(pair.value ?? pair.key)), text: '' });
  }

  #write(entry: Readonly<Record<string, EntryValue>>, column: number): string {
    return Object.entries(entry)
      .map(
        ([key, value], index) =>
          `${' '.repeat(column)}${index === 0 ? '- ' : '  '}${key}: ${writeScalar(value)}${this.#eol}`,
      )
      .join('');
  }

  /** Before the mark that ends the document. */
  #endOfContent(): number {
    return /^\.\.\.[ \t]*\r?$/m.exec(this.#source)?.index ?? this.#source.length;
  }
}

/** One line of YAML for a value. */
function writeScalar(value: EntryValue, isInFlow = false): string {
  const isPlain =
    typeof value !== 'string' || !(/[\r\n\t]/.test(value) || (isInFlow && /[,[\]{}]/.test(value)));
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: isPlain ? 'PLAIN' : 'QUOTE_DOUBLE',
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  }).trimEnd();
}

function isBlockScalar(node: Scalar): boolean {
  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
}

function rangeOf(node: unknown): readonly [number, number] {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return [0, 0];
  const start: unknown = node.range[0];
  const end: unknown = node.range[1];
  return [typeof start === 'number' ? start : 0, typeof end === 'number' ? end : 0];
}

function startOf(node: unknown): number {
  return rangeOf(node)[0];
}

/** Where the value of a node ends, before any comment behind it. */
function endOf(node: unknown): number {
  return rangeOf(node)[1];
}

/** A stretch of the file without the values in it, where a number sign is no comment. */
function withoutScalars(source: string, from: number, to: number, entry: YAMLMap): string {
  let text = '';
  let at = from;
  for (const { value } of entry.items) {
    text += source.slice(at, Math.max(at, startOf(value)));
    at = Math.max(at, endOf(value));
  }
  return text + source.slice(at, to);
}
