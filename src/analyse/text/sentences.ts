import { type Span } from '../../model/selector.ts';
import { isSpeechForm } from '../lexicon/speech-forms.ts';

const END = /^(?:[.!?…。！？।]|\.{2,}|[؟۔])$/u;
/** "WASHINGTON, Sept. 26 (AP) —", "BANJUL, 12 October 2025 (Coast Press) —": a place in capitals, perhaps a date and an agency, and a dash. */
const DATELINE =
  /^\p{Lu}[\p{Lu}.’' /-]{2,40}(?:,\s*\d{1,2}\s+[\p{L}.]{3,12}|(?:,\s*[\p{L}.]{2,20}){0,3}(?:\s*,?\s*\d{1,2})?)(?:,?\s*\d{4})?\s*(?:\([^()]{2,24}\)\s*)?(?:[—–]|--?)\s+(?=\S)/u;
/** "ISLAMABAD:", which looks like the label of a speaker too. */
const LABEL = /^\p{Lu}[\p{Lu}.’' /-]{2,40}:\s+(?=\S)/u;

/**
 * Length of the place and date that a paragraph opens with, 0 where it does not. `mayBeLabel`: several paragraphs of
 * the article open with capitals and a colon, so these name speakers.
 */
export function datelineLength(paragraph: string, mayBeLabel: boolean): number {
  return DATELINE.exec(paragraph)?.[0].length ?? (mayBeLabel ? 0 : (LABEL.exec(paragraph)?.[0].length ?? 0));
}

/** Whether a paragraph opens with capitals and a colon. */
export function opensWithLabel(paragraph: string): boolean {
  return LABEL.test(paragraph.replace(/^["“]/u, ''));
}

const CLOSING = /^(?:["”’»)\]'“]|'')$/u;
const OPENING = /^(?:["“‘«(['„]|''|``)$/u;
/** Words that open a sentence, so that an abbreviation with points before them ends one ("in the U.S. He ..."). */
const STARTERS = new Set(
  'the he she it they but in on at and this that these those we i you as if when while after before for however there his her its their a an'.split(
    ' ',
  ),
);

/**
 * The index of the first token of each sentence in one block's tokens; a dateline, up to `bodyStart`, is one by itself. A sentence goes on behind a closing mark where
 * a tag follows ("...?” she asked", "...!” Rivera said").
 */
export function sentenceStarts(text: string, spans: readonly Span[], bodyStart: number): readonly number[] {
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const starts = spans.length > 0 ? [0] : [];
  const body = spans.findIndex(({ start }) => start >= bodyStart);
  if (body > 0) starts.push(body);
  let index = Math.max(0, body);
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
