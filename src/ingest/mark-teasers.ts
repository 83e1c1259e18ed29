import { type RawBlock } from './read-article.ts';

/** Headings under which a site lists other articles. */
const POINTER =
  /^\W{0,3}(?:related|related (?:articles?|stories|posts|news|topics|content|coverage)|read (?:more|also|next)|also read|see also|more (?:news|stories|on this (?:story|topic)|from .{2,40})|most (?:read|popular|viewed|shared)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also like|editor[’']s picks?|top stories|latest (?:news|stories)|don[’']t miss|in other news|what we[’']re reading)\W{0,3}$/iu;
const COMMENTS = /^(?:comments?\s*\(\d+\)|(?:view |all )?\d+ comments?)$/iu;
/** Characters; what is longer is prose. */
const LONGEST_TEASER = 140;
const SHORTEST_PROSE = 60;
const MOST_TEASERS = 10;

/**
 * Marks as furniture the headlines of other articles that a site lists behind "Read more" or "Most read", and what readers
 * wrote below. Only behind the first sentence of the article, so that no title is lost; the list ends with the first block
 * that is a sentence.
 */
export function markTeasers(text: string, blocks: readonly RawBlock[]): readonly RawBlock[] {
  const words = blocks.map(({ start, end }) => text.slice(start, end));
  const prose = blocks.findIndex(({ kind }, index) => kind === null && isProse(words[index] ?? ''));
  if (prose === -1) return blocks;
  const taken = new Set<number>();
  const comments = words.findIndex((line, index) => index > prose && COMMENTS.test(line));
  blocks.forEach((_, index) => {
    if (comments !== -1 && index >= comments) taken.add(index);
    if (index <= prose || !POINTER.test(words[index] ?? '')) return;
    taken.add(index);
    for (let next = index + 1; next <= index + MOST_TEASERS && isTeaser(blocks[next], words[next]); next += 1)
      taken.add(next);
  });
  return blocks.map((block, index) => (taken.has(index) ? { ...block, kind: 'furniture' } : block));
}

function isProse(words: string): boolean {
  return words.length >= SHORTEST_PROSE && /[.!?][”"’')]*$/u.test(words);
}

function isTeaser(block: RawBlock | undefined, words = ''): boolean {
  if (block === undefined || words.length > LONGEST_TEASER || words.includes('\n')) return false;
  return block.kind === 'list-item' || block.kind === 'furniture' || !/[.!?…:][”"’')]*$/u.test(words);
}
