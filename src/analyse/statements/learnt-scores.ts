import { type CueCandidate } from './cue-candidates.ts';
import { followedKey, type Prior, priorKey } from './feature-basis.ts';
import { type Forest, readForest } from './forest.ts';
import { learnt } from './learnt.ts';
import { type Reading } from './reading.ts';

/** What was learnt, ready to be asked. */
export interface LearntScores {
  readonly cue: Forest;
  readonly start: Forest;
  readonly end: Forest;
  readonly source: Forest;
  readonly accept: Forest;
  readonly priorOf: (reading: Reading, cue: CueCandidate) => Prior | undefined;
}

const priors = new Map(
  learnt.priors.split(';').map((entry) => {
    const [key = '', cue = '-1', quoted = '-1', behind = '-1', clause = '-1'] = entry.split(' ');
    return [key, [Number(cue), Number(quoted), Number(behind), Number(clause)] as const];
  }),
);
const followed = new Map(
  learnt.followed.split(';').map((entry) => {
    const [key = '', share = '-1'] = entry.split(' ');
    return [key, Number(share)];
  }),
);

/** The numbers of learnt.ts. */
export const learntScores: LearntScores = {
  cue: readForest(learnt.cue),
  start: readForest(learnt.start),
  end: readForest(learnt.end),
  source: readForest(learnt.source),
  accept: readForest(learnt.accept),
  priorOf: (reading, cue) => {
    const prior = priors.get(priorKey(cue) ?? '');
    return prior === undefined ? undefined : [...prior, followed.get(followedKey(reading, cue) ?? '') ?? -1];
  },
};
