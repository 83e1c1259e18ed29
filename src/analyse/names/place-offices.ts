import { matchCountry } from '../lexicon/countries.ts';
import { bodyWords } from '../lexicon/titles.ts';
import { type Mention } from './mention.ts';
import { tokenAt, type Reading } from './reading.ts';

/** Offices of a state: where the article was written in a capital, they are that country's unless it says otherwise. */
const stateOffices = new Set('minister president premier chancellor king queen emir sultan'.split(' '));

/** How many sentences back "the agency" may have been named. */
const BODY_REACH = 3;

/**
 * Gives people in office the country that the words around them show, where the words of the office name none: that of the
 * dateline ("OSLO:"), of the country that the sentence is about ("Burkina Faso ..., its ambassador, X, said"), or of the
 * body that the office belongs to ("Singapore’s Food Agency ... the agency’s head, X"). `mentions` in order of the text.
 */
export function placeOffices(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const datelines = findDatelines(reading);
  return mentions.map((mention, index) => {
    if (mention.kind !== 'person' || mention.name === null || mention.country !== null) return mention;
    const country =
      countryOfDateline(reading, mention, datelines) ??
      countryOfSentence(reading, mention, mentions.slice(Math.max(0, index - 8), index)) ??
      countryOfBody(reading, mention, mentions.slice(0, index));
    if (country === null) return mention;
    return {
      ...mention,
      country,
      roles: mention.roles.map((role) => ({ ...role, country: role.country ?? country })),
    };
  });
}

/** Country of the dateline that opens a block ("OSLO:"), by block. */
function findDatelines(reading: Reading): ReadonlyMap<number, string> {
  const datelines = new Map<number, string>();
  let block = -1;
  reading.tokens.forEach((token, index) => {
    if (token.block === block) return;
    block = token.block;
    const match = matchCountry(reading.words, index);
    if (match === null || !/^\p{Lu}{3,}$/u.test(reading.words[index] ?? '')) return;
    if (/^[:—–(-]$/u.test(reading.words[index + match.length] ?? '')) datelines.set(block, match.code);
  });
  return datelines;
}

function countryOfDateline(
  reading: Reading,
  mention: Mention,
  datelines: ReadonlyMap<number, string>,
): string | null {
  if (!mention.roles.some(({ head }) => stateOffices.has(head))) return null;
  const block = reading.tokens[tokenAt(reading.tokens, mention.start)]?.block ?? -1;
  return datelines.get(block) ?? null;
}

/** The word before an office, and that before it: "its", or "agency" and "the" of "the agency’s". */
function ownersOf({ tokens, keys }: Reading, { roles }: Mention): readonly (readonly [number, string])[] {
  return roles.map(({ start }) => {
    const first = tokenAt(tokens, start);
    return [first - 1, keys[first - 1] ?? ''];
  });
}

/** "Its" beside an office is the country that the sentence opens with, if it is about one. */
function countryOfSentence(reading: Reading, mention: Mention, before: readonly Mention[]): string | null {
  if (!ownersOf(reading, mention).some(([, word]) => word === 'its')) return null;
  const here = before.filter(({ sentence }) => sentence === mention.sentence);
  const [opening, ...others] = here.filter(({ kind }) => kind !== 'person');
  if (opening?.kind !== 'country' || reading.opens[tokenAt(reading.tokens, opening.start)] !== true)
    return null;
  // Of two bodies it could be either’s.
  return others.some(({ kind, country }) => kind === 'organisation' && country !== opening.country)
    ? null
    : opening.country;
}

/** "The agency’s head": the country of the one body so called that was named shortly before. */
function countryOfBody(reading: Reading, mention: Mention, before: readonly Mention[]): string | null {
  const { keys, text } = reading;
  const noun = ownersOf(reading, mention)
    .filter(
      ([at, mark]) => /^['’]s$/u.test(mark) && keys[at - 2] === 'the' && bodyWords.has(keys[at - 1] ?? ''),
    )
    .map(([at]) => keys[at - 1] ?? '')[0];
  if (noun === undefined) return null;
  const bodies = before.filter(
    ({ kind, sentence, start, end }) =>
      kind === 'organisation' &&
      mention.sentence - sentence <= BODY_REACH &&
      text.slice(start, end).toLowerCase().split(/\s+/u).includes(noun),
  );
  const countries = new Set(bodies.map(({ country }) => country));
  return countries.size === 1 ? (bodies[0]?.country ?? null) : null;
}
