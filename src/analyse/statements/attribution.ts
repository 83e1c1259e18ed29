import { type CueCandidate } from './cue-candidates.ts';

/** One report found by the learnt scores, in tokens: the content runs from `start` up to `end` and may hold the cue. */
export interface Attribution {
  readonly cue: CueCandidate;
  readonly start: number;
  readonly end: number;
  /** Index of the source's noun phrase, or -1. */
  readonly source: number;
  /** Probabilities: that the report is one of the article's; that the content has these bounds; that this is the source. */
  readonly certainty: number;
  readonly boundsCertainty: number;
  readonly sourceCertainty: number;
}
