/** The bottom line: at most three sentences of statements, chosen for coverage. */
import { type Statement, type SummarySentence, type Utterance } from '../../model/dossier.ts';
import { selectSpan, type Span } from '../../model/selector.ts';
import { addToList } from './add-to-list.ts';
import { type Issue } from './issues.ts';
import { isInHeading, sentenceAt, type StatementView, type View } from './view.ts';

const MOST_SENTENCES = 3;
const LEAST_CHARACTERS = 40;
const MOST_CHARACTERS = 240;
const kindScore: Readonly<Record<Statement['kind'], number>> = { direct: 2, mixed: 1.5, indirect: 0.5 };

/** A sentence that could stand in the summary. */
interface Candidate {
  readonly statement: StatementView;
  readonly span: Span;
  readonly score: number;
  readonly issues: readonly Issue[];
  /** Id of its utterance's head: one utterance is told once. */
  readonly head: string;
}

/**
 * At most three sentences, each whole as a statement gives it, by identified speakers in their own words; of different
 * speakers, countries and issues before more of the same. Fewer where the articles give fewer.
 */
export function chooseSummary(
  view: View,
  issues: readonly Issue[],
  utterances: readonly Utterance[],
): readonly SummarySentence[] {
  const heads = new Map(
    utterances.flatMap(({ head, statements }) => statements.map((id) => [id, head] as const)),
  );
  const outlets = countArticles(view, utterances);
  const issuesOf = new Map<StatementView, Issue[]>();
  for (const issue of issues) {
    for (const one of issue.statements) addToList(issuesOf, one, issue);
  }
  const candidates = view.statements.flatMap((statement): readonly Candidate[] => {
    const span = findSentence(statement);
    if (span === null) return [];
    const own = issuesOf.get(statement) ?? [];
    const size = own.reduce((sum, issue) => sum + issue.statements.length, 0) / view.statements.length;
    const reported = Math.min(2, (outlets.get(statement.statement.id) ?? 1) - 1);
    const lead = statement.sentence < 4 ? 0.5 : 0;
    const score =
      kindScore[statement.statement.kind] + reported + lead + 2 * size + (own.length > 0 ? 0.5 : -1);
    const head = heads.get(statement.statement.id) ?? statement.statement.id;
    return [{ statement, span, score, issues: own, head }];
  });
  return pickForCoverage(candidates).map(({ statement, span }) => {
    const evidence = selectSpan(statement.article.article, span);
    return { statement: statement.statement.id, text: evidence.exact, evidence: [evidence] };
  });
}

function countArticles(view: View, utterances: readonly Utterance[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { statements } of utterances) {
    const articles = new Set(statements.map((id) => view.byId.get(id)?.article)).size;
    for (const id of statements) counts.set(id, articles);
  }
  return counts;
}

/** The first whole sentence of a sure statement in the speaker's own words, or null. */
function findSentence(statement: StatementView): Span | null {
  const { statement: given, article } = statement;
  const [part] = given.evidence;
  const isClear = given.doubts.every((doubt) => doubt === 'date-relative' || doubt.startsWith('speaker-by'));
  if (part === undefined || !statement.isSure || !isClear || isInHeading(statement)) return null;
  // What an outlet reports, others said.
  if (statement.actor === null || statement.actor.kind === 'media') return null;
  if (given.standing !== 'own-words' || !opensWhole(statement)) return null;
  const sentence = sentenceAt(article, part.start);
  const end = sentence === null ? part.end : Math.min(part.end, Math.max(sentence.end, part.start));
  const text = article.text.text.slice(part.start, end);
  const trimmed = text.replace(/[\s,]+$/u, '');
  if (trimmed.length < LEAST_CHARACTERS || trimmed.length > MOST_CHARACTERS || trimmed.includes('\n'))
    return null;
  if (!statement.words.some(({ token }) => token.pos === 'VERB' || token.pos === 'AUX')) return null;
  return { start: part.start, end: part.start + trimmed.length };
}

/** Not "But these ...", "They ...", "India of waging": words that need what stood before them. */
function opensWhole({ words }: StatementView): boolean {
  const [first, second] = words.filter(({ token }) => token.pos !== 'PUNCT');
  if (first === undefined || second === undefined) return false;
  if (
    /^(?:but|and|so|this|that|whether|these|those|it|they|he|she|its|their|such|while|however|all)$/u.test(
      first.token.lower,
    )
  )
    return false;
  return !/^(?:of|to)$/u.test(second.token.lower);
}

function pickForCoverage(candidates: readonly Candidate[]): readonly Candidate[] {
  const picked: Candidate[] = [];
  while (picked.length < MOST_SENTENCES) {
    let best: Candidate | null = null;
    let most = -Infinity;
    for (const candidate of candidates) {
      if (picked.some(({ head }) => head === candidate.head)) continue;
      const score = candidate.score - picked.reduce((sum, other) => sum + overlapOf(candidate, other), 0);
      if (score > most) [best, most] = [candidate, score];
    }
    if (best === null || (picked.length > 0 && most < -1)) break;
    picked.push(best);
  }
  return picked.sort((a, b) => a.statement.index - b.statement.index);
}

function overlapOf(a: Candidate, b: Candidate): number {
  const isSameSpeaker = a.statement.actor === b.statement.actor ? 2.5 : 0;
  const isSameCountry = a.statement.actor?.country === b.statement.actor?.country ? 1 : 0;
  const isSameIssue = a.issues.some((issue) => b.issues.includes(issue)) ? 2 : 0;
  const isSameArticle = a.statement.article === b.statement.article ? 0.5 : 0;
  return isSameSpeaker + isSameCountry + isSameIssue + isSameArticle;
}
