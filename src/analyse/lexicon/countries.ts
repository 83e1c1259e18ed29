/**
 * Which words stand for which country. The data are those of three kept packages; only what they lack (other spellings,
 * plural peoples, seats of government that are no formal capital) is listed here.
 */
import { createRequire } from 'node:module';
import { countries as countryFacts } from 'countries-list';

// JSON modules still print a warning on Node 20; `require` reads the same files silently.
const load = createRequire(import.meta.url);
// Both packages document this shape for their language files.
const isoNames = load('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
const nationalities = load('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };

/** How a word stands for a country: by its name, its capital, or an adjective that is also a demonym ("Turkish"). */
export type CountryForm = 'name' | 'capital' | 'adjective';

/** A country as some words name it; `code` is ISO 3166-1 alpha-2. */
export interface CountryMatch {
  readonly code: string;
  readonly form: CountryForm;
  /** Number of words of the longest match. */
  readonly length: number;
}

/** Written forms that the packages lack. Keys are codes. */
const extraNames: Readonly<Record<string, readonly string[]>> = {
  TR: ['Turkiye'],
  US: ['U.S', 'United States', 'States'],
  GB: ['U.K', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  AE: ['U.A.E'],
  KR: ['ROK'],
  PS: ['Palestinian Authority'],
  CD: ['DR Congo', 'Democratic Republic of Congo'],
  SY: ['Syria'],
  LA: ['Laos'],
  BO: ['Bolivia'],
  VE: ['Venezuela'],
  BN: ['Brunei'],
};
const extraCapitals: Readonly<Record<string, readonly string[]>> = {
  // Seats of government speak as capitals do.
  US: ['Washington', 'Washington DC', 'White House'],
  RU: ['Kremlin'],
  GB: ['Downing Street', 'Whitehall'],
  FR: ['Élysée', 'Élysée Palace'],
  IL: ['Tel Aviv'],
  UA: ['Kiev'],
  NL: ['The Hague', 'Hague'],
  MM: ['Yangon'],
  CN: ['Peking'],
  LK: ['Colombo'],
  TZ: ['Dar es Salaam'],
  KZ: ['Nur-Sultan'],
  BO: ['La Paz'],
  ZA: ['Pretoria'],
  PS: ['Ramallah'],
  MD: ['Chisinau'],
  CI: ['Abidjan'],
};
const extraAdjectives: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirati'],
  AG: ['Antiguan'],
  AR: ['Argentine', 'Argentinian'],
  BA: ['Bosnian'],
  CZ: ['Czechs'],
  EC: ['Ecuadorian'],
  ES: ['Spaniard'],
  GB: ['Briton', 'Brit', 'English', 'Scottish', 'Welsh'],
  FR: ['Frenchman'],
  GR: ['Hellenic'],
  KW: ['Kuwaiti'],
  KZ: ['Kazakh'],
  MV: ['Maldivian'],
  PS: ['Palestinian'],
  PH: ['Philippine'],
  PK: ['Pak'],
  RS: ['Serb'],
  SK: ['Slovak'],
  SI: ['Slovene'],
  SA: ['Saudi Arabian'],
  TR: ['Turk'],
  DK: ['Dane'],
  SE: ['Swede'],
  FI: ['Finn'],
  PL: ['Pole'],
  UZ: ['Uzbek'],
  TM: ['Turkmen'],
  XK: ['Kosovar', 'Kosovan'],
  YE: ['Yemeni'],
  SS: ['South Sudanese'],
  VN: ['Vietnamese'],
  NZ: ['New Zealand'],
  KP: ['North Korean'],
};

/** Names that mean a town, a state or a person more often than the country, and data that would mislead. */
const misleading = new Set([
  'alofi',
  'basse terre',
  'castries',
  'douglas',
  'dutch east indies',
  'formosa',
  'french sudan',
  'georgetown',
  'gold coast',
  'hamilton',
  'jamestown',
  'jersey',
  'kingston',
  'persia',
  'plymouth',
  'praia',
  'reunion',
  'saint helena',
  'san juan',
  'siam',
  "st john's",
  'stanley',
  'the settlement',
  'the valley',
  'valley',
  'victoria',
]);
/** Words that belong to more than one country: none is read from them. */
// "Brussels" speaks for the European Union more often than for Belgium.
const shared = new Set(['brussels', 'congo', 'congolese', 'dominican', 'korea', 'korean', 'samoan']);
/** `US`, `UK`, `U.S.`: read only in capitals, because `us` is a pronoun. */
const codeLike = /^(?:\p{Lu}{2,4}|(?:\p{Lu}\.){1,3}\p{Lu}?)$/u;
const LONGEST_WORDS = 8;

const index = buildIndex();
/** The first words of all entries: most words of a text are none and need no longer look. */
const firstWords = new Set([...index.keys()].map((key) => key.split(' ')[0] ?? ''));
const shortNames = new Map(
  Object.entries(isoNames.countries).map(([code, names]) => [code, pickShortName(code, names)]),
);

/**
 * The country that the words at `from` name, by the longest match, or null. `words` are in their written case, without
 * punctuation except inner dots, apostrophes and hyphens; a possessive ending is taken off.
 */
export function matchCountry(words: readonly string[], from = 0): CountryMatch | null {
  if (!mayNameCountry(words[from] ?? '')) return null;
  for (let length = Math.min(LONGEST_WORDS, words.length - from); length > 0; length -= 1) {
    const found = lookUp(words.slice(from, from + length).join(' '));
    if (found !== null) return { ...found, length };
  }
  return null;
}

/** The country that a whole phrase names, or null; "the" before it and a possessive ending do not matter. */
export function findCountry(phrase: string): Omit<CountryMatch, 'length'> | null {
  return lookUp(phrase.trim().replace(/^the\s+/iu, ''));
}

/** The usual English name of a country by its ISO 3166-1 alpha-2 code, or null for an unknown code. */
export function nameCountry(code: string): string | null {
  return shortNames.get(code) ?? null;
}

function lookUp(phrase: string): Omit<CountryMatch, 'length'> | null {
  const written = phrase.replace(/[\u2019']s?$/u, '');
  const key = normalise(written);
  const found = index.get(key);
  if (found === undefined || !/\p{Lu}/u.test(written.slice(0, 1))) return null;
  if (found.isCode && !codeLike.test(written)) return null;
  return { code: found.code, form: found.form };
}

/** More capital words than some thousand articles have; behind it the memory starts anew. */
const MOST_WORDS = 20_000;
const openings = new Map<string, boolean>();

/** Whether a country's name can begin with a word: a quick look before {@link matchCountry}. */
export function mayNameCountry(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return false;
  const known = openings.get(word);
  if (known !== undefined) return known;
  const plain = word.toLowerCase().replace(/(?:[\u2019']s?|\.)$/u, '');
  const opens =
    firstWords.has(plain) ||
    (!/^[a-z]*$/u.test(plain) &&
      firstWords.has(normalise(word.replace(/[\u2019']s?$/u, '')).split(' ')[0] ?? ''));
  if (openings.size >= MOST_WORDS) openings.clear();
  openings.set(word, opens);
  return opens;
}

interface Entry {
  readonly code: string;
  readonly form: CountryForm;
  readonly isCode: boolean;
}

function buildIndex(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (phrase: string, code: string, form: CountryForm): void => {
    const key = normalise(phrase);
    if (key === '' || misleading.has(key) || shared.has(key) || entries.has(key)) return;
    entries.set(key, { code, form, isCode: codeLike.test(phrase) });
  };
  // Names before adjectives before capitals: Singapore is a country first.
  for (const [code, names] of Object.entries(extraNames)) for (const name of names) add(name, code, 'name');
  for (const [code, names] of Object.entries(isoNames.countries)) {
    for (const name of [names].flat()) for (const form of unfoldName(name)) add(form, code, 'name');
  }
  for (const [code, facts] of Object.entries(countryFacts)) {
    for (const name of [facts.name, ...(facts.alias ?? [])]) add(name, code, 'name');
  }
  for (const [code, word] of Object.entries(nationalities.nationalities)) addAdjective(add, code, word);
  for (const [code, words] of Object.entries(extraAdjectives)) {
    for (const word of words) addAdjective(add, code, word);
  }
  for (const [code, facts] of Object.entries(countryFacts)) {
    if (!('partOf' in facts)) add(facts.capital, code, 'capital');
  }
  for (const [code, names] of Object.entries(extraCapitals))
    for (const name of names) add(name, code, 'capital');
  return entries;
}

function addAdjective(
  add: (phrase: string, code: string, form: CountryForm) => void,
  code: string,
  word: string,
): void {
  if (word.includes('(') || word.includes(',') || code === 'WF') return;
  add(word, code, 'adjective');
  if (!/(?:ese|ish|ch|sh|ss)$/u.test(word)) add(`${word}s`, code, 'adjective');
}

/** "Korea, Republic of" -> "Republic of Korea" and "Korea"; "Holy See (Vatican City State)" -> "Holy See". */
function unfoldName(name: string): readonly string[] {
  const bare = name.replace(/\s*\([^)]*\)/u, '');
  const [head, tail] = bare.split(', ');
  if (head === undefined || tail === undefined) return [bare];
  return [`${tail} ${head}`, head];
}

function pickShortName(code: string, names: string | string[]): string {
  const preferred = (countryFacts as Record<string, { name: string } | undefined>)[code]?.name;
  return preferred ?? [names].flat()[0] ?? code;
}

function normalise(phrase: string): string {
  return phrase
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[-\s]+/gu, ' ')
    .replace(/\.(?=\s|$)/gu, '')
    .replace(/^the /iu, '')
    .toLowerCase();
}
