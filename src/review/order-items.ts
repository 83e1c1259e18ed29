import { type Dossier, type Rank } from '../model/dossier.ts';
import { type Decisions } from './decisions.ts';

const PIN_SCORE = 1000;
/** Above every pinned item: packs sort by score, and an order that the editor gave is followed to the letter. */
const ORDER_SCORE = 1_000_000;

interface Place {
  readonly isPinned: boolean;
  /** Place among the ordered items of its list, from 0; null without an order. */
  readonly order: number | null;
}

/**
 * Brings what the editor ordered or pinned to the head of its list, ordered items first, and gives both the score that
 * packs and page budgets go by. Ranks of items that are gone are dropped. Everything else keeps its place.
 */
export function orderItems(dossier: Dossier, { of }: Decisions): Dossier {
  const places = new Map(Object.values(of).flatMap((entries) => [...placesOf(entries)]));
  const sorted = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
    items.toSorted((a, b) => headway(places.get(a.id)) - headway(places.get(b.id)));
  const lists = [
    dossier.statements,
    dossier.positions,
    dossier.disagreements,
    dossier.questions,
    dossier.timeline,
  ];
  const present = new Set(lists.flatMap((list) => list.map(({ id }) => id)));
  const ranking = dossier.ranking
    .filter(({ item }) => present.has(item))
    .map((rank) => rankOf(rank, places.get(rank.item)));
  return {
    ...dossier,
    articles: sorted(dossier.articles),
    statements: sorted(dossier.statements),
    positions: sorted(dossier.positions),
    disagreements: sorted(dossier.disagreements),
    questions: sorted(dossier.questions),
    timeline: sorted(dossier.timeline),
    ranking: places.size === 0 ? ranking : ranking.toSorted((a, b) => b.score - a.score),
  };
}

function placesOf(
  entries: ReadonlyMap<string, { readonly decision: string; readonly order?: number | undefined }>,
): ReadonlyMap<string, Place> {
  const ordered = [...entries].flatMap(([id, { order }]) => (order === undefined ? [] : [{ id, order }]));
  const orderOf = new Map(ordered.toSorted((a, b) => a.order - b.order).map(({ id }, index) => [id, index]));
  return new Map(
    [...entries].flatMap(([id, { decision }]) => {
      const order = orderOf.get(id) ?? null;
      const isPinned = decision === 'pin';
      return isPinned || order !== null ? [[id, { isPinned, order }] as const] : [];
    }),
  );
}

function headway(place: Place | undefined): number {
  if (place === undefined) return Number.MAX_SAFE_INTEGER;
  return place.order ?? Number.MAX_SAFE_INTEGER - 1;
}

function rankOf(rank: Rank, place: Place | undefined): Rank {
  if (place === undefined) return rank;
  const score = place.order === null ? rank.score + PIN_SCORE : ORDER_SCORE - place.order;
  const isNew = !rank.reasons.includes('pinned');
  return { ...rank, score, reasons: isNew ? ['pinned', ...rank.reasons] : rank.reasons };
}
