/** A claim and the denial that the article sets beside it: "..., a charge that Oslo denies". */
import { findRebuttals as findAsides, type Rebuttal } from '../../text/index.ts';
import {
  tokensWithin,
  isInHeading,
  reportSpan,
  type ArticleView,
  type StatementView,
  type View,
} from '../view.ts';
import { type Difference, type Side } from './difference.ts';
import { nameSpan } from './name-matter.ts';

/** An article that sets a denial beside a claim leaves no doubt what is denied. */
const LIKENESS = 0.95;
/** Characters that may stand between a claim and its denial: a closing mark, a comma, a space. */
const MOST_BETWEEN = 4;

/** Each claim with the rebuttal that follows it in its sentence; the claim is a statement, or the article's own where none ends there. */
export function* findRebuttals(view: View): Generator<Difference> {
  for (const article of view.articles) {
    for (const rebuttal of findAsides(article.text)) {
      const claim = claimBefore(view, article, rebuttal);
      if (claim === null) continue;
      const denial: Side = { article, statement: null, start: rebuttal.start, end: rebuttal.end };
      const about = nameSpan(article, claim.statement?.words ?? tokensWithin(article, claim), []);
      yield { kind: 'denial', sides: [claim, denial], about, likeness: LIKENESS };
    }
  }
}

function claimBefore(view: View, article: ArticleView, { mark, sentence }: Rebuttal): Side | null {
  const end = article.text.tokens[mark]?.start ?? 0;
  const whole = article.text.sentences[sentence];
  const said = (view.byArticle.get(article.article.id) ?? []).findLast((one) => endsBefore(one, end));
  if (said !== undefined) return isInHeading(said) ? null : { article, statement: said, ...reportSpan(said) };
  return whole === undefined ? null : { article, statement: null, start: whole.start, end };
}

function endsBefore({ statement }: StatementView, end: number): boolean {
  const last = statement.evidence.at(-1)?.end ?? 0;
  return last <= end && end - last <= MOST_BETWEEN;
}
