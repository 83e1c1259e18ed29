import { type Block } from '../../model/article.ts';
import { type Quotation } from './annotated-text.ts';

type Family = 'double' | 'single' | 'guillemet';
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: Family;
  /** What the character says by itself; straight marks say nothing. */
  readonly shape: 'opening' | 'closing' | 'none';
  readonly looksOpening: boolean;
  readonly looksClosing: boolean;
}
interface Open {
  readonly mark: Mark;
  readonly depth: number;
}
type Draft = { -readonly [Key in keyof Quotation]: Quotation[Key] };

const MARK = /''|``|["“”„‟«»‹›‘’']/gu;
const BEFORE_OPENING = /[\s([{—–\-/:,;“‘"'«]/u;
const AFTER_CLOSING = /[\s)\]}—–\-/.,;:!?…”’"'»]/u;

/**
 * Finds the quotations of an article: curly, straight, doubled single marks, guillemets either way, low-high marks;
 * an opening mark in the place of a closing one; marks without a partner; paragraphs that go on with a quotation.
 * Furniture holds none. In order of `start`; quotations of one article nest or stand apart.
 */
export function findQuotations(text: string, blocks: readonly Block[]): readonly Quotation[] {
  const drafts: Draft[] = [];
  const isReversed = opensWithClosingGuillemet(text);
  blocks.forEach((block, index) => {
    if (block.kind === 'furniture') return;
    readBlock(text, block, index, isReversed, drafts);
  });
  drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  joinParagraphs(text, blocks, drafts);
  return drafts;
}

/** Whether guillemets point inwards (»so«): then the first one of the text does. */
function opensWithClosingGuillemet(text: string): boolean {
  return /[«»‹›]/u.exec(text)?.[0] === '»' || /[«»‹›]/u.exec(text)?.[0] === '›';
}

function readBlock(text: string, block: Block, index: number, isReversed: boolean, drafts: Draft[]): void {
  const marks = findMarks(text, block, isReversed);
  const stack: Open[] = [];
  const first = drafts.length;
  const close = (open: Open, end: number, innerEnd: number, isClosed: boolean): void => {
    const { mark, depth } = open;
    drafts.push({
      start: mark.start,
      end,
      innerStart: mark.end,
      innerEnd: Math.max(mark.end, innerEnd),
      isClosed,
      depth,
      block: index,
      continues: null,
    });
  };
  marks.forEach((mark, position) => {
    const at = stack.findLastIndex(({ mark: { family } }) => family === mark.family);
    if (at >= 0 && closes(mark, marks, position)) {
      for (const inner of stack.splice(at + 1))
        if (inner.mark.family !== 'single') close(inner, mark.start, mark.start, false);
      const [open] = stack.splice(at);
      if (open !== undefined) close(open, mark.end, mark.start, true);
    } else if (opens(mark, at >= 0)) {
      if (at >= 0 && !isNested(marks, position)) {
        for (const open of stack.splice(at))
          if (open.mark.family !== 'single')
            close(open, trimEnd(text, mark.start), trimEnd(text, mark.start), false);
      }
      stack.push({ mark, depth: stack.length });
    } else if (
      mark.shape === 'closing' &&
      mark.family !== 'single' &&
      mark.looksClosing &&
      drafts.length === first &&
      stack.length === 0
    ) {
      // Its opening mark is missing, or the paragraph goes on with the quotation of an earlier one.
      const lost = { ...mark, start: block.start, end: block.start };
      close({ mark: lost, depth: 0 }, mark.end, mark.start, false);
    }
  });
  // A single mark without a partner is an apostrophe.
  const end = trimEnd(text, block.end);
  for (const open of stack) if (open.mark.family !== 'single') close(open, end, end, false);
}

function findMarks(text: string, block: Block, isReversed: boolean): readonly Mark[] {
  const marks: Mark[] = [];
  const stretch = text.slice(block.start, block.end);
  for (const match of stretch.matchAll(MARK)) {
    const start = block.start + match.index;
    const sign = match[0];
    const end = start + sign.length;
    const before = start > block.start ? (text[start - 1] ?? ' ') : ' ';
    const after = end < block.end ? (text[end] ?? ' ') : ' ';
    const family = familyOf(sign);
    if (family === 'single' && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) continue;
    if (sign === '"' && /\d/u.test(before) && marks.length % 2 === 0) continue;
    marks.push({
      start,
      end,
      family,
      shape: shapeOf(sign, isReversed),
      looksOpening: BEFORE_OPENING.test(before) && !/\s/u.test(after),
      looksClosing: !/\s/u.test(before) && (AFTER_CLOSING.test(after) || !/[\s([{—–/]/u.test(before)),
    });
  }
  return marks;
}

function familyOf(sign: string): Family {
  if (sign === '‘' || sign === '’' || sign === "'") return 'single';
  return /[«»‹›]/u.test(sign) ? 'guillemet' : 'double';
}

function shapeOf(sign: string, isReversed: boolean): Mark['shape'] {
  if (/^[«»‹›]$/u.test(sign)) return (sign === '«' || sign === '‹') === isReversed ? 'closing' : 'opening';
  if (/^(?:“|„|‟|‘|``)$/u.test(sign)) return 'opening';
  return sign === '”' || sign === '’' ? 'closing' : 'none';
}

/** Whether a mark closes the open quotation of its family. */
function closes(mark: Mark, marks: readonly Mark[], position: number): boolean {
  if (mark.family === 'single') {
    if (mark.shape === 'opening' || !mark.looksClosing) return false;
    // A plural possessive inside a single quotation: a better closing mark follows.
    return true;
  }
  if (mark.shape === 'closing') return true;
  if (mark.shape === 'opening') {
    if (mark.family === 'guillemet') return false;
    // „low-high“ closes with the mark that opens elsewhere; a typing error does too.
    return mark.looksClosing && !mark.looksOpening;
  }
  if (mark.looksOpening && !mark.looksClosing) return false;
  if (mark.looksClosing && !mark.looksOpening) return true;
  return !(marks[position + 1]?.looksClosing === true && mark.looksOpening);
}

function opens(mark: Mark, isOpen: boolean): boolean {
  if (mark.family === 'single') return mark.shape !== 'closing' && mark.looksOpening && !isOpen;
  if (mark.shape === 'opening') return true;
  if (mark.shape === 'closing') return mark.family !== 'guillemet' && mark.looksOpening && !mark.looksClosing;
  return mark.looksOpening || !mark.looksClosing;
}

/** Whether two closing marks follow before the next opening one: then this one stands inside another quotation. */
function isNested(marks: readonly Mark[], position: number): boolean {
  const family = marks[position]?.family;
  const following = marks.slice(position + 1).filter((mark) => mark.family === family);
  const isClosing = (mark: Mark | undefined): boolean =>
    mark !== undefined && (mark.shape === 'closing' || (mark.shape === 'none' && !mark.looksOpening));
  return isClosing(following[0]) && isClosing(following[1]);
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** Joins an unclosed quotation with the next paragraph where that opens with a mark again, or closes without opening. */
function joinParagraphs(text: string, blocks: readonly Block[], drafts: Draft[]): void {
  const lastOfBlock = new Map<number, number>();
  drafts.forEach((draft, index) => {
    if (draft.depth > 0) return;
    const block = blocks[draft.block];
    const before = previousSpeaking(blocks, draft.block);
    const candidate = before === null ? undefined : lastOfBlock.get(before);
    if (
      block !== undefined &&
      candidate !== undefined &&
      text.slice(block.start, draft.start).trim() === ''
    ) {
      const previous = drafts[candidate];
      const previousBlock = before === null ? undefined : blocks[before];
      if (
        previous !== undefined &&
        previousBlock !== undefined &&
        !previous.isClosed &&
        previous.end >= trimEnd(text, previousBlock.end)
      ) {
        draft.continues = candidate;
      }
    }
    lastOfBlock.set(draft.block, index);
  });
}

function previousSpeaking(blocks: readonly Block[], index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) if (blocks[at]?.kind !== 'furniture') return at;
  return null;
}
