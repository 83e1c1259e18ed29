import { type Dossier } from '../model/dossier.ts';
import { type ReviewList } from '../model/review.ts';
import { selectSpan, type Selector } from '../model/selector.ts';
import { type ReviewItem } from './find-items.ts';
import { wordsOf } from './words.ts';

const ARTICLE_OPENING_LENGTH = 80;

interface Quoted {
  readonly id: string;
  readonly evidence: readonly Selector[];
}

/** What an editor decides about, list by list, in the order of the dossier. */
export function listItems(dossier: Dossier): Readonly<Record<ReviewList, readonly ReviewItem[]>> {
  const quoted = (item: Quoted, about: string | null = null): readonly ReviewItem[] => {
    const [first] = item.evidence;
    return first === undefined ? [] : [{ id: item.id, words: wordsOf(first, about) }];
  };
  return {
    statements: dossier.statements.flatMap((one) => quoted(one)),
    positions: dossier.positions.flatMap((one) => quoted(one, `${one.country}: ${one.issue}`)),
    disagreements: dossier.disagreements.flatMap(({ id, sides }) =>
      quoted({ id, evidence: sides.flatMap((side) => side.evidence) }),
    ),
    questions: dossier.questions.flatMap((one) =>
      quoted(one, [one.kind, one.addressee ?? []].flat().join(': ')),
    ),
    timeline: dossier.timeline.flatMap((one) => quoted(one, `${one.date.value}: ${one.kind}`)),
    articles: dossier.articles.flatMap((article) => {
      const block = article.blocks.find(({ kind }) => kind !== 'furniture');
      if (block === undefined) return [];
      const end = Math.min(block.end, block.start + ARTICLE_OPENING_LENGTH);
      return [{ id: article.id, words: wordsOf(selectSpan(article, { start: block.start, end })) }];
    }),
  };
}
