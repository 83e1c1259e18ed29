import { type Span } from '../../model/selector.ts';
import { matchCountry } from '../lexicon/countries.ts';
import { bodyWords, documentWords, sourceNouns, type Gender } from '../lexicon/titles.ts';
import { type RoleWords } from './mention.ts';
import { type ResolvedMention } from './name-book.ts';
import { readRoleAt, readRoleNoun } from './read-role.ts';
import { tokenAt, type Reading } from './reading.ts';

/** What the words that name a source are. */
export type SourceReading =
  | { readonly kind: 'named'; readonly mention: ResolvedMention; readonly isOfDocument: boolean }
  | { readonly kind: 'several' }
  | { readonly kind: 'pronoun'; readonly gender: Gender | null; readonly number: 'singular' | 'plural' }
  | { readonly kind: 'relative' }
  | { readonly kind: 'role'; readonly role: RoleWords; readonly gender: Gender | null }
  | {
      readonly kind: 'body';
      readonly head: string;
      /** The other words, lower case: "energy" in "the Danish energy agency". */
      readonly field: readonly string[];
      readonly country: string | null;
    }
  /** A description of somebody without a name. */
  | {
      readonly kind: 'unnamed';
      readonly role: RoleWords | null;
      readonly gender: Gender | null;
      readonly number: 'singular' | 'plural';
    };

interface Agreement {
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
}
const inflect = (words: string, agreement: Agreement): readonly (readonly [string, Agreement])[] =>
  words.split(' ').map((word) => [word, agreement]);
const pronouns: ReadonlyMap<string, Agreement> = new Map([
  ...inflect('he him his himself il él er', { gender: 'male', number: 'singular' }),
  ...inflect('she her hers herself elle ella', { gender: 'female', number: 'singular' }),
  ...inflect('they them their theirs', { gender: null, number: 'plural' }),
  ...inflect('it its', { gender: null, number: 'singular' }),
]);
const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);
/** What somebody utters: "the mayor’s remarks" are the mayor's. */
const utterances = new Set(
  'remark remarks comment comments words speech address tweet tweets post posts statement statements letter testimony interview answer reply message assertion claim claims'.split(
    ' ',
  ),
);
const MAY_STAND_BEFORE = /^(?:the|a|an|both|even|only|also|and|but|then|later|today)$/u;

/** Reads the words that name a source; `mentions` are those of the article in order. */
export function readSource(
  reading: Reading,
  source: Span,
  mentions: readonly ResolvedMention[],
): SourceReading {
  const first = tokenAt(reading.tokens, source.start);
  const last = tokenAt(reading.tokens, source.end - 1);
  const key = reading.keys[first] ?? '';
  const pronoun = pronouns.get(key);
  if (pronoun !== undefined && (first === last || reading.keys[first + 1] === ','))
    return { kind: 'pronoun', ...pronoun };
  if (pronoun !== undefined && utterances.has(reading.keys[first + 1] ?? ''))
    return { kind: 'pronoun', ...pronoun };
  if (relatives.has(key) && first === last) return { kind: 'relative' };
  const inside = mentions.filter(({ mention }) => mention.start < source.end && source.start < mention.end);
  return readNamed(reading, source, inside) ?? readDescribed(reading, first, last, inside);
}

function readNamed(reading: Reading, source: Span, inside: readonly ResolvedMention[]): SourceReading | null {
  const first = tokenAt(reading.tokens, source.start);
  const last = tokenAt(reading.tokens, source.end - 1);
  const people = inside.filter(({ mention }) => mention.kind === 'person' && mention.form === 'name');
  for (const [index, found] of people.entries()) {
    const end = tokenAt(reading.tokens, found.mention.end - 1);
    const next = people[index + 1];
    // "Varn United president Ana Holm": the first name says of what she is president.
    if (next !== undefined && isOneRun(reading, end + 1, tokenAt(reading.tokens, next.mention.start)))
      continue;
    const start = tokenAt(reading.tokens, found.mention.start);
    if (isGoverned(reading, first, start) && !isApposition(reading, first, start, found)) return null;
    const starts = people.map(({ mention }) => tokenAt(reading.tokens, mention.start));
    if (isJoined(reading, end, last) || isListed(reading, end, last, starts)) return { kind: 'several' };
    const possessed = readPossessed(reading, end, last);
    if (possessed === 'other') continue;
    return { kind: 'named', mention: found, isOfDocument: possessed === 'utterance' };
  }
  if (people.length > 0) return null;
  return readBody(reading, first, last, inside);
}

/** Whether nothing but plain words stands between two names: no mark and no conjunction. */
function isOneRun(reading: Reading, from: number, to: number): boolean {
  return reading.tokens
    .slice(from, to)
    .every(({ pos, lower }) => pos !== 'PUNCT' && !/^(?:and|or|['’]s?|who|with|for|of)$/u.test(lower));
}

const GOVERNING = /^(?:for|of|to|with|from|at|by|about|on|against|in|inside|near|over|between|among)$/u;

/** "a spokesman for X", "the wife of X", "the talks in X": the name is not the source. */
function isGoverned(reading: Reading, first: number, start: number): boolean {
  for (let index = first; index < start; index += 1) {
    if (GOVERNING.test(reading.keys[index] ?? '') && index > first) return true;
  }
  return false;
}

/** Whether a list of people or of bodies goes on here: "X, Y and Z". */
function isListed(reading: Reading, end: number, last: number, starts: readonly number[]): boolean {
  if (reading.keys[end + 1] !== ',' || !starts.includes(end + 2)) return false;
  return reading.keys.slice(end + 2, last).includes('and');
}

/**
 * "The director of the board, X": a name after the comma is the bearer's, unless the words before it hold somebody else
 * whose name it could be ("the wife of the mayor, X"). Several ("the producers’ league") cannot bear it.
 */
function isApposition(reading: Reading, first: number, start: number, { mention }: ResolvedMention): boolean {
  if (reading.keys[start - 1] !== ',' || mention.name === null || !/\s/u.test(textOf(reading, mention.name)))
    return false;
  const phrase = readRoleAt(reading, first, start - 2);
  if (phrase?.number !== 'singular' || sourceNouns.has(phrase.role.head)) return false;
  const keys = reading.keys.slice(first, start - 1);
  const link = keys.findIndex((key) => GOVERNING.test(key));
  const rest = keys.slice(link + 1);
  const hasOther = rest.some(
    (key) => readRoleNoun(key)?.isPlural === false || /^(?:and|or|who|,)$/u.test(key),
  );
  return link > 0 && !hasOther;
}

function textOf(reading: Reading, { start, end }: Span): string {
  return reading.text.slice(start, end);
}

/** "X and Y", "X and other lawmakers": the words name more than one source. */
function isJoined(reading: Reading, end: number, last: number): boolean {
  let index = end + 1;
  // "X (left) and Y"
  if (reading.keys[index] === '(') {
    while (index < last && reading.keys[index] !== ')') index += 1;
    index += 1;
  }
  // An apposition may stand between: "X, the mayor, and Y".
  if (reading.keys[index] === ',' && index < last) {
    while (index < last && !/^(?:and|or)$/u.test(reading.keys[index] ?? '') && reading.keys[index] !== 'who')
      index += 1;
    return (
      reading.keys[index] === 'and' &&
      reading.keys[index - 1] === ',' &&
      reading.tokens[index + 1]?.isCapital === true
    );
  }
  return index <= last && /^(?:and|or|&)$/u.test(reading.keys[index] ?? '');
}

function readPossessed(reading: Reading, end: number, last: number): 'none' | 'utterance' | 'other' {
  if (!/^['’]s?$/u.test(reading.keys[end + 1] ?? '') || end + 1 >= last) {
    return end < last && isBareNoun(reading, end + 1)
      ? utterances.has(reading.keys[last] ?? '')
        ? 'utterance'
        : 'other'
      : 'none';
  }
  for (let index = end + 2; index <= last; index += 1)
    if (utterances.has(reading.keys[index] ?? '')) return 'utterance';
  return 'other';
}

/** "the X campaign", "X supporters": the name is only part of the noun phrase. */
function isBareNoun(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  return token !== undefined && (token.pos === 'NOUN' || token.pos === 'PROPN') && !token.isCapital;
}

function readBody(
  reading: Reading,
  first: number,
  last: number,
  inside: readonly ResolvedMention[],
): SourceReading | null {
  const bodies = inside.filter(({ mention }) => mention.kind !== 'person');
  const starts = bodies.map(({ mention }) => tokenAt(reading.tokens, mention.start));
  for (const [index, found] of bodies.entries()) {
    const start = tokenAt(reading.tokens, found.mention.start);
    const end = tokenAt(reading.tokens, found.mention.end - 1);
    if (isGoverned(reading, first, start)) return null;
    if (isListed(reading, end, last, starts)) return { kind: 'several' };
    const rest = reading.keys.slice(end + 1, last + 1).filter((key) => !/^['’]s?$/u.test(key));
    const head = rest.at(-1);
    const isWhole = rest.length === 0 || /^(?:\(|,|in|on)$/u.test(rest[0] ?? '');
    const isDocument = head !== undefined && documentWords.has(head) && !rest.includes('and');
    if (isWhole || isDocument) {
      if (bodies.length > index + 1 && isJoined(reading, end, last)) return { kind: 'several' };
      return { kind: 'named', mention: found, isOfDocument: isDocument };
    }
    if (bodies.length > index + 1 && isJoined(reading, end, last)) return { kind: 'several' };
  }
  return null;
}

function readDescribed(
  reading: Reading,
  first: number,
  last: number,
  inside: readonly ResolvedMention[],
): SourceReading {
  let start = first;
  while (
    start < last &&
    MAY_STAND_BEFORE.test(reading.keys[start + 1] ?? '') &&
    !/^(?:the|a|an)$/u.test(reading.keys[start] ?? '')
  )
    start += 1;
  const phrase = readRoleAt(reading, start, last);
  if (phrase !== null) {
    const known = inside.find(({ mention }) => mention.form === 'role')?.mention.roles[0];
    const role: RoleWords = { ...phrase.role, country: phrase.role.country ?? known?.country ?? null };
    const isVague = phrase.number === 'plural' || !phrase.isDefinite || sourceNouns.has(role.head);
    if (!isVague) return { kind: 'role', role, gender: phrase.gender };
    return { kind: 'unnamed', role, gender: phrase.gender, number: phrase.number };
  }
  const head = reading.keys[last] ?? '';
  const isThe =
    reading.keys[start] === 'the' || reading.keys[start] === 'its' || reading.keys[start] === 'their';
  if (isThe && (bodyWords.has(head) || genericBodies.has(head))) {
    return { kind: 'body', head, ...readModifiers(reading, start + 1, last - 1) };
  }
  const isPlural =
    /s$/u.test(head) ||
    /^(?:some|many|others|people|those|both|police|most|several)$/u.test(reading.keys[first] ?? '');
  return { kind: 'unnamed', role: null, gender: null, number: isPlural ? 'plural' : 'singular' };
}

function readModifiers(
  reading: Reading,
  first: number,
  last: number,
): { readonly field: readonly string[]; readonly country: string | null } {
  const field: string[] = [];
  let country: string | null = null;
  for (let index = first; index <= last; index += 1) {
    const match = matchCountry(reading.words, index);
    if (match === null) field.push(reading.keys[index] ?? '');
    else {
      country = match.code;
      index += match.length - 1;
    }
  }
  return { field: field.filter((word) => !/^(?:['’]s?|the|state-run|powerful|local)$/u.test(word)), country };
}

/** Nouns for bodies whose names need not hold them. */
export const genericBodies: ReadonlyMap<string, readonly string[]> = new Map([
  ['company', ['company']],
  ['firm', ['company']],
  ['newspaper', ['media']],
  ['paper', ['media']],
  ['magazine', ['media']],
  ['broadcaster', ['media']],
  ['channel', ['media']],
  ['outlet', ['media']],
  ['organisation', ['international', 'other']],
  ['organization', ['international', 'other']],
  ['group', ['armed-group', 'other']],
  ['militia', ['armed-group']],
]);
