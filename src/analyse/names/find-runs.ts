import { matchCountry } from '../lexicon/countries.ts';
import { calendarWords, isGivenName, nameParticles, nameSuffixes, ordinaryWords } from '../lexicon/names.ts';
import { bodyWords, fieldWords, honorifics, roleNouns } from '../lexicon/titles.ts';
import { articled, type Reading } from './reading.ts';

/** Capitalised words that belong together: indexes of the first and the last token, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/**
 * The capitalised phrases of a text outside headlines, in order, not overlapping. A phrase never holds punctuation but
 * the point of an abbreviation; it leaves out ordinary words that have a capital only because they open a sentence.
 */
export function findRuns(reading: Reading): readonly Run[] {
  const runs: Run[] = [];
  let index = 0;
  while (index < reading.tokens.length) {
    if (!isNameWord(reading, index)) {
      index += 1;
      continue;
    }
    const last = extendRun(reading, index);
    runs.push({ first: index, last });
    index = last + 1;
  }
  return runs;
}

function extendRun(reading: Reading, first: number): number {
  let last = first;
  for (;;) {
    const next = last + 1;
    if (!isSameBlock(reading, last, next)) return last;
    if (isNameWord(reading, next)) {
      last = next;
      continue;
    }
    const bridged = bridge(reading, first, last);
    if (bridged === null) return last;
    last = bridged;
  }
}

/** Index of a capitalised word that a particle, "of" or a suffix after a comma joins to the run, or null. */
function bridge(reading: Reading, first: number, last: number): number | null {
  const key = reading.keys[last + 1] ?? '';
  if (
    /^(?:plc|inc|ltd|gmbh|co)$/u.test(key) &&
    reading.tokens[last]?.block === reading.tokens[last + 1]?.block
  )
    return last + 1;
  // "Harbour Workers’ Union": the members are part of the name.
  const isOfMembers = /^['’]$/u.test(key) && /s$/u.test(reading.keys[last] ?? '');
  const isMembersBody =
    isOfMembers &&
    bodyWords.has(reading.keys[last + 2] ?? '') &&
    reading.tokens[last + 2]?.isCapital === true &&
    matchCountry(reading.words.slice(first, last + 1)) === null;
  if (isMembersBody && isSameBlock(reading, last, last + 2)) return last + 2;
  // "the Prime Minister’s Office"
  const isOffice =
    key === "'s" && reading.keys[last + 2] === 'office' && roleNouns.has(reading.keys[last] ?? '');
  if (isOffice && reading.tokens[last + 2]?.isCapital === true && isSameBlock(reading, last, last + 2))
    return last + 2;
  const isBodyOrRole = hasBodyOrRole(reading, first, last);
  if (key === ',' && nameSuffixes.has(reading.keys[last + 2] ?? '') && isNameWord(reading, last + 2))
    return last + 2;
  const isLink = isBodyOrRole && (key === 'of' || key === 'for');
  const isPair = isBodyOrRole && (key === 'and' || key === '&') && bodyWords.has(reading.keys[first] ?? '');
  const isParticle = nameParticles.has(key) && reading.tokens[last + 1]?.isCapital === false && key !== 'i';
  if (isNamedByPair(reading, first, last)) return last + 2;
  if (!isLink && !isParticle && !isPair && key !== '&') return null;
  let next = last + 2;
  if (isLink && reading.keys[next] === 'the') next += 1;
  if (isParticle && nameParticles.has(reading.keys[next] ?? '') && !reading.tokens[next]?.isCapital)
    next += 1;
  const isJoined = isSameBlock(reading, last, next) && isNameWord(reading, next);
  if (isPair && isJoined && !fieldWords.has(reading.keys[next] ?? '')) return null;
  return isJoined ? next : null;
}

/** "the Water and Power Board": the two fields name one body. */
function isNamedByPair(reading: Reading, first: number, last: number): boolean {
  const { keys, tokens } = reading;
  if (first !== last || keys[first - 1] !== 'the' || keys[last + 1] !== 'and') return false;
  if (!fieldWords.has(keys[first] ?? '') || bodyWords.has(keys[first] ?? '')) return false;
  const isCapital = tokens[last + 2]?.isCapital === true && tokens[last + 3]?.isCapital === true;
  return isCapital && !bodyWords.has(keys[last + 2] ?? '') && bodyWords.has(keys[last + 3] ?? '');
}

function hasBodyOrRole(reading: Reading, first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) {
    const key = reading.keys[index] ?? '';
    if (bodyWords.has(key) || roleNouns.has(key) || key === 'bank' || key === 'house') return true;
  }
  return false;
}

function isSameBlock(reading: Reading, a: number, b: number): boolean {
  return reading.tokens[a]?.block === reading.tokens[b]?.block;
}

const DESCRIBING =
  /-(?:based|born|backed|led|run|held|controlled|occupied|administered|owned|made|style|era|trained|educated|friendly|brokered|mediated|speaking|American|Canadian|British|Australian)$/u;

/** Whether a token may be part of a name: a capital that is not owed to its place alone. */
function isNameWord(reading: Reading, index: number): boolean {
  const token = reading.tokens[index];
  if (token === undefined || reading.headlines[token.block] === true) return false;
  if (!token.isCapital) return isArticledSurname(reading, index);
  const key = reading.keys[index] ?? '';
  if (!/^\p{L}/u.test(key) || key === 'i') return false;
  // "Jane Doe (D-Mass.)": a party and a state.
  if (reading.keys[index - 1] === '(' && /^\p{L}-/u.test(key)) return false;
  // "T-shirt", "X-ray"
  if (/^\p{L}-\p{Ll}/u.test(reading.words[index] ?? '')) return false;
  // An initial: "K. A. Rivera".
  if (key === 'a' && /^A\.$/u.test(reading.words[index] ?? '') && reading.opens[index] !== true) return true;
  // "Varn-based", "Irish-American": how somebody or something is described.
  if (DESCRIBING.test(reading.words[index] ?? '')) return false;
  if (calendarWords.has(key)) return isNameLikeMonth(reading, index, key);
  if (reading.opens[index] === true) return isNameAtOpening(reading, index, key);
  if (!ordinaryWords.has(key) || roleNouns.has(key) || fieldWords.has(key)) return true;
  // "Per Lund", "Will Ferris": inside a sentence such a word has its capital as a given name.
  // "Colonel Do Van Minh": behind an office such a word opens a name.
  const before = reading.keys[index - 1] ?? '';
  const isTitled =
    reading.tokens[index - 1]?.isCapital === true && (roleNouns.has(before) || honorifics.has(before));
  if (isTitled && reading.tokens[index + 1]?.isCapital === true && isSameBlock(reading, index - 1, index + 1))
    return true;
  const isGiven = (key === 'per' || key === 'will') && reading.tokens[index + 1]?.isCapital === true;
  return isGiven || matchCountry(reading.words, index) !== null || isAfterGivenName(reading, index);
}

/** Behind another name the article has a small letter, and wherever the text calls that person by the surname alone. */
function isArticledSurname(reading: Reading, index: number): boolean {
  const before = reading.tokens[index - 1];
  const word = reading.words[index] ?? '';
  if (!articled.test(word)) return false;
  const isBehindName = before?.isCapital === true && before.block === reading.tokens[index]?.block;
  return isBehindName || reading.articled.has(word);
}

function isNameLikeMonth(reading: Reading, index: number, key: string): boolean {
  if (!/^(?:may|april|june|august|summer|jan|summer)$/u.test(key)) return false;
  return isAfterGivenName(reading, index) || honorifics.has(reading.keys[index - 1] ?? '');
}

function isAfterGivenName(reading: Reading, index: number): boolean {
  const before = reading.tokens[index - 1];
  return before?.isCapital === true && before.pos !== 'PUNCT' && isGivenName(reading.keys[index - 1] ?? '');
}

/** "Villagers said": what such a word opens is no name, unless it has its capital inside a sentence too. */
const SEVERAL_PEOPLE = /(?:[^aeiou]ers|ists|[ct]ors|ians|ees|women|men|folk)$/u;

function isNameAtOpening(reading: Reading, index: number, key: string): boolean {
  if (roleNouns.has(key) || honorifics.has(key)) return true;
  const word = reading.words[index] ?? '';
  if (articled.test(word.slice(0, 1).toLowerCase() + word.slice(1))) return true;
  const isBeforeCapital = reading.tokens[index + 1]?.isCapital === true;
  if (isBeforeCapital && matchCountry(reading.words, index) !== null) return true;
  if (fieldWords.has(key) || key === 'new') return isBeforeCapital;
  if (ordinaryWords.has(key)) return false;
  if (reading.capitalised.has(reading.tokens[index]?.lower ?? '')) return true;
  if (matchCountry(reading.words, index) !== null) return true;
  if (reading.lowered.has(key) || (!isBeforeCapital && SEVERAL_PEOPLE.test(key))) return false;
  const pos = reading.tokens[index]?.pos;
  if (pos === 'PROPN' || pos === 'X') return true;
  if (/(?:ing|ly|ed)$/u.test(key) && !isBeforeCapital) return false;
  return isGivenName(key) || (pos === 'NOUN' && !/s$/u.test(key)) || pos === 'ADJ';
}
