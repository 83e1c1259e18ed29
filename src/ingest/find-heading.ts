import { type RawBlock } from './read-article.ts';

const MAX_HEADING_LENGTH = 90;
const MAX_HEADING_WORDS = 14;
const MAX_TITLE_LENGTH = 200;
/** So many short lines in a row are a list, a table or verse. */
const MAX_HEADINGS_IN_A_ROW = 2;
const CLOSED = /(?:[,;:،؛，；：]|[.!?…。！？؟۔।]["”’'»)\]」』]*)$/u;
/** A question above an answer; one that points back ("Why did he?") or tells of the past is a sentence of the story. */
const QUESTION =
  /^(?:what|who|whom|whose|when|where|why|which|how|is|are|will|can|should)\s(?!.*\b(?:he|she|they|them|it|that|this|his|her|their|you|we|i|had|were)\b)[^.!?]*\?$/iu;
/** "OSLO:" or "OSLO, 3 March —" opens the first paragraph of a report. */
const DATELINE = /^\p{Lu}[\p{Lu} .’'-]{2,}(?:,[^:—–-]{0,30})?\s?(?::|[—–]|-\s)/u;

/** Whether a block without mark-up reads like the title of the article: one line, no full stop, longer words below it. */
export function isTitleLike(words: string, following: string): boolean {
  if (words.includes('\n') || words.length > MAX_TITLE_LENGTH || words.length < 3) return false;
  if (DATELINE.test(words) && words.length > MAX_HEADING_LENGTH) return false;
  const isOpen =
    !CLOSED.test(words) || (/[?!]["”’']?$/u.test(words) && words.length <= MAX_HEADING_LENGTH * 1.5);
  return isOpen && startsLikeHeading(words) && following.length > 0;
}

/**
 * Finds the headings among blocks whose kind is open: a short line that starts large, has no final stop, and stands above longer words.
 * More than two such lines in a row are no headings. Returns the indices.
 */
export function findHeadings(text: string, blocks: readonly RawBlock[]): ReadonlySet<number> {
  const candidates = blocks.map(
    (block) => block.kind === null && isHeadingLike(text.slice(block.start, block.end)),
  );
  const headings = new Set<number>();
  candidates.forEach((isCandidate, index) => {
    if (
      isCandidate &&
      runLength(candidates, index) <= MAX_HEADINGS_IN_A_ROW &&
      leadsTo(text, blocks, candidates, index)
    ) {
      headings.add(index);
    }
  });
  return headings;
}

function isHeadingLike(words: string): boolean {
  if (words.includes('\n') || words.length > MAX_HEADING_LENGTH || words.length < 3) return false;
  if (words.split(/\s+/).length > MAX_HEADING_WORDS || !startsLikeHeading(words)) return false;
  const isQuestion = QUESTION.test(words) && words.length <= 60;
  return isQuestion || (!CLOSED.test(words) && !/[?!]["”’']?$/u.test(words) && !isQuotedSpeech(words));
}

function startsLikeHeading(words: string): boolean {
  return /^[“‘"'«(¿¡\[]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words);
}

/** A whole line inside quotation marks is speech that stands alone, or a verse, not a heading. */
function isQuotedSpeech(words: string): boolean {
  return /^[“"«].*[”"»]$/u.test(words) || /^[“"][^”"]*$/u.test(words);
}

function runLength(candidates: readonly boolean[], index: number): number {
  let first = index;
  let last = index;
  while (candidates[first - 1] === true) first -= 1;
  while (candidates[last + 1] === true) last += 1;
  return last - first + 1;
}

/** Whether the next words that are no heading themselves are longer than this one. */
function leadsTo(
  text: string,
  blocks: readonly RawBlock[],
  candidates: readonly boolean[],
  index: number,
): boolean {
  const heading = blocks[index];
  const next = blocks.find(
    (block, other) =>
      other > index && candidates[other] !== true && block.kind !== 'furniture' && block.kind !== 'caption',
  );
  if (heading === undefined || next === undefined) return false;
  return (
    next.kind === 'list-item' ||
    next.end - next.start > heading.end - heading.start ||
    /[.!?]["”’]?$/u.test(text.slice(next.start, next.end))
  );
}
