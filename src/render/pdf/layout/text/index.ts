/**
 * Words -> lines.
 *
 * Invariant: the characters of the lines, read in their reading order, are the characters of the runs, save line feeds
 * and marks of direction; no hyphen or other sign is ever added to the words of the body. Lines are at most as wide as
 * asked for, unless one character alone is wider.
 */
import { type InlineRun, type TextNode } from '../../elements/node.ts';
import { type GlyphRun, type TextLine } from '../../page.ts';
import { chooseLines, type Measured } from './choose-lines.ts';
import { type Atom, cutAtoms, facesOf, makeAtom, type RunPlace, type Tools } from './cut-atoms.ts';
import { findBreaks, graphemes, trailingSpace } from './find-breaks.ts';
import { findLevels, type Levels, visualOrder } from './find-levels.ts';

export { createShaper } from './shape.ts';
export { type Tools } from './cut-atoms.ts';

/** A word with the white space after it. */
interface Word extends Measured {
  readonly atoms: readonly Atom[];
  readonly spaces: readonly Atom[];
}

/** Words that take less of a line than this are not cut at their hyphens. */
const UNCUT_SHARE = 0.4;

/** A number of one or two digits: a day before its month, a few of something. Longer ones stand for themselves. */
const COUNT = /^[(“"‘]?\p{Nd}{1,2}$/u;

/** Sets a block of words into lines. Page numbers must have been filled in before. */
export function setLines(node: TextNode, tools: Tools): readonly TextLine[] {
  const lines = splitAtLineFeeds(node.runs).flatMap((places) => setLine(places, node, tools));
  return node.isOneLine && lines.length > 1 ? [truncate(node, tools)] : lines;
}

/** Runs with their places, one list for each line that the text itself asks for. */
function splitAtLineFeeds(runs: readonly InlineRun[]): readonly (readonly RunPlace[])[] {
  const lines: RunPlace[][] = [[]];
  let at = 0;
  for (const run of runs) {
    run.value.split('\n').forEach((value, index) => {
      if (index > 0) {
        lines.push([]);
        at = 0;
      }
      if (value === '') return;
      lines.at(-1)?.push({ run: { ...run, value }, start: at, end: at + value.length });
      at += value.length;
    });
  }
  return lines;
}

function setLine(places: readonly RunPlace[], node: TextNode, tools: Tools): readonly TextLine[] {
  const text = places.map(({ run }) => run.value).join('');
  const levels = findLevels(text, node.direction);
  const words = cutWords(text, places, levels, node.widthPt, tools);
  let start = 0;
  return chooseLines(words, node.widthPt).map((end) => {
    const line = assemble(words.slice(start, end), node, levels.base);
    start = end;
    return line;
  });
}

function cutWords(
  text: string,
  places: readonly RunPlace[],
  levels: Levels,
  widthPt: number,
  tools: Tools,
): readonly Word[] {
  const breaks = [...findBreaks(text), { at: text.length, isInside: false }];
  const words: Word[] = [];
  // White space before the first word would push it in, save that within a frame.
  const isBoxed = places[0]?.run.span.isBoxed === true;
  let start = isBoxed ? 0 : text.length - text.trimStart().length;
  if (start === text.length) return [];
  for (const { at, isInside } of breaks) {
    if (at <= start) continue;
    const end = at - trailingSpace(text.slice(start, at));
    const atoms = cutAtoms(text, start, end, places, levels, tools);
    const spaces = cutAtoms(text, end, at, places, levels, tools);
    const word: Word = {
      atoms,
      spaces,
      widthPt: widthOf(atoms),
      spacePt: widthOf(spaces),
      isInside,
      counts: COUNT.test(text.slice(start, end)),
    };
    addWord(words, word, widthPt, tools);
    start = at;
  }
  return words;
}

/**
 * Puts a word after the others. One that was cut inside (after a hyphen) is joined again where the whole is short: a
 * reader who copies the text would lose the hyphen at the line's end.
 */
function addWord(words: Word[], word: Word, widthPt: number, tools: Tools): void {
  const before = words.at(-1);
  if (before?.isInside === true && before.widthPt + word.widthPt <= widthPt * UNCUT_SHARE) {
    words[words.length - 1] = {
      ...word,
      atoms: [...before.atoms, ...before.spaces, ...word.atoms],
      widthPt: before.widthPt + word.widthPt,
    };
  } else if (word.widthPt > widthPt) {
    words.push(...cutWide(word, tools));
  } else {
    words.push(word);
  }
}

function widthOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, atom) => sum + atom.widthPt, 0);
}

/** Cuts a word that is wider than its line between any two of its characters. */
function cutWide(word: Word, tools: Tools): readonly Word[] {
  const parts = word.atoms.flatMap((atom) =>
    graphemes(atom.text).map((text) => makeAtom(text, atom.run, atom.face, atom.level, tools)),
  );
  return parts.map((atom, index): Word => {
    const isLast = index === parts.length - 1;
    return {
      atoms: [atom],
      spaces: isLast ? word.spaces : [],
      widthPt: atom.widthPt,
      spacePt: isLast ? word.spacePt : 0,
      isInside: isLast ? word.isInside : true,
      counts: isLast && word.counts,
    };
  });
}

function assemble(words: readonly Word[], node: TextNode, base: 0 | 1): TextLine {
  const last = words.at(-1);
  const hangingPt = last?.spacePt ?? 0;
  const atoms = words.flatMap((word, index) => [
    ...word.atoms,
    // White space at a line's end takes the direction of the paragraph (rule L1 of UAX #9).
    ...(index === words.length - 1 ? word.spaces.map((atom) => ({ ...atom, level: base })) : word.spaces),
  ]);
  const order = visualOrder(atoms.map(({ level }) => level));
  const { runs, firsts } = joinRuns(atoms, order);
  const widthPt = widthOf(atoms) - hangingPt;
  const freePt = node.widthPt - widthPt;
  const aligned = node.align === 'left' ? 0 : node.align === 'right' ? freePt : freePt / 2;
  return {
    heightPt: node.leadingPt,
    indentPt: aligned - (base === 1 ? hangingPt : 0),
    widthPt,
    runs,
    readingOrder: firsts
      .map((first, index) => ({ first, index }))
      .sort((a, b) => a.first - b.first)
      .map(({ index }) => index),
    string: atoms.map(({ text }) => text).join(''),
  };
}

/** Joins neighbours of one look, face and meaning; `firsts` tells each run's place in reading order. */
function joinRuns(
  atoms: readonly Atom[],
  order: readonly number[],
): { readonly runs: readonly GlyphRun[]; readonly firsts: readonly number[] } {
  const runs: GlyphRun[] = [];
  const firsts: number[] = [];
  let group: Atom[] = [];
  let first = Infinity;
  const close = (): void => {
    const [atom] = group;
    if (atom === undefined) return;
    const { face, sizePt, run } = atom;
    runs.push({
      face,
      sizePt,
      letterSpacingPt: run.look.letterSpacingPt,
      colour: run.look.colour,
      span: run.span,
      widthPt: widthOf(group),
      words: group.map(({ shaped }) => shaped),
    });
    firsts.push(first);
    group = [];
    first = Infinity;
  };
  for (const index of order) {
    const atom = atoms[index];
    if (atom === undefined) continue;
    const before = group.at(-1);
    if (before !== undefined && !looksAlike(before, atom)) close();
    group.push(atom);
    first = Math.min(first, index);
  }
  close();
  return { runs, firsts };
}

function looksAlike(a: Atom, b: Atom): boolean {
  return a.face === b.face && a.level === b.level && a.run.span === b.run.span && a.run.look === b.run.look;
}

const ELLIPSIS = '…';

/** As many words as fit on one line with an ellipsis after them. */
function truncate(node: TextNode, tools: Tools): TextLine {
  const [first] = node.runs;
  const places = splitAtLineFeeds(node.runs)[0] ?? [];
  const text = places.map(({ run }) => run.value).join('');
  const levels = findLevels(text, node.direction);
  const words = cutWords(text, places, levels, node.widthPt, tools);
  const [face] = first === undefined ? [] : facesOf(first, tools.shelf);
  if (first === undefined || face === undefined) return assemble(words, node, levels.base);
  const sign = makeAtom(ELLIPSIS, first, face, levels.base, tools);
  const kept: Word[] = [];
  let usedPt = sign.widthPt;
  for (const word of words) {
    if (usedPt + word.widthPt > node.widthPt) break;
    kept.push(word);
    usedPt += word.widthPt + word.spacePt;
  }
  const end: Word = {
    atoms: [sign],
    spaces: [],
    widthPt: sign.widthPt,
    spacePt: 0,
    isInside: false,
    counts: false,
  };
  return assemble([...kept, end], node, levels.base);
}
