import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ReviewEntry, type ReviewList, reviewLists, reviewSchema } from '../model/review.ts';
import { emptyReview } from './refresh-review.ts';
import { ReviewEditor } from './edit-review.ts';
import { readReview } from './read-review.ts';
import { isDecided } from './decisions.ts';
import { contentOf, normaliseWords } from './words.ts';

/** What could be saved of a damaged review file. */
export interface RecoveredReview {
  /** A whole review file with every entry that could be read; null where the file is sound and nothing is to be done. */
  readonly text: string | null;
  /** How many entries it holds. */
  readonly recovered: number;
  /** `review-entry-recovered` for each entry that it does not hold, or not with its decision, at its line in the old file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The lines of one entry, with where they stood. */
interface Piece {
  readonly list: ReviewList;
  readonly line: number;
  readonly text: string;
}

/** An entry that could be read. */
interface Saved {
  readonly piece: Piece;
  readonly entry: ReviewEntry;
}

/**
 * Saves what can be read of a review file that `readReview` refuses: each entry is read by itself, so that a fault costs
 * the entry that it stands in and no other; both sides of a merge conflict are read. Where entries for the same words
 * decide differently, none of the decisions is taken: the entry is written undecided and each decision is listed. Never
 * changes the old text; comments inside entries are kept.
 */
export function recoverReview(source: string, file: string): RecoveredReview {
  if (readReview(source, file).review !== null) return { text: null, recovered: 0, diagnostics: [] };
  const report = (line: number, message: string, hint: string): Diagnostic => ({
    severity: 'warning',
    code: 'review-entry-recovered',
    message,
    file,
    line,
    column: 1,
    hint,
  });
  const diagnostics: Diagnostic[] = [];
  const saved: Saved[] = [];
  const pieces = cutSides(source);
  // Half a quote is a quote too, and might be somebody else's.
  const half = /\n\s*$/.test(source) ? undefined : pieces.at(-1);
  for (const piece of pieces) {
    const read = piece === half ? { fault: 'as the file was cut inside it' } : readPiece(piece);
    if ('entry' in read) saved.push(read);
    else {
      const message = `${piece.list}: an entry is lost, ${read.fault}: ${excerptOf(piece.text)}`;
      diagnostics.push(
        report(piece.line, message, 'Write it again into the recovered file, if it is still wanted.'),
      );
    }
  }

  const groups = new Map<string, Saved[]>();
  for (const each of saved) {
    const key = identityOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const texts = new Map<ReviewList, string[]>(reviewLists.map((list) => [list, []]));
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const decided = group.filter(({ entry }) => isDecided(entry));
    const contents = new Set(decided.map(({ entry }) => contentOf(entry)));
    if (contents.size <= 1) texts.get(first.piece.list)?.push((decided[0] ?? first).piece.text);
    else {
      texts.get(first.piece.list)?.push(writeUndecided(first.entry));
      for (const { piece, entry } of decided) {
        const message = `${piece.list}: "${entry.decision}" is lost, as the file also decides otherwise about “${entry.quote}”`;
        diagnostics.push(
          report(piece.line, message, 'Decide again in the recovered file; it says "undecided" there.'),
        );
      }
    }
  }
  const body = reviewLists.map((list) => {
    const entries = texts.get(list) ?? [];
    return entries.length === 0 ? `${list}: []\n` : `${list}:\n${entries.join('')}`;
  });
  const header = emptyReview()
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .join('\n');
  const text = `${header}\nbriefpack: review/1\n${body.join('')}...\n`;
  return {
    text,
    recovered: groups.size,
    diagnostics: diagnostics.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

/** The entries of both sides of a file's merge conflicts; those that both sides share, once. */
function cutSides(source: string): readonly Piece[] {
  const lines = source.split(/\r?\n/).map((text, index) => ({ text, line: index + 1 }));
  const pieces = (['ours', 'theirs'] as const).flatMap((side) => cutPieces(takeSide(lines, side)));
  return [...new Map(pieces.map((piece) => [`${piece.line} ${piece.text}`, piece])).values()];
}

interface Line {
  readonly text: string;
  /** In the damaged file, from 1. */
  readonly line: number;
}

function takeSide(lines: readonly Line[], side: 'ours' | 'theirs'): readonly Line[] {
  let at: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  return lines.filter(({ text }) => {
    const mark = /^([<=>|])\1{6}(?: |$)/.exec(text)?.[1];
    if (mark === undefined) return at === 'both' || at === side;
    at = mark === '<' ? 'ours' : mark === '|' ? 'base' : mark === '=' ? 'theirs' : 'both';
    return false;
  });
}

/** Cuts lines at the lists and at the dashes of their entries. */
function cutPieces(lines: readonly Line[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let list: ReviewList | null = null;
  let dash: number | null = null;
  let open: { readonly list: ReviewList; readonly line: number; readonly lines: string[] } | null = null;
  const close = (): void => {
    if (open !== null)
      pieces.push({ list: open.list, line: open.line, text: `${open.lines.join('\n').trimEnd()}\n` });
    open = null;
  };
  for (const { text, line } of lines) {
    const top = /^([A-Za-z]+)\s*:/.exec(text)?.[1];
    const column = /^(\s*)-(?:\s|$)/.exec(text)?.[1]?.length;
    if (top !== undefined || /^(?:\.\.\.|---)\s*$/.test(text)) {
      close();
      list = reviewLists.find((each) => each === top) ?? null;
      dash = null;
    } else if (column !== undefined && list !== null && (dash === null || column === dash)) {
      close();
      dash = column;
      open = { list, line, lines: [`  ${text.slice(column)}`] };
    } else {
      open?.lines.push(text.trim() === '' ? '' : `  ${text.slice(Math.min(dash ?? 0, indentOf(text)))}`);
    }
  }
  close();
  return pieces;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function readPiece(piece: Piece): Saved | { readonly fault: string } {
  const source = `${piece.list}:\n${piece.text}`;
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lineCounter.linePos(error.pos[0]);
    return { fault: `as line ${piece.line + Math.max(0, line - 2)} is no YAML (${error.message})` };
  }
  const sequence: unknown = document.get(piece.list, true);
  if (!isSeq(sequence) || sequence.items.length !== 1 || !isMap(sequence.items[0]))
    return { fault: 'as it is no entry' };
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { fault: 'as an alias stands for a value' };
  }
  const lists = typeof data === 'object' && data !== null ? data : {};
  const parsed = reviewSchema.safeParse({ briefpack: 'review/1', ...lists });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.slice(2).join('.') ?? '';
    return { fault: `as ${path === '' ? '' : `${path}: `}${issue?.message ?? 'it is no entry'}` };
  }
  const entry = parsed.data[piece.list][0];
  return entry === undefined ? { fault: 'as it is no entry' } : { piece, entry };
}

/** Entries with the same identity are about the same words at the same place. */
function identityOf({ piece, entry }: Saved): string {
  const { quote, prefix, suffix, about = '', file = '' } = entry;
  return JSON.stringify([piece.list, ...[quote, prefix, suffix, about].map(normaliseWords), file]);
}

function writeUndecided({ quote, prefix, suffix, about, file }: ReviewEntry): string {
  const words = {
    quote,
    prefix,
    suffix,
    ...(about === undefined ? {} : { about }),
    ...(file === undefined ? {} : { file }),
  };
  const start = 'briefpack: review/1\n';
  const editor = new ReviewEditor(start, parseDocument(start));
  editor.append('statements', [{ decision: 'undecided', ...words }], true);
  return editor.toString().slice(`${start}statements:\n`.length);
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}
