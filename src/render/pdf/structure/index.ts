/**
 * Laid-out pages -> what a reader that is no eye needs: outline, destinations, and the order of marked words.
 *
 * Invariant: the structure follows the document and never the paper: a paragraph over two pages is one element, and
 * furniture is no part of what is read. It knows neither layout engine nor PDF library.
 */
import { type Landmark, type LaidOutPage, type TagNode } from '../page.ts';

/** An entry of the outline, with its parts below it. */
export interface OutlineEntry {
  readonly title: string;
  readonly id: string;
  readonly children: readonly OutlineEntry[];
}

/** A PDF ready to be written: nothing in it is still to be decided. */
export interface StructuredDocument {
  readonly pages: readonly LaidOutPage[];
  readonly tags: TagNode;
  readonly outline: readonly OutlineEntry[];
  /** Names of destinations by id: short, ASCII and in an order that every reader sorts alike. */
  readonly destinations: ReadonlyMap<string, string>;
}

/** Puts laid-out pages, tags and landmarks together. Ids keep the order in which they stand on the pages. */
export function structureDocument(
  pages: readonly LaidOutPage[],
  tags: TagNode,
  landmarks: readonly Landmark[],
): StructuredDocument {
  return { pages, tags, outline: nest(landmarks), destinations: nameDestinations(pages) };
}

interface OpenEntry extends OutlineEntry {
  readonly level: number;
  readonly children: OpenEntry[];
}

function nest(landmarks: readonly Landmark[]): readonly OutlineEntry[] {
  const top: OpenEntry[] = [];
  const path: OpenEntry[] = [];
  for (const { id, title, level, isListed } of landmarks) {
    if (!isListed) continue;
    const entry: OpenEntry = { id, title, level, children: [] };
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    (path.at(-1)?.children ?? top).push(entry);
    path.push(entry);
  }
  return top;
}

function nameDestinations(pages: readonly LaidOutPage[]): ReadonlyMap<string, string> {
  const ids = new Set<string>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind === 'destination') ids.add(item.id);
    }
  }
  const digits = String(ids.size).length;
  return new Map([...ids].map((id, index) => [id, `d${String(index).padStart(digits, '0')}`]));
}
