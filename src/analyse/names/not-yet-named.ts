/** Whom a role or a body means that the article has not spoken of before: it is named further down, or by another article. */
import { type Discourse, type Referent, type Resolution } from './discourse.ts';
import { fitsRole } from './match-role.ts';
import { type RoleWords } from './mention.ts';
import { type NameBook, type ResolvedMention } from './name-book.ts';
import { type SourceReading } from './read-source.ts';

interface Heard {
  readonly mentions: readonly ResolvedMention[];
  /** Those of them that are names with a role beside them. */
  readonly bearers: readonly ResolvedMention[];
  readonly book: NameBook;
  readonly discourse: Discourse;
}

/** An entry of the book as somebody who can be spoken of, or null for an id that it does not hold. */
export function namedReferent(book: NameBook, id: string): Referent | null {
  const profile = book.profileOf(id);
  if (profile === null) return null;
  return { key: id, ...profile };
}

/**
 * "Defence minister says ..." in a headline: the one person of the article who bears the role further down. Where the
 * article gives it to nobody, the one whom it names and other articles give it to ("Norway’s transport minister").
 */
export function roleToCome(heard: Heard, role: RoleWords): Resolution {
  const here = distinctIds(
    heard.bearers.filter(({ mention }) =>
      mention.roles.some((given) => fitsRole(role, given, mention.country)),
    ),
  );
  const isTelling = role.field.length > 0 || role.country !== null;
  const ids = here.length > 0 || !isTelling ? here : bearersElsewhere(heard, role);
  const [only] = ids;
  const referent = only === undefined || ids.length > 1 ? null : namedReferent(heard.book, only);
  return referent === null ? { kind: ids.length > 1 ? 'ambiguous' : 'none' } : { kind: 'found', referent };
}

/** People whom this article names without an office and to whom another article gives this one. */
function bearersElsewhere({ mentions, book }: Heard, role: RoleWords): readonly string[] {
  const named = mentions.filter(({ mention }) => mention.form === 'name' && mention.kind === 'person');
  return distinctIds(named).filter((id) => {
    const profile = book.profileOf(id);
    return profile?.roles.some((given) => fitsRole(role, given, profile.country)) === true;
  });
}

function distinctIds(mentions: readonly ResolvedMention[]): readonly string[] {
  return [...new Set(mentions.flatMap(({ id }) => id ?? []))];
}

/** "Kenya rejected it. Its energy ministry said ...": Kenya’s, where the articles name it in full. */
export function bodyOfState(
  { book, discourse }: Pick<Heard, 'book' | 'discourse'>,
  words: string,
  { head, field }: Extract<SourceReading, { readonly kind: 'body' }>,
  place: { readonly sentence: number; readonly block: number },
): Resolution {
  if (!/^its\b/iu.test(words) || field.length === 0) return { kind: 'none' };
  const state = discourse.findBody(
    ({ id }) => id !== null && book.organisationOf(id)?.kind === 'government',
    place.sentence,
    place.block,
  );
  if (state.kind !== 'found' || state.referent.country === null) return { kind: 'none' };
  const { country } = state.referent;
  const [only, other] = book.organisations.filter(
    (body) =>
      body.country === country && [...field, head].every((word) => body.name.toLowerCase().includes(word)),
  );
  const referent = only === undefined || other !== undefined ? null : namedReferent(book, only.id);
  return referent === null ? { kind: 'none' } : { kind: 'found', referent };
}
