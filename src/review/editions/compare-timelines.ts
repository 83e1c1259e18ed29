import { type TimelineEntry } from '../../model/dossier.ts';
import { normaliseWords } from '../words.ts';
import { type Edition } from './edition.ts';
import { type ChangeSide, type EditionChange, made, REWORDED } from './edition-change.ts';
import { pairByKeys, pairByLikeness, wordLikeness } from './pair-items.ts';

/** Events that came, went, were reworded or have another date. */
export function compareTimelines(before: Edition, after: Edition): readonly EditionChange[] {
  const side = (edition: Edition, { id, date, text, evidence }: TimelineEntry): ChangeSide => ({
    id,
    who: date.value,
    text,
    file: edition.article(evidence[0]?.article ?? '')?.file ?? null,
  });
  const exact = pairByKeys(before.dossier.timeline, after.dossier.timeline, [
    ({ date, text }) => `${date.value} ${normaliseWords(text)}`,
    ({ text }) => normaliseWords(text),
  ]);
  const { pairs, gone, fresh } = pairByLikeness(
    exact,
    (a, b) => (a.date.value === b.date.value ? wordLikeness(a.text, b.text) : 0),
    REWORDED,
  );
  return [
    ...fresh.map((one) => made('timeline', 'new', null, side(after, one))),
    ...pairs.flatMap((pair) => {
      const sides = [side(before, pair.before), side(after, pair.after)] as const;
      if (pair.before.date.value !== pair.after.date.value) return [made('timeline', 'changed', ...sides)];
      return normaliseWords(sides[0].text) === normaliseWords(sides[1].text)
        ? []
        : [made('timeline', 'reworded', ...sides)];
    }),
    ...gone.map((one) => made('timeline', 'gone', side(before, one), null)),
  ];
}
