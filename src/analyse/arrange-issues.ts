import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggestName } from '../diagnostics/suggest-name.ts';
import { type IssueEntry } from '../config/issues.ts';
import { type Dossier, type Position, type Statement } from '../model/dossier.ts';

/**
 * The dossier with its issues named, merged and ordered as the editor lists them: an entry takes over the issues of its
 * name and those that it merges; listed issues stand first, in the order of the list, the others after them as they were.
 * Positions of one actor with one standing, characterised by one, become one, with the id of the first and the three
 * most direct of their statements; the dossier keeps every statement. No standing changes. Idempotent.
 */
export function arrangeIssues(dossier: Dossier, entries: readonly IssueEntry[]): Dossier {
  if (entries.length === 0) return dossier;
  const names = new Map(entries.flatMap(({ name, merge = [] }) => merge.map((old) => [old, name] as const)));
  const nameOf = (issue: string): string => names.get(issue) ?? issue;
  const places = new Map(entries.map(({ name }, place) => [name, place]));
  const placeOf = ({ issue }: Position): number => places.get(issue) ?? entries.length;
  const joined = joinPositions(dossier.positions.map((one) => ({ ...one, issue: nameOf(one.issue) })));
  const byId = new Map(dossier.statements.map((one) => [one.id, one]));
  const positions = joined.map((one) => keepMostDirect(one, byId));
  const kept = new Set(positions.map(({ id }) => id));
  const gone = new Set(dossier.positions.map(({ id }) => id).filter((id) => !kept.has(id)));
  return {
    ...dossier,
    positions: positions.toSorted((a, b) => placeOf(a) - placeOf(b)),
    statements: dossier.statements.map((one) => ({ ...one, topics: [...new Set(one.topics.map(nameOf))] })),
    ranking: dossier.ranking.filter(({ item }) => !gone.has(item)),
  };
}

/** What the editor's list names although these articles have no such issue, as warnings `issue-exists`. */
export function reportUnknownIssues(dossier: Dossier, entries: readonly IssueEntry[]): readonly Diagnostic[] {
  const known = [...new Set(dossier.positions.map(({ issue }) => issue))];
  const named = entries.flatMap(({ name, merge }) => merge ?? [name]);
  const found = known.length === 0 ? 'There is none.' : `Found: ${known.join(', ')}.`;
  return named
    .filter((name) => !known.includes(name))
    .map((name) => ({
      severity: 'warning',
      code: 'issue-exists',
      message: `"issues:" in briefing.yaml names "${name}", which is no issue of these articles.`,
      hint: suggestName(name, known) ?? found,
    }));
}

function joinPositions(positions: readonly Position[]): readonly Position[] {
  const joined = new Map<string, Position>();
  for (const one of positions) {
    const key = JSON.stringify([one.issue, one.country, one.actor, one.standing, one.characterisedBy]);
    const other = joined.get(key);
    joined.set(key, other === undefined ? one : join(other, one));
  }
  return [...joined.values()];
}

const MOST_STATEMENTS = 3;
const directness: Readonly<Record<Statement['kind'], number>> = { direct: 0, mixed: 1, indirect: 2 };

function keepMostDirect(position: Position, byId: ReadonlyMap<string, Statement>): Position {
  if (position.statements.length <= MOST_STATEMENTS) return position;
  const kept = position.statements
    .flatMap((id) => byId.get(id) ?? [])
    .toSorted((a, b) => directness[a.kind] - directness[b.kind])
    .slice(0, MOST_STATEMENTS);
  return {
    ...position,
    statements: kept.map(({ id }) => id),
    evidence: kept.flatMap(({ evidence }) => evidence),
  };
}

function join(a: Position, b: Position): Position {
  const isNew = ({ article, start, end }: Position['evidence'][number]): boolean =>
    !a.evidence.some((one) => one.article === article && one.start === start && one.end === end);
  return {
    ...a,
    statements: [...new Set([...a.statements, ...b.statements])],
    evidence: [...a.evidence, ...b.evidence.filter(isNew)],
  };
}
