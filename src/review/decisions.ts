import { type Dossier } from '../model/dossier.ts';
import {
  type EntryOf,
  type Review,
  type ReviewEntry,
  type ReviewList,
  reviewLists,
} from '../model/review.ts';
import { findItems, type ReviewItem } from './find-items.ts';
import { listItems } from './list-items.ts';

/** A decision whose words stand in no article any more. */
export interface Orphan {
  readonly list: ReviewList;
  /** Its place in the list of the file. */
  readonly index: number;
  readonly entry: ReviewEntry;
}

/** The editor's decisions by the id of the item that each is about. */
export interface Decisions {
  readonly of: { readonly [List in ReviewList]: ReadonlyMap<string, EntryOf<List>> };
  readonly orphans: readonly Orphan[];
}

const CORRECTIONS = ['order', 'speaker', 'country', 'topic', 'kind', 'title', 'outlet', 'byline'];

/** Whether an entry says anything about its item; whoever corrects it without a word more accepts it. */
export function isDecided(entry: ReviewEntry): boolean {
  return entry.decision !== 'undecided' || Object.keys(entry).some((key) => CORRECTIONS.includes(key));
}

/** Finds the item of every decision; those that were not made yet are not in the maps. */
export function matchDecisions(review: Review, dossier: Dossier): Decisions {
  const items = listItems(dossier);
  const orphans: Orphan[] = [];
  const match = <List extends ReviewList>(list: List): ReadonlyMap<string, EntryOf<List>> => {
    // A list's entries have the list's own corrections; TypeScript loses that through the index.
    const entries = review[list] as readonly EntryOf<List>[];
    const found: readonly (ReviewItem | null)[] = findItems(entries, items[list]);
    return new Map(
      entries.flatMap((entry, index) => {
        if (!isDecided(entry)) return [];
        const item = found[index] ?? null;
        if (item === null) orphans.push({ list, index, entry });
        return item === null ? [] : [[item.id, entry] as const];
      }),
    );
  };
  // Articles first: what an orphan list shows first is what the others rest on.
  const articles = match('articles');
  const of = {
    statements: match('statements'),
    positions: match('positions'),
    disagreements: match('disagreements'),
    questions: match('questions'),
    timeline: match('timeline'),
    articles,
  };
  const place = ({ list, index }: Orphan): number => reviewLists.indexOf(list) * 1e6 + index;
  return { of, orphans: orphans.toSorted((a, b) => place(a) - place(b)) };
}
