import { findCountry, matchCountry, type CountryForm } from '../lexicon/countries.ts';
import {
  affiliationWords,
  capitalParticles,
  genderOfGivenName,
  honorificNames,
  isGivenName,
  nameSuffixes,
  placeOpenings,
  speechVerbs,
  surnameThings,
  thingWords,
} from '../lexicon/names.ts';
import {
  armedWords,
  bodyWords,
  fieldWords,
  honorifics,
  roleNouns,
  sourceNouns,
  type BodyKind,
  type Gender,
} from '../lexicon/titles.ts';
import { emptyMention } from './empty-mention.ts';
import { type Run } from './find-runs.ts';
import { type Mention, type RoleWords } from './mention.ts';
import { countryEndingAt, describeRole, readRoleBefore, readRoleNoun } from './read-role.ts';
import { spanOf, type Reading } from './reading.ts';

const links = new Set(['of', 'for']);
/** After a name, these make it the name of a group: "the X brigade". */
const groupWords = new Set(
  'group faction brigade network militia movement militants fighters clan party alliance coalition'.split(
    ' ',
  ),
);
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u;

/** Reads one capitalised phrase: a person with titles, a role, a body, a country, or nothing that could act. */
export function readRun(reading: Reading, run: Run): Mention | null {
  const head = findTitle(reading, run);
  if (head === null) return readUntitled(reading, stripAffiliation(reading, run));
  const complement = endOfComplement(reading, head, run.last);
  const nameFirst = skipAcronym(reading, complement + 1, run.last);
  if (nameFirst > run.last) return readTitleAlone(reading, run, head, complement);
  const nameLast = endOfName(reading, nameFirst, run.last);
  // "the Harbour Officers Act": what follows the office is no name.
  if (nameFirst === run.last && isThing(reading, { first: nameFirst, last: nameFirst })) return null;
  // "Captain Ana Holm of the Harbour Board": the board is none of the name.
  const isFullName = nameLast > nameFirst && nameLast < run.last;
  if (hasBodyWord(reading, nameFirst, isFullName ? nameLast : run.last)) return readUntitled(reading, run);
  const role = describeTitle(reading, run, head, nameFirst - 1);
  return personMention(
    reading,
    nameFirst,
    nameLast,
    role,
    readHonorificGender(reading, run.first, head),
    true,
  );
}

/** Drops the words before a name that say what the person belongs to: "Republican", "Israeli". */
function stripAffiliation(reading: Reading, run: Run): Run {
  if (isAfterThe(reading, run)) return run;
  let first = run.first;
  while (first < run.last) {
    const isPeople =
      matchCountry(reading.words, first)?.form === 'adjective' && isGivenName(reading.keys[first + 1] ?? '');
    if (!affiliationWords.has(reading.keys[first] ?? '') && !isPeople) break;
    if (hasBodyWord(reading, first, run.last)) break;
    first += 1;
  }
  return { first, last: run.last };
}

/** The last token of the phrase that is a title or a role noun, or null. */
function findTitle(reading: Reading, run: Run): number | null {
  for (let index = run.last; index >= run.first; index -= 1) {
    const key = reading.keys[index] ?? '';
    if (honorifics.has(key) && !isInitials(reading, index)) return index;
    const noun = readRoleNoun(key);
    if (noun === null) continue;
    // "Billie Jean King": a title that ends a name is its surname.
    const isSurname = index === run.last && index > run.first && isGivenName(reading.keys[run.first] ?? '');
    if (isSurname && !fieldWords.has(reading.keys[run.first] ?? '')) continue;
    return index;
  }
  return null;
}

function isInitials(reading: Reading, index: number): boolean {
  return /^\p{Lu}\.$/u.test(reading.words[index] ?? '');
}

/** "Secretary of State", "Minister for Foreign Affairs": index of the last word of what the title is over. */
function endOfComplement(reading: Reading, head: number, last: number): number {
  if (!links.has(reading.keys[head + 1] ?? '') || head + 2 > last) return head;
  let end = reading.keys[head + 2] === 'the' ? head + 3 : head + 2;
  while (end < last) {
    const key = reading.keys[end + 1] ?? '';
    const isMore =
      fieldWords.has(key) || bodyWords.has(key) || links.has(key) || key === 'and' || key === '&';
    if (!isMore && matchCountry(reading.words, end + 1) === null) break;
    end += 1;
  }
  return end;
}

function skipAcronym(reading: Reading, first: number, last: number): number {
  let index = first;
  while (
    index < last &&
    ACRONYM.test(reading.words[index] ?? '') &&
    !ACRONYM.test(reading.words[last] ?? '')
  ) {
    index += 1;
  }
  return index;
}

function endOfName(reading: Reading, first: number, last: number): number {
  for (let index = first; index <= last; index += 1) {
    if (links.has(reading.keys[index + 1] ?? '')) return index;
  }
  return last;
}

function hasBodyWord(reading: Reading, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1)
    if (bodyWords.has(reading.keys[index] ?? '')) return true;
  return false;
}

function describeTitle(reading: Reading, run: Run, head: number, last: number): RoleWords | null {
  const before = readRoleBefore(reading, head);
  const noun =
    readRoleNoun(reading.keys[head] ?? '')?.noun ?? honorifics.get(reading.keys[head] ?? '')?.noun ?? null;
  if (noun === null || before === null) return null;
  const first = Math.min(before.first, run.first);
  const role = describeRole(reading, first, head, last, noun);
  return { ...role, country: role.country ?? before.role.country };
}

function readHonorificGender(reading: Reading, first: number, last: number): Gender | null {
  for (let index = first; index <= last; index += 1) {
    const gender = honorifics.get(reading.keys[index] ?? '')?.gender ?? null;
    if (gender !== null) return gender;
  }
  return null;
}

function readTitleAlone(reading: Reading, run: Run, head: number, last: number): Mention | null {
  const noun = readRoleNoun(reading.keys[head] ?? '');
  if (noun === null || hasBodyAfterTitle(reading, run)) return readUntitled(reading, run);
  const before = readRoleBefore(reading, head);
  const role = describeRole(reading, Math.min(before?.first ?? run.first, run.first), head, last, noun.noun);
  return {
    ...emptyMention(reading, run.first, last),
    start: role.start,
    kind: 'person',
    form: 'role',
    roles: [{ ...role, country: role.country ?? before?.role.country ?? null }],
    number: noun.isPlural ? 'plural' : 'singular',
  };
}

function hasBodyAfterTitle(reading: Reading, run: Run): boolean {
  return bodyWords.has(reading.keys[run.last] ?? '') && readRoleNoun(reading.keys[run.last] ?? '') === null;
}

function readUntitled(reading: Reading, run: Run): Mention | null {
  const written = reading.text.slice(
    spanOf(reading, run.first, run.last).start,
    spanOf(reading, run.first, run.last).end,
  );
  const country = findCountry(written);
  if (country !== null) return readCountry(reading, run, country.code, country.form);
  if (isBody(reading, run) || groupWords.has(reading.keys[run.last + 1] ?? ''))
    return bodyMention(reading, run, bodyKind(reading, run));
  if (hasInitials(reading, run)) return bodyMention(reading, run, bodyKind(reading, run));
  if (isThing(reading, run) || affiliationWords.has(reading.keys[run.last] ?? '')) return null;
  // "the Varn talks": a place that an event is named after.
  if (isAfterThe(reading, run) && isEvent(reading.keys[run.last + 1] ?? '')) return null;
  // "Brussels said": whoever sits there, and no person.
  if (written === 'Brussels') return bodyMention(reading, run, 'international');
  if (isAfterThe(reading, run) || ACRONYM.test(written))
    return bodyMention(reading, run, bodyKind(reading, run));
  if (hasLink(reading, run) || matchCountry(reading.words, run.first) !== null) return null;
  if (
    matchCountry(reading.words, run.last) !== null &&
    run.last > run.first &&
    !isGivenName(reading.keys[run.first] ?? '')
  )
    return null;
  const role = readLowerRole(reading, run.first);
  const first = skipField(reading, run);
  return personMention(reading, first, run.last, role, null, role !== null);
}

/** "Former Ana Silva": words of standing that a title would follow are no part of the name. */
function skipField(reading: Reading, { first, last }: Run): number {
  let index = first;
  while (index < last && fieldWords.has(reading.keys[index] ?? '') && !isGivenName(reading.keys[index] ?? ''))
    index += 1;
  return index;
}

function readLowerRole(reading: Reading, nameFirst: number): RoleWords | null {
  if (
    reading.tokens[nameFirst - 1]?.isCapital !== false ||
    reading.tokens[nameFirst - 1]?.block !== reading.tokens[nameFirst]?.block
  )
    return null;
  const phrase = readRoleBefore(reading, nameFirst - 1);
  return phrase?.number === 'singular' && !sourceNouns.has(phrase.role.head) ? phrase.role : null;
}

function readCountry(reading: Reading, run: Run, code: string, form: CountryForm): Mention | null {
  const isAdjective = form === 'adjective';
  const isCapital = form === 'capital';
  const isPlace = /^(?:in|at|near|from|to|outside|around|for|into|via|of|inside|between)$/u.test(
    reading.keys[run.first - 1] ?? '',
  );
  // "OSLO:" says where the article was written.
  const isDateline = reading.opens[run.first] === true && /^[\p{Lu} ]{4,}$/u.test(wordsOf(reading, run));
  if (isAdjective || (isPlace && isCapital) || isDateline) return null;
  return {
    ...emptyMention(reading, run.first, run.last),
    kind: 'country',
    form: 'metonym',
    country: code,
    isSure: isSubject(reading, run.last),
  };
}

function isBody(reading: Reading, run: Run): boolean {
  for (let index = run.first; index <= run.last; index += 1) {
    const key = reading.keys[index] ?? '';
    if (bodyWords.has(key) && !(index === run.first && run.first === run.last && reading.opens[index]))
      return true;
    const parts = key.split('-');
    if (parts.length > 1 && parts.some((part) => bodyWords.has(part))) return true;
  }
  return false;
}

function isThing(reading: Reading, run: Run): boolean {
  const key = reading.keys[run.last] ?? '';
  const opening = reading.words.slice(run.first, run.first + 2).join(' ');
  if (placeOpenings.has(reading.keys[run.first] ?? '') && !reading.articled.has(opening)) return true;
  if (!thingWords.has(key)) return false;
  return !surnameThings.has(key) || run.last === run.first || !isGivenName(reading.keys[run.first] ?? '');
}

/** A short form in brackets after the words, made of their initials: they are the name of a body. */
function hasInitials(reading: Reading, run: Run): boolean {
  const short = reading.words[run.last + 2] ?? '';
  if (reading.keys[run.last + 1] !== '(' || reading.keys[run.last + 3] !== ')' || !ACRONYM.test(short))
    return false;
  const parts = reading.words.slice(run.first, run.last + 1).flatMap((word) => word.split('-'));
  const initials = parts.filter((part) => /^\p{Lu}/u.test(part)).map((part) => part.slice(0, 1));
  return initials.join('').startsWith(short.slice(0, 2)) || initials.join('') === short;
}

function isEvent(key: string): boolean {
  return /^(?:talks?|round|rounds|meetings?|negotiations?|dialogue|process|deal|accords?|agreements?|summits?|conferences?|declaration|truce|ceasefire|visit|parleys?|moot|sessions?)$/u.test(
    key,
  );
}

function isAfterThe(reading: Reading, run: Run): boolean {
  const before = reading.keys[run.first - 1];
  return before === 'the';
}

function hasLink(reading: Reading, run: Run): boolean {
  for (let index = run.first; index <= run.last; index += 1)
    if (links.has(reading.keys[index] ?? '')) return true;
  return false;
}

function bodyKind(reading: Reading, run: Run): BodyKind {
  const near = [reading.keys[run.first - 1] ?? '', reading.keys[run.last + 1] ?? ''];
  if (near.some((key) => armedWords.has(key))) return 'armed-group';
  for (let index = run.last; index >= run.first; index -= 1) {
    for (const part of (reading.keys[index] ?? '').split('-')) {
      const kind = bodyWords.get(part);
      if (kind !== undefined) return kind;
    }
  }
  return 'other';
}

function wordsOf(reading: Reading, { first, last }: Run): string {
  const { start, end } = spanOf(reading, first, last);
  return reading.text.slice(start, end);
}

/** A body by its written name; what its brackets abbreviate is added by whoever reads on. */
export function bodyMention(reading: Reading, run: Run, kind: BodyKind): Mention {
  const last = run.last;
  const country = matchCountry(reading.words, run.first);
  const isNamed = hasBodyWord(reading, run.first, last) && last > run.first;
  // Inside a sentence a capital "The" belongs to the name: "The Herald".
  const hasThe = reading.words[run.first - 1] === 'The' && reading.opens[run.first - 1] !== true;
  const first = hasThe ? run.first - 1 : run.first;
  return {
    ...emptyMention(reading, first, last),
    kind: 'organisation',
    form: 'name',
    name: spanOf(reading, first, last),
    body: kind,
    number: isPluralName(reading, last) ? 'plural' : 'singular',
    country: country?.code ?? possessorCountry(reading, run.first),
    isSure: isNamed || isSubject(reading, last),
  };
}

/** "the Democrats", "the Moraleses": a body named by its members. */
function isPluralName(reading: Reading, last: number): boolean {
  const key = reading.keys[last] ?? '';
  const isMembers = /(?:ans|ists|ives|crats|ians|ers|ites|men)$/u.test(key) || affiliationWords.has(key);
  return isMembers || (reading.words[last - 1]?.toLowerCase() === 'the' && /[^s]s$/u.test(key));
}

function possessorCountry(reading: Reading, first: number): string | null {
  return reading.keys[first - 1] === "'s" ? countryEndingAt(reading, first - 2) : null;
}

function personMention(
  reading: Reading,
  first: number,
  last: number,
  role: RoleWords | null,
  gender: Gender | null,
  isTitled: boolean,
): Mention | null {
  if (last - first > 6 || !/^\p{L}/u.test(reading.words[first] ?? '')) return null;
  if (nameSuffixes.has(reading.keys[first] ?? '')) return null;
  // "Q:", "A:" in an interview; and "DEN HELDER —": where the article was written.
  if (first === last && /^\p{L}\.?$/u.test(reading.words[first] ?? '')) return null;
  if (isDateline(reading, first, last)) return null;
  const name = spanOf(reading, first, last);
  const given = last > first ? genderOfName(reading, first) : null;
  const hasGivenName =
    last > first &&
    isGivenName(reading.keys[first] ?? '') &&
    !capitalParticles.has(reading.keys[first] ?? '');
  return {
    ...emptyMention(reading, first, last),
    start: Math.min(name.start, role?.start ?? name.start),
    kind: 'person',
    form: 'name',
    name,
    roles: role === null ? [] : [role],
    gender: gender ?? roleNouns.get(role?.head ?? '') ?? given,
    isTitledByGender: gender !== null,
    country: role?.country ?? possessorCountry(reading, first),
    isSure: isTitled || hasGivenName || isSpeaking(reading, first, last),
  };
}

/** Capitals that open a paragraph before a dash. A label before a colon is somebody's. */
function isDateline(reading: Reading, first: number, last: number): boolean {
  const isFirst = reading.tokens[first - 1]?.block !== reading.tokens[first]?.block;
  const isBeforeDash = /^[—–(]$|^--?$/u.test(reading.words[last + 1] ?? '');
  return (
    isFirst &&
    isBeforeDash &&
    reading.words.slice(first, last + 1).every((word) => /^\p{Lu}{2,}$/u.test(word))
  );
}

/** "Sheikh" and the like open the names of men and women alike: the word after them is the given name. */
function genderOfName(reading: Reading, first: number): Gender | null {
  const isHonorific = honorificNames.has(reading.keys[first] ?? '');
  return genderOfGivenName(reading.keys[isHonorific ? first + 1 : first] ?? '');
}

/** Whether a verb of saying stands directly after or before the words, or they are told about with "who". */
function isSpeaking(reading: Reading, first: number, last: number): boolean {
  const after = reading.keys[last + 1] ?? '';
  const afterAdverb =
    /ly$/u.test(after) || after === 'also' || after === 'has' || after === 'had'
      ? (reading.keys[last + 2] ?? '')
      : after;
  const isVerb = /^(?:VERB|AUX|ADV)$/u.test(reading.tokens[last + 1]?.pos ?? '') || after === 'said';
  if (isVerb && (speechVerbs.has(after) || speechVerbs.has(afterAdverb))) return true;
  if (after === ',' && (reading.keys[last + 2] === 'who' || /^\d\d$/u.test(reading.keys[last + 2] ?? '')))
    return true;
  const before = reading.keys[first - 1] ?? '';
  return (
    before === 'said' || before === 'says' || (before === 'to' && reading.keys[first - 2] === 'according')
  );
}

/** Whether a verb follows: the words do something rather than say where. */
function isSubject(reading: Reading, last: number): boolean {
  const after = reading.tokens[last + 1];
  if (after === undefined || after.block !== reading.tokens[last]?.block) return false;
  return after.pos === 'VERB' || after.pos === 'AUX' || speechVerbs.has(after.lower);
}
