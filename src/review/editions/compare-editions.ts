import {
  type Disagreement,
  type Dossier,
  type Position,
  type Question,
  type Statement,
  type TimelineEntry,
} from '../../model/dossier.ts';
import { type Article } from '../../model/article.ts';
import { type ChangeKind, type ComparedList } from '../../model/changes.ts';
import { normaliseWords } from '../words.ts';
import { Edition, titleKey } from './edition.ts';
import { pairByKeys, pairByLikeness, wordLikeness } from './pair-items.ts';

/** One edition's side of a change. */
export interface ChangeSide {
  readonly id: string;
  /** Who says or holds it, what a disagreement is about, or when an event was; null where it is not given. */
  readonly who: string | null;
  readonly text: string;
  readonly file: string | null;
}

/** One difference between two editions. */
export interface EditionChange {
  readonly list: ComparedList;
  readonly change: ChangeKind;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
}

/** Texts that share this much are one text in other words. */
const REWORDED = 0.5;
/** Without a speaker to go by, words must be liker. */
const REWORDED_BY_NOBODY = 0.7;

/**
 * What changed from one edition to the next, list by list, new before changed before gone. Items are matched by what they
 * say, never by id or place: a renamed file changes nothing.
 */
export function compareEditions(old: Dossier, now: Dossier): readonly EditionChange[] {
  const [before, after] = [new Edition(old), new Edition(now)];
  return [
    ...compareStatements(before, after),
    ...comparePositions(before, after),
    ...compareDisagreements(before, after),
    ...compareQuestions(before, after),
    ...compareTimelines(before, after),
    ...compareArticles(before, after),
  ];
}

function compareArticles(before: Edition, after: Edition): readonly EditionChange[] {
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

function compareStatements(before: Edition, after: Edition): readonly EditionChange[] {
  const side = (edition: Edition, { id, speaker, exact, article }: Statement): ChangeSide => ({
    id,
    who: edition.namesOf(speaker)[0] ?? null,
    text: exact,
    file: edition.article(article)?.file ?? null,
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

function comparePositions(before: Edition, after: Edition): readonly EditionChange[] {
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

function compareDisagreements(before: Edition, after: Edition): readonly EditionChange[] {
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

function compareQuestions(before: Edition, after: Edition): readonly EditionChange[] {
  const side = (edition: Edition, { id, kind, text, evidence }: Question): ChangeSide => ({
    id,
    who: kind,
    text,
    file: edition.article(evidence[0]?.article ?? '')?.file ?? null,
  });
  const exact = pairByKeys(before.dossier.questions, after.dossier.questions, [
    ({ kind, text }) => `${kind} ${normaliseWords(text)}`,
  ]);
  const { pairs, gone, fresh } = pairByLikeness(
    exact,
    (a, b) => (a.kind === b.kind ? wordLikeness(a.text, b.text) : 0),
    REWORDED_BY_NOBODY,
  );
  return [
    ...fresh.map((one) => made('questions', 'opened', null, side(after, one))),
    ...pairs.flatMap((pair) =>
      normaliseWords(pair.before.text) === normaliseWords(pair.after.text)
        ? []
        : [made('questions', 'reworded', side(before, pair.before), side(after, pair.after))],
    ),
    ...gone.map((one) => {
      // Closed by what the articles say now; not where its article, or the editor, took it away.
      const isThere = one.evidence.every(({ article }) => after.knows(before.article(article)));
      const isClosed = isThere && !after.hasExcluded(one.id);
      return made('questions', isClosed ? 'closed' : 'gone', side(before, one), null);
    }),
  ];
}

function compareTimelines(before: Edition, after: Edition): readonly EditionChange[] {
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

function made(
  list: ComparedList,
  change: ChangeKind,
  before: ChangeSide | null,
  after: ChangeSide | null,
): EditionChange {
  return { list, change, before, after };
}
