import { type Statement } from '../../model/dossier.ts';
import { normaliseWords } from '../words.ts';
import { type Edition } from './edition.ts';
import { type ChangeSide, type EditionChange, made, REWORDED, REWORDED_BY_NOBODY } from './edition-change.ts';
import { pairByKeys, pairByLikeness, wordLikeness } from './pair-items.ts';

/** Statements that are new, gone, reworded, reported by one more article, or of another speaker. */
export function compareStatements(before: Edition, after: Edition): readonly EditionChange[] {
  const side = (edition: Edition, one: Statement): ChangeSide => ({
    id: one.id,
    who: edition.namesOf(one.speaker)[0] ?? null,
    text: edition.wordsOf(one),
    file: edition.article(one.article)?.file ?? null,
  });
  const editionOf = new Map<Statement, Edition>([
    ...before.dossier.statements.map((one) => [one, before] as const),
    ...after.dossier.statements.map((one) => [one, after] as const),
  ]);
  const speakerKeys = joinNames(before, after);
  const speakerOf = (one: Statement): string | null =>
    one.speaker === null ? null : (speakerKeys.get(editionOf.get(one) ?? after)?.get(one.speaker) ?? null);
  const fileOf = (one: Statement): string => editionOf.get(one)?.article(one.article)?.file ?? '';
  const words = ({ exact }: Statement): string => normaliseWords(exact);
  const exact = pairByKeys(before.dossier.statements, after.dossier.statements, [
    (one) => JSON.stringify([words(one), speakerOf(one), fileOf(one)]),
    (one) => JSON.stringify([words(one), speakerOf(one)]),
    words,
  ]);
  const { pairs, gone, fresh } = pairByLikeness(
    exact,
    (a, b) => {
      if (speakerOf(a) !== speakerOf(b)) return 0;
      const likeness = wordLikeness(a.exact, b.exact);
      return speakerOf(a) === null && likeness < REWORDED_BY_NOBODY ? 0 : likeness;
    },
    REWORDED,
  );
  const known = new Set(pairs.map((pair) => pair.after.id));
  const isKnown = ({ id }: Statement): boolean =>
    after.dossier.utterances.some(
      ({ statements }) => statements.includes(id) && statements.some((each) => known.has(each)),
    );
  return [
    ...fresh.map((one) => made('statements', isKnown(one) ? 'also-reported' : 'new', null, side(after, one))),
    ...pairs.flatMap((pair) => {
      const sides = [side(before, pair.before), side(after, pair.after)] as const;
      if (speakerOf(pair.before) !== speakerOf(pair.after))
        return [made('statements', 'reattributed', ...sides)];
      return words(pair.before) === words(pair.after) ? [] : [made('statements', 'reworded', ...sides)];
    }),
    ...gone.map((one) => made('statements', 'gone', side(before, one), null)),
  ];
}

/** One key for each actor of both editions, so that a person whom a new article names more fully stays the same. */
function joinNames(before: Edition, after: Edition): ReadonlyMap<Edition, ReadonlyMap<string, string>> {
  const actorsOf = ({ dossier }: Edition) => [...dossier.people, ...dossier.organisations];
  const forms = ({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }) =>
    [name, ...aliases].map(normaliseWords);
  const old = actorsOf(before).map((actor) => ({ actor, forms: new Set(forms(actor)) }));
  const keys = new Map(old.map(({ actor }) => [actor.id, `old ${actor.id}`]));
  const now = new Map(
    actorsOf(after).map((actor) => {
      const own = forms(actor);
      const name = own[0] ?? '';
      const match =
        old.find((one) => normaliseWords(one.actor.name) === name) ??
        only(old.filter((one) => one.forms.has(name) || own.includes(normaliseWords(one.actor.name))));
      return [actor.id, match === undefined ? `new ${actor.id}` : `old ${match.actor.id}`] as const;
    }),
  );
  return new Map([
    [before, keys],
    [after, now],
  ]);
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
