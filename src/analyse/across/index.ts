/**
 * Across the articles: which statements report one utterance, what each country holds, where accounts differ, what stays
 * open, what happened when, and which items matter most.
 *
 * Invariant: every printed text is a span of an article; no item stands without evidence; statements whose cue is
 * uncertain feed no position, summary or disagreement. Nothing here compares all pairs. This room never decides who is
 * right, never joins the words of two wordings, and never attributes a statement: it takes speakers as they come.
 */
import { type Dating, type Dossier, type Statement } from '../../model/dossier.ts';
import { addToList } from './add-to-list.ts';
import { findClaims } from './claims.ts';
import { findDisagreements } from './disagreements/index.ts';
import { findGlossary } from './glossary.ts';
import { findIssues, type Issue } from './issues.ts';
import { findPositions } from './positions.ts';
import { findQuestions } from './questions/index.ts';
import { rankItems } from './ranking.ts';
import { findUtterances } from './same-utterance.ts';
import { findSilent } from './silent.ts';
import { countriesIn } from './subjects.ts';
import { chooseSummary } from './summary.ts';
import { findTimeline } from './timeline.ts';
import { type AcrossInput, buildView, changeStatements, type View } from './view.ts';

export { buildStatement } from './build-statement.ts';
export { markTold } from './told-statements.ts';
export { explainRank } from './ranking.ts';
export type { AcrossInput } from './view.ts';

/** The parts of a dossier that the comparison fills; `statements` now with topics, countries and dates. */
export type Comparison = Omit<Dossier, 'briefpack' | 'articles' | 'people' | 'organisations' | 'rejected'>;

/** Compares articles that were read and whose statements have their speakers. Pure; near-linear in the number of words. */
export function compareArticles(input: AcrossInput): Comparison {
  const undated = buildView(input);
  const { timeline, statementDates } = findTimeline(undated);
  const view = changeStatements(undated, (one) => dateStatement(one, statementDates));
  const utterances = findUtterances(view);
  const heads = new Map(
    utterances.flatMap(({ head, statements }) => statements.map((id) => [id, head] as const)),
  );
  const issues = findIssues(view);
  const claims = findClaims(view);
  const positions = findPositions(view, issues, heads);
  const disagreements = findDisagreements(view, claims, utterances);
  const questions = findQuestions(view, claims, issues, disagreements, heads);
  const statements = fillStatements(view, issues);
  return {
    statements,
    utterances,
    positions,
    silent: findSilent(view, input.organisations),
    disagreements,
    questions,
    timeline,
    glossary: findGlossary(view),
    summary: chooseSummary(view, issues, utterances),
    ranking: rankItems({ statements, utterances, positions, disagreements, questions, timeline }),
  };
}

function dateStatement(statement: Statement, dates: ReadonlyMap<string, Dating>): Statement {
  const date = dates.get(statement.id);
  if (date === undefined) return statement;
  const isDoubtful = date.basis === 'relative' && !statement.doubts.includes('date-relative');
  return {
    ...statement,
    date,
    doubts: isDoubtful ? [...statement.doubts, 'date-relative'] : statement.doubts,
  };
}

function fillStatements(view: View, issues: readonly Issue[]): readonly Statement[] {
  const topics = new Map<string, string[]>();
  for (const { name, statements } of issues) {
    for (const { statement } of statements) addToList(topics, statement.id, name);
  }
  return view.statements.map(({ statement, article, words }) => ({
    ...statement,
    topics: topics.get(statement.id) ?? [],
    countries: [...countriesIn(article, words)].filter((code) => /^[A-Z]{2}$/u.test(code)),
  }));
}
