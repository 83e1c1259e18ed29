/**
 * Finding statements: who is said to have said what, in which words.
 *
 * Invariant: every span is of the article's text; contents of two statements nest or stand apart; the order is that of
 * the text; the same article gives the same statements whatever was read before. This stage never names a person: it
 * gives the words that name the source, or null.
 */
import { type Article } from '../../model/article.ts';
import { languageReach } from '../../model/language-reach.ts';
import { type AnnotatedText } from '../text/annotated-text.ts';
import { findRebuttals } from '../text/index.ts';
import { attribute, isBesideQuotation } from './attribute.ts';
import { type Attribution } from './attribution.ts';
import {
  dropEchoes,
  dropOpenings,
  keepRelatives,
  partClauses,
  wholeInfinitives,
  wholeObjects,
} from './clauses.ts';
import { joinDenied } from './denied-claims.ts';
import { draftOf, draftOfQuotation, type Draft } from './draft.ts';
import { findForeignDrafts } from './other-languages.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { mendNested } from './mend-nested.ts';
import { mendSources } from './mend-sources.ts';
import { dropPassiveSubjects, heedPassives, isElliptic, isPassiveAside } from './passives.ts';
import { type FoundStatements, type RawRejection, type RawStatement } from './raw-statement.ts';
import { readTokens, type Reading } from './reading.ts';
import {
  isAboutRemarks,
  isCredit,
  isHearerOnly,
  isNothingSaid,
  isOpenQuestion,
  isPartOfName,
  isPlaceOfSpeech,
  isReason,
  isRemark,
} from './remarks.ts';
import { keepToClause, partDialogue, partSiblings, reachOverBut, reachQuotations } from './siblings.ts';
import { heedTags } from './tags.ts';
import { cutRebuttals, cutVerdicts } from './verdicts.ts';
import { readTranscript } from './transcripts.ts';
import { isTitleOfWork, sortUnattributed } from './unattributed.ts';

export type { FoundStatements, RawRejection, RawStatement } from './raw-statement.ts';

/** Below this certainty a report is not listed at all. */
const LISTED = 0.41;
/** What a report of a quotation that nothing else reports must reach: some word must have introduced it. */
const LISTED_FOR_QUOTATION = 0.1;

/**
 * Finds the statements of an article and the quotations that are none. Statements are in order of their first part;
 * `within` points into the same list. In languages other than English, French, German, Spanish, Arabic and Urdu nothing is
 * looked for. Linear in the length of the text.
 */
export function findStatements(
  article: Pick<Article, 'text' | 'blocks'>,
  annotated: AnnotatedText,
): FoundStatements {
  const reading = readTokens({ ...annotated, text: article.text });
  const reach = languageReach(annotated.language);
  if (reach === 'none') return { statements: [], rejected: [] };
  const transcript = reach === 'full' ? readTranscript(reading) : { drafts: [], blocks: new Set<number>() };
  const reports = reach === 'full' ? findReports(reading, transcript.blocks) : findForeignDrafts(reading);
  const kept = withWeakQuotations(reading, [...reports, ...transcript.drafts]);
  const rejected: RawRejection[] = [];
  const unnamed: Draft[] = [];
  for (const left of sortUnattributed(
    reading,
    kept.flatMap(({ statement }) => statement.parts),
  )) {
    if (left.kind === 'rejected') rejected.push(left.rejection);
    else unnamed.push(draftOfQuotation(reading, left.quotation));
  }
  return { statements: nest(inOrder([...kept, ...unnamed])), rejected };
}

/** What is said by tags and cues, without the turns of a transcript: their words report nobody else. */
function findReports(reading: Reading, turns: ReadonlySet<number>): readonly Draft[] {
  const { tokens } = reading.annotated;
  const reports = attribute(reading).filter(({ cue }) => !turns.has(tokens[cue.token]?.block ?? -1));
  return refine(reading, reports).map((found) => draftOf(reading, found));
}

/** A tag stands in the sentence of what it reports: "..." B disagreed, C said" gives C nothing of the quotation before. */
function isOfAnotherSentence({ sentenceFirst }: Reading, { cue, end }: Attribution): boolean {
  return end <= (sentenceFirst[cue.groupFirst] ?? 0);
}

/** A report by nobody whose words are uncertain too says nothing. */
function isHollow({ source, certainty, boundsCertainty }: Attribution): boolean {
  return source < 0 && certainty < 0.6 && boundsCertainty < 0.35;
}

function isNoReport(reading: Reading, one: Attribution): boolean {
  // Nobody is said to have asked in "When asked about it, he ...".
  const isAskedByNobody = isElliptic(reading, one) && (one.source < 0 || one.source === one.cue.subject);
  return (
    isAskedByNobody ||
    isPlaceOfSpeech(reading, one) ||
    isRemark(reading, one) ||
    isHearerOnly(reading, one) ||
    isOpenQuestion(reading, one) ||
    isAboutRemarks(reading, one) ||
    isReason(reading, one) ||
    isNothingSaid(reading, one) ||
    isPartOfName(reading, one) ||
    isCredit(reading, one) ||
    isTitleOfWork(reading, one)
  );
}

/** A report with the plain form of one ("Holm admitted A") whose words are clear is listed from this certainty on. */
const LISTED_IF_PLAIN = 0.2;
/** How certain such a report then is. */
const PLAIN = 0.62;
const CLEAR_BOUNDS = 0.7;

/**
 * Lists the plain reports that the scores weigh low because they stand inside another ("B asked about a day when A said ...") or
 * share its subject ("A said ... and confirmed ..."): a reader must see whose words these are.
 */
function listPlain({ shape }: Reading, found: readonly Attribution[]): readonly Attribution[] {
  return found.map((one) => {
    const { cue, source, start, certainty, boundsCertainty } = one;
    const verb = shape[cue.token] ?? 0;
    const isPlain = (verb === 6 || verb === 7) && source >= 0 && start >= cue.after;
    return isPlain && certainty >= LISTED_IF_PLAIN && boundsCertainty >= CLEAR_BOUNDS
      ? { ...one, certainty: Math.max(certainty, PLAIN) }
      : one;
  });
}

/** Whether a report is certain enough to be listed, or may tell who said a quotation beside it. */
function isPossible(reading: Reading, { certainty, cue }: Attribution): boolean {
  return certainty >= (isBesideQuotation(reading, cue.token) ? LISTED_FOR_QUOTATION : LISTED);
}

/** Parts what the learnt scores ran together, and drops what nobody said; the less certain reports part nothing. */
function refine(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const heard = mendSources(reading, heedPassives(reading, listPlain(reading, found)));
  const tagged = heedTags(reading, heard, LISTED).filter((one) => isPossible(reading, one));
  const rebuttals = findRebuttals(reading.annotated);
  const heeded = cutRebuttals(reading, joinParagraphs(reading, tagged), rebuttals).filter(
    (one) => !isOfAnotherSentence(reading, one) && !isNoReport(reading, one),
  );
  const certain = heeded.filter((one) => one.certainty >= LISTED && !isHollow(one));
  const denied = joinDenied(reading, certain);
  const told = mendNested(reading, partDialogue(reading, dropEchoes(reading, denied)));
  const parted = partClauses(reading, partSiblings(reading, told));
  const reached = reachOverBut(reading, reachQuotations(reading, parted));
  const whole = cutVerdicts(reading, cutRebuttals(reading, reached, rebuttals));
  const voiced = dropPassiveSubjects(reading, mendSources(reading, keepToClause(reading, whole))).filter(
    (one) => !isPassiveAside(reading, one),
  );
  return [
    ...wholeObjects(
      reading,
      wholeInfinitives(reading, dropOpenings(reading, keepRelatives(reading, voiced))),
    ),
    ...heeded.filter((one) => one.certainty < LISTED),
  ];
}

/** The certain reports, and the less certain ones of whole quotations that no other holds. */
function withWeakQuotations(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const kept = withoutCrossings(drafts.filter(({ certainty }) => certainty >= LISTED));
  const left = sortUnattributed(
    reading,
    kept.flatMap(({ statement }) => statement.parts),
  ).flatMap((one) => (one.kind === 'said' ? [one.quotation.quotation] : []));
  const weak = drafts.filter(
    ({ certainty, statement }) =>
      certainty < LISTED &&
      statement.kind === 'direct' &&
      statement.source !== null &&
      statement.parts.every((part) => left.some(({ start, end }) => start <= part.start && part.end <= end)),
  );
  return withoutCrossings([...kept, ...weak]);
}

function inOrder(drafts: readonly Draft[]): readonly RawStatement[] {
  return drafts
    .map(({ statement }) => statement)
    .sort(
      (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.cue?.start ?? 0) - (b.cue?.start ?? 0),
    );
}

/** Keeps the more certain of two reports whose contents cross or are the same. */
function withoutCrossings(drafts: readonly Draft[]): readonly Draft[] {
  const ranked = [...drafts]
    .filter(({ statement }) => statement.parts.length > 0)
    .sort((a, b) => b.certainty - a.certainty || startOf(a.statement) - startOf(b.statement));
  const near = new Map<number, Draft[]>();
  const kept: Draft[] = [];
  for (const draft of ranked) {
    const pages = pagesOf(draft.statement);
    const rivals = pages.flatMap((page) => near.get(page) ?? []);
    if (rivals.some((other) => crosses(draft.statement, other.statement))) continue;
    kept.push(draft);
    for (const page of pages) near.set(page, [...(near.get(page) ?? []), draft]);
  }
  return kept;
}

/** Stretches of the text that a content touches, so that only neighbours are compared. */
function pagesOf(statement: RawStatement): readonly number[] {
  const pages: number[] = [];
  for (let page = startOf(statement) >> 9; page <= endOf(statement) >> 9; page += 1) pages.push(page);
  return pages;
}

function startOf({ parts }: RawStatement): number {
  return parts[0]?.start ?? 0;
}

function endOf({ parts }: RawStatement): number {
  return parts.at(-1)?.end ?? 0;
}

/** Whether two contents overlap without one holding the other, or are the same words. */
function crosses(a: RawStatement, b: RawStatement): boolean {
  const [startA, endA, startB, endB] = [startOf(a), endOf(a), startOf(b), endOf(b)];
  if (endA <= startB || endB <= startA) return false;
  if (startA === startB && endA === endB) return true;
  return !((startA <= startB && endB <= endA) || (startB <= startA && endA <= endB));
}

/** Says of each statement which one its content and cue stand in. Both are in order, so the nearest before holds it. */
function nest(statements: readonly RawStatement[]): readonly RawStatement[] {
  const open: number[] = [];
  return statements.map((statement, index) => {
    while (open.length > 0 && endOf(statements[open.at(-1) ?? 0] ?? statement) <= startOf(statement))
      open.pop();
    const within = open.findLast((at) => holds(statements[at], statement)) ?? null;
    open.push(index);
    return { ...statement, within };
  });
}

function holds(outer: RawStatement | undefined, inner: RawStatement): boolean {
  if (outer === undefined || endOf(outer) < endOf(inner)) return false;
  const { cue } = inner;
  return cue !== null && outer.parts.some(({ start, end }) => start <= cue.start && cue.end <= end);
}
