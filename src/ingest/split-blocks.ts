import { type Span } from '../model/selector.ts';
import { type RawBlock } from './read-article.ts';

/** A line that is not blank, without the white space around it and without its bullet. */
interface Line extends Span {
  readonly words: string;
  readonly indent: number;
  readonly isAfterBlank: boolean;
  readonly isItem: boolean;
}

/** How the lines of a file were wrapped. */
interface Wrapping {
  /** The longest line that certainly goes on in the next one; 0 where none does. */
  readonly width: number;
  /** Whether every line is so short that the file may have been wrapped in a script without capitals. */
  readonly isNarrow: boolean;
}

const BULLET = /^(?:[-*–](?=[ \t])|[•‣▪●◦·∙■□➤►])[ \t]*(?=\S)/u;
const NUMBER = /^(?:\d{1,2}|[a-z])[.)][ \t]+(?=\S)/u;
const SENTENCE_END = /[.!?…:;۔؟。！？"”’'»)\]]$/u;
/** Words after which no line of its own ends. */
const DANGLING =
  /(?:,|\b(?:an?|the|of|by|in|on|at|to|for|and|or|but|that|with|from|as|than|which|who|is|are|was|were|has|had|Mr|Ms|Mrs|Dr))$/;
const LOWER_CASE_START = /^(?:[-–—] )?\p{Ll}/u;
/** A line shorter than this is never taken for the first part of a wrapped one. */
const SHORTEST_WRAPPED_LINE = 40;
const NARROW_LINE = 90;
const SHARE_GOING_ON = 0.3;

/**
 * Splits plain text into blocks. A blank line ends a block; a line end inside a run of lines ends one too, unless the lines were wrapped
 * at a column (the sentence plainly goes on in the next line, or its first word would not have fitted). Items of a list start after their bullet;
 * the kind of all else is left open. The blocks are in order, do not overlap, and leave out white space and bullets only.
 */
export function splitBlocks(text: string, from = 0): readonly RawBlock[] {
  const lines = findLines(text, from);
  const wrapping = findWrapping(lines);
  const blocks: { start: number; end: number; kind: RawBlock['kind'] }[] = [];
  lines.forEach((line, index) => {
    const last = blocks.at(-1);
    const previous = lines[index - 1];
    if (last !== undefined && previous !== undefined && continues(previous, line, wrapping))
      last.end = line.end;
    else blocks.push({ start: line.start, end: line.end, kind: line.isItem ? 'list-item' : null });
  });
  return blocks;
}

function findLines(text: string, from: number): readonly Line[] {
  const lines: Line[] = [];
  let offset = from;
  let isAfterBlank = true;
  for (const source of text.slice(from).split('\n')) {
    const words = source.trim();
    if (words !== '') {
      const indent = source.length - source.trimStart().length;
      const start = offset + indent;
      const line = { start, end: start + words.length, words, indent, isAfterBlank, isItem: false };
      lines.push(opensItem(words, lines.at(-1), isAfterBlank) ? asItem(line) : line);
    }
    isAfterBlank = words === '';
    offset += source.length + 1;
  }
  return lines;
}

/** A dash or a number at the start of a line may also be the middle of a wrapped sentence. */
function opensItem(words: string, previous: Line | undefined, isAfterBlank: boolean): boolean {
  if (!BULLET.test(words) && !NUMBER.test(words)) return false;
  if (previous === undefined || isAfterBlank || previous.isItem) return true;
  return SENTENCE_END.test(previous.words) || previous.words.length < SHORTEST_WRAPPED_LINE;
}

/** A bullet is a mark of layout; a number is a word that others may refer to, and stays. */
function asItem(line: Line): Line {
  const mark = BULLET.exec(line.words)?.[0].length ?? 0;
  return { ...line, start: line.start + mark, words: line.words.slice(mark), isItem: true };
}

function findWrapping(lines: readonly Line[]): Wrapping {
  const isNarrow = lines.every(({ words }) => words.length <= NARROW_LINE);
  const wrapped = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && goesOn(line, next, isNarrow);
  });
  const inRuns = lines.filter((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && !next.isAfterBlank && !next.isItem && !line.isItem;
  });
  // Where the lines of a narrow file go on so often, its longest line ends at the column, whatever word that cut.
  const isWrapped = isNarrow && wrapped.length > 0 && wrapped.length >= SHARE_GOING_ON * inRuns.length;
  const full = isWrapped ? inRuns : wrapped;
  return { width: Math.max(0, ...full.map(({ words }) => words.length)), isNarrow };
}

/** Whether the words leave no doubt that `next` goes on with the sentence of `line`. */
function goesOn(line: Line, next: Line, isNarrow: boolean): boolean {
  if (next.isAfterBlank || next.isItem || line.words.length < SHORTEST_WRAPPED_LINE) return false;
  if (SENTENCE_END.test(line.words)) return false;
  return (
    DANGLING.test(line.words) ||
    LOWER_CASE_START.test(next.words) ||
    (isNarrow && /^\p{Lo}/u.test(next.words))
  );
}

function continues(line: Line, next: Line, { width, isNarrow }: Wrapping): boolean {
  if (next.isAfterBlank || next.isItem) return false;
  if (goesOn(line, next, isNarrow)) return true;
  if (line.isItem && next.indent > line.indent) return true;
  if (line.words.length > width || next.indent > line.indent) return false;
  const firstWord = /^\S+/.exec(next.words)?.[0].length ?? 0;
  return line.words.length + 1 + firstWord > width;
}
