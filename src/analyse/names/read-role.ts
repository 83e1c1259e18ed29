import { matchCountry } from '../lexicon/countries.ts';
import { fieldWords, honorifics, roleNouns, sourceNouns, type Gender } from '../lexicon/titles.ts';
import { type RoleWords } from './mention.ts';
import { spanOf, type Reading } from './reading.ts';

/** A noun phrase that names somebody by a role; token indexes are inclusive. */
export interface RolePhrase {
  readonly first: number;
  readonly last: number;
  readonly role: RoleWords;
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
  readonly isDefinite: boolean;
}

const LONGEST_BEFORE_HEAD = 9;
const LONGEST_AFTER_HEAD = 10;
const qualities = new Set(
  'senior top veteran longtime long-time late current incoming outgoing newly-elected own'.split(' '),
);
const indefinite = new Set(
  'a an one another some several many most two three four five few other various unnamed'.split(' '),
);
const possessives = new Set(['his', 'her', 'their', 'its', 'our', 'my']);
const complementLinks = new Set(['of', 'for', 'at', 'in', 'to', 'from', 'with']);
const spellings: Readonly<Record<string, string>> = {
  defense: 'defence',
  labor: 'labour',
  organisation: 'organization',
};

interface RoleNoun {
  readonly noun: string;
  readonly isPlural: boolean;
}

/** More words than a few hundred articles have; behind it the memory starts anew. */
const MOST_WORDS = 50_000;
const known = new Map<string, RoleNoun | null>();

/** The singular of a role noun that stands in the lexicon, or null where the word is none. */
export function readRoleNoun(key: string): RoleNoun | null {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_WORDS) known.clear();
  const found = lookUpRoleNoun(key);
  known.set(key, found);
  return found;
}

function lookUpRoleNoun(key: string): RoleNoun | null {
  const isKnown = (word: string): boolean =>
    roleNouns.has(word) || sourceNouns.has(word) || /[^s]ologist$/u.test(word);
  const tail = key.includes('-') ? (key.split('-').at(-1) ?? key) : key;
  for (const word of [key, tail]) {
    if (isKnown(word)) return { noun: word, isPlural: word === 'people' };
    for (const singular of [
      word.replace(/s$/u, ''),
      word.replace(/men$/u, 'man'),
      word.replace(/ies$/u, 'y'),
    ]) {
      if (singular !== word && isKnown(singular)) return { noun: singular, isPlural: true };
    }
  }
  return null;
}

/**
 * Reads a role phrase that begins at a token: "the defence minister", "Qatar’s trade envoy", "a security official",
 * "mayor of the port". `limit` is the last token that it may use. Null where the phrase is no role.
 */
export function readRoleAt(reading: Reading, first: number, limit: number): RolePhrase | null {
  const start = skipDeterminer(reading, first);
  const head = findHead(reading, start, Math.min(limit, start + LONGEST_BEFORE_HEAD));
  if (head === null) return null;
  const noun = readRoleNoun(reading.keys[head] ?? '');
  if (noun === null) return null;
  const last = extendComplement(reading, head, limit);
  const opening = reading.keys[first] ?? '';
  return {
    first: start,
    last,
    role: describeRole(reading, start, head, last, noun.noun),
    gender: roleNouns.get(noun.noun) ?? null,
    number: noun.isPlural ? 'plural' : 'singular',
    isDefinite: !indefinite.has(opening) && reading.tokens[first]?.pos !== 'NUM',
  };
}

function skipDeterminer(reading: Reading, first: number): number {
  const key = reading.keys[first] ?? '';
  const isDeterminer = key === 'the' || indefinite.has(key) || possessives.has(key);
  return isDeterminer ? first + 1 : first;
}

/** The last noun before the phrase ends or goes on with a preposition; null where that is no role noun. */
function findHead(reading: Reading, start: number, limit: number): number | null {
  let head: number | null = null;
  for (let index = start; index <= limit; index += 1) {
    const token = reading.tokens[index];
    const key = reading.keys[index] ?? '';
    if (token === undefined || token.block !== reading.tokens[start]?.block) break;
    if (readRoleNoun(key) !== null) {
      head = index;
      continue;
    }
    if (isPossessiveMark(key)) {
      head = null;
      continue;
    }
    const isPart =
      /^(?:NOUN|PROPN|ADJ|X|NUM)$/u.test(token.pos) || fieldWords.has(key) || key === '-' || key === '&';
    // "finance and trade minister": a link between two fields.
    const isLink = key === 'and' && fieldWords.has(reading.keys[index - 1] ?? '') && index < limit;
    if (!isPart && !isLink) break;
    // An ordinary noun after the head makes the head a modifier: "minister visit".
    if (head !== null && token.pos === 'NOUN') return null;
    if (head !== null && (token.pos === 'PROPN' || token.isCapital)) break;
  }
  return head;
}

function extendComplement(reading: Reading, head: number, limit: number): number {
  const link = reading.keys[head + 1] ?? '';
  const isTopic = link === 'on' && !isDay(reading.keys[head + 2] ?? '');
  if (!(complementLinks.has(link) || isTopic) || head + 1 > limit) return head;
  let last = head;
  for (let index = head + 2; index <= Math.min(limit, head + LONGEST_AFTER_HEAD); index += 1) {
    const token = reading.tokens[index];
    const key = reading.keys[index] ?? '';
    if (token === undefined || token.block !== reading.tokens[head]?.block) break;
    if (/^(?:PUNCT|VERB|AUX|PRON|SCONJ)$/u.test(token.pos) && !token.isCapital && !isPossessiveMark(key))
      break;
    if (token.pos === 'PUNCT') break;
    if (/^(?:NOUN|PROPN|X)$/u.test(token.pos)) last = index;
  }
  return last;
}

/** "the minister on Monday" is no minister for Mondays. */
function isDay(key: string): boolean {
  return /^(?:\p{L}+day|\d.*|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?$/u.test(key);
}

/** The role that the words from `start` to `last` give, whose office noun stands at `head`. */
export function describeRole(
  reading: Reading,
  start: number,
  head: number,
  last: number,
  noun: string,
): RoleWords {
  const possessive = findPossessive(reading, start, head);
  const from = possessive === null ? start : possessive + 1;
  const owner = possessive === null ? [] : fieldsBetween(reading, start, possessive - 1).filter(isTelling);
  return {
    ...spanOf(reading, from, last),
    head: noun,
    ...(owner.length === 0 ? {} : { owner }),
    field: [...fieldsBetween(reading, from, head - 1), ...fieldsBetween(reading, head + 1, last)],
    country: countryBetween(reading, start, endOfOwn(reading, head, last)),
  };
}

/** Nouns that stand for whatever body was spoken of last: "the company's chairman". */
const anyBody =
  /^(?:company|firm|group|party|country|nation|kingdom|republic|state|region|province|island|city|town|village|ministry|department|agency|authority|organi[sz]ation|association|federation|union|body|team|club|bank|government|school|university|hospital|airline|operator|court|tribunal|commission|committee|council|board|force|army|newspaper|paper|broadcaster|charity|church|movement|alliance|coalition|office|institute|institution|service|world)s?$/u;

function isTelling(word: string): boolean {
  return !anyBody.test(word);
}

function findPossessive(reading: Reading, start: number, head: number): number | null {
  for (let index = head - 1; index >= start; index -= 1)
    if (isPossessiveMark(reading.keys[index] ?? '')) return index;
  return null;
}

function isPossessiveMark(key: string): boolean {
  return key === "'s" || key === '’s' || key === "'" || key === '’';
}

/** The words of a stretch that say which office it is; ranks of standing such as "senior" do not. */
function fieldsBetween(reading: Reading, first: number, last: number): readonly string[] {
  const fields: string[] = [];
  for (let index = first; index <= last; index += 1) {
    const key = reading.keys[index] ?? '';
    const pos = reading.tokens[index]?.pos;
    const isSmall = pos === 'DET' || pos === 'ADP' || pos === 'CCONJ' || pos === 'PART' || pos === 'PUNCT';
    if (isSmall || qualities.has(key) || matchCountry(reading.words, index) !== null || !/\p{L}/u.test(key))
      continue;
    const plain = key.replace(/^(?:ex|then)-/u, '');
    fields.push(spellings[plain] ?? plain);
  }
  return fields;
}

/** The country that a stretch names first, or null. */
export function countryBetween(reading: Reading, first: number, last: number): string | null {
  for (let index = first; index <= last; index += 1) {
    if (reading.tokens[index]?.isCapital !== true) continue;
    const match = matchCountry(reading.words.slice(index, Math.min(last + 1, index + 6)));
    if (match !== null && match.form !== 'capital') return match.code;
  }
  return null;
}

/** "Ambassador to Niger", "correspondent in Iran": only "of" says whose office it is. */
function endOfOwn(reading: Reading, head: number, last: number): number {
  for (let index = head + 1; index <= last; index += 1)
    if (/^(?:to|in|at|from|with|on)$/u.test(reading.keys[index] ?? '')) return index - 1;
  return last;
}

/**
 * Reads the role words that stand directly before a name: "Pakistan’s prime minister", "Israeli army chief", "Lt Gen".
 * `end` is the token before the name. Null where no role stands there.
 */
export function readRoleBefore(reading: Reading, end: number): RolePhrase | null {
  const noun = readRoleNoun(reading.keys[end] ?? '') ?? readHonorific(reading.keys[end] ?? '');
  if (noun === null) return null;
  let start = end;
  while (end - start < 7 && isRoleModifier(reading, start - 1, end)) start -= 1;
  const possessor = isPossessiveMark(reading.keys[start - 1] ?? '')
    ? countryEndingAt(reading, start - 2)
    : null;
  const role = describeRole(reading, start, end, end, noun.noun);
  return {
    first: start,
    last: end,
    role: { ...role, country: role.country ?? possessor },
    gender: roleNouns.get(noun.noun) ?? null,
    number: noun.isPlural ? 'plural' : 'singular',
    isDefinite: true,
  };
}

/** The country whose name ends at a token, or null. */
export function countryEndingAt(reading: Reading, end: number): string | null {
  for (let length = 4; length > 0; length -= 1) {
    const from = end - length + 1;
    if (from < 0 || reading.tokens[from]?.isCapital !== true) continue;
    const match = matchCountry(reading.words.slice(from, end + 1));
    if (match?.length === length) return match.code;
  }
  return null;
}

function readHonorific(key: string): { readonly noun: string; readonly isPlural: boolean } | null {
  const noun = honorifics.get(key)?.noun ?? null;
  return noun === null ? null : { noun, isPlural: false };
}

function isRoleModifier(reading: Reading, index: number, head: number): boolean {
  const token = reading.tokens[index];
  const key = reading.keys[index] ?? '';
  const noun = reading.tokens[head];
  if (token === undefined || token.block !== noun?.block) return false;
  if (honorifics.has(key) || fieldWords.has(key) || roleNouns.has(key)) return true;
  if (token.isCapital && reading.opens[index] !== true) return true;
  if (matchCountry(reading.words, index) !== null) return true;
  // Before "Sen." or "Minister" only words of the office may be small.
  if (token.isCapital || noun.isCapital) return false;
  return (token.pos === 'ADJ' || token.pos === 'NOUN') && /^[\p{L}-]+$/u.test(key);
}
