import { type Position } from '../../model/dossier.ts';
import { citationsOf, sourceWords, type ViewContext } from './context.ts';
import { viewLead } from './lead.ts';
import { type PositionView, type View } from './schema.ts';

/** From this many columns on the matrix needs a landscape page. */
const WIDE_FROM_ACTORS = 5;

/** Positions as a matrix, rows issues and columns actors, and as a list by actor. */
export function viewPositions(context: ViewContext): View['positions'] {
  const { dossier, options } = context;
  const positions = dossier.positions.filter(({ id }) => !options.omitted.has(id));
  const issues = [...new Set(positions.map(({ issue }) => issue))];
  const counts = new Map<string, number>();
  for (const { actor } of positions) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const actors = [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([actor]) => actor);
  const at = (issue: string, actor: string): readonly PositionView[] =>
    positions
      .filter((position) => position.issue === issue && position.actor === actor)
      .toSorted((a, b) => Number(a.standing !== 'own-words') - Number(b.standing !== 'own-words'))
      .map((position) => viewPosition(context, position));
  return {
    actors,
    isWide: actors.length >= WIDE_FROM_ACTORS,
    weights: [3, ...actors.map(() => 4)].join(' '),
    rows: issues.map((issue) => ({ issue, cells: actors.map((actor) => ({ positions: at(issue, actor) })) })),
    byActor: actors.map((actor) => ({ actor, positions: issues.flatMap((issue) => at(issue, actor)) })),
  };
}

function viewPosition(context: ViewContext, position: Position): PositionView {
  const statements = position.statements.flatMap((id) => context.statements.get(id) ?? []);
  const first = statements[0];
  const told = position.evidence[0];
  const words = first ?? (told === undefined ? null : { article: told.article, exact: told.exact });
  const spans =
    statements.length > 0 ? statements.flatMap(({ evidence }) => evidence.slice(0, 1)) : position.evidence;
  return {
    issue: position.issue,
    actor: position.actor,
    words: words === null ? '' : sourceWords(context, words.article, words.exact),
    lead: first === undefined ? null : viewLead(context, first),
    kind: first?.kind ?? 'indirect',
    standing:
      position.standing === 'reported-by-other'
        ? 'characterised'
        : first !== undefined && first.kind !== 'indirect'
          ? 'own-words'
          : 'reported',
    characterisedBy: position.characterisedBy ?? null,
    citations: citationsOf(context, spans),
  };
}
