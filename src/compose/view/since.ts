import { type ChangeKind, comparedLists, type PrintedChange } from '../../model/changes.ts';
import { Words } from '../words.ts';
import { printDating } from '../wording/dates.ts';
import { citationsOf, sourceWords, type ViewContext } from './context.ts';
import { viewLead } from './lead.ts';
import { type ActorView, type View } from './schema.ts';

type Since = NonNullable<View['since']>;
type Line = Since['lines'][number];

/** How an item is marked where it stands in the pack. */
export function changeOf(context: ViewContext, id: string): 'new' | 'changed' | null {
  const change = context.changes.get(id);
  return change === undefined ? null : mark(change);
}

function mark(change: ChangeKind): 'new' | 'changed' | null {
  switch (change) {
    case 'new':
    case 'disputed':
    case 'opened':
      return 'new';
    case 'also-reported':
    case 'reworded':
    case 'reattributed':
    case 'changed':
      return 'changed';
    case 'agreed':
    case 'closed':
    case 'gone':
      return null;
  }
}

/** What changed since the earlier edition, as lines that can be printed with their keys; null where none was named. */
export function viewSince(context: ViewContext, actors: ReadonlyMap<string, ActorView>): View['since'] {
  const { since } = context.dossier;
  if (since === undefined) return null;
  const scoreOf = ({ item }: PrintedChange): number => context.scores.get(item ?? '') ?? 0;
  const printed = since.changes
    .toSorted(
      (a, b) => comparedLists.indexOf(a.list) - comparedLists.indexOf(b.list) || scoreOf(b) - scoreOf(a),
    )
    .flatMap((change) => viewLine(context, change, actors) ?? []);
  // What its words cannot be printed of is counted with what is gone.
  const silent = since.changes.filter(({ item, text }) => item === null && text === null);
  return {
    edition: since.edition,
    lines: printed,
    gone: comparedLists
      .map((list) => ({ list, count: silent.filter((change) => change.list === list).length }))
      .filter(({ count }) => count > 0),
  };
}

function viewLine(
  context: ViewContext,
  { list, change, item, text, evidence }: PrintedChange,
  actors: ReadonlyMap<string, ActorView>,
): Line | null {
  if (change === 'gone') return null;
  const base = { list, change, kind: 'indirect' as const, isReported: false };
  if (item === null) {
    const [place] = evidence;
    if (text === null || place === undefined) return null;
    const words = sourceWords(context, place.article, text);
    return { ...base, id: null, name: null, words, citations: citationsOf(context, evidence) };
  }
  const found = describeItem(context, list, item, actors);
  return found === null || context.options.omitted.has(item) ? null : { ...base, ...found };
}

type Described = Pick<Line, 'id' | 'name' | 'words' | 'citations'> &
  Partial<Pick<Line, 'kind' | 'isReported'>>;

function describeItem(
  context: ViewContext,
  list: PrintedChange['list'],
  id: string,
  actors: ReadonlyMap<string, ActorView>,
): Described | null {
  const { dossier } = context;
  const from = (article: string | undefined, text: string) => sourceWords(context, article ?? '', text);
  switch (list) {
    case 'articles': {
      const known = context.articles.get(id);
      if (known === undefined) return null;
      const { outlet, title, file } = known.article;
      return {
        id: `source-${known.number}`,
        name: outlet === null ? null : from(id, outlet.value),
        words: from(id, title?.value ?? file.split('/').at(-1) ?? file),
        citations: [{ source: known.number, paragraph: null, article: id }],
      };
    }
    case 'statements': {
      const statement = context.statements.get(id);
      if (statement === undefined || statement.doubts.includes('cue-weak')) return null;
      const { speaker, article, exact, kind, evidence } = statement;
      return {
        id,
        name: speaker === null ? null : (actors.get(speaker)?.name ?? null),
        kind,
        isReported: kind !== 'direct',
        words: new Words([
          ...(kind === 'direct' ? [] : (viewLead(context, statement)?.inlines ?? [])),
          ...from(article, exact).inlines,
        ]),
        citations: citationsOf(context, evidence),
      };
    }
    case 'positions': {
      const position = dossier.positions.find((one) => one.id === id);
      const first = position?.evidence[0];
      if (position === undefined || first === undefined) return null;
      const [statement] = position.statements.flatMap((one) => context.statements.get(one) ?? []);
      return {
        id: null,
        name: from(first.article, position.actor),
        kind: statement?.kind ?? 'indirect',
        words: from(first.article, statement?.exact ?? first.exact),
        citations: citationsOf(context, position.evidence.slice(0, 1)),
      };
    }
    case 'disagreements': {
      const disagreement = dossier.disagreements.find((one) => one.id === id);
      const evidence = disagreement?.sides.flatMap((side) => side.evidence.slice(0, 1)) ?? [];
      const last = disagreement?.sides.at(-1);
      if (disagreement === undefined || last === undefined) return null;
      return {
        id: null,
        name: from(evidence[0]?.article, disagreement.about),
        words: from(last.evidence[0]?.article, last.text),
        citations: citationsOf(context, evidence),
      };
    }
    case 'questions': {
      const question = dossier.questions.find((one) => one.id === id);
      if (question === undefined) return null;
      const words = from(question.evidence[0]?.article, question.text);
      return { id: null, name: null, words, citations: citationsOf(context, question.evidence) };
    }
    case 'timeline': {
      const event = dossier.timeline.find((one) => one.id === id);
      if (event === undefined) return null;
      return {
        id: null,
        name: Words.of(printDating(event.date, context.wording)),
        words: from(event.evidence[0]?.article, event.text),
        citations: citationsOf(context, event.evidence),
      };
    }
  }
}
