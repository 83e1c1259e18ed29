import { type Span } from '../../model/selector.ts';
import { type ResolvedMention } from './name-book.ts';

/** A name with its titles is never longer than this many characters. */
const LONGEST_MENTION = 200;

/** The mentions that share a character with a span; they are in order and hardly overlap. */
export function mentionsWithin(mentions: readonly ResolvedMention[], span: Span): readonly ResolvedMention[] {
  const found: ResolvedMention[] = [];
  for (let index = firstFrom(mentions, span.end) - 1; index >= 0; index -= 1) {
    const resolved = mentions[index];
    if (resolved === undefined || resolved.mention.start < span.start - LONGEST_MENTION) break;
    if (resolved.mention.end > span.start) found.unshift(resolved);
  }
  return found;
}

/** Index of the first mention that starts at or after an offset. */
function firstFrom(mentions: readonly ResolvedMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.mention.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
