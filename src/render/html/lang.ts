import { type Direction } from '../../model/document.ts';
import { type Attributes } from './markup.ts';

/** The shape of a BCP 47 tag; anything else would be an invalid attribute. */
const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u;

/** `lang` and `dir` of a passage; each is left out where it is not known. */
export function langAttributes(language: string | null, direction: Direction | null): Attributes {
  return { lang: language !== null && LANGUAGE_TAG.test(language) ? language : null, dir: direction };
}
