import { formClass } from '../lexicon/form-classes.ts';
import { bodyWords, documentWords } from '../lexicon/titles.ts';
import { type Attribution } from './attribution.ts';
import { hasVerb, trimBack } from './clauses.ts';
import { endOfEstimate } from './cue-candidates.ts';
import { posCode, type Reading } from './reading.ts';

/** How certain at least a report is whose words have a form that reports nothing else. */
const CERTAIN_REPORT = 0.7;

/**
 * Holds to its form a report that the scores weigh low or bound wrongly, since the corpus hardly has it: a count that is
 * put somewhere, "went on to accuse", a denial, "according to". Null for every other report.
 */
export function heedPlainReport(reading: Reading, one: Attribution): Attribution | null {
  return (
    heedEstimate(reading, one) ??
    heedGoingOn(reading, one) ??
    heedDenial(reading, one) ??
    heedAccording(reading, one)
  );
}

/** "The Red Crescent puts the number of dead at 20" reports as "says" does. */
function heedEstimate(reading: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  const end = endOfEstimate(reading, cue);
  // "He confirms the delay, but puts it at 40 minutes": the subject stands before the other verb.
  const isBeside = reading.phrases[cue.subject]?.last === cue.groupFirst - 1;
  const source = isBeside ? cue.subject : one.source;
  if (end === null || source < 0) return null;
  return { ...one, start: cue.after, end, source, certainty: Math.max(one.certainty, CERTAIN_REPORT) };
}

/** "The minister went on to accuse Oslo of ..." accuses. */
function heedGoingOn({ annotated: { tokens }, verbs, shape }: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  const verb = cue.after + 2;
  if (cue.word?.lemma !== 'go' || cue.subject < 0 || one.end <= verb + 1) return null;
  if (tokens[cue.after]?.lower !== 'on' || tokens[cue.after + 1]?.lower !== 'to') return null;
  const word = verbs[verb];
  if (
    word === undefined ||
    ((shape[verb] ?? 0) <= SPEECH && !/^(?:accuse|blame|deny|urge|warn)$/u.test(word.lemma))
  )
    return null;
  const certainty = Math.max(one.certainty, CERTAIN_REPORT);
  const after = verb + 1;
  return {
    ...one,
    cue: { ...cue, word, after },
    start: Math.max(one.start, after),
    source: cue.subject,
    certainty,
  };
}

const PASSIVE = 1;

/** "The operator denied having shut the valve", "denied any role": whatever follows is what is denied. */
function heedDenial({ pos, sentenceLast }: Reading, one: Attribution): Attribution | null {
  const { cue } = one;
  if (cue.kind !== 'verb' || cue.word?.lemma !== 'deny' || (cue.group & PASSIVE) !== 0) return null;
  if (cue.subject < 0 || one.end <= cue.after) return null;
  const isDeed = pos[cue.after] === posCode.VERB;
  if (one.start !== cue.after && !isDeed) return null;
  const end = Math.min(one.end, (sentenceLast[cue.token] ?? one.end) + 1);
  const source = one.source < 0 ? cue.subject : one.source;
  return { ...one, start: cue.after, end, source, certainty: Math.max(one.certainty, CERTAIN_REPORT) };
}

/** "According to the embassy, the accord was signed": a body or somebody says it, and a whole clause is what they say. */
function heedAccording(reading: Reading, one: Attribution): Attribution | null {
  const { annotated, phrases } = reading;
  const { cue, start, end } = one;
  const source = phrases[one.source];
  if (annotated.tokens[cue.token]?.lower !== 'according' || source?.first !== cue.after) return null;
  const head = annotated.tokens[source.head]?.lower ?? '';
  const isSource = source.kind === 2 || source.kind === 3 || bodyWords.has(head) || documentWords.has(head);
  const first = reading.sentenceFirst[cue.token] ?? 0;
  const comma = cue.groupFirst - 1;
  // "..., according to researchers, whose finding would ...": what stands before is theirs, not what is told of them.
  const isOfSource =
    /^(?:who|whose|which|when|where|while)$/u.test(annotated.tokens[start]?.lower ?? '') &&
    start > source.last;
  if (isSource && isOfSource && reading.form[comma] === formClass.comma && hasVerb(reading, first, comma))
    return {
      ...one,
      start: first,
      end: trimBack(reading, comma),
      certainty: Math.max(one.certainty, CERTAIN_REPORT),
    };
  if (!isSource || !hasVerb(reading, start, end)) return null;
  return { ...one, certainty: Math.max(one.certainty, CERTAIN_REPORT) };
}

/** From here on {@link Reading.shape} is that of a verb of speech. */
const SPEECH = 4;
