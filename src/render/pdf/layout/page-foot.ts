import { type Elements } from '../elements/index.ts';
import { insertNote } from '../elements/insert-note.ts';
import { sourceNoteNodes, withOwnLinks } from '../elements/source-notes.ts';
import { type Link, type PageItem, type TextLine } from '../page.ts';
import { type BodyPage, type FootNote, type PageFoot } from './body-page.ts';
import { fillPageNumbers, type KnownPages } from './fill-page-numbers.ts';
import { BASELINE_SHARE } from '../elements/type-scale.ts';
import { linesHeight } from './flow-node.ts';
import { type Placed } from './paginate.ts';
import { setLines, type Tools } from './text/index.ts';

export type FootSetter = (placed: Placed) => PageFoot;

/** The foot of a page that cites nothing. */
export const NO_FOOT: PageFoot = { notes: [], heightPt: 0 };

/** Space above the rule, and between it and the first note. */
const RULE_ABOVE_PT = 7;
const RULE_BELOW_PT = 4;

/** More than this share of a page is never given to the foot: what is left out stands in the source list. */
const LARGEST_SHARE = 0.4;

/**
 * Makes a function that gives the foot of a page from what stands on it. Each note is set once; page numbers are those
 * of the pass before. The more a page cites the taller its foot, so that a shorter page never has a taller foot.
 */
export function createFootSetter(
  { context, sourceNotes }: Elements,
  tools: Tools,
  widthPt: number,
  pagePt: number,
  known: KnownPages,
): FootSetter {
  if (context.document.citations !== 'page-foot' || sourceNotes.length === 0) return () => NO_FOOT;
  const byNumber = new Map(sourceNotes.map((note) => [note.number, note]));
  const set = new Map<number, FootNote>();
  const noteOf = (number: number): FootNote | null => {
    const done = set.get(number);
    if (done !== undefined) return done;
    const runs = byNumber.get(number);
    if (runs === undefined) return null;
    const nodes = sourceNoteNodes(context, runs, widthPt);
    const label = setLines(nodes.label, tools);
    const words = setLines(fillPageNumbers(nodes.words, known), tools);
    const heightPt = Math.max(linesHeight(label), linesHeight(words));
    const note = { number, label, words, indentPt: nodes.label.widthPt, heightPt };
    set.set(number, note);
    return note;
  };
  return (placed) => {
    const notes: FootNote[] = [];
    let heightPt = RULE_ABOVE_PT + RULE_BELOW_PT;
    for (const number of [...citedIn(placed)].sort((a, b) => a - b)) {
      const note = noteOf(number);
      if (note === null) continue;
      if (heightPt + note.heightPt > pagePt * LARGEST_SHARE) break;
      notes.push(note);
      heightPt += note.heightPt;
    }
    return notes.length === 0 ? NO_FOOT : { notes, heightPt };
  };
}

/** Numbers of the sources whose keys stand on a part of the flow; a header that is repeated cites nothing anew. */
function citedIn(placed: Placed, found = new Set<number>()): ReadonlySet<number> {
  for (const { runs } of placed.lines) {
    for (const { span } of runs) {
      if (span !== null && span.cites !== null) found.add(span.cites);
    }
  }
  for (const child of placed.children) if (!child.isRepeated) citedIn(child.placed, found);
  return found;
}

/**
 * Puts the feet on the pages, above the bottom margin, each note a Note of the structure after the block that the page
 * ends in.
 */
export function addFeet(pages: readonly BodyPage[], elements: Elements): readonly BodyPage[] {
  const { theme, direction } = elements.context.document;
  let lastTag = 0;
  return pages.map((page) => {
    for (const item of page.items) if (item.kind === 'line') lastTag = Math.max(lastTag, item.tag ?? 0);
    if (page.foot.notes.length === 0) return page;
    const { left, right, bottom } = theme.marginPt;
    const widthPt = page.widthPt - left - right;
    let topPt = page.heightPt - bottom - page.foot.heightPt + RULE_ABOVE_PT;
    const ruleWidthPt = widthPt * 0.3;
    const items: PageItem[] = [
      {
        kind: 'rectangle',
        xPt: direction === 'rtl' ? left + widthPt - ruleWidthPt : left,
        topPt,
        widthPt: ruleWidthPt,
        heightPt: 0.5,
        colour: theme.colours.rule,
      },
    ];
    topPt += RULE_BELOW_PT;
    for (const note of page.foot.notes) {
      const tags = insertNote(elements, lastTag);
      const [labelPt, wordsPt] =
        direction === 'rtl' ? [left + widthPt - note.indentPt, left] : [left, left + note.indentPt];
      items.push(...linesAt(note.label, tags.label, labelPt, topPt));
      items.push(...linesAt(ownLines(note.words), tags.words, wordsPt, topPt));
      topPt += note.heightPt;
    }
    return { ...page, items: [...page.items, ...items] };
  });
}

function linesAt(lines: readonly TextLine[], tag: number, xPt: number, startPt: number): readonly PageItem[] {
  let topPt = startPt;
  return lines.map((line) => {
    const item: PageItem = {
      kind: 'line',
      tag,
      xPt: xPt + line.indentPt,
      topPt,
      baselinePt: topPt + line.heightPt * BASELINE_SHARE,
      line,
    };
    topPt += line.heightPt;
    return item;
  });
}

/** The same lines with links of their own, as each page has its own note. */
function ownLines(lines: readonly TextLine[]): readonly TextLine[] {
  const own = new Map<Link, Link>();
  return lines.map((line) => ({ ...line, runs: withOwnLinks(line.runs, own) }));
}
