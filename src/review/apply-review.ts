import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Dossier, type Person, type Statement } from '../model/dossier.ts';
import { type Review, type ReviewEntry, type ReviewList } from '../model/review.ts';
import { overlaps, type Selector } from '../model/selector.ts';
import { findItems } from './find-items.ts';
import { listItems } from './list-items.ts';
import { normaliseWords } from './words.ts';

const PIN_SCORE = 1000;

/** The dossier as the editor wants it printed. */
export interface AppliedReview {
  readonly dossier: Dossier;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Carries out the editor's decisions. Excluded items are taken out of every list that names them; pinned ones lead the
 * ranking; a corrected speaker, topic or kind replaces what was found and settles its doubts. Emits
 * `review-entry-found` for each decision whose words are gone. An empty review changes nothing.
 */
export function applyReview(dossier: Dossier, review: Review, file: string): AppliedReview {
  const items = listItems(dossier);
  const decided = new Map<string, ReviewEntry>();
  const diagnostics: Diagnostic[] = [];
  const settle = (list: ReviewList): void => {
    const found = findItems(review[list], items[list]);
    for (const [index, entry] of review[list].entries()) {
      const item = found[index] ?? null;
      if (item !== null) decided.set(item.id, entry);
      else if (entry.decision !== 'undecided') diagnostics.push(orphanOf(list, entry, file));
    }
  };
  settle('articles');
  settle('statements');
  settle('positions');
  settle('disagreements');
  settle('questions');
  settle('timeline');

  const people = new Map(dossier.people.map((person) => [person.id, person]));
  const isExcluded = (id: string): boolean => decided.get(id)?.decision === 'exclude';
  const statements = dossier.statements
    .filter((statement) => !isExcluded(statement.id) && !isExcluded(statement.article))
    .map((statement) => correctStatement(statement, decided.get(statement.id), dossier, people));
  const withheld = dossier.statements.filter(({ id }) => isExcluded(id)).flatMap(({ evidence }) => evidence);
  const corrected = { ...dossier, people: [...people.values()], statements };
  return { dossier: prune(corrected, decided, withheld), diagnostics };
}

function orphanOf(list: ReviewList, entry: ReviewEntry, file: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'review-entry-found',
    message: `${list}: "${entry.decision}" is kept, but its words stand in no article: “${entry.quote}”`,
    file,
    hint: 'Mend the quote, or delete the entry if the decision is no longer wanted.',
  };
}

function correctStatement(
  statement: Statement,
  entry: ReviewEntry | undefined,
  dossier: Dossier,
  people: Map<string, Person>,
): Statement {
  if (entry === undefined || entry.decision === 'undecided') return statement;
  return {
    ...statement,
    kind: entry.kind ?? statement.kind,
    topics: entry.topic === undefined ? statement.topics : [entry.topic],
    speaker:
      entry.speaker === undefined ? statement.speaker : speakerNamed(entry.speaker, entry, dossier, people),
    doubts: [],
  };
}

/** The id of a speaker by name or alias; a name that the articles do not have makes a new person. */
function speakerNamed(
  name: string | null,
  entry: ReviewEntry,
  dossier: Dossier,
  people: Map<string, Person>,
): string | null {
  if (name === null) return null;
  const wanted = normaliseWords(name);
  const known = [...people.values(), ...dossier.organisations].find((actor) =>
    [actor.name, ...actor.aliases].some((form) => normaliseWords(form) === wanted),
  );
  if (known !== undefined) return known.id;
  const id = `p-${wanted.replaceAll(' ', '-')}`;
  people.set(id, { id, name, aliases: [], roles: [], country: entry.country ?? null, mentions: [] });
  return id;
}

/** Takes out what was excluded and everything that rested on it alone, and moves pinned items to the head. */
function prune(
  dossier: Dossier,
  decided: ReadonlyMap<string, ReviewEntry>,
  withheld: readonly Selector[],
): Dossier {
  const isExcluded = (id: string): boolean => decided.get(id)?.decision === 'exclude';
  const articles = dossier.articles.filter(({ id }) => !isExcluded(id));
  const articleIds = new Set(articles.map(({ id }) => id));
  const statementIds = new Set(dossier.statements.map(({ id }) => id));
  const isPrintable = (place: Selector): boolean =>
    articleIds.has(place.article) &&
    !withheld.some((span) => span.article === place.article && overlaps(span, place));
  const stands = <Item extends { readonly evidence: readonly Selector[] }>(item: Item): Item[] => {
    const evidence = item.evidence.filter(isPrintable);
    return evidence.length === 0 ? [] : [{ ...item, evidence }];
  };
  const wanted = <Item extends { readonly id: string }>(list: readonly Item[]): Item[] =>
    inOrder(
      list.filter(({ id }) => !isExcluded(id)),
      decided,
    );
  const remaining = (ids: readonly string[]): string[] => ids.filter((id) => statementIds.has(id));

  return {
    ...dossier,
    articles,
    statements: inOrder(dossier.statements, decided),
    rejected: dossier.rejected.flatMap(stands),
    utterances: dossier.utterances.flatMap((utterance) => {
      const statements = remaining(utterance.statements);
      const [first] = statements;
      if (first === undefined || statements.length < 2) return [];
      return [
        { ...utterance, statements, head: statements.includes(utterance.head) ? utterance.head : first },
      ];
    }),
    positions: wanted(dossier.positions)
      .flatMap(stands)
      .map((position) => ({ ...position, statements: remaining(position.statements) })),
    disagreements: wanted(dossier.disagreements).flatMap((disagreement) => {
      const sides = disagreement.sides.flatMap(stands);
      return sides.length < 2 ? [] : [{ ...disagreement, sides }];
    }),
    questions: wanted(dossier.questions).flatMap(stands),
    timeline: wanted(dossier.timeline).flatMap(stands),
    glossary: dossier.glossary.flatMap(stands),
    summary: dossier.summary.filter(({ statement }) => statementIds.has(statement)),
    ranking: dossier.ranking
      .filter(({ item }) => !isExcluded(item))
      .map((rank) =>
        decided.get(rank.item)?.decision === 'pin'
          ? { ...rank, score: rank.score + PIN_SCORE, reasons: ['pinned' as const, ...rank.reasons] }
          : rank,
      ),
  };
}

/** Items with an `order` first, by it; the others keep their places. */
function inOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  decided: ReadonlyMap<string, ReviewEntry>,
): Item[] {
  const orderOf = ({ id }: Item): number => decided.get(id)?.order ?? Number.POSITIVE_INFINITY;
  return items
    .map((item, index) => ({ item, index, order: orderOf(item) }))
    .sort((a, b) => (a.order === b.order ? a.index - b.index : a.order < b.order ? -1 : 1))
    .map(({ item }) => item);
}
