/** What the pipeline tells whoever watches it. */
export interface StageEvent {
  readonly stage: StageName;
  readonly phase: 'start' | 'end';
  /** Counts in words, for a line on the terminal; only at the end. */
  readonly detail?: string;
}

/** The stages in their order. */
export const stageNames = ['ingest', 'analyse', 'review', 'compose', 'render', 'copies'] as const;
export type StageName = (typeof stageNames)[number];

/** Who watches, and when to stop. */
export interface StageWatch {
  readonly onStage: (event: StageEvent) => void;
  /** Milliseconds from any origin. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
}

/** Times the stages, reports them, and stops between them. */
export class StageClock {
  readonly #watch: StageWatch;
  readonly #timings: Partial<Record<StageName, number>> = {};

  /** A clock that has measured nothing yet. */
  constructor(watch: StageWatch) {
    this.#watch = watch;
  }

  /** Runs one stage; its time is added to what the stage took before. Throws the reason of an aborted signal. */
  async run<Result>(
    stage: StageName,
    work: () => Result | Promise<Result>,
    describe: (result: Result) => string,
  ): Promise<Result> {
    const { onStage, now, signal } = this.#watch;
    signal?.throwIfAborted();
    onStage({ stage, phase: 'start' });
    const started = now();
    const result = await work();
    this.#timings[stage] = (this.#timings[stage] ?? 0) + now() - started;
    onStage({ stage, phase: 'end', detail: describe(result) });
    return result;
  }

  /** Whole milliseconds by stage. */
  get timings(): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.entries(this.#timings).map(([stage, ms]) => [stage, Math.round(ms)]));
  }
}
