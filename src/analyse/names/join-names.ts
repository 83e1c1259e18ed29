import { type Organisation, type Person } from '../../model/dossier.ts';
import { selectSpan, overlaps, type Span } from '../../model/selector.ts';
import { findCountry, nameCountry } from '../lexicon/countries.ts';
import { genderOfGivenName, isGivenName } from '../lexicon/names.ts';
import { joinBodies, type BodyGroup, type BodyMention } from './join-bodies.ts';
import { genderOf, joinPeople, type PersonGroup, type PersonMention } from './join-people.ts';
import { type Mention } from './mention.ts';
import { bodyKey, compareText, nameKey, slug } from './name-key.ts';
import {
  type ActorProfile,
  type GivenRole,
  type NameBook,
  type NamesOfArticle,
  type ResolvedMention,
} from './name-book.ts';
import { shareLoneBodies } from './settle-lone-names.ts';

/**
 * Joins what the articles call people and bodies into one entry each. The result does not depend on the order of the
 * inputs: articles count in code point order of file name and id. Near-linear: names are compared only within one
 * surname. Ids are `p-` and `o-` with the name in ASCII.
 */
export function joinNames(inputs: readonly NamesOfArticle[]): NameBook {
  const ordered = [...shareLoneBodies(inputs)].sort(
    (a, b) => compareText(a.article.file, b.article.file) || compareText(a.article.id, b.article.id),
  );
  const articles = new Map(ordered.map((input) => [input.article.id, input]));
  const { groups, ambiguous } = joinPeople(ordered.flatMap(collectPeople));
  const people = groups.filter(({ mentions }) => mentions.some(({ isSure }) => isSure));
  const bodies = joinBodies(ordered.flatMap(collectBodies)).filter(({ mentions }) =>
    mentions.some(({ isSure }) => isSure),
  );
  const entries = [
    ...nameEntries(
      'p',
      people.map((group) => ({ group, name: fullestName(group) })),
    ),
  ];
  const persons = entries.map(({ id, group, name }) => buildPerson(id, group, name, articles));
  const bodyEntries = nameEntries(
    'o',
    bodies.map((group) => ({ group, name: bodyName(group) })),
  );
  const organisations = bodyEntries.map(({ id, group, name }) => buildBody(id, group, name, articles));
  const ids = new Map<Mention, string>();
  for (const { id, group } of [...entries, ...bodyEntries])
    for (const { mention } of group.mentions) ids.set(mention, id);
  const profiles = new Map([...persons, ...organisations].map(({ profile }) => [profile.id, profile]));
  const idOfGroup = new Map(entries.map(({ id, group }) => [group, id]));
  const unclear = new Map(
    [...ambiguous].map(([{ mention }, bearers]) => [
      mention,
      bearers.flatMap((group) => idOfGroup.get(group) ?? []),
    ]),
  );
  return buildBook(
    ordered,
    persons.map(({ actor }) => actor),
    organisations.map(({ actor }) => actor),
    ids,
    unclear,
    profiles,
    bodyEntries,
  );
}

function buildBook(
  inputs: readonly NamesOfArticle[],
  people: readonly Person[],
  organisations: readonly Organisation[],
  ids: ReadonlyMap<Mention, string>,
  unclear: ReadonlyMap<Mention, readonly string[]>,
  profiles: ReadonlyMap<string, ActorProfile>,
  bodies: readonly { readonly id: string; readonly group: BodyGroup }[],
): NameBook {
  const mentions = new Map<string, readonly ResolvedMention[]>(
    inputs.map(({ article, mentions: found }) => [
      article.id,
      found.map((mention) => ({
        mention,
        id: ids.get(mention) ?? null,
        isAmbiguous: unclear.has(mention),
        candidates: unclear.get(mention) ?? [],
      })),
    ]),
  );
  const governments = new Map(
    bodies.flatMap(({ id, group }) => (group.government === null ? [] : [[group.government, id]])),
  );
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const mentionsOf = (article: string): readonly ResolvedMention[] => mentions.get(article) ?? [];
  return {
    people,
    organisations,
    mentionsOf,
    organisationOf: (id) => byId.get(id),
    profileOf: (id) => profiles.get(id) ?? null,
    idAt: (article, span) =>
      mentionsOf(article).find(({ mention, id }) => id !== null && overlaps(mention, span))?.id ?? null,
    governmentOf: (country) => governments.get(country) ?? null,
  };
}

function collectPeople(input: NamesOfArticle, order: number): readonly PersonMention[] {
  const isSource = sourceTest(input);
  return input.mentions.flatMap((mention, index) => {
    if (mention.kind !== 'person' || mention.name === null) return [];
    const written = input.article.text.slice(mention.name.start, mention.name.end);
    const surname = sharedSurname(input, mention, index);
    const name = surname === null ? written : `${written} ${surname}`;
    const isSure = mention.isSure || surname !== null || isSource(mention);
    const person = { article: input.article.id, order, mention, name, key: nameKey(name), isSure };
    return [surname === null ? person : { ...person, givenGender: genderOfGivenName(written) }];
  });
}

/** "Ana and Karl Rivera": the surname belongs to the given name before "and" too; null for all other mentions. */
function sharedSurname(
  { article, mentions }: NamesOfArticle,
  mention: Mention,
  index: number,
): string | null {
  const next = mentions[index + 1];
  if (mention.name === null || mention.roles.length > 0 || mention.isTitledByGender) return null;
  if (next?.kind !== 'person' || next.name === null || next.roles.length > 0) return null;
  const { text } = article;
  if (!/^\s+and\s+$/u.test(text.slice(mention.name.end, next.name.start))) return null;
  const given = text.slice(mention.name.start, mention.name.end);
  const full = /^\p{Lu}[\p{L}-]+\s+(?<surname>(?:\p{Ll}+\s+)*\p{Lu}[\p{L}'’-]+)$/u.exec(
    text.slice(next.name.start, next.name.end),
  );
  return !/\s/u.test(given) && isGivenName(given) ? (full?.groups?.['surname'] ?? null) : null;
}

function collectBodies(input: NamesOfArticle, order: number): readonly BodyMention[] {
  const isSource = sourceTest(input);
  return input.mentions.flatMap((mention) => {
    if (mention.kind === 'person' || mention.form === 'pronoun') return [];
    const name = input.article.text.slice(mention.start, mention.end);
    return [{ article: input.article.id, order, mention, name, isSure: mention.isSure || isSource(mention) }];
  });
}

/** Whether a mention begins the words that name a source: then it acts. */
function sourceTest(input: NamesOfArticle): (mention: Mention) => boolean {
  const starts = new Set<number>();
  for (const { source } of input.statements ?? []) {
    if (source === null) continue;
    starts.add(source.start);
    if (/^the /iu.test(input.article.text.slice(source.start, source.end))) starts.add(source.start + 4);
  }
  return (mention) => starts.has(mention.start) || (mention.name !== null && starts.has(mention.name.start));
}

/** Gives each group an id from its name; namesakes are numbered in the order of country, article and place. */
function nameEntries<Group extends PersonGroup | BodyGroup>(
  prefix: 'p' | 'o',
  named: readonly { readonly group: Group; readonly name: string }[],
): readonly { readonly id: string; readonly group: Group; readonly name: string }[] {
  const place = (group: Group): string => {
    const first = group.mentions.reduce((a, b) =>
      b.order < a.order || (b.order === a.order && b.mention.start < a.mention.start) ? b : a,
    );
    return `${String(first.order).padStart(9, '0')} ${String(first.mention.start).padStart(12, '0')}`;
  };
  const sorted = named
    .map(({ group, name }) => ({ group, name, base: `${prefix}-${slug(name)}`, place: place(group) }))
    .sort((a, b) => compareText(a.base, b.base) || compareText(a.place, b.place));
  const counts = new Map<string, number>();
  return sorted.map(({ group, name, base }) => {
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return { id: count === 1 ? base : `${base}-${count}`, group, name };
  });
}

/** The longest form; of equally long ones the most frequent. */
function fullestName(group: PersonGroup): string {
  const counts = countForms(group.mentions.map(({ name }) => name.replace(/\s+/gu, ' ')));
  const length = (name: string): number => nameKey(name).length;
  const chosen =
    [...counts].sort(
      (a, b) =>
        length(b[0]) - length(a[0]) || b[1] - a[1] || b[0].length - a[0].length || compareText(a[0], b[0]),
    )[0]?.[0] ?? '';
  return withAccents(chosen, [...counts.keys()]);
}

/** The spelling that keeps the most accents, of those that differ from the chosen one in accents alone. */
function withAccents(chosen: string, names: readonly string[]): string {
  const split = (name: string): string => name.normalize('NFD');
  const plain = (name: string): string => split(name).replace(/\p{M}/gu, '');
  return names
    .filter((name) => plain(name) === plain(chosen))
    .reduce((best, name) => {
      const gain = split(name).length - split(best).length;
      return gain > 0 || (gain === 0 && best !== chosen && compareText(name, best) < 0) ? name : best;
    }, chosen);
}

function bodyName(group: BodyGroup): string {
  const names = group.mentions.map(({ name }) => name.replace(/\s+/gu, ' '));
  if (group.government !== null) return nameGovernment(group.government, names);
  const counts = [...countForms(names)];
  counts.sort((a, b) => b[0].length - a[0].length || b[1] - a[1] || compareText(a[0], b[0]));
  return counts[0]?.[0] ?? '';
}

/** The country's name as the articles write it: in full rather than "US", the usual name where they use it. */
function nameGovernment(country: string, names: readonly string[]): string {
  const usual = nameCountry(country) ?? country;
  const written = names
    .map((name) => name.replace(/^the\s+/iu, ''))
    .filter((name) => findCountry(name)?.form === 'name');
  const same = written.find((name) => bodyKey(name) === bodyKey(usual));
  if (same !== undefined || written.length === 0) return same ?? usual;
  const full = written.filter((name) => !/^[\p{Lu}.]+$/u.test(name));
  const counts = [...countForms(full.length > 0 ? full : written)];
  return counts.sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? usual;
}

function countForms(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

interface Built<Actor> {
  readonly actor: Actor;
  readonly profile: ActorProfile;
}

function buildPerson(
  id: string,
  group: PersonGroup,
  name: string,
  articles: ReadonlyMap<string, NamesOfArticle>,
): Built<Person> {
  const mentions = inOrder(group.mentions);
  const roles = mentions.flatMap(({ article, mention }) => givenRoles(article, mention, articles));
  // "Malta’s Joseph Borg" has no office, and a country all the same.
  const stated = mentions.flatMap(({ mention }) =>
    mention.roles.length === 0 ? (mention.country ?? []) : [],
  );
  const assumed = new Set(mentions.flatMap(({ mention }) => mention.assumedCountry ?? []));
  const country =
    mostFrequent(roles.flatMap((role) => role.country ?? [])) ??
    mostFrequent(stated) ??
    (assumed.size === 1 ? ([...assumed][0] ?? null) : null);
  const actor: Person = {
    id,
    name,
    aliases: distinct(mentions.map((mention) => mention.name.replace(/\s+/gu, ' '))).filter(
      (alias) => alias !== name,
    ),
    country,
    mentions: mentions.flatMap((found) => selectMention(found, articles)),
    roles: byFrequency(withoutContained(roles).map(({ exact }) => exact)),
  };
  return {
    actor,
    profile: { id, kind: 'person', gender: genderOf(group), number: 'singular', country, roles },
  };
}

function buildBody(
  id: string,
  group: BodyGroup,
  name: string,
  articles: ReadonlyMap<string, NamesOfArticle>,
): Built<Organisation> {
  const mentions = inOrder(group.mentions);
  const country = group.government ?? mostFrequent(mentions.flatMap(({ mention }) => mention.country ?? []));
  const number = mentions.every(({ mention }) => mention.number === 'plural') ? 'plural' : 'singular';
  const acronyms = mentions.flatMap(({ mention }) => mention.acronym ?? []);
  const actor: Organisation = {
    id,
    name,
    aliases: distinct([...mentions.map((mention) => mention.name.replace(/\s+/gu, ' ')), ...acronyms]).filter(
      (alias) => alias !== name,
    ),
    country,
    mentions: mentions.flatMap((found) => selectMention(found, articles)),
    roles: [],
    kind: group.kind,
  };
  return { actor, profile: { id, kind: 'organisation', gender: null, number, country, roles: [] } };
}

function inOrder<Found extends PersonMention | BodyMention>(mentions: readonly Found[]): readonly Found[] {
  return [...mentions].sort((a, b) => a.order - b.order || a.mention.start - b.mention.start);
}

function givenRoles(
  article: string,
  mention: Mention,
  articles: ReadonlyMap<string, NamesOfArticle>,
): readonly GivenRole[] {
  const text = articles.get(article)?.article.text ?? '';
  return mention.roles.map((role) => ({
    ...role,
    article,
    exact: text.slice(role.start, role.end).replace(/\s+/gu, ' '),
  }));
}

/** Leaves out roles that a longer one says in full: "Minister" beside "Defence Minister". */
function withoutContained(roles: readonly GivenRole[]): readonly GivenRole[] {
  const wordings = new Map(roles.map((role) => [role.exact.toLowerCase(), role]));
  const isContained = (exact: string, head: string): boolean =>
    [...wordings].some(
      ([longer, other]) =>
        other.head === head &&
        longer !== exact &&
        longer.endsWith(` ${exact}`) &&
        !/^(?:former|ex|late|vice|deputy|acting|then|assistant)\b/u.test(longer),
    );
  return roles.filter(({ exact, head }) => !isContained(exact.toLowerCase(), head));
}

function selectMention(
  found: { readonly article: string; readonly mention: Mention },
  articles: ReadonlyMap<string, NamesOfArticle>,
): Person['mentions'] {
  const input = articles.get(found.article);
  if (input === undefined) return [];
  const { start, end, form } = found.mention;
  const span: Span = { start, end };
  return [{ ...selectSpan(input.article, span), form }];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** The different values, most frequent first; spellings that differ only in capitals count as one, the first stays. */
function byFrequency(values: readonly string[]): readonly string[] {
  const counts = countForms(values.map((value) => value.toLowerCase()));
  const first = new Map<string, string>();
  for (const value of values) if (!first.has(value.toLowerCase())) first.set(value.toLowerCase(), value);
  const count = (value: string): number => counts.get(value.toLowerCase()) ?? 0;
  return [...first.values()].sort((a, b) => count(b) - count(a));
}

function mostFrequent(values: readonly string[]): string | null {
  return byFrequency(values)[0] ?? null;
}
