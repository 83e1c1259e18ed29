/** Where the accounts differ: numbers, who did something, whether something is so, and a charge with its denial. */
import { type Disagreement, type Utterance } from '../../../model/dossier.ts';
import { type Selector, type Span, selectSpan } from '../../../model/selector.ts';
import { type Claim, isDenied } from '../claims.ts';
import { compareText, makeId } from '../make-id.ts';
import { type ArticleView, reportSpan, type StatementView, type View } from '../view.ts';
import { weighWords } from '../weigh-words.ts';
import { findActors } from './actors.ts';
import { findAntonyms } from './antonyms.ts';
import { findDays } from './days.ts';
import { findDeeds } from './deeds.ts';
import { findDenials } from './denials.ts';
import { type Difference } from './difference.ts';
import { findNumbers } from './numbers.ts';
import { findOpposed } from './opposed.ts';
import { findRebuttals } from './rebuttals.ts';

/** Characters that a quotation may go on beyond the clause that is printed. */
const LONGEST_REST = 160;

/**
 * The disagreements, surest first, one a matter. Compared are claims of different articles or of different speakers; sides
 * stand in the order of the articles, each with its own words and, where it is a statement, its speaker. A vague number
 * ("several") stands for a range, and differs from an exact number outside it. Near-linear: pairs are proposed by shared
 * units and rare words.
 */
export function findDisagreements(
  view: View,
  claims: readonly Claim[],
  utterances: readonly Utterance[],
): readonly Disagreement[] {
  const weights = weighWords(claims.map(({ keys }) => keys));
  const held = claims.filter((claim) => !isDenied(claim));
  const differences = [
    ...findRebuttals(view),
    ...findDenials(view, weights),
    ...findOpposed(held, weights),
    ...findNumbers(claims),
    ...findAntonyms(held),
    ...findDays(claims, weights),
    ...findDeeds(held),
    ...findActors(view, utterances),
  ];
  const heads = new Map(
    utterances.flatMap(({ head, statements }) => statements.map((id) => [id, head] as const)),
  );
  const groups = new Map(utterances.flatMap((group) => group.statements.map((id) => [id, group] as const)));
  return keepOneEach(differences, heads).map((one) => makeDisagreement(view, one, groups));
}

/** One a matter: of differences whose sides overlap, the surest. */
function keepOneEach(
  differences: readonly Difference[],
  heads: ReadonlyMap<string, string>,
): readonly Difference[] {
  const sorted = [...differences].sort(
    (a, b) => b.likeness - a.likeness || compareText(a.kind, b.kind) || a.sides[0].start - b.sides[0].start,
  );
  const kept: Difference[] = [];
  const taken = new Set<string>();
  for (const one of sorted) {
    const accounts = one.sides.map(({ article, statement, start }) =>
      statement === null
        ? `${article.index} ${start}`
        : (heads.get(statement.statement.id) ?? statement.statement.id),
    );
    const pair = [...accounts].sort().join(' against ');
    const matters = accounts.map((account) => `${account} ${one.unit ?? ''}`);
    if (taken.has(pair) || matters.some((matter) => taken.has(matter))) continue;
    for (const matter of [pair, ...matters]) taken.add(matter);
    kept.push(one);
  }
  return kept;
}

function makeDisagreement(
  view: View,
  { kind, sides, about }: Difference,
  groups: ReadonlyMap<string, Utterance>,
): Disagreement {
  const ordered = [...sides].sort((a, b) => a.article.index - b.article.index || a.start - b.start);
  const printed = ordered.map(({ article, statement, start, end }) => {
    const selector = selectSpan(article.article, closeQuotation(article, { start, end }));
    const speaker = statement?.statement.speaker ?? null;
    const copies = statement === null ? [] : findCopies(view, statement, selector.exact, groups);
    return {
      text: selector.exact,
      ...(speaker === null ? {} : { speaker }),
      evidence: [selector, ...copies],
    };
  });
  const id = makeId(
    'd',
    printed.flatMap(({ evidence, text }) => [evidence[0]?.article ?? '', text]),
  );
  return { id, about, kind, sides: printed };
}

/** A clause that opens a quotation is printed with the rest of it: a lone mark looks like a mistake. */
function closeQuotation(article: ArticleView, span: Span): Span {
  const open = article.text.quotations.find(
    ({ start, end, isClosed }) => isClosed && start >= span.start && start < span.end && end > span.end,
  );
  return open === undefined || open.end - span.end > LONGEST_REST ? span : { ...span, end: open.end };
}

/** Share of a statement that a clause must be for the other reports of the utterance to stand beside it. */
const LEAST_SHARE = 0.6;

/** Where other articles print the same words of the same utterance, or report the whole of it in others. */
function findCopies(
  view: View,
  { statement }: StatementView,
  words: string,
  groups: ReadonlyMap<string, Utterance>,
): readonly Selector[] {
  const others = groups.get(statement.id)?.statements.flatMap((id) => view.byId.get(id) ?? []) ?? [];
  return others.flatMap((other) => {
    if (other.statement.id === statement.id || other.statement.article === statement.article) return [];
    const span = reportSpan(other);
    const at = other.article.text.text.slice(span.start, span.end).indexOf(words);
    if (at < 0) {
      const whole = statement.evidence.reduce((sum, part) => sum + part.end - part.start, 0);
      const [part] = other.statement.evidence;
      const isWhole = words.length >= LEAST_SHARE * whole && other.isSure;
      return isWhole && part !== undefined ? [selectSpan(other.article.article, part)] : [];
    }
    const start = span.start + at;
    return [selectSpan(other.article.article, { start, end: start + words.length })];
  });
}
