import { eld } from 'eld/medium';
import { type Metadata } from '../model/article.ts';
import { type RawBlock } from './read-article.ts';

const LEAST_LETTERS = 40;
const SAMPLE_LENGTH = 4_000;

/** The language that the article is written in, by the words of its prose (furniture aside); null where they are too few to be sure. */
export function findLanguage(text: string, blocks: readonly RawBlock[]): Metadata | null {
  const prose = blocks
    .filter(({ kind }) => kind !== 'furniture' && kind !== 'caption')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .slice(0, SAMPLE_LENGTH);
  if (prose.replace(/\P{L}/gu, '').length < LEAST_LETTERS) return null;
  const found = eld.detect(prose);
  return found.language === '' || !found.isReliable() ? null : { value: found.language, basis: 'text' };
}
