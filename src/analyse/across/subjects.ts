import { findCountry } from '../lexicon/countries.ts';
import { type ArticleView, contentKeys } from './view.ts';
import { type KeyedToken } from './word-keys.ts';

/** Heads after a country's word that still mean the country acts: "Turkish officials", "the Kabul government". */
const actingHeads: ReadonlySet<string> = new Set(
  `minister ministers ministry government regime authorities authority official officials delegation delegations side sides
   forces force army military troops navy police president premier chancellor leader leaders leadership chief chiefs
   administration envoy envoys diplomat diplomats negotiator negotiators parliament representatives
   party team court secretary spokesman spokeswoman spokesperson ambassador king prince state foreign defence defense
   interior prime intelligence finance fisheries trade energy health water deputy senior vice government's interim
   caretaker islands`.split(/\s+/u),
);

/** The countries that act in a clause, and where their words stand. */
export interface Subject {
  readonly countries: readonly string[];
  /** Tokens before the first verb. */
  readonly words: readonly KeyedToken[];
}

/**
 * The countries that are the subject of a clause: those that stand before its first verb and are no mere modifier of
 * something else ("Indian proxies") nor stand in a prepositional phrase. "India of waging" counts after a charge
 * (`isCharge`: "accused"), not after a warning. A clause that opens with a condition has no subject here: what it says has
 * not happened.
 */
export function findSubject(words: readonly KeyedToken[], isCharge: boolean): Subject {
  const start = words.findIndex(({ token }) => token.pos !== 'PUNCT' && token.lower !== 'that');
  const opening = words[start];
  if (
    opening === undefined ||
    /^(?:if|unless|when|once|while|although|despite)$/u.test(opening.token.lower)
  ) {
    return { countries: [], words: [] };
  }
  const verb = words.findIndex(({ token, key }) => isVerb(token.pos) && !key.startsWith('@'));
  const before = words.slice(start, verb < 0 ? Math.min(words.length, start + 2) : verb);
  const link = before.findIndex(({ token }, i) => i > 0 && token.pos === 'ADP' && token.lower !== 'of');
  const stop = before.findIndex(({ token }) => /^(?:of|that|which|who)$/u.test(token.lower));
  if (stop === 1 && !isCharge && before[1]?.token.lower === 'of') return { countries: [], words: [] };
  const ends = [link, stop].filter((end) => end >= 0);
  const kept = before.slice(0, ends.length === 0 ? before.length : Math.min(...ends));
  const countries = kept.flatMap(({ key }, i) =>
    key.startsWith('@') && actsAt(kept, i) ? [key.slice(1)] : [],
  );
  return { countries: [...new Set(countries)], words: kept };
}

/** Whether the country word at `i` stands alone, before "and", or before a head that acts for the country. */
function actsAt(words: readonly KeyedToken[], i: number): boolean {
  let next = i + 1;
  while (
    words[next]?.key === '' &&
    /^(?:'s|’s|'|’)?$|^\p{L}+$/u.test(words[next]?.token.lower ?? '') &&
    words[next]?.token.isCapital
  )
    next += 1;
  const rest = words.slice(next).filter(({ token }) => token.pos !== 'PUNCT' && token.lower !== "'s");
  const after = rest[0];
  if (after === undefined) return true;
  if (after.token.lower === 'and' || after.token.lower === 'or') {
    const other = rest[1];
    return (
      other === undefined ||
      other.key.startsWith('@') ||
      other.token.pos === 'PROPN' ||
      /^(?:its|their|the)$/u.test(other.token.lower)
    );
  }
  if (after.token.pos === 'ADV' || after.token.pos === 'AUX') return true;
  return actingHeads.has(after.token.lower);
}

function isVerb(pos: string): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

const placeLinks = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'towards',
  'into',
  'inside',
  'outside',
  'around',
]);

/** The countries that words speak of, in order of code; a capital after "in" or "at" is a place, no country. */
export function countriesIn(article: ArticleView, words: readonly KeyedToken[]): readonly string[] {
  const kept = words.filter(({ token, key }, i) => {
    if (!key.startsWith('@')) return false;
    const before = words[i - 1]?.token.lower ?? '';
    return !(placeLinks.has(before) && isCapitalCity(article, token.start, token.end));
  });
  return contentKeys(kept)
    .map((key) => key.slice(1))
    .sort();
}

function isCapitalCity(article: ArticleView, start: number, end: number): boolean {
  return findCountry(article.text.text.slice(start, end))?.form === 'capital';
}
