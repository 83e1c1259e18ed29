import { type Statement } from '../../model/dossier.ts';
import { directionOf, languageOfWords } from '../wording/language.ts';
import { citationsOf, countryName, datingView, outletOf, sourceWords, type ViewContext } from './context.ts';
import { placeId } from './articles.ts';
import { type Words } from '../words.ts';
import { guardEvidence } from './guard-words.ts';
import { changeOf } from './since.ts';
import { viewLead } from './lead.ts';
import { type ActorView, type StatementView } from './schema.ts';

/** The statements of a pack, sorted out: what can be printed, in which order, under which number. */
export interface ChosenStatements {
  /** One an utterance, the most important first, each with its number; the page budget is not yet applied. */
  readonly heads: readonly {
    readonly statement: Statement;
    readonly number: number;
    readonly variants: readonly Statement[];
  }[];
  readonly uncertainCount: number;
}

/**
 * Picks the statements that a pack may print as such: not those of which it is uncertain whether anybody said them,
 * nor words in headings. Reports of one utterance stand together under its head.
 */
export function chooseStatements(context: ViewContext): ChosenStatements {
  const { dossier, scores } = context;
  const isPrintable = (statement: Statement): boolean =>
    !statement.doubts.includes('cue-weak') &&
    citationsOf(context, statement.evidence).every(({ paragraph }) => paragraph !== null) &&
    statement.evidence.length > 0;
  const printable = dossier.statements.filter(isPrintable);
  const known = new Map(printable.map((statement) => [statement.id, statement]));

  const variantsOf = new Map<string, readonly Statement[]>();
  const isVariant = new Set<string>();
  for (const { head, statements } of dossier.utterances) {
    const present = [head, ...statements.filter((id) => id !== head)].flatMap((id) => known.get(id) ?? []);
    const [first, ...others] = present;
    if (first === undefined) continue;
    variantsOf.set(first.id, others);
    for (const { id } of others) isVariant.add(id);
  }

  const place = ({ evidence }: Statement): readonly [number, number] => {
    const first = evidence[0];
    return first === undefined ? [0, 0] : [context.articles.get(first.article)?.number ?? 0, first.start];
  };
  const heads = printable
    .filter(({ id }) => !isVariant.has(id))
    .map((statement) => ({ statement, score: scores.get(statement.id) ?? 0, place: place(statement) }))
    .toSorted((a, b) => b.score - a.score || a.place[0] - b.place[0] || a.place[1] - b.place[1])
    .map(({ statement }, index) => ({
      statement,
      number: index + 1,
      variants: variantsOf.get(statement.id) ?? [],
    }));
  return { heads, uncertainCount: dossier.statements.length - printable.length };
}

/** One statement with its other wordings. */
export function viewStatement(
  context: ViewContext,
  statement: Statement,
  number: number,
  variants: readonly Statement[],
  actors: ReadonlyMap<string, ActorView>,
): StatementView {
  const { article } = statement;
  const known = context.articles.get(article);
  const language = languageOfWords(known?.language ?? 'und', statement.exact);
  const isForeign = known?.isOwnLanguage === false || language !== known?.language;
  const reporter = statement.reporter === null ? null : (actors.get(statement.reporter)?.name ?? null);
  const venue = statement.venue === null ? null : sourceWords(context, article, statement.venue.exact);
  return {
    change:
      changeOf(context, statement.id) ??
      (variants.some(({ id }) => changeOf(context, id) !== null) ? 'changed' : null),
    id: statement.id,
    number,
    words: wordsOf(context, statement),
    lead: viewLead(context, statement),
    kind: statement.kind,
    isReported: statement.kind !== 'direct',
    speaker: statement.speaker === null ? null : (actors.get(statement.speaker) ?? null),
    speakerText: statement.speakerText === null ? null : sourceWords(context, article, statement.speakerText),
    reporter,
    isByOther: statement.standing === 'reported-by-other',
    venue,
    date: datingView(statement.date),
    topics: statement.topics.map((topic) => sourceWords(context, article, topic)),
    countries: statement.countries.map((code) => countryName(context, code)),
    doubts: statement.doubts.filter((doubt) => doubt !== 'date-relative'),
    place: placeId(statement.id, 0),
    outlet: outletOf(context, article),
    languageCode: isForeign ? language : null,
    direction: isForeign ? directionOf(language) : null,
    variants: variants.map((variant) => ({
      words: wordsOf(context, variant),
      lead: viewLead(context, variant),
      kind: variant.kind,
      isReported: variant.kind !== 'direct',
      outlet: outletOf(context, variant.article),
      citations: citationsOf(context, variant.evidence),
    })),
    articleCount: new Set([article, ...variants.map((variant) => variant.article)]).size,
    citations: citationsOf(context, statement.evidence),
  };
}

/** The speaker's own words as they stand; those of the article with whose wording they are. */
function wordsOf(context: ViewContext, { kind, article, exact, evidence, id }: Statement): Words {
  if (kind === 'direct') return sourceWords(context, article, exact);
  // What the page budget leaves out is nobody's concern.
  const isLeftOut = context.options.omitted.has(id);
  return guardEvidence(isLeftOut ? { ...context, note: () => undefined } : context, evidence, exact);
}

/** Everybody whom the articles name, by id; `counts` says how many printed statements are theirs. */
export function viewActors(
  context: ViewContext,
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, ActorView> {
  const { people, organisations } = context.dossier;
  const isPerson = new Set(people.map(({ id }) => id));
  const named = (actor: (typeof people)[number] | (typeof organisations)[number], text: string) =>
    sourceWords(context, actor.mentions[0]?.article ?? '', text);
  const views = [...people, ...organisations].map((actor): [string, ActorView] => [
    actor.id,
    {
      id: `who-${actor.id}`,
      name: named(actor, actor.name),
      role: actor.roles[0] === undefined ? null : named(actor, actor.roles[0]),
      roles: actor.roles.map((role) => named(actor, role)),
      aliases: actor.aliases.map((alias) => named(actor, alias)),
      country: actor.country === null ? null : countryName(context, actor.country),
      isPerson: isPerson.has(actor.id),
      statementCount: counts.get(actor.id) ?? 0,
      citations: citationsOf(context, actor.mentions).slice(0, 3),
    },
  ]);
  return new Map(views);
}
