import { type Statement } from '../../model/dossier.ts';
import { findLead } from '../../model/find-lead.ts';
import { sourceWords, type ViewContext } from './context.ts';
import { type Words } from '../words.ts';

/** The words of {@link findLead} as they are printed; null where there are none, or some of them are withheld. */
export function viewLead(context: ViewContext, statement: Statement): Words | null {
  const known = context.articles.get(statement.article);
  if (known === undefined) return null;
  const lead = findLead(known.article.text, statement);
  if (lead === null) return null;
  const isHit = known.withheld.some((span) => span.start < lead.end && lead.start < span.end);
  return isHit
    ? null
    : sourceWords(context, statement.article, known.article.text.slice(lead.start, lead.end));
}
