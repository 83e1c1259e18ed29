import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from './place.ts';
import { type ReadArticle } from './read-article.ts';

/** Characters; the longest paragraph of a feature has some thousands. */
const LONGEST_PASSAGE = 100_000;
/** The longest reports that papers print in full have some hundreds. */
const MOST_PASSAGES = 20_000;

/**
 * What makes a text one that no pack could print in reasonable time: a passage without an end, or passages without
 * number, as `input-is-small` (errors). Null for an article.
 */
export function tooLarge({ text, blocks, keepsLines }: ReadArticle, path: string): Diagnostic | null {
  const fault = { severity: 'error', code: 'input-is-small', file: path } as const;
  const endless = blocks.find(({ start, end }) => end - start > LONGEST_PASSAGE);
  if (endless !== undefined) {
    return {
      ...fault,
      message: `A passage has ${endless.end - endless.start} characters without a new paragraph; Briefpack reads up to ${LONGEST_PASSAGE}`,
      ...(keepsLines ? placeOf(text, endless.start) : {}),
      hint: 'Put empty lines between its paragraphs, or leave the file out.',
    };
  }
  if (blocks.length <= MOST_PASSAGES) return null;
  return {
    ...fault,
    message: `The file has ${blocks.length} passages; Briefpack reads articles of up to ${MOST_PASSAGES}`,
    hint: 'Cut it into its articles, or leave it out.',
  };
}
