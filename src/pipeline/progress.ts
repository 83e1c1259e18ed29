/** What the pipeline tells whoever watches it. */
export interface StageEvent {
  readonly stage: StageName;
  readonly phase: 'start' | 'end';
  /** Counts in words, for a line on the terminal; only at the end. */
  readonly detail?: string;
}

/** The stages in their order. */
export const stageNames = ['ingest', 'analyse', 'review', 'compose', 'render'] as const;
export type StageName = (typeof stageNames)[number];

/** Times the stages and reports them. */
export class StageClock {
  readonly #onStage: (event: StageEvent) => void;
  readonly #now: () => number;
  readonly #timings: Partial<Record<StageName, number>> = {};

  /** `now` gives milliseconds from any origin. */
  constructor(onStage: (event: StageEvent) => void, now: () => number) {
    this.#onStage = onStage;
    this.#now = now;
  }

  /** Runs one stage; its time is added to what the stage took before. */
  async run<Result>(
    stage: StageName,
    work: () => Result | Promise<Result>,
    describe: (result: Result) => string,
  ): Promise<Result> {
    this.#onStage({ stage, phase: 'start' });
    const started = this.#now();
    const result = await work();
    this.#timings[stage] = (this.#timings[stage] ?? 0) + this.#now() - started;
    this.#onStage({ stage, phase: 'end', detail: describe(result) });
    return result;
  }

  /** Whole milliseconds by stage. */
  get timings(): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.entries(this.#timings).map(([stage, ms]) => [stage, Math.round(ms)]));
  }
}
