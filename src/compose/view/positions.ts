import { type Position } from '../../model/dossier.ts';
import { Words } from '../words.ts';
import { citationsOf, countryName, sourceWords, type ViewContext } from './context.ts';
import { guardEvidence } from './guard-words.ts';
import { changeOf } from './since.ts';
import { viewLead } from './lead.ts';
import { type PositionView, type View } from './schema.ts';
import { viewSilent } from './silent.ts';

/** From this many columns on the matrix needs a landscape page. */
const WIDE_FROM_ACTORS = 5;

/** Positions as a matrix, rows issues and columns actors, and as a list by actor. */
export function viewPositions(context: ViewContext): View['positions'] {
  const { dossier, options } = context;
  const positions = dossier.positions.filter(({ id }) => !options.omitted.has(id));
  const leftOut = dossier.positions.filter(({ id }) => options.omitted.has(id));
  const issues = [...new Set(positions.map(({ issue }) => issue))];
  const counts = new Map<string, number>();
  for (const { actor } of positions) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const actors = [...counts]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([actor]) => actor);
  const at = (issue: string, actor: string): readonly PositionView[] =>
    positions
      .filter((position) => position.issue === issue && position.actor === actor)
      .toSorted((a, b) => Number(a.standing !== 'own-words') - Number(b.standing !== 'own-words'))
      .map((position) => viewPosition(context, position));
  const articleOf = new Map(
    positions.flatMap((position) =>
      [position.issue, position.actor].map((words): [string, string] => [words, articleBehind(position)]),
    ),
  );
  const printed = (words: string) => sourceWords(context, articleOf.get(words) ?? '', words);
  const countryOf = new Map(positions.map(({ actor, country }) => [actor, country]));
  const actorWords = (actor: string) =>
    printActor(context, actor, countryOf.get(actor) ?? '', printed(actor));
  const actorsOn = (issue: string): number =>
    new Set(positions.filter((position) => position.issue === issue).map(({ actor }) => actor)).size;
  // A row with one cell compares nothing: it would fill a page with "no position reported".
  const compared = issues.filter((issue) => actorsOn(issue) > 1);
  const columns = actors.filter((actor) => compared.some((issue) => at(issue, actor).length > 0));
  return {
    actors: columns.map(actorWords),
    isWide: columns.length >= WIDE_FROM_ACTORS,
    weights: [3, ...columns.map(() => 4)].join(' '),
    rows: compared.map((issue) => ({
      issue: printed(issue),
      cells: columns.map((actor) => ({
        positions: at(issue, actor),
        isLeftOut: leftOut.some((position) => position.issue === issue && position.actor === actor),
      })),
    })),
    alone: issues
      .filter((issue) => actorsOn(issue) === 1)
      .flatMap((issue) => actors.flatMap((actor) => at(issue, actor))),
    byActor: actors.map((actor) => ({
      actor: actorWords(actor),
      positions: issues.flatMap((issue) => at(issue, actor)),
    })),
    silent: viewSilent(context),
  };
}

/** How far words are an actor's own, by the kind of the statement. */
const standings = { direct: 'own-words', mixed: 'partly-own-words', indirect: 'reported' } as const;

/** The article whose words a position is given in. */
function articleBehind({ evidence }: Position): string {
  return evidence[0]?.article ?? '';
}

/** A country's own name in the language of the pack; any other body as the articles name it. */
function printActor(context: ViewContext, actor: string, country: string, words: Words): Words {
  const inEnglish = new Intl.DisplayNames(['en'], { type: 'region' });
  return country !== '' && inEnglish.of(country) === actor ? Words.of(countryName(context, country)) : words;
}

function viewPosition(context: ViewContext, position: Position): PositionView {
  const statements = position.statements.flatMap((id) => context.statements.get(id) ?? []);
  const first = statements[0];
  const told = position.evidence[0];
  const words = first ?? (told === undefined ? null : { article: told.article, exact: told.exact });
  const spans =
    statements.length > 0 ? statements.flatMap(({ evidence }) => evidence.slice(0, 1)) : position.evidence;
  return {
    change: changeOf(context, position.id),
    issue: sourceWords(context, articleBehind(position), position.issue),
    actor: printActor(
      context,
      position.actor,
      position.country,
      sourceWords(context, articleBehind(position), position.actor),
    ),
    words:
      words === null
        ? ''
        : first?.kind === 'direct'
          ? sourceWords(context, words.article, words.exact)
          : guardEvidence(context, first?.evidence ?? position.evidence, words.exact),
    lead: first === undefined ? null : viewLead(context, first),
    kind: first?.kind ?? 'indirect',
    standing:
      position.standing === 'reported-by-other'
        ? 'characterised'
        : first === undefined
          ? 'reported'
          : standings[first.kind],
    characterisedBy:
      position.characterisedBy === undefined
        ? null
        : sourceWords(context, articleBehind(position), position.characterisedBy),
    citations: citationsOf(context, spans),
  };
}
