import { type Statement } from './dossier.ts';
import { type Span } from './selector.ts';

/** An addressee or a place may stand between the verb and what was said; more than that is another matter. */
const MAX_GAP = 60;
/** How far back an auxiliary is looked for, in characters. */
const REACH = 40;
// A verb must never be printed without the word that turns it round.
const auxiliaries =
  /(?:(?<![\p{L}\p{N}])(?:has|have|had|having|did|does|do|would|could|will|shall|should|may|might|must|can|cannot|is|are|was|were|be|been|being|not|never|also|again|further|to|neither|nor|\p{L}+n[’']t)[ \u00a0]+)+$/iu;

/**
 * Where the article's own words stand between the reporting verb and an indirect content ("denied that", "told reporters
 * that"), so that they read on from the speaker's name; null where the verb does not stand right before the content.
 */
export function findLead(text: string, { cue, kind, evidence }: Statement): Span | null {
  const first = evidence[0];
  if (kind === 'direct' || cue === null || first === undefined) return null;
  const gap = text.slice(cue.end, first.start);
  if (cue.end > first.start || gap.length > MAX_GAP || /[.!?;\n“”"«»]/u.test(gap)) return null;
  const before = auxiliaries.exec(text.slice(Math.max(0, cue.start - REACH), cue.start))?.[0] ?? '';
  return { start: cue.start - before.length, end: first.start };
}
