import { type Span } from '../../model/selector.ts';
import { isSpeechForm } from '../lexicon/speech-forms.ts';

const END = /^(?:[.!?…。]|\.{2,}|[؟۔])$/u;
const CLOSING = /^(?:["”’»)\]'“]|'')$/u;
const OPENING = /^(?:["“‘«(['„]|''|``)$/u;
/** Words that open a sentence, so that an abbreviation with points before them ends one ("in the U.S. He ..."). */
const STARTERS = new Set(
  'the he she it they but in on at and this that these those we i you as if when while after before for however there his her its their a an'.split(
    ' ',
  ),
);

/**
 * The index of the first token of each sentence in one block's tokens. A sentence goes on behind a closing mark where
 * a tag follows ("...?” she asked", "...!” Rivera said").
 */
export function sentenceStarts(text: string, spans: readonly Span[]): readonly number[] {
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const starts = spans.length > 0 ? [0] : [];
  let index = 0;
  while (index < words.length - 1) {
    const word = words[index] ?? '';
    const isAcronym = /^(?:\p{L}\.){2,}$/u.test(word);
    if (!END.test(word) && !isAcronym) {
      index += 1;
      continue;
    }
    let next = index + 1;
    let isBehindMark = false;
    while (next < words.length && CLOSING.test(words[next] ?? '') && isGlued(spans, next)) {
      isBehindMark = true;
      next += 1;
    }
    if (next < words.length && startsSentence(words, spans, next, isAcronym, isBehindMark)) starts.push(next);
    index = next;
  }
  return starts;
}

function isGlued(spans: readonly Span[], index: number): boolean {
  return spans[index]?.start === spans[index - 1]?.end;
}

function startsSentence(
  words: readonly string[],
  spans: readonly Span[],
  next: number,
  isAcronym: boolean,
  isBehindMark: boolean,
): boolean {
  const word = words[next] ?? '';
  if (OPENING.test(word)) return !isAcronym || isBehindMark;
  if (!/^[\p{Lu}\p{N}\p{Lo}•*\-–—[@#]/u.test(word)) return false;
  if (isAcronym && !isBehindMark) return STARTERS.has(word.toLowerCase()) && /^\p{Lu}/u.test(word);
  if (isGlued(spans, next) && !isBehindMark) return /^\p{Lu}\p{Ll}/u.test(word) && word.length > 1;
  return !(isBehindMark && isTag(words, next));
}

/** Whether a short subject with a verb of speech stands here: "Rivera said", "the mayor told". */
function isTag(words: readonly string[], from: number): boolean {
  for (let index = from; index < Math.min(from + 6, words.length); index += 1) {
    const word = words[index] ?? '';
    if (index > from && isSpeechForm(word.toLowerCase())) {
      const after = words[index + 1] ?? '.';
      return (
        index === from + 1 ||
        /^[\p{Lu}.,;:]/u.test(word) ||
        /^(?:[.,:;]|in|on|at|to|during|after|of|as|last|later|when|\p{Lu}.*)$/u.test(after)
      );
    }
    if (!/^[\p{L}.'’-]+$/u.test(word)) return false;
  }
  return false;
}
