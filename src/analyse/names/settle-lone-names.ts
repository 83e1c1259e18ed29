import { capitalParticles, genderOfGivenName } from '../lexicon/names.ts';
import { isSpeechForm } from '../lexicon/speech-forms.ts';
import { type BodyKind } from '../lexicon/titles.ts';
import { type Mention } from './mention.ts';
import { type NamesOfArticle } from './name-book.ts';
import { tokenAt, type Reading } from './reading.ts';

const kinds = (words: string, kind: BodyKind): readonly (readonly [string, BodyKind])[] =>
  words.split(' ').map((word) => [word, kind]);
/** Nouns that say what kind of body the name after them is: "the operator X", "the broadcaster X". */
const descriptors: ReadonlyMap<string, BodyKind> = new Map([
  ...kinds(
    'company operator firm airline carrier retailer manufacturer supplier shipper automaker bank utility startup',
    'company',
  ),
  ...kinds('broadcaster newspaper magazine daily channel', 'media'),
]);
/** What only a company has: "X’s chief executive". */
const corporate =
  /^(?:chief executive|chief financial|chief operating|ceo|cfo|shareholders?|headquarters|fleet)/u;
const placing = new Set(['in', 'near', 'outside']);

/**
 * Settles what the names of one word are that nothing shows to be a person's: bodies where the article says so in words
 * ("the operator X", "X’s chief executive"), dropped where they are places ("in X"). Surnames of people whom the article
 * names in full stay. Keeps the order; linear in the number of mentions.
 */
export function settleLoneNames(reading: Reading, mentions: readonly Mention[]): readonly Mention[] {
  const taken = surnamesOf(reading.text, mentions);
  const found = new Map<string, BodyKind | 'place'>();
  for (const mention of mentions) {
    const described = describedBody(reading, mention);
    if (described !== null) found.set(described.words, described.body);
    const word = loneName(reading.text, mention);
    if (word === null || taken.has(word.toLowerCase())) continue;
    const kind = readEvidence(reading, mention);
    if (kind !== null && (kind !== 'place' || !found.has(word))) found.set(word, kind);
  }
  const cities = findNamesakeCities(reading, mentions, taken);
  if (found.size === 0 && cities.size === 0) return mentions;
  return mentions.flatMap((mention) => {
    if (cities.has(loneWord(reading.text, mention) ?? '')) return [];
    const kind = found.get(loneName(reading.text, mention) ?? writtenName(reading.text, mention));
    if (kind === undefined) return [mention];
    return kind === 'place' ? [] : [asBody(mention, kind)];
  });
}

/** What one has in a person: "trust in Florence" says nothing of a city. */
const trust = new Set([
  'trust',
  'confidence',
  'faith',
  'belief',
  'believe',
  'interest',
  'interested',
  'pride',
]);

/**
 * Words that are given names and cities too ("in Sydney"): cities where the article stands somewhere in them and nobody
 * of that name speaks in it.
 */
function findNamesakeCities(
  reading: Reading,
  mentions: readonly Mention[],
  taken: ReadonlySet<string>,
): ReadonlySet<string> {
  const cities = new Set<string>();
  const speakers = new Set<string>();
  for (const mention of mentions) {
    const word = loneWord(reading.text, mention);
    if (word === null || taken.has(word.toLowerCase()) || genderOfGivenName(word.toLowerCase()) === null)
      continue;
    const index = tokenAt(reading.tokens, mention.name?.start ?? 0);
    const [before = '', earlier = ''] = [reading.keys[index - 1], reading.keys[index - 2]];
    if (placing.has(before) && !trust.has(earlier)) cities.add(word);
    if (isSpeechForm(before) || isSpeechForm(reading.keys[index + 1] ?? '')) speakers.add(word);
  }
  return new Set([...cities].filter((word) => !speakers.has(word)));
}

/** A body that one article describes is a body in the others too, unless somebody there bears its name. */
export function shareLoneBodies(inputs: readonly NamesOfArticle[]): readonly NamesOfArticle[] {
  const bodies = new Map<string, BodyKind>();
  for (const { article, mentions } of inputs) {
    for (const { kind, name, body } of mentions) {
      if (kind !== 'organisation' || name === null || (body !== 'company' && body !== 'media')) continue;
      const word = article.text.slice(name.start, name.end);
      if (!/\s/u.test(word) && !bodies.has(word)) bodies.set(word, body);
    }
  }
  if (bodies.size === 0) return inputs;
  return inputs.map((input) => {
    const taken = surnamesOf(input.article.text, input.mentions);
    const mentions = input.mentions.map((mention) => {
      const word = loneName(input.article.text, mention);
      const kind = word === null || taken.has(word.toLowerCase()) ? undefined : bodies.get(word);
      return kind === undefined ? mention : asBody(mention, kind);
    });
    return { ...input, mentions };
  });
}

function readEvidence(reading: Reading, { name }: Mention): BodyKind | 'place' | null {
  const index = tokenAt(reading.tokens, name?.start ?? 0);
  const before = reading.keys[index - 1] ?? '';
  const described = descriptors.get(before);
  if (described !== undefined && reading.keys[index - 2] !== ',') return described;
  const isPossessive = reading.keys[index + 1] === "'s";
  if (isPossessive && corporate.test(reading.keys.slice(index + 2, index + 4).join(' '))) return 'company';
  return placing.has(before) ? 'place' : null;
}

/** The name of a person mention that is one word and no given name, without an office or a courtesy title; null for all others. */
function loneName(text: string, mention: Mention): string | null {
  const word = loneWord(text, mention);
  return word === null || genderOfGivenName(word.toLowerCase()) !== null ? null : word;
}

/** As {@link loneName}, given names among them. */
function loneWord(text: string, { kind, form, name, roles, isTitledByGender }: Mention): string | null {
  if (kind !== 'person' || form !== 'name' || name === null || isTitledByGender) return null;
  if (roles.some(({ head }) => !descriptors.has(head))) return null;
  const word = text.slice(name.start, name.end);
  return /\s/u.test(word) ? null : word;
}

/** Nouns that nobody bears: what follows them is no person's name, however many words it has. */
const bodyNouns: ReadonlyMap<string, BodyKind> = new Map([
  ...kinds('company firm airline', 'company'),
  ...kinds('newspaper magazine daily channel station', 'media'),
  ...kinds('group charity organisation organization nonprofit think-tank collective', 'other'),
]);

/** "the newspaper La Voz", "of the group Open Hand": a name of several words that is a body's. */
function describedBody(reading: Reading, mention: Mention): { words: string; body: BodyKind } | null {
  const words = writtenName(reading.text, mention);
  if (mention.name === null || !/\s/u.test(words)) return null;
  const index = tokenAt(reading.tokens, mention.name.start);
  const body = bodyNouns.get(reading.keys[index - 1] ?? '');
  const first = reading.keys[index] ?? '';
  const isPersonal = genderOfGivenName(first) !== null && !capitalParticles.has(first);
  return body === undefined || isPersonal ? null : { words, body };
}

function writtenName(text: string, { kind, form, name }: Mention): string {
  return kind === 'person' && form === 'name' && name !== null ? text.slice(name.start, name.end) : '';
}

/** Lower-case words of the names of more than one word. */
function surnamesOf(text: string, mentions: readonly Mention[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { kind, name } of mentions) {
    if (kind !== 'person' || name === null) continue;
    const parts = text.slice(name.start, name.end).toLowerCase().split(/\s+/u);
    if (parts.length > 1) for (const part of parts) words.add(part);
  }
  return words;
}

function asBody(mention: Mention, body: BodyKind): Mention {
  const { start, end } = mention.name ?? mention;
  return { ...mention, start, end, kind: 'organisation', body, roles: [], gender: null, isSure: true };
}
