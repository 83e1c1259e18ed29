import { type Dossier, type Position, type Rank, type Statement, type Utterance } from '../model/dossier.ts';
import { overlaps } from '../model/selector.ts';
import { nameCountry } from './name-country.ts';

/** Most statements that a position shows, as the analysis has it. */
const MOST_STATEMENTS = 3;

/** A statement before and after the editor's hand, with the country that its speaker speaks for. */
interface Corrected {
  readonly before: Statement;
  readonly after: Statement;
  readonly fromCountry: string | null;
  readonly toCountry: string | null;
}

/**
 * Makes everything that names a speaker follow what the editor corrected on statements: the sides of disagreements,
 * whose answer a question waits for, who shares an utterance, and under which country and issue a position stands. What
 * cannot follow without a guess is taken out. `before` is the dossier as analysed, `after` the same with corrected
 * statements and actors.
 */
export function followCorrections(before: Dossier, after: Dossier): Dossier {
  const corrected = listCorrected(before, after);
  if (corrected.size === 0) return after;
  const all = [...corrected.values()];
  const speakerAt = (speaker: string | null, evidence: Statement['evidence']): string | null => {
    const hit = all.find(
      (one) =>
        one.before.speaker === speaker &&
        one.after.speaker !== speaker &&
        one.before.evidence.some((a) => evidence.some((b) => a.article === b.article && overlaps(a, b))),
    );
    return hit === undefined ? speaker : hit.after.speaker;
  };
  const moved = movePositions(after, corrected);
  return {
    ...after,
    ...moved,
    utterances: after.utterances.flatMap((utterance) => splitUtterance(utterance, after.statements)),
    disagreements: after.disagreements.map((disagreement) => ({
      ...disagreement,
      sides: disagreement.sides.map(({ speaker, ...side }) => {
        const now = speakerAt(speaker ?? null, side.evidence);
        return now === null ? side : { ...side, speaker: now };
      }),
    })),
    questions: after.questions.map((question) =>
      question.addressee === null
        ? question
        : { ...question, addressee: speakerAt(question.addressee, question.evidence) },
    ),
  };
}

function listCorrected(before: Dossier, after: Dossier): ReadonlyMap<string, Corrected> {
  const old = new Map(before.statements.map((statement) => [statement.id, statement]));
  const countriesOf = ({ people, organisations }: Dossier) =>
    new Map([...people, ...organisations].map(({ id, country }) => [id, country]));
  const [from, to] = [countriesOf(before), countriesOf(after)];
  return new Map(
    after.statements.flatMap((statement) => {
      const first = old.get(statement.id);
      if (first === undefined) return [];
      const fromCountry = from.get(first.speaker ?? '') ?? null;
      const toCountry = to.get(statement.speaker ?? '') ?? null;
      const isSame =
        first.speaker === statement.speaker &&
        fromCountry === toCountry &&
        first.topics.join('\n') === statement.topics.join('\n');
      return isSame ? [] : [[first.id, { before: first, after: statement, fromCountry, toCountry }] as const];
    }),
  );
}

/** One utterance has one speaker: those who were given another one are no longer reports of it. */
function splitUtterance(utterance: Utterance, statements: readonly Statement[]): readonly Utterance[] {
  const speakers = new Map(statements.map(({ id, speaker }) => [id, speaker]));
  const groups = new Map<string | null, string[]>();
  for (const id of utterance.statements) {
    const speaker = speakers.get(id) ?? null;
    groups.set(speaker, [...(groups.get(speaker) ?? []), id]);
  }
  if (groups.size === 1) return [utterance];
  return [...groups.values()].flatMap((ids, index) => {
    const [first] = ids;
    if (first === undefined || ids.length < 2) return [];
    const head = ids.includes(utterance.head) ? utterance.head : first;
    return [{ id: index === 0 ? utterance.id : `${utterance.id}-${index + 1}`, head, statements: ids }];
  });
}

/** Where a statement belongs. */
type Cell = Pick<Position, 'country' | 'actor' | 'issue'>;

function movePositions(
  dossier: Dossier,
  corrected: ReadonlyMap<string, Corrected>,
): Pick<Dossier, 'positions' | 'ranking'> {
  const statements = new Map(dossier.statements.map((statement) => [statement.id, statement]));
  const evidenceOf = (ids: readonly string[]): Position['evidence'] =>
    ids.flatMap((id) => statements.get(id)?.evidence ?? []);
  const positions: Position[] = [];
  const ranking: Rank[] = [...dossier.ranking];
  const add = (position: Position, id: string, cell: Cell): void => {
    const at = positions.findIndex(
      (other) =>
        other.country === cell.country &&
        other.issue === cell.issue &&
        other.standing === position.standing &&
        other.characterisedBy === position.characterisedBy,
    );
    const there = positions[at];
    if (there !== undefined) {
      const ids = [...new Set([...there.statements, id])].slice(0, MOST_STATEMENTS);
      positions[at] = { ...there, statements: ids, evidence: evidenceOf(ids) };
      return;
    }
    const made = { ...position, ...cell, id: `${position.id}-${id}`, statements: [id] };
    positions.push({ ...made, evidence: evidenceOf([id]) });
    const rank = dossier.ranking.find(({ item }) => item === position.id);
    if (rank !== undefined) ranking.push({ ...rank, item: made.id });
  };
  const moving: { position: Position; id: string; cells: readonly Cell[] }[] = [];
  for (const position of dossier.positions) {
    const stay: string[] = [];
    for (const id of position.statements) {
      const change = corrected.get(id);
      if (change === undefined) stay.push(id);
      else {
        const cells = cellsOf(position, change);
        if (cells.some(({ country, issue }) => country === position.country && issue === position.issue))
          stay.push(id);
        else moving.push({ position, id, cells });
      }
    }
    if (stay.length === position.statements.length) positions.push(position);
    else if (stay.length > 0) positions.push({ ...position, statements: stay, evidence: evidenceOf(stay) });
  }
  for (const { position, id, cells } of moving) for (const cell of cells) add(position, id, cell);
  return { positions, ranking };
}

/** Where a statement belongs after its correction; nowhere where only the editor could say. */
function cellsOf(position: Position, { before, after, fromCountry, toCountry }: Corrected): readonly Cell[] {
  const topics = after.topics.join('\n') === before.topics.join('\n') ? [position.issue] : after.topics;
  const isOwn = position.country === fromCountry;
  const isSameSpeaker = before.speaker === after.speaker && fromCountry === toCountry;
  // Another country as this speaker tells of it: with another speaker, who tells it is another matter.
  if (!isOwn && !isSameSpeaker) return [];
  if (isOwn && toCountry === null) return [];
  const country = isOwn ? (toCountry ?? position.country) : position.country;
  const actor = country === position.country ? position.actor : nameCountry(country);
  return topics.map((issue) => ({ country, actor, issue }));
}
