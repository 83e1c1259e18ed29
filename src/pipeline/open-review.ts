import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type Dossier, type Statement } from '../model/dossier.ts';
import { doubtDescriptions } from '../model/doubt.ts';
import { lineColumnAt } from '../model/line-column.ts';
import { type Span } from '../model/selector.ts';
import { makeDossier, type DossierRequest } from './make-dossier.ts';
import { StageClock } from './progress.ts';

/** One statement as an editor is asked about it. */
export interface ReviewCard {
  readonly id: string;
  readonly file: string;
  /** Of the first word, 1-based. */
  readonly line: number;
  readonly column: number;
  readonly words: string;
  readonly kind: Statement['kind'];
  /** Name of the speaker that was found; null for nobody. */
  readonly speaker: string | null;
  /** The words of the article that name the source. */
  readonly speakerText: string | null;
  /** What is uncertain, in words. */
  readonly doubts: readonly string[];
  /** The sentences that it stands in, and their neighbours, as the article has them. */
  readonly before: string | null;
  readonly sentence: string;
  readonly after: string | null;
  readonly isDecided: boolean;
}

/** A review that is ready to be gone through; null where a diagnostic is an error. */
export interface OpenedReview {
  readonly review: {
    readonly dossier: Dossier;
    /** The refreshed file. */
    readonly text: string;
    /** Every statement, in order of the articles. */
    readonly cards: readonly ReviewCard[];
    /** Names that a speaker can be chosen from. */
    readonly names: readonly string[];
  } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings review.yaml up to date and lays out its statements for a person. `request.review` is the old file, or null. */
export async function openReview(request: DossierRequest, file: string): Promise<OpenedReview> {
  const { dossier, diagnostics } = await makeDossier({ ...request, review: null }, new StageClock(request));
  if (dossier === null || hasErrors(diagnostics)) return { review: null, diagnostics };
  const { matchDecisions, readReview, refreshReview } = await import('../review/index.ts');
  const refreshed = refreshReview(request.review?.source ?? null, file, dossier);
  const all = [...diagnostics, ...refreshed.diagnostics];
  if (refreshed.text === null) return { review: null, diagnostics: all };
  const { review } = readReview(refreshed.text, file);
  if (review === null) return { review: null, diagnostics: all };
  const decided = matchDecisions(review, dossier).of.statements;
  const cards = await makeCards(dossier, new Set(decided.keys()));
  const names = [...dossier.people, ...dossier.organisations].map(({ name }) => name);
  return { review: { dossier, text: refreshed.text, cards, names }, diagnostics: all };
}

async function makeCards(dossier: Dossier, decided: ReadonlySet<string>): Promise<readonly ReviewCard[]> {
  const { findSurroundings } = await import('../analyse/index.ts');
  const names = new Map([...dossier.people, ...dossier.organisations].map(({ id, name }) => [id, name]));
  return dossier.articles.flatMap((article) => {
    const own = dossier.statements.flatMap((statement) => {
      const [first] = statement.evidence;
      const end = statement.evidence.at(-1)?.end;
      return statement.article !== article.id || first === undefined || end === undefined
        ? []
        : [{ statement, place: { start: first.start, end } }];
    });
    const surroundings = findSurroundings(
      article,
      own.map(({ place }) => place),
    );
    const textOf = (span: Span | null | undefined): string | null =>
      span === null || span === undefined ? null : article.text.slice(span.start, span.end);
    return own.map(({ statement, place }, index): ReviewCard => ({
      id: statement.id,
      file: article.file,
      ...lineColumnAt(article.text, place.start),
      words: statement.exact,
      kind: statement.kind,
      speaker: names.get(statement.speaker ?? '') ?? null,
      speakerText: statement.speakerText,
      doubts: statement.doubts.map((doubt) => doubtDescriptions[doubt]),
      before: textOf(surroundings[index]?.before),
      sentence: textOf(surroundings[index]?.sentence) ?? statement.exact,
      after: textOf(surroundings[index]?.after),
      isDecided: decided.has(statement.id),
    }));
  });
}
