import { acceptFeatures } from './accept-features.ts';
import { type Attribution } from './attribution.ts';
import { endCandidates, sourceCandidates, startCandidates } from './candidates.ts';
import { cueCandidates, type CueCandidate, endOfEstimate } from './cue-candidates.ts';
import { cueFeatures } from './cue-features.ts';
import { endFeatures } from './end-features.ts';
import { countTokens, noteCue, type Prior, type Signals } from './feature-basis.ts';
import { scoreForest, scoreHopeful, weighForest } from './forest.ts';
import { type LearntScores, learntScores } from './learnt-scores.ts';
import { type Reading } from './reading.ts';
import { sourceFeatures } from './source-features.ts';
import { startFeatures } from './start-features.ts';

/** A cue that is less certain is not looked at any further. */
const POSSIBLE = 0.15;
/** The same beside a quotation, which somebody must have said. */
const POSSIBLE_FOR_QUOTATION = 0.06;

interface ScoredCue {
  readonly cue: CueCandidate;
  readonly prior: Prior | undefined;
  readonly certainty: number;
}

/**
 * Scores every cue candidate, finds the best content and source of those that may report, and weighs the reports beside
 * one another. In order of the cues; linear in the number of tokens, since every candidate looks only at its own
 * sentence and the quotations beside it. `scores` are the learnt ones; only the training asks with others.
 */
export function attribute(
  reading: Reading,
  {
    scores = learntScores,
    weighs = true,
  }: { readonly scores?: LearntScores; readonly weighs?: boolean } = {},
): readonly Attribution[] {
  const signals = countTokens(reading);
  const found = scoreCues(reading, signals, scores).flatMap(({ cue, prior, certainty }) => {
    const content = findContent(reading, signals, cue, prior, scores);
    if (content === null) return [];
    return [
      { cue, prior, certainty, ...content, ...findSource(reading, signals, cue, prior, content, scores) },
    ];
  });
  if (!weighs) return found;
  return found.map((one, at) => ({
    ...one,
    certainty: sigmoid(scoreForest(scores.accept, acceptFeatures(reading, signals, one.prior, found, at))),
  }));
}

/**
 * The cues that may report; notes how certain each is for the scores of the bounds.
 * @public
 */
export function scoreCues(reading: Reading, signals: Signals, scores: LearntScores): readonly ScoredCue[] {
  const possible: ScoredCue[] = [];
  for (const cue of cueCandidates(reading)) {
    const prior = scores.priorOf(reading, cue);
    const certainty = sigmoid(scoreHopeful(scores.cue, cueFeatures(reading, signals, cue, prior)));
    const isPlain = endOfEstimate(reading, cue) !== null;
    if (certainty < POSSIBLE_FOR_QUOTATION && !isPlain) continue;
    if (certainty < POSSIBLE && !isPlain && !isBesideQuotation(reading, cue.token)) continue;
    possible.push({ cue, prior, certainty });
  }
  for (const { cue, certainty } of possible) noteCue(reading, signals, cue, certainty);
  return possible;
}

/** Whether a quotation stands in the cue's sentence, right before it or right behind it. */
export function isBesideQuotation(
  { quotation, sentenceFirst, sentenceLast }: Reading,
  token: number,
): boolean {
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
  signals: Signals,
  cue: CueCandidate,
  prior: Prior | undefined,
  scores: LearntScores,
): Content | null {
  const starts = startCandidates(reading, cue);
  const startShares = weighForest(
    scores.start,
    starts.map((start, rank) => startFeatures(reading, signals, cue, prior, start, rank)),
  );
  let best: Content | null = null;
  for (const at of topIndexes(startShares, BEAM)) {
    const start = starts[at] ?? 0;
    const share = startShares[at] ?? 0;
    // An end cannot make up for a start that has a smaller share than the best content.
    if (best !== null && share < Math.max(UNLIKELY, best.boundsCertainty)) break;
    const ends = endCandidates(reading, cue, start);
    const shares = weighForest(
      scores.end,
      ends.map((end, rank) => endFeatures(reading, signals, cue, prior, start, end, rank)),
    );
    for (const [index, end] of ends.entries()) {
      const boundsCertainty = share * (shares[index] ?? 0);
      if (boundsCertainty > (best?.boundsCertainty ?? -1)) best = { start, end, boundsCertainty };
    }
  }
  return best;
}

function findSource(
  reading: Reading,
  signals: Signals,
  cue: CueCandidate,
  prior: Prior | undefined,
  content: Content,
  scores: LearntScores,
): Pick<Attribution, 'source' | 'sourceCertainty'> {
  const phrases = [null, ...sourceCandidates(reading, cue)];
  const shares = weighForest(
    scores.source,
    phrases.map((phrase) => sourceFeatures(reading, signals, cue, prior, phrase, content)),
  );
  const [best = 0] = topIndexes(shares, 1);
  return { source: phrases[best] ?? -1, sourceCertainty: shares[best] ?? 0 };
}

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function topIndexes(values: readonly number[], count: number): readonly number[] {
  return values
    .map((_, index) => index)
    .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b)
    .slice(0, count);
}
