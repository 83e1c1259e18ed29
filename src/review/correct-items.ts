import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Article, type Metadata } from '../model/article.ts';
import { type Dossier, type Organisation, type Person, type Position } from '../model/dossier.ts';
import { type EntryOf } from '../model/review.ts';
import { type Decisions } from './decisions.ts';
import { nameCountry } from './name-country.ts';
import { normaliseWords } from './words.ts';

/** A dossier with the corrections of single items; what follows from them elsewhere is not yet done. */
export interface CorrectedItems {
  readonly dossier: Dossier;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts what the editor corrected in place of what was found. Emits `review-agrees` where two entries give one speaker two countries. */
export function correctItems(dossier: Dossier, { of }: Decisions, file: string): CorrectedItems {
  const actors = new Actors(dossier);
  const wantedCountries = new Map<string, Set<string>>();
  const statements = dossier.statements.map((statement) => {
    const entry = of.statements.get(statement.id);
    if (entry === undefined) return statement;
    const speaker = entry.speaker === undefined ? statement.speaker : actors.idOf(entry.speaker);
    if (speaker !== null && entry.country !== undefined)
      wantedCountries.set(speaker, (wantedCountries.get(speaker) ?? new Set()).add(entry.country));
    return {
      ...statement,
      kind: entry.kind ?? statement.kind,
      topics: entry.topic === undefined ? statement.topics : [entry.topic],
      speaker,
      doubts: [],
    };
  });
  const questions = dossier.questions.map((question) => {
    const entry = of.questions.get(question.id);
    if (entry === undefined) return question;
    const addressee = entry.speaker === undefined ? question.addressee : actors.idOf(entry.speaker);
    return { ...question, kind: entry.kind ?? question.kind, addressee };
  });
  const diagnostics: Diagnostic[] = [];
  const countryOf = (id: string): string | null => {
    const [country, ...others] = [...(wantedCountries.get(id) ?? [])];
    if (others.length === 0) return country ?? null;
    diagnostics.push(contradiction(actors.nameOf(id), [...(wantedCountries.get(id) ?? [])], file));
    return null;
  };
  const inCountry = <Actor extends Person | Organisation>(actor: Actor): Actor => {
    const country = countryOf(actor.id);
    return country === null ? actor : { ...actor, country };
  };
  return {
    dossier: {
      ...dossier,
      people: actors.people.map(inCountry),
      organisations: dossier.organisations.map(inCountry),
      statements,
      positions: dossier.positions.map((one) => correctPosition(one, of.positions.get(one.id))),
      disagreements: dossier.disagreements.map((one) => {
        const entry = of.disagreements.get(one.id);
        return { ...one, kind: entry?.kind ?? one.kind, about: entry?.topic ?? one.about };
      }),
      questions,
      timeline: dossier.timeline.map((one) => ({ ...one, kind: of.timeline.get(one.id)?.kind ?? one.kind })),
      articles: dossier.articles.map((one) => correctArticle(one, of.articles.get(one.id))),
    },
    diagnostics,
  };
}

/** Everybody who can be named as a speaker; whom the articles do not name is added when the editor does. */
class Actors {
  readonly #people: Person[];
  readonly #organisations: readonly Organisation[];
  readonly #byName = new Map<string, string>();

  constructor({ people, organisations }: Dossier) {
    this.#people = [...people];
    this.#organisations = organisations;
    const all = [...people, ...organisations];
    // A full name comes before anybody's other forms.
    for (const { id, aliases } of all.toReversed())
      for (const alias of aliases.toReversed()) this.#byName.set(normaliseWords(alias), id);
    for (const { id, name } of all.toReversed()) this.#byName.set(normaliseWords(name), id);
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  nameOf(id: string): string {
    return [...this.#people, ...this.#organisations].find((actor) => actor.id === id)?.name ?? id;
  }

  idOf(name: string | null): string | null {
    if (name === null) return null;
    const key = normaliseWords(name);
    const known = this.#byName.get(key);
    if (known !== undefined) return known;
    const id = `p-${key.replaceAll(' ', '-')}`;
    this.#people.push({ id, name, aliases: [], roles: [], country: null, mentions: [] });
    this.#byName.set(key, id);
    return id;
  }
}

function contradiction(name: string, countries: readonly string[], file: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'review-agrees',
    message: `Decisions give ${name} more than one country, ${countries.join(' and ')}; none of them is taken.`,
    file,
    hint: 'Give every entry of one speaker the same country.',
  };
}

function correctPosition(position: Position, entry: EntryOf<'positions'> | undefined): Position {
  if (entry === undefined) return position;
  const { characterisedBy, ...rest } = position;
  const country = entry.country ?? position.country;
  const isMoved = country !== position.country;
  const standing = entry.kind ?? position.standing;
  return {
    ...rest,
    country,
    actor: entry.speaker ?? (isMoved ? nameCountry(country) : position.actor),
    issue: entry.topic ?? position.issue,
    standing,
    ...(characterisedBy === undefined || standing === 'own-words' ? {} : { characterisedBy }),
  };
}

function correctArticle(article: Article, entry: EntryOf<'articles'> | undefined): Article {
  if (entry === undefined) return article;
  const given = (found: Metadata | null, value: string | undefined): Metadata | null =>
    value === undefined ? found : { value, basis: 'editor' };
  return {
    ...article,
    title: given(article.title, entry.title),
    outlet: given(article.outlet, entry.outlet),
    byline: given(article.byline, entry.byline),
  };
}
