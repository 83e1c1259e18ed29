import { type Article } from '../../model/article.ts';
import { matchCountry } from '../lexicon/countries.ts';
import { ANY_LEADER, bodyWords, fieldWords, sourceNouns } from '../lexicon/titles.ts';
import { type AnnotatedText } from '../text/index.ts';
import { emptyMention } from './empty-mention.ts';
import { findRuns, type Run } from './find-runs.ts';
import { type Mention, type RoleWords } from './mention.ts';
import { placeOffices } from './place-offices.ts';
import { describeRole, readRoleAt, readRoleBefore, readRoleNoun, type RolePhrase } from './read-role.ts';
import { bodyMention, readRun } from './read-run.ts';
import { prepareReading, spanOf, tokenAt, type Reading } from './reading.ts';
import { settleLoneNames } from './settle-lone-names.ts';

/**
 * Finds who is mentioned in an article: names of people with their titles and appositions, bodies, countries and
 * capitals, role nouns and pronouns. In order of the text, not overlapping. English is read in full; elsewhere only
 * capitalised names are. Linear in the length of the article.
 */
export function findMentions(_article: Article, text: AnnotatedText): readonly Mention[] {
  const reading = prepareReading(text);
  const named = placeOffices(
    reading,
    findRuns(reading).flatMap((run) => readNamed(reading, run)),
  );
  const known = knownNames(reading, named);
  const kept = settleLoneNames(
    reading,
    named.filter((mention) => !isSurnameAsBody(reading, mention, known)),
  );
  const headlines = findInHeadlines(reading, known);
  const taken = markTaken(reading, [...kept, ...headlines]);
  const others = reading.isEnglish ? findRolesAndPronouns(reading, taken) : findPronouns(reading, taken);
  return [...kept, ...headlines, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}

function readNamed(reading: Reading, run: Run): readonly Mention[] {
  const mention = readRun(reading, run);
  if (mention === null) return readLowerBody(reading, run, null);
  if (mention.kind === 'person' && mention.form === 'name') {
    const body = readLowerBody(reading, run, mention);
    if (body.length > 0) return body;
    return [addAppositions(reading, mention)];
  }
  if (mention.kind === 'organisation') return [addAcronym(reading, mention, run)];
  return [mention, ...readLowerBody(reading, run, mention)].slice(-1);
}

const lowerBodies = new Set(
  'government administration ministry campaign parliament army military police navy embassy cabinet senate'.split(
    ' ',
  ),
);

/** "the Turkish foreign ministry", "Malta’s government", "the Okafor campaign": a body whose head has no capital. */
function readLowerBody(reading: Reading, run: Run, mention: Mention | null): readonly Mention[] {
  let last = run.last;
  if (reading.keys[last + 1] === "'s") last += 1;
  while (
    fieldWords.has(reading.keys[last + 1] ?? '') &&
    last - run.last < 4 &&
    !lowerBodies.has(reading.keys[last + 1] ?? '')
  )
    last += 1;
  const head = last + 1;
  const key = reading.keys[head] ?? '';
  if (!lowerBodies.has(key) || reading.tokens[head]?.isCapital === true) return [];
  if (
    /^(?:NOUN|PROPN)$/u.test(reading.tokens[head + 1]?.pos ?? '') ||
    readRoleNoun(reading.keys[head + 1] ?? '')
  )
    return [];
  const isOfCountry = matchCountry(reading.words, run.first) !== null;
  if (!isOfCountry && mention === null) return [];
  const isGovernment = isOfCountry && (key === 'government' || key === 'administration');
  const body = bodyMention(reading, { first: run.first, last: head }, bodyWords.get(key) ?? 'other');
  if (isGovernment) return [{ ...body, kind: 'country', form: 'metonym', isSure: true }];
  if (!isOfCountry && (key === 'army' || key === 'police' || key === 'military')) return [];
  return [{ ...body, isSure: true }];
}

function addAcronym(reading: Reading, mention: Mention, run: Run): Mention {
  const written = reading.words[run.last + 2] ?? '';
  const isBracketed = reading.keys[run.last + 1] === '(' && reading.keys[run.last + 3] === ')';
  if (!isBracketed || !/^\p{Lu}[\p{Lu}\p{Ll}\p{N}-]{1,9}$/u.test(written)) return mention;
  return { ...mention, acronym: written, isSure: true };
}

/** Adds the roles that stand beside a name between commas, and "X is the mayor of Y". */
function addAppositions(reading: Reading, mention: Mention): Mention {
  const name = mention.name;
  if (name === null) return mention;
  const first = tokenAt(reading.tokens, name.start);
  const last = tokenAt(reading.tokens, name.end - 1);
  const found = [
    readAfterName(reading, last),
    readRelativeClause(reading, last),
    readBeforeName(reading, first, last),
  ].filter((phrase) => phrase !== null);
  if (found.length === 0) return mention;
  const roles: readonly RoleWords[] = [...mention.roles, ...found.map(({ role }) => role)];
  return {
    ...mention,
    roles,
    gender: mention.gender ?? found.find(({ gender }) => gender !== null)?.gender ?? null,
    country: mention.country ?? roles.find(({ country }) => country !== null)?.country ?? null,
    isSure: true,
  };
}

function readAfterName(reading: Reading, last: number): RolePhrase | null {
  let next = last + 1;
  const isCopula =
    /^(?:is|was)$/u.test(reading.keys[next] ?? '') && /^(?:the|a|an)$/u.test(reading.keys[next + 1] ?? '');
  if (reading.keys[next] !== ',' && !isCopula) return null;
  next += 1;
  if (/^\d\d$/u.test(reading.keys[next] ?? '') && reading.keys[next + 1] === ',') next += 2;
  const phrase = readRoleAt(reading, next, next + 14);
  if (phrase?.number !== 'singular' || sourceNouns.has(phrase.role.head)) return null;
  const after = reading.tokens[phrase.last + 1];
  const isClosed =
    after === undefined ||
    after.pos === 'PUNCT' ||
    after.lower === 'who' ||
    after.block !== reading.tokens[last]?.block;
  return isClosed || (isCopula && after.lower !== "'s") ? phrase : null;
}

const LEADING = /^(?:heads?|headed|leads?|led|chairs?|chaired)$/u;

/** ", who has led the Board since 2023", ", who speaks for the Coast Party": whoever leads a body bears an office of it, whatever that is called. */
function readRelativeClause(reading: Reading, last: number): RolePhrase | null {
  const who = last + 2;
  if (reading.keys[last + 1] !== ',' || reading.keys[who] !== 'who') return null;
  const verb = reading.keys[who + 1] === 'has' ? who + 2 : who + 1;
  const speaksFor = reading.keys[verb] === 'speaks' && reading.keys[verb + 1] === 'for';
  const the = speaksFor ? verb + 2 : verb + 1;
  if (!(speaksFor || LEADING.test(reading.keys[verb] ?? '')) || reading.keys[the] !== 'the') return null;
  const end = endOfBody(reading, the + 1);
  if (end === null) return null;
  const described = describeRole(reading, verb, verb, end, speaksFor ? 'spokesperson' : ANY_LEADER);
  const role = { ...described, ...spanOf(reading, who, end) };
  return { first: who, last: end, role, gender: null, number: 'singular', isDefinite: true };
}

/** Last token of the noun phrase here, with what it is "of", where it is of something that can be led; else null. */
function endOfBody(reading: Reading, first: number): number | null {
  const end = endOfNouns(reading, first);
  if (end < first || !bodyWords.has(reading.keys[end] ?? '')) return null;
  return reading.keys[end + 1] === 'of' ? Math.max(end, endOfNouns(reading, end + 2)) : end;
}

function endOfNouns(reading: Reading, first: number): number {
  let next = first;
  while (/^(?:NOUN|PROPN|ADJ|X)$/u.test(reading.tokens[next]?.pos ?? '')) next += 1;
  return next - 1;
}

/**
 * "the director of the harbour board, Ana Lind": the office stands before the name, which a comma or the end of its
 * clause closes. The longest phrase counts: "the port" alone is none.
 */
function readBeforeName(reading: Reading, first: number, last: number): RolePhrase | null {
  if (reading.keys[first - 1] !== ',' || !isClosedBehind(reading, first, last)) return null;
  let found: RolePhrase | null = null;
  let opening = first;
  for (let index = first - 2; index >= Math.max(0, first - 14); index -= 1) {
    const token = reading.tokens[index];
    if (token?.sentence !== reading.tokens[first]?.sentence || token?.pos === 'PUNCT') break;
    const phrase = mayOpenPhrase(reading, index) ? readRoleAt(reading, index, first - 2) : null;
    if (phrase?.last !== first - 2 || phrase.number !== 'singular') continue;
    found = isOfPerson(reading, phrase) ? null : phrase;
    opening = index;
  }
  // "A friend of the mayor, Ana Lind": whose name it is cannot be told.
  return LINK.test(reading.keys[opening - 1] ?? '') ? null : found;
}

function isClosedBehind(reading: Reading, first: number, last: number): boolean {
  const after = reading.tokens[last + 1];
  return after?.pos === 'PUNCT' || after?.sentence !== reading.tokens[first]?.sentence;
}

/** A determiner, the beginning of a sentence, or the name of a country or a body that the office belongs to. */
function mayOpenPhrase(reading: Reading, index: number): boolean {
  const key = reading.keys[index] ?? '';
  if (/^(?:the|a|an|his|her|its|their)$/u.test(key) || reading.opens[index] === true) return true;
  // "Rivera’s deputy, Ana Lind"
  if (/^['’]s?$/u.test(reading.keys[index - 1] ?? '')) return true;
  return reading.tokens[index]?.isCapital === true && matchCountry(reading.words, index) !== null;
}

const LINK = /^(?:of|for|to|with|from|at|in|on)$/u;
const personNouns = new Set(
  'victim suspect defendant plaintiff accused witness widow wife husband son daughter brother sister boy girl child king queen emir prince princess man woman'.split(
    ' ',
  ),
);

/** "an aide to the minister, Ana Lind": the name may be the minister's as well. */
function isOfPerson(reading: Reading, { first, last }: RolePhrase): boolean {
  let isBehindLink = false;
  for (let index = first; index <= last; index += 1) {
    const key = reading.keys[index] ?? '';
    if (isBehindLink && (readRoleNoun(key) !== null || personNouns.has(key.replace(/s$/u, '')))) return true;
    isBehindLink ||= LINK.test(key);
  }
  return false;
}

/** Last words of the names that are sure, and the words of each name. */
function knownNames(
  reading: Reading,
  mentions: readonly Mention[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const { name, isSure, kind } of mentions) {
    if (name === null || !isSure || kind !== 'person') continue;
    const words = reading.text.slice(name.start, name.end).toLowerCase().split(/\s+/u);
    const surname = words.at(-1) ?? '';
    const before = known.get(surname) ?? new Set<string>();
    for (const word of words) before.add(word);
    known.set(surname, before);
  }
  return known;
}

/** "the Okafor camp": a surname of the article after "the" is no body by itself. */
function isSurnameAsBody(
  reading: Reading,
  { kind, name, acronym, body }: Mention,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (kind !== 'organisation' || name === null || acronym !== null || body !== 'other') return false;
  return known.has(reading.text.slice(name.start, name.end).toLowerCase());
}

/** In headlines every word has a capital: only names that the text itself knows, countries and titles are read there. */
function findInHeadlines(
  reading: Reading,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Mention[] {
  const mentions: Mention[] = [];
  reading.tokens.forEach((token, index) => {
    if (reading.headlines[token.block] !== true || !token.isCapital) return;
    const words = known.get(token.lower);
    if (words !== undefined) {
      let first = index;
      while (
        words.has(reading.tokens[first - 1]?.lower ?? '') &&
        reading.tokens[first - 1]?.block === token.block
      )
        first -= 1;
      const name = spanOf(reading, first, index);
      mentions.push({ ...emptyMention(reading, first, index), kind: 'person', name, isSure: true });
      return;
    }
    const match = matchCountry(reading.words, index);
    if (match === null || match.form === 'adjective') return;
    const country = match.code;
    mentions.push({
      ...emptyMention(reading, index, index + match.length - 1),
      kind: 'country',
      form: 'metonym',
      country,
    });
  });
  return dropOverlaps(mentions);
}

function dropOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= mention.start) kept.push(mention);
    else if (mention.start <= last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

function markTaken(reading: Reading, mentions: readonly Mention[]): readonly boolean[] {
  const taken = reading.tokens.map(() => false);
  // The roles beside a name are told with the name.
  for (const { start, end } of mentions.flatMap((mention) => [mention, ...mention.roles])) {
    for (let index = tokenAt(reading.tokens, start); (reading.tokens[index]?.start ?? end) < end; index += 1)
      taken[index] = true;
  }
  return taken;
}

function findRolesAndPronouns(reading: Reading, taken: readonly boolean[]): readonly Mention[] {
  const mentions: Mention[] = [...findPronouns(reading, taken)];
  let end = -1;
  reading.tokens.forEach((token, index) => {
    if (index <= end || taken[index] === true || readRoleNoun(reading.keys[index] ?? '') === null) return;
    const before = readRoleBefore(reading, index);
    if (before === null) return;
    const opening = reading.tokens[before.first - 1];
    const isDetermined = opening?.pos === 'DET' || opening?.pos === 'NUM' || opening?.pos === 'PRON';
    const phrase = readRoleAt(reading, isDetermined ? before.first - 1 : before.first, index + 10);
    if (phrase === null || phrase.last < index || taken[phrase.first] === true) return;
    end = phrase.last;
    mentions.push({
      ...emptyMention(reading, phrase.first, phrase.last),
      kind: 'person',
      form: 'role',
      roles: [{ ...phrase.role, country: phrase.role.country ?? before.role.country }],
      gender: phrase.gender,
      number: phrase.number,
      isDefinite: isDetermined ? phrase.isDefinite : phrase.number === 'singular' && token.sentence >= 0,
    });
  });
  return mentions;
}

type Agreement = Pick<Mention, 'gender' | 'number' | 'kind'>;
const inflect = (words: string, agreement: Agreement): readonly (readonly [string, Agreement])[] =>
  words.split(' ').map((word) => [word, agreement]);
const pronouns: ReadonlyMap<string, Agreement> = new Map([
  ...inflect('he il er él', { gender: 'male', number: 'singular', kind: 'person' }),
  ...inflect('she elle ella', { gender: 'female', number: 'singular', kind: 'person' }),
  ...inflect('they', { gender: null, number: 'plural', kind: 'organisation' }),
  ...inflect('it', { gender: null, number: 'singular', kind: 'organisation' }),
]);

function findPronouns(reading: Reading, taken: readonly boolean[]): readonly Mention[] {
  return reading.tokens.flatMap((token, index) => {
    const pronoun = pronouns.get(token.lower);
    if (pronoun === undefined || taken[index] === true) return [];
    return [{ ...emptyMention(reading, index, index), ...pronoun, form: 'pronoun' as const }];
  });
}
