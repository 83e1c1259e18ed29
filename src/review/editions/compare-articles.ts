import { type Article } from '../../model/article.ts';
import { type Edition, titleKey } from './edition.ts';
import { type ChangeSide, type EditionChange, made } from './edition-change.ts';
import { pairByKeys } from './pair-items.ts';

/** Articles that came, went, or were given other words. */
export function compareArticles(before: Edition, after: Edition): readonly EditionChange[] {
  const side = ({ id, outlet, title, file }: Article): ChangeSide => ({
    id,
    who: outlet?.value ?? null,
    text: title?.value ?? file,
    file,
  });
  const { pairs, gone, fresh } = pairByKeys(before.dossier.articles, after.dossier.articles, [
    ({ sha256 }) => sha256,
    ({ file }) => file,
    titleKey,
  ]);
  return [
    ...fresh.map((one) => made('articles', 'new', null, side(one))),
    ...pairs.flatMap((pair) =>
      // Words that an editor took out do not make an article another one.
      pair.before.sha256 === pair.after.sha256
        ? []
        : [made('articles', 'changed', side(pair.before), side(pair.after))],
    ),
    ...gone.map((one) => made('articles', 'gone', side(one), null)),
  ];
}
