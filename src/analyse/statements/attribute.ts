import { endCandidates, sourceCandidates, startCandidates } from './candidates.ts';
import { cueCandidates, type CueCandidate } from './cue-candidates.ts';
import {
  countTokens,
  cueFeatures,
  endFeatures,
  priorKey,
  sourceFeatures,
  startFeatures,
  type Counts,
  type Prior,
} from './features.ts';
import { readForest, scoreForest, weighForest } from './forest.ts';
import { learnt } from './learnt.ts';
import { type Reading } from './reading.ts';

/** One report found by the learnt scores, in tokens: the content runs from `start` up to `end` and may hold the cue. */
export interface Attribution {
  readonly cue: CueCandidate;
  readonly start: number;
  readonly end: number;
  /** Index of the source's noun phrase, or -1. */
  readonly source: number;
  /** Probabilities: that the cue reports at all; that the content has these bounds; that this is the source. */
  readonly certainty: number;
  readonly boundsCertainty: number;
  readonly sourceCertainty: number;
}

const forests = {
  cue: readForest(learnt.cue),
  start: readForest(learnt.start),
  end: readForest(learnt.end),
  source: readForest(learnt.source),
};
const priors = new Map<string, Prior>(
  learnt.priors.split(';').map((entry) => {
    const [key = '', cue = '-1', quoted = '-1', behind = '-1', clause = '-1'] = entry.split(' ');
    return [key, [Number(cue), Number(quoted), Number(behind), Number(clause)]];
  }),
);

/**
 * Scores every cue candidate, and for those above `threshold` (`quotationThreshold` beside a quotation) the best content
 * and source. In order of the cues; linear
 * in the number of tokens, since every candidate looks only at its own sentence and the quotations beside it.
 */
export function attribute(
  reading: Reading,
  threshold: number,
  quotationThreshold: number,
): readonly Attribution[] {
  const counts = countTokens(reading);
  const found: Attribution[] = [];
  for (const cue of cueCandidates(reading)) {
    const prior = priors.get(priorKey(cue) ?? '');
    const least = isBesideQuotation(reading, cue.token) ? quotationThreshold : threshold;
    const features = cueFeatures(reading, counts, cue, prior);
    const certainty = sigmoid(scoreForest(forests.cue, features, 0, forests.cue.roots.length, logit(least)));
    if (certainty < least) continue;
    const content = findContent(reading, counts, cue, prior);
    if (content === null) continue;
    const source = findSource(reading, counts, cue, prior, content);
    found.push({ cue, certainty, ...content, ...source });
  }
  return found;
}

/** Whether a quotation stands in the cue's sentence, right before it or right behind it. */
function isBesideQuotation({ quotation, sentenceFirst, sentenceLast }: Reading, token: number): boolean {
  const last = Math.min(quotation.length, (sentenceLast[token] ?? token) + 2);
  for (let index = Math.max(0, (sentenceFirst[token] ?? token) - 1); index < last; index += 1) {
    if ((quotation[index] ?? -1) >= 0) return true;
  }
  return false;
}

type Content = Pick<Attribution, 'start' | 'end' | 'boundsCertainty'>;
/** How many starts are tried with their ends. */
const BEAM = 3;
/** A further start with a smaller share is not tried. */
const UNLIKELY = 0.1;

function findContent(
  reading: Reading,
  counts: Counts,
  cue: CueCandidate,
  prior: Prior | undefined,
): Content | null {
  const starts = startCandidates(reading, cue);
  const startShares = weighForest(
    forests.start,
    starts.map((start, rank) => startFeatures(reading, counts, cue, prior, start, rank)),
  );
  const found: Content[] = [];
  for (const at of topIndexes(startShares, BEAM)) {
    const start = starts[at] ?? 0;
    const share = startShares[at] ?? 0;
    if (found.length > 0 && share < UNLIKELY) break;
    const ends = endCandidates(reading, cue, start);
    const shares = weighForest(
      forests.end,
      ends.map((end, rank) => endFeatures(reading, counts, cue, prior, start, end, rank)),
    );
    ends.forEach((end, index) => found.push({ start, end, boundsCertainty: share * (shares[index] ?? 0) }));
  }
  const [best] = topIndexes(
    found.map(({ boundsCertainty }) => boundsCertainty),
    1,
  );
  return found[best ?? -1] ?? null;
}

function findSource(
  reading: Reading,
  counts: Counts,
  cue: CueCandidate,
  prior: Prior | undefined,
  content: Content,
): Pick<Attribution, 'source' | 'sourceCertainty'> {
  const phrases = [null, ...sourceCandidates(reading, cue)];
  const shares = weighForest(
    forests.source,
    phrases.map((phrase) => sourceFeatures(reading, counts, cue, prior, phrase, content)),
  );
  const [best = 0] = topIndexes(shares, 1);
  return { source: phrases[best] ?? -1, sourceCertainty: shares[best] ?? 0 };
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** What {@link sigmoid} gives this share for; a hair less, so that rounding never decides. */
function logit(share: number): number {
  return Math.log(share / (1 - share)) - 0.001;
}

function topIndexes(values: readonly number[], count: number): readonly number[] {
  return values
    .map((_, index) => index)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    .slice(0, count);
}
