import { matchCountry } from '../lexicon/countries.ts';
import { bodyWords, fieldWords } from '../lexicon/titles.ts';
import { type Mention, type RoleWords } from './mention.ts';
import { tokenAt, type Reading } from './reading.ts';

/** Offices of a state: where the article was written in a capital, they are that country's unless it says otherwise. */
const stateOffices = new Set('minister president premier chancellor king queen emir sultan'.split(' '));

/** "Energy Cabinet Secretary", "Fisheries Secretary": a minister by another name. */
function isStateOffice({ head, field }: RoleWords): boolean {
  return (
    stateOffices.has(head) ||
    (head === 'secretary' && field.some((word) => word === 'cabinet' || fieldWords.has(word)))
  );
}

/** How many sentences back "the agency" may have been named. */
const BODY_REACH = 3;
/** Mentions that a few sentences hold: further back nothing is looked for, so that the time stays linear. */
const MENTIONS_BEFORE = 24;

/**
 * Gives people in office the country that the words around them show, where the words of the office name none: that of the
 * dateline ("OSLO:"), of the country that the sentence is about ("Burkina Faso ..., its ambassador, X, said"), or of the
 * body that the office belongs to ("Singapore’s Food Agency ... the agency’s head, X"). `mentions` in order of the text. Linear.
 */
export function placeOffices(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const datelines = findDatelines(reading);
  const dateline = findOwnDateline(reading);
  return mentions.map((mention, index) => {
    if (mention.kind !== 'person' || mention.name === null || mention.country !== null) return mention;
    const before = mentions.slice(Math.max(0, index - MENTIONS_BEFORE), index);
    const country =
      countryOfDateline(reading, mention, datelines) ??
      countryOfSentence(reading, mention, before) ??
      countryOfBody(reading, mention, before);
    if (country === null) return assume(reading, mention, before, dateline);
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

/** Country of a line that is but a capital and a date ("NAIROBI, 13 May 2025"), or null. */
function findOwnDateline(reading: Reading): string | null {
  const { keys, tokens, words } = reading;
  for (const [index, token] of tokens.entries()) {
    if (index > LONGEST_HEAD) return null;
    if (tokens[index - 1]?.block === token.block) continue;
    const match = matchCountry(words, index);
    if (match?.form !== 'capital' || !/^\p{Lu}{3,}$/u.test(words[index] ?? '')) continue;
    const next = index + match.length;
    const isDated = keys[next] === ',' && /^(?:\d{1,2}|\p{Lu}\p{L}+)$/u.test(words[next + 1] ?? '');
    if (isDated) return match.code;
  }
  return null;
}

/** Tokens before which the line with place and date stands. */
const LONGEST_HEAD = 60;

/** Whoever holds an office of a state speaks for the country where the article was written, or which they bind: "Uganda will host ...". */
function assume(
  reading: Reading,
  mention: Mention,
  before: readonly Mention[],
  dateline: string | null,
): Mention {
  if (!mention.roles.some(isStateOffice)) return mention;
  const assumedCountry = boundCountry(reading, mention, before) ?? dateline;
  return assumedCountry === null ? mention : { ...mention, assumedCountry };
}

/** What a state binds itself to, and nobody says of another one. */
const BINDING =
  /^(?:will|would|wants|seeks|stands ready|is ready|is willing|is prepared|has decided|has agreed|intends|plans|reserves|welcomes|will not|would not) (?:(?:not|to|never|also|again) )*(?:two |a |the )?(?:host|bring|send|pay|buy|sell|sign|keep|open|reopen|close|withdraw|join|support|ask|request|provide|offer|contribute|accept|respond|suspend|release|publish|appeal|lift|impose|resume|hold|ration|talk|negotiate|mediate|berths?|right)/u;

/** The country that opens the sentence and is bound by it, where nobody else stands between it and the mention. */
function boundCountry(reading: Reading, mention: Mention, before: readonly Mention[]): string | null {
  const [opening] = before.filter(({ sentence }) => sentence === mention.sentence);
  if (opening?.kind !== 'country' || reading.opens[tokenAt(reading.tokens, opening.start)] !== true)
    return null;
  const next = tokenAt(reading.tokens, opening.end);
  const words = reading.keys.slice(next, next + 7).join(' ');
  return BINDING.test(words) ? opening.country : null;
}

function countryOfDateline(
  reading: Reading,
  mention: Mention,
  datelines: ReadonlyMap<number, string>,
): string | null {
  if (!mention.roles.some(isStateOffice)) return null;
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
  if (opening === undefined) return countryOfSentenceBefore(reading, mention, before);
  if (opening.kind !== 'country' || reading.opens[tokenAt(reading.tokens, opening.start)] !== true)
    return null;
  // Of two bodies it could be either’s.
  return others.some(({ kind, country }) => kind === 'organisation' && country !== opening.country)
    ? null
    : opening.country;
}

/** "Oslo’s energy ministry called it worthless. The lake had risen, its spokesman, X, said": the body that the sentence before is about. */
function countryOfSentenceBefore(
  reading: Reading,
  mention: Mention,
  before: readonly Mention[],
): string | null {
  const { keys, tokens } = reading;
  const at = tokenAt(tokens, mention.start);
  const block = tokens[at]?.block;
  // "The commission had no notice, its spokesman said": the commission’s.
  for (let index = at - 1; index >= 0 && tokens[index]?.sentence === mention.sentence; index -= 1)
    if (bodyWords.has(keys[index] ?? '') || /(?:company|firm|group|team|operator)$/u.test(keys[index] ?? ''))
      return null;
  const there = before.filter(
    ({ sentence, start }) =>
      sentence === mention.sentence - 1 && tokens[tokenAt(tokens, start)]?.block === block,
  );
  const [opening] = there.filter(({ kind }) => kind !== 'person');
  if (opening === undefined || reading.opens[tokenAt(tokens, opening.start)] !== true) return null;
  return opening.country;
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
