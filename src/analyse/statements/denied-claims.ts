import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import { hasVerb } from './clauses.ts';
import { posCode, type Reading } from './reading.ts';

const DENYING =
  /^(?:deny|dismiss|reject|refute|rebut|dispute|contradict|contest|disown|discredit|ridicule|mock)$/u;

/**
 * "Dismissed a report in the press that A", "rejected the claim that A": A is what is denied, no report of whoever denies it. The
 * denial takes the whole of it.
 */
export function joinDenied(reading: Reading, found: readonly Attribution[]): readonly Attribution[] {
  const { form, phrase, phrases, sentenceFirst } = reading;
  const denials = found.filter(({ cue }) => cue.kind === 'verb' && DENYING.test(cue.word?.lemma ?? ''));
  if (denials.length === 0) return found;
  const isOf = (denial: Attribution, one: Attribution): boolean =>
    one !== denial &&
    one.cue.token > denial.cue.token &&
    sentenceFirst[one.cue.token] === sentenceFirst[denial.cue.token] &&
    one.start >= one.cue.after &&
    // "Rejected the complaint, saying that A" says A.
    form[one.cue.groupFirst - 1] !== formClass.comma &&
    !hasVerb(reading, denial.cue.after, one.cue.token) &&
    (one.source === denial.source || one.cue.kind === 'nominal');
  return found.flatMap((one) => {
    if (denials.some((denial) => isOf(denial, one))) return [];
    const inner = denials.includes(one) ? found.find((other) => isOf(one, other)) : undefined;
    if (inner === undefined) return [denials.includes(one) ? withOwnClause(reading, one) : one];
    const object = phrases[phrase[inner.cue.token] ?? -1]?.first ?? inner.cue.token;
    const start = one.start >= one.cue.after ? Math.min(one.start, object) : object;
    return [{ ...one, start, end: Math.max(one.end, inner.end) }];
  });
}

/** "Dismissed a report in the press that A": the clause that says what was reported belongs to it. */
function withOwnClause(
  { annotated: { tokens }, form, pos, nominals, sentenceLast }: Reading,
  one: Attribution,
): Attribution {
  const { cue, start, end } = one;
  const last = sentenceLast[cue.token] ?? end;
  const isNamed = nominals.slice(start, end).some((nominal) => nominal !== undefined);
  if (start < cue.after || !isNamed) return one;
  let that = end;
  while (
    that < last &&
    form[that] !== formClass.that &&
    pos[that] !== posCode.VERB &&
    pos[that] !== posCode.PUNCT
  )
    that += 1;
  if (form[that] !== formClass.that) return one;
  let stop = that;
  while (stop <= last && !/^[,;:.!?—–]$/u.test(tokens[stop]?.lower ?? '.')) stop += 1;
  return { ...one, end: stop };
}
