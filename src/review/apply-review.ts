import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type Review } from '../model/review.ts';
import { correctItems } from './correct-items.ts';
import { type Decisions, matchDecisions, type Orphan } from './decisions.ts';
import { findWithheld } from './find-withheld.ts';
import { followCorrections } from './follow-corrections.ts';
import { orderItems } from './order-items.ts';
import { countReviewed } from './status.ts';
import { withhold } from './withhold.ts';

/** The dossier as the editor wants it printed. */
export interface AppliedReview {
  readonly dossier: Dossier;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Carries out the editor's decisions. Corrections replace what was found and settle a statement's doubts, and what
 * names a speaker elsewhere follows them; excluded items leave every list; the words of excluded statements and articles
 * leave every string of the dossier; pinned and ordered items lead. Emits `review-entry-found` for each decision whose
 * words are gone and `review-agrees` for decisions that contradict each other. Of a review without decisions nothing
 * follows but the count.
 */
export function applyReview(dossier: Dossier, review: Review, file: string): AppliedReview {
  const decisions = matchDecisions(review, dossier);
  const corrected = correctItems(dossier, decisions, file);
  const followed = followCorrections(dossier, corrected.dossier);
  const withheld = findWithheld(dossier, decisions);
  const leftOut = new Set([...decisions.of.articles].flatMap(([id, entry]) => (isOut(entry) ? [id] : [])));
  const left = withhold(dropExcluded(followed, decisions), withheld, leftOut);
  const contradictions = withheld.contradicted.map(({ exact }): Diagnostic => ({
    severity: 'warning',
    code: 'review-agrees',
    message: `A statement is accepted whose words another decision excludes: “${exact}”`,
    file,
    hint: 'Exclude it too, or take back the other decision. Where words of it are withheld, it is left out.',
  }));
  return {
    dossier: { ...orderItems(left, decisions), review: countReviewed(review, decisions, dossier) },
    diagnostics: [
      ...decisions.orphans.map((orphan) => reportOrphan(orphan, file)),
      ...corrected.diagnostics,
      ...contradictions,
    ],
  };
}

/** Says that a decision is kept though its words are gone. */
export function reportOrphan({ list, entry }: Orphan, file: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'review-entry-found',
    message: `${list}: "${entry.decision}" is kept, but its words stand in no article: “${entry.quote}”`,
    file,
    hint: 'Mend the quote, or delete the entry if the decision is no longer wanted.',
  };
}

function isOut({ decision }: { readonly decision: string }): boolean {
  return decision === 'exclude';
}

/** Items that the editor took off their list; their words may stand elsewhere. */
function dropExcluded(dossier: Dossier, { of }: Decisions): Dossier {
  const wanted = <Item extends { readonly id: string }>(
    items: readonly Item[],
    entries: ReadonlyMap<string, { readonly decision: string }>,
  ): readonly Item[] =>
    items.filter(({ id }) => {
      const entry = entries.get(id);
      return entry === undefined || !isOut(entry);
    });
  return {
    ...dossier,
    statements: wanted(dossier.statements, of.statements),
    positions: wanted(dossier.positions, of.positions),
    disagreements: wanted(dossier.disagreements, of.disagreements),
    questions: wanted(dossier.questions, of.questions),
    timeline: wanted(dossier.timeline, of.timeline),
  };
}
