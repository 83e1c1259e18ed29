import { type Disagreement, type Dossier } from '../model/dossier.ts';
import { type ReviewList, reviewLists } from '../model/review.ts';
import { selectSpan, type Selector } from '../model/selector.ts';
import { type ReviewItem } from './find-items.ts';
import { normaliseWords, wordsOf } from './words.ts';

const ARTICLE_OPENING_LENGTH = 80;

interface Quoted {
  readonly id: string;
  readonly evidence: readonly Selector[];
}

interface PlacedItem extends ReviewItem {
  readonly article: string;
}

/** What an editor decides about, list by list, in the order of the dossier. */
export function listItems(dossier: Dossier): Readonly<Record<ReviewList, readonly ReviewItem[]>> {
  const files = new Map(dossier.articles.map(({ id, file }) => [id, file]));
  const listed = listPlaced(dossier);
  return Object.fromEntries(
    reviewLists.map((list) => [list, nameFiles(listed[list], files)]),
    // The lists are the keys, each once.
  ) as Record<ReviewList, readonly ReviewItem[]>;
}

function listPlaced(dossier: Dossier): Readonly<Record<ReviewList, readonly PlacedItem[]>> {
  const quoted = (item: Quoted, about: string | null = null): readonly PlacedItem[] => {
    const [first] = item.evidence;
    return first === undefined ? [] : [{ id: item.id, article: first.article, words: wordsOf(first, about) }];
  };
  return {
    statements: dossier.statements.flatMap((one) => quoted(one)),
    positions: dossier.positions.flatMap((one) => quoted(one, `${one.country}: ${one.issue}`)),
    disagreements: dossier.disagreements.flatMap((one) =>
      quoted({ id: one.id, evidence: one.sides.flatMap(({ evidence }) => evidence) }, aboutSides(one)),
    ),
    questions: dossier.questions.flatMap((one) =>
      quoted(one, one.addressee === null ? one.kind : `${one.kind}: ${one.addressee}`),
    ),
    timeline: dossier.timeline.flatMap((one) => quoted(one, `${one.date.value}: ${one.kind}`)),
    articles: dossier.articles.flatMap((article) => {
      const block = article.blocks.find(({ kind }) => kind !== 'furniture');
      if (block === undefined) return [];
      const end = Math.min(block.end, block.start + ARTICLE_OPENING_LENGTH);
      const opening = wordsOf(selectSpan(article, { start: block.start, end }));
      return [{ id: article.id, article: article.id, words: opening }];
    }),
  };
}

/** A decision about a disagreement is about both texts: the entry quotes one side and names the others here. */
function aboutSides({ kind, about, sides }: Disagreement): string {
  const others = sides.slice(1).map(({ text }) => `“${text.replace(/\s+/g, ' ')}”`);
  return `${kind} against ${others.join(' and ')}: ${about}`;
}

/** Adds the file of each item; the second item of a file with the same words is its `#2`. */
function nameFiles(items: readonly PlacedItem[], files: ReadonlyMap<string, string>): readonly ReviewItem[] {
  const seen = new Map<string, number>();
  return items.map(({ id, article, words }) => {
    const file = files.get(article) ?? '';
    const key = JSON.stringify([file, normaliseWords(words.quote), words.about]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { id, words: { ...words, file: count === 1 ? file : `${file}#${count}` } };
  });
}
