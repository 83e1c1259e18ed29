import { type Span } from '../../model/selector.ts';
import { type AnnotatedText, type Sentence } from './annotated-text.ts';

/** An aside in which somebody denies what stands before it: "a charge that Oslo denies", "which Oslo denies". */
export interface Rebuttal extends Span {
  /** Index of the token of the mark before it. */
  readonly mark: number;
  /** Index of its sentence. */
  readonly sentence: number;
}

const CLAIM = /^(?:charge|claim|allegation|accusation|assertion|suggestion|version|account|contention)s?$/u;
const DENIAL =
  /^(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|dismiss(?:es|ed)?|refut(?:e|es|ed)|contest(?:s|ed)?)$/u;
const MARK = /^[,—–;-]$/u;
/** Tokens that whoever denies may be named by. */
const LONGEST_NAME = 12;

/** The rebuttals of a text, in order; none inside a quotation. Linear in the number of tokens. */
export function findRebuttals(annotated: AnnotatedText): readonly Rebuttal[] {
  const { sentences, tokens } = annotated;
  return sentences.flatMap((sentence, index) => {
    const found: Rebuttal[] = [];
    for (let mark = sentence.first + 1; mark < sentence.last; mark += 1) {
      if (!MARK.test(tokens[mark]?.lower ?? '')) continue;
      const last = endOfRebuttal(annotated, mark + 1, sentence);
      const start = tokens[mark + 1]?.start ?? 0;
      if (last === null || isQuoted(annotated, start)) continue;
      found.push({ start, end: tokens[last]?.end ?? start, mark, sentence: index });
    }
    return found;
  });
}

/** The last token of the rebuttal that begins at a token, or null where none does. */
function endOfRebuttal({ tokens }: AnnotatedText, first: number, { last }: Sentence): number | null {
  const lowerAt = (index: number): string => tokens[index]?.lower ?? '';
  const noun = /^(?:an?|the)$/u.test(lowerAt(first)) ? first + 1 : first;
  const isClaim = CLAIM.test(lowerAt(noun));
  if (!isClaim && !/^(?:which|something)$/u.test(lowerAt(noun))) return null;
  const behind = noun + 1;
  // "An allegation denied by Oslo"
  if (isClaim && DENIAL.test(lowerAt(behind)) && lowerAt(behind + 1) === 'by')
    return endOfClause(tokens, behind, last);
  const from = isClaim && /^(?:that|which)$/u.test(lowerAt(behind)) ? behind + 1 : behind;
  let isNamed = false;
  for (let index = from; index <= Math.min(last, from + LONGEST_NAME); index += 1) {
    const pos = tokens[index]?.pos ?? 'X';
    if (isNamed && DENIAL.test(lowerAt(index))) return endOfClause(tokens, index, last);
    // "Which the supplier, ABG, has rejected"
    if (isNamed && lowerAt(index) === ',') {
      const close = tokens.slice(index + 1, index + 6).findIndex(({ lower }) => lower === ',');
      if (close < 0) return null;
      index += close + 1;
      continue;
    }
    if (pos === 'PUNCT' || pos === 'VERB' || pos === 'SCONJ') return null;
    isNamed ||= pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';
  }
  return null;
}

function endOfClause(tokens: AnnotatedText['tokens'], from: number, last: number): number {
  let end = from;
  while (end < last && tokens[end + 1]?.pos !== 'PUNCT' && tokens[end + 1]?.pos !== 'CCONJ') end += 1;
  return end;
}

function isQuoted({ quotations }: AnnotatedText, offset: number): boolean {
  return quotations.some(({ start, end }) => start <= offset && offset < end);
}
