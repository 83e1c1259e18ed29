import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { lineColumnAt } from '../model/line-column.ts';
import { type Review } from '../model/review.ts';
import { matchDecisions } from './decisions.ts';

/**
 * `statement-reviewed`, a warning for each article that holds statements without a decision, at the first of them.
 * `dossier` is the one as analysed; excluded articles need no review.
 */
export function reportUnreviewed(dossier: Dossier, review: Review): readonly Diagnostic[] {
  const { of } = matchDecisions(review, dossier);
  return dossier.articles.flatMap((article): readonly Diagnostic[] => {
    if (of.articles.get(article.id)?.decision === 'exclude') return [];
    const own = dossier.statements.filter((statement) => statement.article === article.id);
    const open = own.filter(({ id, evidence }) => evidence.length > 0 && !of.statements.has(id));
    const first = open[0]?.evidence[0];
    if (first === undefined) return [];
    return [
      {
        severity: 'warning',
        code: 'statement-reviewed',
        message: `${open.length} of ${own.length} statements of this article are not reviewed.`,
        file: article.file,
        ...lineColumnAt(article.text, first.start),
        hint: 'Decide about them with "briefpack review --interactive", or in review.yaml.',
      },
    ];
  });
}
