import { type Context, openTag, type OpenTag } from './context.ts';

/** The tags of one source note: its number, and its words. */
export interface NoteTags {
  readonly label: number;
  readonly words: number;
}

/**
 * Adds a Note to the structure after the block of the body that holds the tag `after`, and behind the notes that were
 * added there before: a reader hears what is cited when the block is done, and no paragraph is torn by it.
 */
export function insertNote(
  { context, tags: root }: { readonly context: Context; readonly tags: OpenTag },
  after: number,
): NoteTags {
  const note = openTag(context, null, 'Note');
  const label = openTag(context, note, 'Lbl');
  const words = openTag(context, note, 'P');
  // Blocks of the body were numbered before any note, in their order.
  let place = root.children.findLastIndex((child) => child.id <= after) + 1;
  while (root.children[place]?.role === 'Note' && (root.children[place]?.id ?? 0) > after) place += 1;
  root.children.splice(place, 0, note);
  return { label: label.id, words: words.id };
}
