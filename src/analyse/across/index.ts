import { type Dossier, type Statement } from '../../model/dossier.ts';
import { type Issue, findIssues } from './issues.ts';
import { findPositions } from './positions.ts';
import { findUtterances } from './same-utterance.ts';
import { countriesIn } from './subjects.ts';
import { type AcrossInput, buildView, type View } from './view.ts';

export type { AcrossInput, ReadArticle } from './view.ts';

/** The parts of a dossier that the comparison fills. */
export type Comparison = Omit<Dossier, 'briefpack' | 'articles' | 'people' | 'organisations' | 'rejected'>;

/** x */
export function compareArticles(input: AcrossInput): Comparison {
  const view = buildView(input);
  const utterances = findUtterances(view);
  const heads = new Map(utterances.flatMap(({ head, statements }) => statements.map((id) => [id, head] as const)));
  const issues = findIssues(view);
  const positions = findPositions(view, issues, heads);
  return {
    statements: fillStatements(view, issues),
    utterances,
    positions,
    disagreements: [],
    questions: [],
    timeline: [],
    glossary: [],
    summary: [],
    ranking: [],
  };
}

function fillStatements(view: View, issues: readonly Issue[]): readonly Statement[] {
  const topics = new Map<string, string[]>();
  for (const { name, statements } of issues) {
    for (const { statement } of statements) topics.set(statement.id, [...(topics.get(statement.id) ?? []), name]);
  }
  return view.statements.map(({ statement, article, words }) => ({
    ...statement,
    topics: topics.get(statement.id) ?? [],
    countries: [...countriesIn(article, words)],
  }));
}
