import { type Statement } from '../../model/dossier.ts';
import { contains } from '../../model/selector.ts';

/**
 * Marks what one speaker says that another said ("According to A, B acknowledged ...") as `reported-by-other`: a statement
 * whose cue and content stand within another speaker's content. `statements` are those of one article in order of
 * their start; `outlets` are ids of media, who pass on words and characterise nobody. Near-linear; keeps the order.
 */
export function markTold(
  statements: readonly Statement[],
  outlets: ReadonlySet<string>,
): readonly Statement[] {
  return statements.map((statement, index) => {
    if (statement.standing === 'reported-by-other' || statement.speaker === null) return statement;
    const reporter = findReporter(statements, statement, index, outlets);
    return reporter === null ? statement : { ...statement, standing: 'reported-by-other', reporter };
  });
}

/** Nested contents stand close together: how many statements back one is looked for. */
const REACH = 6;

function findReporter(
  statements: readonly Statement[],
  told: Statement,
  index: number,
  outlets: ReadonlySet<string>,
): string | null {
  const [part] = told.evidence;
  if (part === undefined || told.cue === null) return null;
  const { cue } = told;
  for (const other of statements.slice(Math.max(0, index - REACH), index + REACH)) {
    const { speaker } = other;
    if (other === told || speaker === null || speaker === told.speaker || outlets.has(speaker)) continue;
    const isAround = other.evidence.some((outer) => contains(outer, cue) && contains(outer, part));
    if (isAround) return speaker;
  }
  return null;
}
