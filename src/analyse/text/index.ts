/**
 * Reading an article's text: tokens with parts of speech, sentences, quotations.
 *
 * Invariant: every token, sentence and quotation is a span of the text; tokens do not overlap, a sentence never leaves its
 * block, quotations nest or stand apart. The result depends on the text alone, never on what was read before. This
 * stage never says who speaks, and never reads furniture.
 */
import { type Block } from '../../model/article.ts';
import { type AnnotatedText, type PartOfSpeech, type Sentence, type Token } from './annotated-text.ts';
import { isSpeechForm } from '../lexicon/speech-forms.ts';
import { findQuotations } from './quotations.ts';
import { datelineLength, opensWithLabel, sentenceStarts } from './sentences.ts';
import { tagEnglish } from './tag-english.ts';
import { tokenize } from './tokenize.ts';
import { readWordForm } from './word-form.ts';

export { findRebuttals, type Rebuttal } from './rebuttals.ts';
export type { AnnotatedText, PartOfSpeech, Quotation, Sentence, Token } from './annotated-text.ts';

/**
 * Reads a text once for all later stages. `blocks` are in order and do not overlap; `language` is a BCP 47 tag, and
 * parts of speech are given for English only (`X` and `PUNCT` elsewhere). Linear in the length of the text.
 */
export function readText(text: string, blocks: readonly Block[], language: string): AnnotatedText {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const isEnglish = /^en\b/iu.test(language);
  const labels = blocks.filter(({ start, end }) => opensWithLabel(text.slice(start, end))).length;
  blocks.forEach((block, index) => {
    if (block.kind === 'furniture') return;
    const bodyStart = block.start + datelineLength(text.slice(block.start, block.end), labels > 1);
    readBlock(text, block, index, bodyStart, isEnglish, tokens, sentences);
  });
  return { text, language, blocks, tokens, sentences, quotations: findQuotations(text, blocks) };
}

function readBlock(
  text: string,
  block: Block,
  index: number,
  bodyStart: number,
  isEnglish: boolean,
  tokens: Token[],
  sentences: Sentence[],
): void {
  const spans = tokenize(text, block.start, block.end);
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const starts = sentenceStarts(text, spans, bodyStart);
  const tags = isEnglish ? correctNames(words, tagEnglish(words), starts) : words.map(plainTag);
  const offset = tokens.length;
  let sentence = sentences.length - 1;
  let next = 0;
  spans.forEach((span, at) => {
    if (starts[next] === at) {
      next += 1;
      sentence += 1;
      const last = (starts[next] ?? spans.length) - 1;
      const end = spans[last]?.end ?? span.end;
      sentences.push({ start: span.start, end, first: offset + at, last: offset + last, block: index });
    }
    const { lower, isCapital } = readWordForm(words[at] ?? '');
    tokens.push({
      start: span.start,
      end: span.end,
      lower,
      pos: tags[at] ?? 'X',
      isCapital,
      sentence,
      block: index,
    });
  });
}

/** What the tagger takes a name for. */
const MISTAKABLE: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'NOUN', 'ADJ', 'ADV', 'X', 'INTJ']);

/** A capital inside a sentence makes a name of what the tagger took for a verb, a noun or the like; not in title case. */
function correctNames(
  words: readonly string[],
  tags: readonly PartOfSpeech[],
  starts: readonly number[],
): readonly PartOfSpeech[] {
  const result = [...tags];
  const forms = words.map(readWordForm);
  starts.forEach((first, at) => {
    const end = starts[at + 1] ?? words.length;
    let capitals = 0;
    let plain = 0;
    for (let index = first + 1; index < end; index += 1) {
      if (forms[index]?.isCapital === true) capitals += 1;
      else if (forms[index]?.isPlainWord === true) plain += 1;
    }
    if (capitals > plain) return;
    if (
      forms[first]?.isCapitalWord === true &&
      MISTAKABLE.has(tags[first] ?? 'X') &&
      tags[first] !== 'INTJ' &&
      isSpeechForm((words[first + 1] ?? '').toLowerCase())
    ) {
      result[first] = 'PROPN';
    }
    for (let index = first + 1; index < end; index += 1) {
      if (forms[index]?.isCapitalWord !== true || !MISTAKABLE.has(tags[index] ?? 'X')) continue;
      const isBehindClosing =
        /^["”’]|^''/u.test(words[index - 1] ?? '') && /^[,.!?]/u.test(words[index - 2] ?? '');
      if (isBehindClosing || !/^["“‘'.!?:]|^''/u.test(words[index - 1] ?? '')) result[index] = 'PROPN';
    }
  });
  return result;
}

function plainTag(word: string): PartOfSpeech {
  return readWordForm(word).isPunctuation ? 'PUNCT' : 'X';
}
