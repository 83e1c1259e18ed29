import { type Dossier } from '../model/dossier.ts';
import { type ReviewList } from '../model/review.ts';
import { selectSpan, type Selector } from '../model/selector.ts';
import { type ReviewItem } from './find-items.ts';
import { wordsOf } from './words.ts';

const ARTICLE_OPENING_LENGTH = 80;

/** What an editor decides about, list by list, in the order of the dossier. */
export function listItems(dossier: Dossier): Readonly<Record<ReviewList, readonly ReviewItem[]>> {
  const quoted = (item: {
    readonly id: string;
    readonly evidence: readonly Selector[];
  }): readonly ReviewItem[] => {
    const [first] = item.evidence;
    return first === undefined ? [] : [{ id: item.id, words: wordsOf(first) }];
  };
  return {
    statements: dossier.statements.flatMap(quoted),
    positions: dossier.positions.flatMap(quoted),
    disagreements: dossier.disagreements.flatMap(({ id, sides }) =>
      quoted({ id, evidence: sides.flatMap((side) => side.evidence) }),
    ),
    questions: dossier.questions.flatMap(quoted),
    timeline: dossier.timeline.flatMap(quoted),
    articles: dossier.articles.flatMap((article) => {
      const block = article.blocks.find(({ kind }) => kind !== 'furniture');
      if (block === undefined) return [];
      const end = Math.min(block.end, block.start + ARTICLE_OPENING_LENGTH);
      return [{ id: article.id, words: wordsOf(selectSpan(article, { start: block.start, end })) }];
    }),
  };
}
