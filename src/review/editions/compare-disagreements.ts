import { type Disagreement } from '../../model/dossier.ts';
import { normaliseWords } from '../words.ts';
import { type Edition } from './edition.ts';
import { type ChangeSide, type EditionChange, made } from './edition-change.ts';
import { pairByKeys, pairByLikeness } from './pair-items.ts';

/** Accounts that began to differ, differ in other words, or ceased to. */
export function compareDisagreements(before: Edition, after: Edition): readonly EditionChange[] {
  const side = (edition: Edition, { id, about, sides }: Disagreement): ChangeSide => ({
    id,
    who: about,
    text: sides.map(({ text }) => text).join(' / '),
    file: edition.article(sides[0]?.evidence[0]?.article ?? '')?.file ?? null,
  });
  const sideKeys = ({ sides }: Disagreement): readonly string[] =>
    sides.map(({ text }) => normaliseWords(text)).toSorted();
  const exact = pairByKeys(before.dossier.disagreements, after.dossier.disagreements, [
    (one) => JSON.stringify(sideKeys(one)),
  ]);
  const { pairs, gone, fresh } = pairByLikeness(
    exact,
    (a, b) => {
      const old = sideKeys(a);
      return a.kind === b.kind && sideKeys(b).some((key) => old.includes(key)) ? 1 : 0;
    },
    1,
  );
  return [
    ...fresh.map((one) => {
      const stood = one.sides.filter(({ text }) => before.find(text) !== null).length;
      // What stood alone in the old edition is contradicted now.
      const change = stood > 0 && stood < one.sides.length ? 'disputed' : 'new';
      return made('disagreements', change, null, side(after, one));
    }),
    ...pairs.flatMap((pair) =>
      JSON.stringify(sideKeys(pair.before)) === JSON.stringify(sideKeys(pair.after))
        ? []
        : [made('disagreements', 'reworded', side(before, pair.before), side(after, pair.after))],
    ),
    ...gone.map((one) => {
      const standing = one.sides.filter(({ text }) => after.find(text) !== null).length;
      // One account stands and the other was taken back: its article is still there, and says so no more.
      const isTakenBack = one.sides
        .filter(({ text }) => after.find(text) === null)
        .every(({ evidence }) => after.knows(before.article(evidence[0]?.article ?? '')));
      const isAgreed =
        standing > 0 && standing < one.sides.length && isTakenBack && !after.hasExcluded(one.id);
      return made('disagreements', isAgreed ? 'agreed' : 'gone', side(before, one), null);
    }),
  ];
}
