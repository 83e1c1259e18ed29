import { bodyWords } from '../lexicon/titles.ts';
import { type Referent } from './discourse.ts';
import { type NameBook } from './name-book.ts';
import { type SourceReading } from './read-source.ts';

/**
 * Whether "the agency", "the Danish company" can mean a body that the article spoke of. `kinds`: those that the noun may stand
 * for whatever the name; undefined where the name must hold the noun.
 */
export function fitsBody(
  book: NameBook,
  referent: Referent,
  {
    head,
    field,
    country,
  }: Pick<Extract<SourceReading, { readonly kind: 'body' }>, 'head' | 'field' | 'country'>,
  kinds: readonly string[] | undefined,
): boolean {
  const organisation = referent.id === null ? undefined : book.organisationOf(referent.id);
  if (organisation === undefined) return false;
  // "The Danish energy agency" is no other country's, and no agency that is not known to be Denmark's.
  if (country !== null && organisation.country !== country) return false;
  if (kinds !== undefined) return kinds.includes(organisation.kind);
  const names = [organisation.name, ...organisation.aliases].map((name) =>
    name.toLowerCase().split(/[\s-]+/u),
  );
  // "The interior ministry" is not the Ministry of Foreign Affairs.
  const isSameField = (words: readonly string[]): boolean =>
    field.every((word) => words.some((known) => known === word || known.startsWith(word.slice(0, 6))));
  return bodyWords.has(head) && names.some((words) => words.includes(head) && isSameField(words));
}
