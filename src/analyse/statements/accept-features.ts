import { formClass } from '../lexicon/form-classes.ts';
import { type Attribution } from './attribution.ts';
import {
  baseClasses,
  between,
  clamp,
  classesAround,
  cueBase,
  type Prior,
  type Signals,
  strongest,
} from './feature-basis.ts';
import { type Reading } from './reading.ts';

/**
 * Classes among {@link acceptFeatures}, for tests/eval/train.
 * @public
 */
export const acceptClasses = [...baseClasses, ...classesAround(0, 12)];

/** How many reports on either side in the list are looked at. */
const NEIGHBOURS = 8;
const NOBODY = 6;

/**
 * Features of "is this report, with its content and source, one of the article's": how certain its parts are, how they
 * fit together, and what the other reports beside it claim. `all` is in order of the cues, `at` the place in it.
 */
export function acceptFeatures(
  reading: Reading,
  signals: Signals,
  prior: Prior | undefined,
  all: readonly Attribution[],
  at: number,
): readonly number[] {
  const one = all[at];
  if (one === undefined) return [];
  const { cue, start, end } = one;
  const { form, pos, phrases, quotation, quotations, shape, sentenceFirst, sentenceLast } = reading;
  const out = cueBase(cue, prior);
  const source = phrases[one.source];
  const own = quotation[start] ?? -1;
  const last = sentenceLast[cue.token] ?? cue.token;
  out.push(
    form[start] ?? 0,
    pos[start] ?? 0,
    form[start - 1] ?? 0,
    source?.kind ?? NOBODY,
    form[end] ?? 0,
    pos[end] ?? 0,
    shape[cue.token] ?? 0,
    form[cue.after] ?? 0,
    form[end - 1] ?? 0,
    form[cue.groupFirst - 1] ?? 0,
    source === undefined ? 0 : (form[source.head] ?? 0),
    phrases[cue.subject]?.kind ?? NOBODY,
  );
  out.push(
    percent(one.certainty),
    percent(one.boundsCertainty),
    percent(one.sourceCertainty),
    clamp(end - start, 60),
    start >= cue.after ? 2 : end <= cue.token ? 0 : 1,
    start >= cue.after ? clamp(start - cue.after, 20) : clamp(end - cue.groupFirst, 20),
    own >= 0 ? (quotations[own]?.first === start ? 2 : 1) : 0,
    (quotation[end - 1] ?? -1) >= 0 ? 1 : 0,
    (quotation[cue.token] ?? -1) >= 0 ? 1 : 0,
    strongest(signals, start, end, cue.token),
    strongest(signals, sentenceFirst[cue.token] ?? 0, last + 1, cue.token),
    between(signals.verbs, start, end),
    between(signals.phrases, start, end),
    between(signals.commas, start, end),
    form[last] === formClass.stop || form[last] === formClass.closingMark ? 1 : 0,
    clamp(last - (sentenceFirst[cue.token] ?? 0), 60),
    source === undefined ? -1 : one.source === cue.subject ? 1 : 0,
    source === undefined ? -1 : start <= source.first && source.last < end ? 1 : 0,
    ...besideRivals(all, at),
  );
  return out;
}

function percent(share: number): number {
  return Math.round(100 * share);
}

/** The most certain report around this one, inside it and across it, the nearest before and behind, and shared sources. */
function besideRivals(all: readonly Attribution[], at: number): readonly number[] {
  const one = all[at];
  if (one === undefined) return [];
  let [around, inside, across, same] = [0, 0, 0, 0];
  let [aroundSource, insideSource] = [0, 0];
  for (let index = Math.max(0, at - NEIGHBOURS); index <= at + NEIGHBOURS; index += 1) {
    const other = all[index];
    if (other === undefined || index === at || other.end <= one.start || one.end <= other.start) continue;
    const certainty = percent(other.certainty);
    if (other.start === one.start && other.end === one.end) same = Math.max(same, certainty);
    else if (other.start <= one.start && one.end <= other.end) {
      if (certainty > around) aroundSource = other.source === one.source ? 1 : 2;
      around = Math.max(around, certainty);
    } else if (one.start <= other.start && other.end <= one.end) {
      if (certainty > inside) insideSource = other.source === one.source ? 1 : 2;
      inside = Math.max(inside, certainty);
    } else across = Math.max(across, certainty);
  }
  const [before, behind] = [all[at - 1], all[at + 1]];
  return [
    around,
    inside,
    across,
    same,
    aroundSource,
    insideSource,
    before === undefined ? -1 : percent(before.certainty),
    before === undefined ? -1 : clamp(one.cue.token - before.cue.token, 40),
    before === undefined ? -1 : before.source === one.source ? 1 : 0,
    behind === undefined ? -1 : percent(behind.certainty),
    behind === undefined ? -1 : clamp(behind.cue.token - one.cue.token, 40),
    behind === undefined ? -1 : behind.source === one.source ? 1 : 0,
  ];
}
