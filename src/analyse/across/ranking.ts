/** In which order items give way when the pages are few, and why. */
import { type Dossier, type Rank } from '../../model/dossier.ts';
import { type Selector } from '../../model/selector.ts';
import { addToList } from './add-to-list.ts';
import { compareText } from './make-id.ts';

type Reason = Rank['reasons'][number];
type Rankable = Pick<
  Dossier,
  'statements' | 'utterances' | 'positions' | 'disagreements' | 'questions' | 'timeline'
>;

/**
 * What each reason adds. A reason outweighs all those after it together, so that the order is pinned, disputed, new, reported by several,
 * own words; a doubt takes away less than any reason adds.
 */
const reasonScores: Readonly<Record<Reason, number>> = {
  pinned: 1000,
  disputed: 400,
  new: 200,
  'reported-by-several': 100,
  'own-words': 20,
  'single-source': 0,
  doubtful: -10,
};

/** What each reason says to a reader. */
const reasonDescriptions: Readonly<Record<Reason, string>> = {
  pinned: 'the editor pinned it',
  disputed: 'the articles disagree about it',
  new: 'it is new since the last edition',
  'reported-by-several': 'several articles report it',
  'single-source': 'one article alone reports it',
  'own-words': 'it is in the speaker’s own words',
  doubtful: 'something about it is uncertain',
};

/**
 * The rank of every statement, position, disagreement, question and event, highest first; equal scores stand in the order
 * of the dossier. `pinned` and `new` are for later stages to add.
 */
export function rankItems(dossier: Rankable): readonly Rank[] {
  const disputed = disputedStatements(dossier);
  const articlesOf = countReports(dossier);
  const ranks = [
    ...dossier.statements.map((one) => {
      const reasons: Reason[] = [];
      if (disputed.has(one.id)) reasons.push('disputed');
      reasons.push((articlesOf.get(one.id) ?? 1) > 1 ? 'reported-by-several' : 'single-source');
      if (one.standing === 'own-words' && one.kind !== 'indirect') reasons.push('own-words');
      if (one.doubts.some((doubt) => doubt !== 'date-relative')) reasons.push('doubtful');
      return makeRank(one.id, reasons);
    }),
    ...dossier.positions.map((one) => {
      const isOwn: readonly Reason[] = one.standing === 'own-words' ? ['own-words'] : [];
      const isDisputed: readonly Reason[] = one.statements.some((id) => disputed.has(id)) ? ['disputed'] : [];
      return makeRank(one.id, [...isDisputed, spreadOf(one.evidence), ...isOwn]);
    }),
    ...dossier.disagreements.map((one) =>
      makeRank(one.id, ['disputed', spreadOf(one.sides.flatMap(({ evidence }) => evidence))]),
    ),
    ...dossier.questions.map((one) =>
      makeRank(one.id, [...(one.kind === 'disputed' ? (['disputed'] as const) : []), spreadOf(one.evidence)]),
    ),
    ...dossier.timeline.map((one) => makeRank(one.id, [spreadOf(one.evidence)])),
  ];
  return ranks
    .map((rank, order) => ({ rank, order }))
    .sort((a, b) => b.rank.score - a.rank.score || a.order - b.order)
    .map(({ rank }) => rank);
}

/** Why an item stands where it stands, a line a reason with what it adds; null for an unknown id. */
export function explainRank(
  dossier: Pick<Dossier, 'ranking'>,
  id: string,
): { readonly place: number; readonly score: number; readonly lines: readonly string[] } | null {
  const at = dossier.ranking.findIndex(({ item }) => item === id);
  const rank = dossier.ranking[at];
  if (rank === undefined) return null;
  const lines = [...rank.reasons]
    .sort((a, b) => reasonScores[b] - reasonScores[a] || compareText(a, b))
    .map(
      (reason) =>
        `${reasonScores[reason] >= 0 ? '+' : ''}${reasonScores[reason]} ${reason}: ${reasonDescriptions[reason]}`,
    );
  return { place: at + 1, score: rank.score, lines };
}

function makeRank(item: string, reasons: readonly Reason[]): Rank {
  return { item, score: reasons.reduce((sum, reason) => sum + reasonScores[reason], 0), reasons };
}

function spreadOf(evidence: readonly Selector[]): Reason {
  return new Set(evidence.map(({ article }) => article)).size > 1 ? 'reported-by-several' : 'single-source';
}

/** Statements whose words stand on a side of a disagreement. */
function disputedStatements({ statements, disagreements }: Rankable): ReadonlySet<string> {
  const sides = new Map<string, Selector[]>();
  for (const { article, ...rest } of disagreements.flatMap((one) =>
    one.sides.flatMap(({ evidence }) => evidence),
  )) {
    addToList(sides, article, { article, ...rest });
  }
  return new Set(
    statements
      .filter(({ evidence }) =>
        evidence.some((part) =>
          (sides.get(part.article) ?? []).some((side) => side.start < part.end && part.start < side.end),
        ),
      )
      .map(({ id }) => id),
  );
}

/** In how many articles an utterance is reported, by statement id. */
function countReports({ statements, utterances }: Rankable): ReadonlyMap<string, number> {
  const articleOf = new Map(statements.map(({ id, article }) => [id, article]));
  return new Map(
    utterances.flatMap(({ statements: ids }) => {
      const articles = new Set(ids.map((id) => articleOf.get(id))).size;
      return ids.map((id) => [id, articles] as const);
    }),
  );
}
