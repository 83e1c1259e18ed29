import { type Span } from '../../model/selector.ts';

/**
 * Words of one article that refer to a person or a body. Found per article, before names are joined across articles.
 * `start`/`end` hold the name or role words with titles ("Defence Minister Khawaja Asif"), never a leading article's
 * punctuation.
 */
export interface Mention extends Span {
  readonly kind: 'person' | 'organisation' | 'country';
  readonly form: 'name' | 'role' | 'pronoun' | 'metonym';
}
