import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import { trimBack } from './clauses.ts';
import { type QuotedTokens, type Reading } from './reading.ts';

/**
 * Lets a content that holds one paragraph of a quotation hold them all: each opens with a mark, none but the last closes.
 */
export function joinParagraphs(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { quotation, quotations } = reading;
  const previous = new Map<number, QuotedTokens>();
  // In a transcript each paragraph has a speaker of its own.
  const joins = (next: QuotedTokens | undefined): boolean => next !== undefined && !isLabelled(reading, next);
  for (const held of quotations) if (joins(quotations[held.next])) previous.set(held.next, held);
  if (previous.size === 0) return found;
  const taken = new Set<number>();
  for (const { start, end } of found)
    for (let index = start; index < end; index += 1) taken.add(quotation[index] ?? -1);
  return found.map((one) => {
    let { start, end } = one;
    for (
      let held = previous.get(quotation[start] ?? -1);
      held !== undefined && !taken.has(held.index);
      held = previous.get(held.index)
    ) {
      start = held.first;
    }
    let last = quotations[quotation[end - 1] ?? -1];
    while (last !== undefined && joins(quotations[last.next]) && !taken.has(last.next)) {
      last = quotations[last.next];
      if (last !== undefined) end = trimBack(reading, last.last + 1);
    }
    return start === one.start && end === one.end ? one : { ...one, start, end };
  });
}

function isLabelled({ form, annotated: { tokens, text } }: Reading, { first }: QuotedTokens): boolean {
  const word = text.slice(tokens[first]?.start ?? 0, tokens[first]?.end ?? 0);
  return /^\p{Lu}{2}/u.test(word) && [1, 2, 3].some((steps) => form[first + steps] === formClass.colon);
}
