import { type Statement } from '../../model/dossier.ts';
import { sourceWords, type ViewContext } from './context.ts';
import { type Words } from '../words.ts';

/** An addressee or a place may stand between the verb and what was said; more than that is another matter. */
const MAX_GAP = 60;
// A verb must never be printed without the word that turns it round.
const auxiliaries =
  /(?:(?<![\p{L}\p{N}])(?:has|have|had|having|did|does|do|would|could|will|shall|should|may|might|must|can|cannot|is|are|was|were|be|been|being|not|never|also|again|further|to|neither|nor|\p{L}+n[’']t)[ \u00a0]+)+$/iu;

/**
 * The article's own words between the reporting verb and an indirect content ("denied that", "told reporters that"),
 * so that what is printed reads on from the speaker's name; null where the verb does not stand right before the content.
 */
export function viewLead(context: ViewContext, statement: Statement): Words | null {
  const { cue, kind, article } = statement;
  const first = statement.evidence[0];
  const known = context.articles.get(article);
  const text = known?.article.text;
  if (kind === 'direct' || cue === null || first === undefined || text === undefined) return null;
  const gap = text.slice(cue.end, first.start);
  if (cue.end > first.start || gap.length > MAX_GAP || /[.!?;\n“”"«»]/u.test(gap)) return null;
  const isHit = known?.withheld.some((span) => span.start < first.start && cue.start < span.end) === true;
  if (isHit) return null;
  const before = auxiliaries.exec(text.slice(Math.max(0, cue.start - 40), cue.start))?.[0] ?? '';
  return sourceWords(context, article, text.slice(cue.start - before.length, first.start));
}
