/** What an article says of somebody's words in the sentence that reports them. */
import { formClass } from '../lexicon/form-classes.ts';
import { type Rebuttal } from '../text/index.ts';
import { type Attribution } from './attribution.ts';
import { trimBack } from './clauses.ts';
import { type Reading } from './reading.ts';

/** What somebody's words are called behind them: "..., remarks that drew a protest". */
const CALLED =
  /^(?:remarks?|comments?|words|statements?|warnings?|threats?|promises?|pledges?|claims?|charges?|accusations?|allegations?|assertions?|moves?|decisions?)$/u;

/** Ends a content before ", remarks that drew a protest": what the article says of it. */
export function cutVerdicts(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { annotated, form, quotation } = reading;
  const lowerAt = (index: number): string => annotated.tokens[index]?.lower ?? '';
  return found.map((one) => {
    if (one.start < one.cue.after) return one;
    for (let index = one.start + 1; index < one.end - 2; index += 1) {
      if (form[index] !== formClass.comma || (quotation[index] ?? -1) >= 0) continue;
      const noun = /^(?:an?|the)$/u.test(lowerAt(index + 1)) ? index + 2 : index + 1;
      const isVerdict = CALLED.test(lowerAt(noun)) && /^(?:that|which)$/u.test(lowerAt(noun + 1));
      const isManner =
        lowerAt(index + 1) === 'without' &&
        /^(?:offering|providing|giving|citing|naming|elaborating|saying|specifying|presenting|explaining)$/u.test(
          lowerAt(index + 2),
        );
      if (isVerdict || isManner) return { ...one, end: trimBack(reading, index) };
    }
    return one;
  });
}

/**
 * Ends a content before "..., a charge that Oslo denies": the denial is told by the article. A report that says no more than
 * "a charge" or "which" is none: the sentence's claim is denied there. `rebuttals` are those of the text.
 */
export function cutRebuttals(
  reading: Reading,
  found: readonly Attribution[],
  rebuttals: readonly Rebuttal[],
): readonly Attribution[] {
  const marks = new Set(rebuttals.map(({ mark }) => mark));
  if (marks.size === 0) return found;
  return found.flatMap((one) => {
    if (marks.has(one.start - 1)) return [];
    for (let index = one.start + 1; index < one.end; index += 1) {
      if (marks.has(index)) return [{ ...one, end: trimBack(reading, index) }];
    }
    return [one];
  });
}
