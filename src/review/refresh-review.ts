import { Document } from 'yaml';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type ReviewEntry, reviewLists } from '../model/review.ts';
import { ReviewEditor } from './edit-review.ts';
import { findItems } from './find-items.ts';
import { listItems } from './list-items.ts';
import { END_MARK, readReview } from './read-review.ts';
import { type ReviewStatus, statusOf } from './status.ts';
import { WORD_KEYS, type Words } from './words.ts';

const HEADER = ` What the editor decided, one entry for each statement, position, disagreement, question, event and article.
 decision: undecided | accept | exclude | pin
 Also: order, speaker, country, topic, kind, note, by. An entry follows its quote, wherever the words go.
 To exclude a statement or an article takes its words out of every output; to exclude anything else takes out that item
 alone: its words still stand where a statement or an article has them.
 "briefpack review" adds what is new and keeps everything else, comments included.`;

/** The text of a refreshed review file. */
export interface RefreshedReview {
  /** Null where the old file could not be read; it must then be left untouched. */
  readonly text: string | null;
  readonly status: ReviewStatus | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Brings review.yaml up to date with a dossier: entries for new items are added, entries whose words moved get their
 * new surroundings, decisions that find no words stay where they are. Entries that hold no decision, no note and no
 * comment and find no words are taken out. `source` is the old file, or null for a first one. Laws: refreshing twice
 * changes nothing more; no character changes but those of the entries that are added, moved or taken out.
 */
export function refreshReview(source: string | null, file: string, dossier: Dossier): RefreshedReview {
  const old = readReview(source ?? emptyReview(), file);
  if (old.review === null || old.document === null)
    return { text: null, status: null, diagnostics: old.diagnostics };

  const editor = new ReviewEditor(source ?? emptyReview(), old.document);
  const items = listItems(dossier);
  for (const list of reviewLists) {
    const entries: readonly ReviewEntry[] = old.review[list];
    const found = findItems(entries, items[list]);
    const known = new Set(found.map((item) => item?.id));
    let kept = 0;
    for (const [index, entry] of entries.entries()) {
      const item = found[index] ?? null;
      const isKept = item !== null || holdsMore(entry) || editor.hasComment(list, index);
      if (isKept) kept += 1;
      else editor.remove(list, index);
      for (const [key, value] of item === null ? [] : changedWords(entry, item.words))
        editor.set(list, index, key, value);
    }
    const added = items[list].filter(({ id }) => !known.has(id));
    editor.append(
      list,
      added.map(({ words }) => ({ decision: 'undecided', ...given(words) })),
      kept === 0,
    );
  }
  const text = editor.toString();
  const again = readReview(text, file);
  return {
    text: again.review === null ? null : text,
    status: again.review === null ? null : statusOf(again.review, dossier),
    diagnostics: again.diagnostics,
  };
}

/** A review file in which nothing has been decided yet. */
export function emptyReview(): string {
  const document = new Document({
    briefpack: 'review/1',
    ...Object.fromEntries(reviewLists.map((list) => [list, []])),
  });
  document.commentBefore = HEADER;
  return `${document.toString({ lineWidth: 0 })}${END_MARK}\n`;
}

/** Whether an entry holds anything that a person wrote. */
function holdsMore(entry: ReviewEntry): boolean {
  const written: readonly string[] = ['decision', ...WORD_KEYS];
  return entry.decision !== 'undecided' || Object.keys(entry).some((key) => !written.includes(key));
}

function changedWords(entry: ReviewEntry, words: Words): readonly (readonly [keyof Words, string])[] {
  return WORD_KEYS.flatMap((key) => {
    const value = words[key];
    return value === undefined || value === entry[key] ? [] : [[key, value] as const];
  });
}

function given(words: Words): Readonly<Record<string, string>> {
  return Object.fromEntries(
    WORD_KEYS.flatMap((key) => {
      const value = words[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
