import { type Dossier, type Question } from '../../model/dossier.ts';
import { type PackOptions } from '../../model/stages.ts';
import { datingOf, printDating, printPackDate } from '../wording/dates.ts';
import { printCopy } from '../wording/print-copy.ts';
import { type Wording } from '../wording/wording.ts';
import { anchoredSpans, isLongPack, viewArticle, viewSource } from './articles.ts';
import { citationsOf, datingView, makeContext, outletOf, sourceWords, type ViewContext } from './context.ts';
import { guardEvidence, guardWords } from './guard-words.ts';
import { viewLead } from './lead.ts';
import { viewPositions } from './positions.ts';
import { changeOf, viewSince } from './since.ts';
import {
  type ActorView,
  type DisagreementView,
  type QuestionView,
  type StatementView,
  type TimelineView,
  type View,
} from './schema.ts';
import { chooseStatements, viewActors, viewStatement, type ChosenStatements } from './statements.ts';

/**
 * Makes what a template sees from a dossier. Items that the page budget leaves out are not in it, but keep their number
 * free: a number means the same item in every edition of a dossier.
 */
export function buildView(
  dossier: Dossier,
  options: PackOptions,
  wording: Wording,
  note: ViewContext['note'],
): View {
  const context = makeContext(dossier, options, wording, note);
  const chosen = chooseStatements(context);
  const actors = viewActors(context, countBySpeaker(chosen));
  const all = chosen.heads.map(({ statement, number, variants }) =>
    viewStatement(context, statement, number, variants, actors),
  );
  const isKept = (id: string): boolean => !options.omitted.has(id);
  const statements = all.filter((_, index) => isKept(chosen.heads[index]?.statement.id ?? ''));
  const disagreements = viewDisagreements(context, all.length);
  const questions = viewQuestions(context, all.length + dossier.disagreements.length, actors);
  const known = [...context.articles.values()];
  const anchors = anchoredSpans(context, new Set(chosen.heads.map(({ statement }) => statement.id)));
  const articles = known.map((entry) => viewArticle(context, entry, anchors.get(entry.article.id) ?? []));
  const kinds = (...wanted: readonly string[]) => questions.filter(({ kind }) => wanted.includes(kind));
  const people = byStatements([...actors.values()].filter(({ isPerson }) => isPerson));
  const organisations = byStatements([...actors.values()].filter(({ isPerson }) => !isPerson));
  return {
    since: viewSince(context, actors),
    pack: viewPack(context, chosen, isLongPack(articles, statements)),
    omitted: countOmitted(context, all.length - statements.length),
    summary: viewSummary(context, chosen, all),
    statements,
    shared: statements.filter(({ articleCount }) => articleCount > 1),
    positions: viewPositions(context),
    disagreements,
    questions,
    unknowns: kinds('unanswered', 'no-voice', 'unsourced'),
    watch: kinds('conditional', 'pending'),
    timeline: viewTimeline(context),
    named: [...people, ...organisations],
    people,
    organisations,
    glossary: dossier.glossary.map(({ term, expansion, evidence }) => ({
      term: sourceWords(context, evidence[0]?.article ?? '', term),
      expansion: sourceWords(context, evidence[0]?.article ?? '', expansion),
      citations: citationsOf(context, evidence),
    })),
    sources: known.map((entry) => viewSource(context, entry)),
    articles,
  };
}

function countBySpeaker(chosen: ChosenStatements): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { statement } of chosen.heads) {
    if (statement.speaker !== null) counts.set(statement.speaker, (counts.get(statement.speaker) ?? 0) + 1);
  }
  return counts;
}

function byStatements(actors: readonly ActorView[]): readonly ActorView[] {
  return actors.toSorted((a, b) => b.statementCount - a.statementCount);
}

function viewPack(context: ViewContext, chosen: ChosenStatements, isLong: boolean): View['pack'] {
  const { dossier, options, wording } = context;
  const say = (key: string, values = {}) => wording.say(key, values);
  const outletCount = new Set(dossier.articles.flatMap(({ outlet }) => outlet?.value ?? [])).size;
  const articleCount = dossier.articles.length;
  return {
    title: options.title ?? say('meta.title'),
    subtitle: say('meta.subtitle', {
      articles: say('meta.articles', { count: articleCount }),
      outlets: say('meta.outlets', { count: outletCount }),
      span: printSpan(context),
    }),
    reference: options.reference,
    marking: options.marking,
    date: printPackDate(options.date, wording),
    dateBasis: options.date?.basis ?? 'none',
    office: options.office,
    contact: options.contact,
    copy: options.copy === null ? null : printCopy(options.copy, wording),
    audience: say('meta.audience'),
    isLong,
    articleCount,
    outletCount,
    statementCount: chosen.heads.length,
    variantCount: chosen.heads.reduce((sum, { variants }) => sum + variants.length, 0),
    uncertainCount: chosen.uncertainCount,
    unidentifiedCount: chosen.heads.filter(({ statement }) => statement.speaker === null).length,
    edition: dossier.edition ?? 1,
    reviewedCount: dossier.review?.reviewed ?? 0,
    foundCount: dossier.review?.total ?? dossier.statements.length,
    reviewers: dossier.review?.reviewers ?? [],
  };
}

/** From the oldest article to the newest, or to "undated" where one has no date. */
function printSpan({ dossier, wording }: ViewContext): string {
  const dates = dossier.articles.map(({ published }) =>
    published === null ? null : datingOf(published.value),
  );
  const known = dates.flatMap((date) => date ?? []).toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return wording.raw('meta.undated');
  const from = printDating(first, wording);
  if (known.length < dates.length) return wording.raw('meta.span-undated').replace('{from}', from);
  const to = printDating(last, wording);
  return from === to ? from : wording.raw('meta.span').replace('{from}', from).replace('{to}', to);
}

function countOmitted({ dossier, options }: ViewContext, statements: number): View['omitted'] {
  const count = (items: readonly { readonly id: string }[]) =>
    items.filter(({ id }) => options.omitted.has(id)).length;
  const [positions, disagreements] = [count(dossier.positions), count(dossier.disagreements)];
  const [questions, timeline] = [count(dossier.questions), count(dossier.timeline)];
  const total = statements + positions + disagreements + questions + timeline;
  const counts = { statements, positions, disagreements, questions, timeline };
  const kinds = ['statements', 'positions', 'disagreements', 'questions', 'timeline'] as const;
  const items = kinds.map((kind) => ({ kind, count: counts[kind] })).filter((item) => item.count > 0);
  return { total, items, ...counts };
}

function viewSummary(
  context: ViewContext,
  chosen: ChosenStatements,
  all: readonly StatementView[],
): View['summary'] {
  const indexOf = new Map<string, number>();
  chosen.heads.forEach(({ statement, variants }, index) => {
    for (const { id } of [statement, ...variants]) indexOf.set(id, index);
  });
  return context.dossier.summary.flatMap(({ statement: id, text, evidence }) => {
    const view = all[indexOf.get(id) ?? -1];
    const statement = context.statements.get(id);
    if (view === undefined || statement === undefined) return [];
    // A sentence from the middle of a statement does not follow its reporting verb.
    const isOpening = evidence[0]?.start === statement.evidence[0]?.start;
    return [
      {
        words:
          statement.kind === 'direct'
            ? sourceWords(context, statement.article, text)
            : guardWords(context, { article: statement.article, text, start: evidence[0]?.start ?? 0 }),
        lead: isOpening ? viewLead(context, statement) : null,
        kind: statement.kind,
        // The words may be those of another report of the utterance, whose kind is its own.
        statement: {
          ...view,
          kind: statement.kind,
          isReported: statement.kind !== 'direct',
          citations: citationsOf(context, evidence),
        },
      },
    ];
  });
}

function viewDisagreements(context: ViewContext, before: number): readonly DisagreementView[] {
  return context.dossier.disagreements
    .map((item, index) => ({ item, number: before + index + 1 }))
    .filter(({ item }) => !context.options.omitted.has(item.id))
    .map(({ item, number }) => ({
      change: changeOf(context, item.id),
      id: `claim-${number}`,
      number,
      about: sourceWords(context, item.sides[0]?.evidence[0]?.article ?? '', item.about),
      kind: item.kind,
      isSingleSource:
        new Set(item.sides.flatMap(({ evidence }) => evidence.map(({ article }) => article))).size === 1,
      sides: item.sides.map(({ text, speaker, evidence }) => ({
        words: guardEvidence(context, evidence, text),
        speaker:
          speaker === undefined
            ? null
            : sourceWords(context, evidence[0]?.article ?? '', context.actors.get(speaker)?.name ?? speaker),
        outlet: outletOf(context, evidence[0]?.article ?? ''),
        citations: citationsOf(context, evidence),
      })),
    }));
}

function viewQuestions(
  context: ViewContext,
  before: number,
  actors: ReadonlyMap<string, ActorView>,
): readonly QuestionView[] {
  return context.dossier.questions
    .map((item, index) => ({ item, number: before + index + 1 }))
    .filter(({ item }) => !context.options.omitted.has(item.id))
    .map(({ item, number }) => {
      const addressee = item.addressee === null ? null : (actors.get(item.addressee)?.name ?? null);
      return {
        change: changeOf(context, item.id),
        id: `question-${number}`,
        number,
        kind: item.kind,
        words: guardEvidence(context, item.evidence, item.text),
        subject: subjectOf(context, item, addressee),
        addressee,
        citations: citationsOf(context, item.evidence),
      };
    });
}

/** What a question names of its own: the matter that is disputed, or who has not spoken; null where it names neither. */
function subjectOf(
  { dossier }: ViewContext,
  question: Question,
  addressee: QuestionView['addressee'],
): QuestionView['subject'] {
  switch (question.kind) {
    case 'disputed': {
      const [first] = question.evidence;
      const dispute = dossier.disagreements.find(({ sides }) =>
        sides.some(
          ({ evidence: [side] }) => side?.article === first?.article && side?.start === first?.start,
        ),
      );
      return dispute?.about ?? null;
    }
    case 'no-voice':
    case 'unanswered':
      return addressee;
    case 'conditional':
    case 'pending':
    case 'unsourced':
      return null;
  }
}

function viewTimeline(context: ViewContext): readonly TimelineView[] {
  return context.dossier.timeline
    .filter(({ id }) => !context.options.omitted.has(id))
    .flatMap(({ id, date, text, kind, evidence }) => {
      const dating = datingView(date);
      const words = guardEvidence(context, evidence, text);
      return dating === null
        ? []
        : [
            {
              change: changeOf(context, id),
              date: dating,
              words,
              kind,
              citations: citationsOf(context, evidence),
            },
          ];
    });
}
