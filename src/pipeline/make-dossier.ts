import { type IssueEntry } from '../config/issues.ts';
import { type OutletRights } from '../config/outlets.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { type Dossier } from '../model/dossier.ts';
import { type InputFile } from '../model/stages.ts';
import { countOf } from './count-of.ts';
import { type DossierMemory, type Reading } from './dossier-memory.ts';
import { type StageClock, type StageEvent } from './progress.ts';

/** What is needed to learn what articles say. */
export interface DossierRequest {
  readonly files: readonly InputFile[];
  /** review.yaml, or null where the project has none. */
  readonly review: { readonly file: string; readonly source: string } | null;
  /** What may be printed of each outlet's articles; absent where all may. */
  readonly outlets?: readonly OutletRights[];
  /** How the editor names, merges and orders the issues; absent where nothing is said. */
  readonly issues?: readonly IssueEntry[];
  /** What was found before, while files were read: with an error among it, faults are collected and nothing is made. */
  readonly before: readonly Diagnostic[];
  /** Whether statements that nobody reviewed are a fault. */
  readonly wantsReview?: boolean;
  /** The JSON edition that changes are counted from. */
  readonly since?: { readonly file: string; readonly source: string } | null;
  /** Number of the edition; one more than the earlier one's where it is null. */
  readonly editionNumber?: number | null;
  readonly onStage: (event: StageEvent) => void;
  /** Milliseconds from any origin, for the timings. */
  readonly now: () => number;
  /** Stops between two stages, by throwing its reason. */
  readonly signal?: AbortSignal;
  /** Where what the articles gave is kept for the next build of the same articles. */
  readonly memory?: DossierMemory;
}

/** A dossier, or null where a diagnostic is an error; `diagnostics` has what was found before too. */
export interface MadeDossier {
  readonly dossier: Dossier | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ingest, analyse, review: what `build` and `analyse` share. Stages are loaded when they are first needed. */
export async function makeDossier(request: DossierRequest, clock: StageClock): Promise<MadeDossier> {
  const { before } = request;
  const reading = request.memory?.recall(request.files) ?? (await readArticles(request, clock));
  const diagnostics = [...before, ...reading.diagnostics];
  if (reading.dossier === null || hasErrors(diagnostics)) return { dossier: null, diagnostics };
  request.memory?.keep(request.files, { ...reading, dossier: reading.dossier });
  const arranged = await arrange(reading.dossier, request.issues ?? []);
  const reviewed = await carryOutReview(arranged.dossier, request, clock);
  const withheld = await withhold(reviewed.dossier, request.outlets ?? []);
  const counted = await countEdition(withheld, request);
  return {
    dossier: counted.dossier,
    diagnostics: [...diagnostics, ...arranged.diagnostics, ...reviewed.diagnostics, ...counted.diagnostics],
  };
}

/** Ingest and analyse; where something is at fault, what was found before included, the articles are not analysed. */
async function readArticles(
  { files, before }: DossierRequest,
  clock: StageClock,
): Promise<Omit<Reading, 'dossier'> & { readonly dossier: Dossier | null }> {
  const { articles, diagnostics } = await clock.run(
    'ingest',
    async () => (await import('../ingest/index.ts')).ingest(files),
    (result) => countOf(result.articles.length, 'article'),
  );
  if (hasErrors([...before, ...diagnostics])) return { dossier: null, diagnostics };
  if (articles.length === 0 && files.length > 0) {
    return { dossier: null, diagnostics: [...diagnostics, nothingToRead(files.length)] };
  }
  const { analyse, reportLanguages } = await import('../analyse/index.ts');
  const dossier = await clock.run('analyse', () => analyse(articles), describeDossier);
  return { dossier, diagnostics: [...diagnostics, ...reportLanguages(dossier.articles)] };
}

/** Files without a word make no pack, not an empty one. */
function nothingToRead(files: number): Diagnostic {
  return {
    severity: 'error',
    code: 'input-has-articles',
    message: files === 1 ? 'The file holds no article.' : `None of the ${files} files holds an article.`,
    hint: 'Name a folder with articles, or article files.',
  };
}

/** The editor's list of issues comes before the review, which names positions by their issue. */
async function arrange(
  dossier: Dossier,
  issues: readonly IssueEntry[],
): Promise<{ readonly dossier: Dossier; readonly diagnostics: readonly Diagnostic[] }> {
  if (issues.length === 0) return { dossier, diagnostics: [] };
  const { arrangeIssues, reportUnknownIssues } = await import('../analyse/index.ts');
  return {
    dossier: arrangeIssues(dossier, issues),
    diagnostics: reportUnknownIssues(dossier, issues),
  };
}

/** Gives the dossier its edition's number, and marks in it what changed since the earlier one. */
async function countEdition(
  dossier: Dossier | null,
  { since = null, editionNumber = null }: DossierRequest,
): Promise<MadeDossier> {
  if (dossier === null) return { dossier, diagnostics: [] };
  if (since === null) return { dossier: { ...dossier, edition: editionNumber ?? 1 }, diagnostics: [] };
  const { markChanges, readEdition } = await import('../review/index.ts');
  const { dossier: old, diagnostics } = readEdition(since.source, since.file);
  if (old === null) return { dossier: null, diagnostics };
  const edition = editionNumber ?? (old.edition ?? 1) + 1;
  return { dossier: { ...markChanges(old, dossier), edition }, diagnostics };
}

/** What an outlet does not allow goes out before the first edition is made: the JSON too is made of what is left. */
async function withhold(dossier: Dossier | null, outlets: readonly OutletRights[]): Promise<Dossier | null> {
  if (dossier === null || outlets.length === 0) return dossier;
  return (await import('../policy/index.ts')).withholdTexts(dossier, outlets);
}

async function carryOutReview(
  dossier: Dossier,
  { review: given, wantsReview = false }: DossierRequest,
  clock: StageClock,
): Promise<MadeDossier> {
  const { applyReview, emptyReview, readReview, reportUnreviewed } = await import('../review/index.ts');
  const { file, source } = given ?? { file: 'review.yaml', source: emptyReview() };
  const { review, diagnostics } = readReview(source, file);
  if (review === null) return { dossier: null, diagnostics };
  const carryOut = () => applyReview(dossier, review, file);
  // Without a file there is no stage to speak of, only the count of none.
  const applied =
    given === null
      ? carryOut()
      : await clock.run('review', carryOut, (result) =>
          countOf(result.dossier.statements.length, 'statement'),
        );
  const unreviewed = wantsReview ? reportUnreviewed(dossier, review) : [];
  return { dossier: applied.dossier, diagnostics: [...diagnostics, ...applied.diagnostics, ...unreviewed] };
}

function describeDossier({ statements, people, articles }: Dossier): string {
  return `${countOf(statements.length, 'statement')} and ${countOf(people.length, 'person', 'people')} in ${countOf(articles.length, 'article')}`;
}
