import { Document, isMap, isSeq, YAMLSeq } from 'yaml';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type ReviewEntry, type ReviewList, reviewLists } from '../model/review.ts';
import { findItems } from './find-items.ts';
import { listItems } from './list-items.ts';
import { END_MARK, readReview } from './read-review.ts';
import { type ReviewStatus, statusOf } from './status.ts';
import { type Words } from './words.ts';

const HEADER = ` What the editor decided, one entry for each statement, position, disagreement, question, event and article.
 decision: undecided | accept | exclude | pin
 Also: order, speaker, country, topic, kind, note, by. An entry follows its quote, wherever the words go.
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
 * new surroundings, decisions that find no words stay where they are. Entries that hold no decision and find no words
 * are taken out. `source` is the old file, or null for a first one. Law: refreshing twice changes nothing more.
 */
export function refreshReview(source: string | null, file: string, dossier: Dossier): RefreshedReview {
  const old = readReview(source ?? emptyReview(), file);
  if (old.review === null || old.document === null)
    return { text: null, status: null, diagnostics: old.diagnostics };

  const items = listItems(dossier);
  for (const list of reviewLists) {
    const entries = old.review[list];
    const found = findItems(entries, items[list]);
    const sequence = sequenceOf(old.document, list);
    const known = new Set(found.map((item) => item?.id));
    const isKept = (index: number): boolean => {
      const entry = entries[index];
      return entry === undefined || found[index] !== null || holdsDecision(entry);
    };
    for (const [index, item] of found.entries()) {
      if (item !== null) updateWords(sequence, index, item.words);
    }
    sequence.items = sequence.items.filter((_, index) => isKept(index));
    for (const item of items[list]) {
      if (!known.has(item.id))
        sequence.add(old.document.createNode({ decision: 'undecided', ...item.words }));
    }
    sequence.flow = false;
  }
  const text = `${old.document.toString({ lineWidth: 0 }).replace(/\n*(\.\.\.\n*)?$/, '\n')}${END_MARK}\n`;
  const again = readReview(text, file);
  return {
    text,
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

const WORD_KEYS: readonly string[] = ['quote', 'prefix', 'suffix', 'about'] satisfies (keyof Words)[];

function holdsDecision(entry: ReviewEntry): boolean {
  return (
    entry.decision !== 'undecided' ||
    Object.keys(entry).some((key) => key !== 'decision' && !WORD_KEYS.includes(key))
  );
}

function sequenceOf(document: Document, list: ReviewList): YAMLSeq {
  const node: unknown = document.get(list, true);
  if (isSeq(node)) return node;
  const created = new YAMLSeq();
  document.set(list, created);
  return created;
}

/** Writes only what differs, so that the layout a person gave an entry stays. */
function updateWords(sequence: YAMLSeq, index: number, words: Words): void {
  const entry = sequence.items[index];
  if (!isMap(entry)) return;
  for (const key of ['quote', 'prefix', 'suffix'] as const) {
    if (entry.get(key) !== words[key]) entry.set(key, words[key]);
  }
}
