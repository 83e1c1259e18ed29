import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { type PartOfSpeech, partsOfSpeech } from './annotated-text.ts';
import { readWordForm } from './word-form.ts';

const tagger = winkNLP(model, ['pos']);

/**
 * Tags the words of one block, one tag a word. Each word is handed to the tagger as one plain form, because the tagger
 * remembers the odd forms that it met and would tag the same words otherwise the second time; so the same words always
 * get the same tags, whatever was tagged before.
 */
export function tagEnglish(words: readonly string[]): readonly PartOfSpeech[] {
  if (words.length === 0) return [];
  const document = tagger.readDoc(words.map((word) => readWordForm(word).plain).join(' '));
  // `out` calls these two with what they need; they are looked up here only to be handed over.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const { value, pos } = tagger.its;
  const values = document.tokens().out(value);
  const tags: readonly string[] = document.tokens().out(pos);
  return alignTags(words, values, tags).map((tag, i) =>
    GIVEN_NAMES.has(words[i] ?? '') && /^\p{Lu}\p{Ll}/u.test(words[i + 1] ?? '') ? 'PROPN' : tag,
  );
}

/** Given names that the tagger takes for prepositions: "Per Dahl", "Till Holm". */
const GIVEN_NAMES: ReadonlySet<string> = new Set(['Per', 'Till']);

function alignTags(
  words: readonly string[],
  values: readonly string[],
  tags: readonly string[],
): readonly PartOfSpeech[] {
  if (values.length === words.length) return words.map((word, i) => correctTag(word, tags[i] ?? 'X'));
  // A form that the tagger split in two: the first part's tag stands for the word.
  const result: PartOfSpeech[] = [];
  let index = 0;
  for (const word of words) {
    const form = readWordForm(word).plain;
    result.push(correctTag(word, tags[index] ?? 'X'));
    let length = 0;
    while (index < values.length && length < form.length) {
      length += (values[index] ?? '').length;
      index += 1;
    }
  }
  return result;
}

const TAGS = new Map<string, PartOfSpeech>(partsOfSpeech.map((tag) => [tag, tag]));

function correctTag(word: string, tagged: string): PartOfSpeech {
  const { settledTag, isHyphenated } = readWordForm(word);
  const tag = TAGS.get(tagged) ?? 'X';
  if (settledTag !== null && settledTag !== 'PART' && settledTag !== 'SYM') return settledTag;
  if (isHyphenated && (tag === 'VERB' || tag === 'NUM')) return 'ADJ';
  return settledTag ?? tag;
}
