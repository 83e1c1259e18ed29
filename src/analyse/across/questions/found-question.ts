import { type Question } from '../../../model/dossier.ts';
import { type Selector, type Span, selectSpan } from '../../../model/selector.ts';
import { type ArticleView, type View } from '../view.ts';

/** A question before the ones worth printing are chosen. */
export interface FoundQuestion {
  readonly kind: Question['kind'];
  readonly evidence: readonly Selector[];
  /** The larger, the more the matter hangs on it. */
  readonly weight: number;
  readonly keys: readonly string[];
  /** Names of its issues. */
  readonly topics: readonly string[];
  /** Ids of the statements that it rests on. */
  readonly statements: readonly string[];
  readonly addressee: string | null;
}

/** The evidence of one span. */
export function select(article: ArticleView, span: Span): readonly Selector[] {
  return [selectSpan(article.article, span)];
}

/** Id of the government of a country among the actors, or null. */
export function findGovernment(view: View, country: string): string | null {
  const found = [...view.actors.values()].find(
    (actor) => actor.kind === 'government' && actor.country === country,
  );
  return found?.id ?? null;
}
