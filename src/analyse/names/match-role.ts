import { areSameRole, leaderNouns } from '../lexicon/titles.ts';
import { type RoleWords } from './mention.ts';

/** Words that make it another office: a vice president is no president, a former one no longer. */
const altering = new Set([
  'vice',
  'deputy',
  'prime',
  'assistant',
  'associate',
  'under',
  'chief',
  'former',
  'ex',
]);
/** Nouns so general that any office of the same field fits them. */
const general = leaderNouns;

/**
 * Whether "the defence minister" can mean somebody with this role. `country` is the country of the person as a whole.
 * Every word that the phrase adds must be evidenced: a phrase with a country fits only a person of that country.
 */
export function fitsRole(asked: RoleWords, given: RoleWords, country: string | null): boolean {
  if (asked.country !== null && asked.country !== (given.country ?? country)) return false;
  // "The port's chairman" is nobody of whom the article has not said that it is the port's.
  const owned = [...given.field, ...(given.owner ?? [])].map(singular);
  if (asked.owner?.every((word) => owned.includes(singular(word))) === false) return false;
  const field = asked.field.filter((word) => !general.has(word));
  const isInField = field.every((word) => given.field.includes(word) || word === given.head);
  if (areSameRole(asked.head, given.head)) return isInField && haveSameRank(asked, given);
  // "the defence czar": another word for whoever leads the field.
  const isLeader = general.has(asked.head) && (general.has(given.head) || given.head === 'director');
  return isLeader && field.length > 0 && isInField && haveSameRank(asked, given);
}

function singular(word: string): string {
  return word.replace(/s$/u, '');
}

function haveSameRank(asked: RoleWords, given: RoleWords): boolean {
  const ranks = (role: RoleWords): string => role.field.filter((word) => altering.has(word)).join(' ');
  return ranks(asked) === ranks(given) || (ranks(asked) === '' && ranks(given) === 'chief');
}
