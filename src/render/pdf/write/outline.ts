import { type OutlineEntry } from '../structure/index.ts';
import { type Internals, type Reference } from './pdfkit-internals.ts';

/**
 * Writes the outline with its counts and named destinations. pdfkit's own writer puts the left edge at the paper's
 * right side and leaves the counts out.
 */
export function writeOutline(
  pdf: Internals,
  entries: readonly OutlineEntry[],
  destinations: ReadonlyMap<string, string>,
): void {
  if (entries.length === 0) return;
  const root = pdf.ref({ Type: 'Outlines' });
  addChildren(pdf, root, entries, destinations);
  root.end();
  pdf._root.data.Outlines = root;
  pdf._root.data.PageMode = 'UseOutlines';
}

function addChildren(
  pdf: Internals,
  parent: Reference,
  entries: readonly OutlineEntry[],
  destinations: ReadonlyMap<string, string>,
): void {
  const items = entries.map((entry) => {
    const name = destinations.get(entry.id);
    const item = pdf.ref({
      // pdfkit writes String objects as text strings and primitive ones as names.
      Title: new String(entry.title),
      Parent: parent,
      ...(name === undefined ? {} : { Dest: new String(name) }),
    });
    if (entry.children.length > 0) addChildren(pdf, item, entry.children, destinations);
    return item;
  });
  items.forEach((item, index) => {
    if (index > 0) item.data.Prev = items[index - 1];
    if (index < items.length - 1) item.data.Next = items[index + 1];
  });
  parent.data.First = items[0];
  parent.data.Last = items.at(-1);
  parent.data.Count = countAll(entries);
  for (const item of items) item.end();
}

/** All levels are open, so a parent counts everything below it. */
function countAll(entries: readonly OutlineEntry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + countAll(entry.children), 0);
}
