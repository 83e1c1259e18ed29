import { type Position } from '../../model/dossier.ts';
import { normaliseWords } from '../words.ts';
import { type Edition } from './edition.ts';
import { type ChangeSide, type EditionChange, made } from './edition-change.ts';
import { pairByKeys, pairByLikeness } from './pair-items.ts';

/** Positions that came, went, or are another one now. */
export function comparePositions(before: Edition, after: Edition): readonly EditionChange[] {
  const textsOf = (edition: Edition, { statements, evidence }: Position): readonly string[] =>
    statements.length > 0
      ? statements.flatMap((id) => edition.statement(id)?.exact ?? [])
      : evidence.map(({ exact }) => exact);
  const side = (edition: Edition, position: Position): ChangeSide => ({
    id: position.id,
    who: `${position.actor}, ${position.issue}`,
    text: textsOf(edition, position)[0] ?? '',
    file: edition.article(position.evidence[0]?.article ?? '')?.file ?? null,
  });
  const exact = pairByKeys(before.dossier.positions, after.dossier.positions, [
    ({ country, actor, issue, standing }) =>
      JSON.stringify([country, normaliseWords(actor), normaliseWords(issue), standing]),
    ({ country, actor, issue }) => JSON.stringify([country, normaliseWords(actor), normaliseWords(issue)]),
  ]);
  const { pairs, gone, fresh } = pairByLikeness(
    exact,
    (a, b) => {
      if (a.country !== b.country || a.actor !== b.actor) return 0;
      const old = new Set(textsOf(before, a).map(normaliseWords));
      return textsOf(after, b).some((text) => old.has(normaliseWords(text))) ? 1 : 0;
    },
    1,
  );
  return [
    ...fresh.map((one) => made('positions', 'new', null, side(after, one))),
    ...pairs.flatMap((pair) => {
      const sides = [side(before, pair.before), side(after, pair.after)] as const;
      const isSame =
        pair.before.standing === pair.after.standing &&
        normaliseWords(sides[0].text) === normaliseWords(sides[1].text);
      return isSame ? [] : [made('positions', 'changed', ...sides)];
    }),
    ...gone.map((one) => made('positions', 'gone', side(before, one), null)),
  ];
}
