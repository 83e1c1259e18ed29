/** What each country is reported to hold on each issue, in its own words or as others put it. */
import { type Organisation, type Position, type Statement } from '../../model/dossier.ts';
import { findCountry, nameCountry } from '../lexicon/countries.ts';
import { type Issue } from './issues.ts';
import { compareText, makeId } from './make-id.ts';
import { findSubject } from './subjects.ts';
import { type StatementView, type View } from './view.ts';

const MOST_STATEMENTS = 3;

/** One statement's part in a position. */
interface Share {
  readonly statement: StatementView;
  readonly country: string;
  readonly standing: Position['standing'];
  /** Who characterises the country; null where the country's own words are reported, or the outlet tells them. */
  readonly by: string | null;
}

/**
 * The positions, by issue in the order given, then own words before told ones, then by country code. A country stands on
 * an issue with its own words where somebody of it speaks; a country that is only spoken of, or whose name alone is given
 * as the source of indirect speech, is `reported-by-other`. `heads` maps statement ids to their utterance's head, so that
 * one utterance does not fill a cell.
 */
export function findPositions(
  view: View,
  issues: readonly Issue[],
  heads: ReadonlyMap<string, string>,
): readonly Position[] {
  const told = findTold(view);
  return issues.flatMap(({ name, statements }) => {
    const shares = statements
      .filter(({ isSure }) => isSure)
      .flatMap((statement) => [...ownShare(statement), ...(told.get(statement) ?? [])]);
    const countries = [...new Set(shares.map(({ country }) => country))].sort(compareText);
    return countries
      .map((country) => makePosition(view, name, country, shares, heads))
      .sort((a, b) => compareText(a.standing, b.standing));
  });
}

/** What a statement says for the country of its speaker. */
function ownShare(statement: StatementView): readonly Share[] {
  const { actor, statement: given } = statement;
  const country = actor === null ? null : countryOf(statement);
  if (country === null || actor === null || !actor.speaksForCountry) return [];
  if (given.standing === 'reported-by-other') {
    return [{ statement, country, standing: 'reported-by-other', by: reporterOf(statement) }];
  }
  // "India said ...": no person and no quotation; the outlet tells it.
  const isToldByOutlet = given.kind === 'indirect' && actor.kind !== null && isCountryName(actor.name);
  return [{ statement, country, standing: isToldByOutlet ? 'reported-by-other' : 'own-words', by: null }];
}

function countryOf({ actor }: StatementView): string | null {
  if (actor === null) return null;
  if (actor.country !== null) return actor.country;
  return actor.name === 'European Union' ? 'EU' : null;
}

function reporterOf({ statement }: StatementView): string | null {
  return statement.reporter;
}

function isCountryName(name: string): boolean {
  const found = findCountry(name);
  return found !== null && found.form !== 'adjective';
}

const chargeCue = /\b(?:accus\w+|blam\w+|alleg\w+|charg(?:ed|es|ing)|suspect\w*)\b/iu;

/** Whether a statement charges somebody: "accused India of waging ...". */
function isCharge({ statement }: StatementView): boolean {
  return chargeCue.test(statement.cue?.exact ?? '');
}

/** "The other side": whoever of another country the speaker spoke of just before. */
const otherSide = /^(?:(?:however|but|yet|and|that),? )?the (?:other|opposing) (?:side|party)\b/iu;

/** What statements say of other countries as those that act. */
function findTold(view: View): ReadonlyMap<StatementView, readonly Share[]> {
  const told = new Map<StatementView, readonly Share[]>();
  let last: { readonly statement: StatementView; readonly country: string } | null = null;
  for (const statement of view.statements) {
    const own = countryOf(statement);
    if (own === null || !statement.isSure) continue;
    const isTelling = isCharge(statement) || !isScrap(statement);
    let others = isTelling
      ? findSubject(statement.words, isCharge(statement)).countries.filter((country) => country !== own)
      : [];
    if (last?.statement.article !== statement.article) last = null;
    const opening = statement.statement.exact.slice(0, 40);
    if (others.length === 0 && otherSide.test(opening) && last !== null) {
      if (statement.sentence - last.statement.sentence <= 2) others = [last.country];
    }
    if (statement.statement.standing === 'reported-by-other') last = { statement, country: own };
    const [only] = others;
    if (only !== undefined && others.length === 1) last = { statement, country: only };
    const by = statement.statement.speaker;
    told.set(
      statement,
      others.map((country) => ({ statement, country, standing: 'reported-by-other', by })),
    );
  }
  return told;
}

function makePosition(
  view: View,
  issue: string,
  country: string,
  shares: readonly Share[],
  heads: ReadonlyMap<string, string>,
): Position {
  const all = shares.filter((share) => share.country === country);
  const own = all.filter(({ standing }) => standing === 'own-words');
  const candidates = own.length > 0 ? own : all;
  const telling = candidates.filter(({ statement }) => !isScrap(statement));
  const used = telling.length > 0 ? telling : candidates;
  const picked = pickMostDirect(used, heads);
  const by = own.length > 0 ? null : (picked.find((share) => share.by !== null)?.by ?? null);
  const outlet = own.length > 0 ? undefined : picked[0]?.statement.article.article.outlet?.value;
  const name = by === null ? outlet : view.actors.get(by)?.name;
  const shown = by === null ? picked : picked.filter((share) => share.by === by);
  const standing = own.length > 0 ? 'own-words' : 'reported-by-other';
  return {
    id: makeId('pos', [issue, country, ...shown.map(({ statement }) => statement.statement.id)]),
    country,
    actor: nameActor(view, country, shown),
    issue,
    standing,
    ...(name === undefined ? {} : { characterisedBy: name }),
    statements: shown.map(({ statement }) => statement.statement.id),
    evidence: shown.flatMap(({ statement }) => statement.statement.evidence),
  };
}

const directness: Readonly<Record<Statement['kind'], number>> = { direct: 0, mixed: 1, indirect: 2 };

/** At most three, of different utterances: direct before indirect, few doubts before many, then in order. */
function pickMostDirect(shares: readonly Share[], heads: ReadonlyMap<string, string>): readonly Share[] {
  const sorted = [...shares].sort(
    ({ statement: a }, { statement: b }) =>
      directness[a.statement.kind] - directness[b.statement.kind] ||
      a.statement.doubts.length - b.statement.doubts.length ||
      a.index - b.index,
  );
  const seen = new Set<string>();
  const picked: Share[] = [];
  for (const share of sorted) {
    const { id } = share.statement.statement;
    const head = heads.get(id) ?? id;
    if (seen.has(head)) continue;
    seen.add(head);
    picked.push(share);
    if (picked.length === MOST_STATEMENTS) break;
  }
  return picked;
}

/** A content that says little by itself: "the talks", after "ruled out leaving". */
function isScrap({ keys, words }: StatementView): boolean {
  if (keys.length < 3) return true;
  return keys.length < 5 && !words.some(({ token }) => token.pos === 'VERB' || token.pos === 'AUX');
}

const actingKinds: readonly Organisation['kind'][] = ['armed-group', 'government'];

/**
 * Whose position it is, as printed: a body that acts for the country where the statements are by or about it, such as an
 * armed group, else the country.
 */
function nameActor(view: View, country: string, shares: readonly Share[]): string {
  for (const { statement } of shares) {
    const { actor } = statement;
    const isOwn = actor !== null && countryOf(statement) === country;
    if (isOwn && actor.kind === 'armed-group') return actor.name;
    if (isOwn) continue;
    const body = findSubject(statement.words, isCharge(statement)).words.find(
      ({ key, token }) => key === `@${country}` && token.isCapital,
    );
    const named = body === undefined ? null : nameBody(view, statement, country);
    if (named !== null) return named;
  }
  return nameOfCountry(country);
}

function nameBody(view: View, statement: StatementView, country: string): string | null {
  const exact = statement.statement.exact.toLowerCase();
  const bodies = [...view.actors.values()].filter(
    (actor) => actor.kind !== null && actingKinds.includes(actor.kind) && actor.country === country,
  );
  const found = bodies.find(({ name }) => !isCountryName(name) && exact.includes(name.toLowerCase()));
  if (found !== undefined) return found.name;
  // A government that its opponents and the outlets call by the movement's name.
  return country === 'AF' && /\btaliban\b/iu.test(exact) ? 'Afghan Taliban' : null;
}

/** The usual name of a country, and of the union that speaks like one. */
function nameOfCountry(code: string): string {
  return code === 'EU' ? 'European Union' : (nameCountry(code) ?? code);
}
