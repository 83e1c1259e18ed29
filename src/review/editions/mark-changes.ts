import { type PrintedChange } from '../../model/changes.ts';
import { type Dossier } from '../../model/dossier.ts';
import { type Selector } from '../../model/selector.ts';
import { compareEditions } from './compare-editions.ts';
import { Edition } from './edition.ts';
import { type EditionChange } from './edition-change.ts';

/** What being new adds to an item's score; the ranking's own figure. */
const NEW_SCORE = 200;

/** Changes of an item that a reader of the last edition has not seen. */
const FRESH: readonly EditionChange['change'][] = ['new', 'disputed', 'opened'];

/**
 * A dossier that says what changed since an earlier edition, and ranks what is new accordingly. No word of the earlier
 * edition is in it that no longer stands in an article: those may have been taken out on purpose.
 */
export function markChanges(old: Dossier, now: Dossier): Dossier {
  const changes = compareEditions(old, now);
  const edition = new Edition(now);
  const fresh = new Set(
    changes.flatMap(({ change, after }) => (after !== null && FRESH.includes(change) ? [after.id] : [])),
  );
  const ranking = now.ranking.map((rank) =>
    fresh.has(rank.item) && !rank.reasons.includes('new')
      ? { ...rank, score: rank.score + NEW_SCORE, reasons: [...rank.reasons, 'new' as const] }
      : rank,
  );
  return {
    ...now,
    since: { edition: old.edition ?? 1, changes: changes.map((change) => printChange(change, edition)) },
    ranking: fresh.size === 0 ? ranking : ranking.toSorted((a, b) => b.score - a.score),
  };
}

function printChange({ list, change, before, after }: EditionChange, edition: Edition): PrintedChange {
  if (after !== null) return { list, change, item: after.id, text: null, evidence: [] };
  const texts = list === 'disagreements' ? (before?.text.split(' / ') ?? []) : [before?.text ?? ''];
  const place = texts.reduce<Selector | null>((found, text) => found ?? edition.find(text), null);
  return change === 'gone' || place === null
    ? { list, change, item: null, text: null, evidence: [] }
    : { list, change, item: null, text: place.exact, evidence: [place] };
}
