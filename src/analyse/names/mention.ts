import { type Span } from '../../model/selector.ts';
import { type BodyKind, type Gender } from '../lexicon/titles.ts';

/** Role words that an article gives a person, without their leading article: "Defence Minister", "mayor of the port". */
export interface RoleWords extends Span {
  /** The noun that names the office, lower case, singular: "minister". */
  readonly head: string;
  /** The other words that count, lower case: "defence". */
  readonly field: readonly string[];
  /** Words of the body before a genitive, lower case: "drivers" of "the drivers' association's chairman"; absent where none tells. */
  readonly owner?: readonly string[];
  /** ISO 3166-1 alpha-2 of the country that the words name ("Pakistan’s", "Turkish"), or null. */
  readonly country: string | null;
}

/**
 * Words of one article that refer to a person or a body. Found per article, before names are joined across articles.
 * `start`/`end` hold the name or role words with titles ("Defence Minister Khawaja Asif"), never a leading article's
 * punctuation.
 */
export interface Mention extends Span {
  readonly kind: 'person' | 'organisation' | 'country';
  readonly form: 'name' | 'role' | 'pronoun' | 'metonym';
  /** The name without titles and roles; null for roles and pronouns. */
  readonly name: Span | null;
  /** Roles beside the name or, for the form `role`, the role itself. */
  readonly roles: readonly RoleWords[];
  readonly gender: Gender | null;
  /** The gender is stated by a courtesy title ("Mrs") rather than taken from the given name. */
  readonly isTitledByGender: boolean;
  readonly number: 'singular' | 'plural';
  readonly country: string | null;
  /** The country that the words around the mention make likely, where none is stated; counts where nothing speaks against it. */
  readonly assumedCountry?: string;
  /** What kind of body it is; null for people and countries. */
  readonly body: BodyKind | null;
  /** The short form that the article gives in brackets, or null. */
  readonly acronym: string | null;
  /** Whether "the", a possessive or nothing stands before it, rather than "a", "one", "some". */
  readonly isDefinite: boolean;
  /** The words beside it show that it is who they seem to be: a title, a verb of saying, a known given name. */
  readonly isSure: boolean;
  /** Inside quotation marks: who speaks there is not who tells the story. */
  readonly isQuoted: boolean;
  /** Index of the sentence that it begins in. */
  readonly sentence: number;
}
