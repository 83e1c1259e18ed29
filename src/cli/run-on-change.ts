import { watchPaths } from '../host/watch-paths.ts';

/** Work that is done again and again. */
export interface Repeated {
  /** Files and folders whose changes call for a run; asked before each, as a change can name new ones. */
  readonly paths: () => Promise<readonly string[]>;
  /** One run; `signal` is aborted where something changes meanwhile. */
  readonly run: (signal: AbortSignal) => Promise<void>;
}

/**
 * Runs once, and again whenever a watched file changes, never twice at a time: a run that a change overtakes is stopped
 * between two stages. Resolves when the person ends it with Ctrl-C, or the system with SIGTERM.
 */
export async function runOnChange({ paths, run }: Repeated): Promise<void> {
  let wake: () => void = () => undefined;
  let current = new AbortController();
  let isEnded = false;
  let isChanged = true;
  const poke = (): void => {
    isChanged = true;
    current.abort();
    wake();
  };
  const end = (): void => {
    isEnded = true;
    poke();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const name of signals) process.once(name, end);
  const watched = new Set(await paths());
  const watch = await watchPaths([...watched], poke);
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- a signal sets it between two runs
  while (!isEnded) {
    if (!isChanged) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    isChanged = false;
    current = new AbortController();
    const added = (await paths()).filter((path) => !watched.has(path));
    for (const path of added) watched.add(path);
    watch.add(added);
    await unlessAborted(run(current.signal), current.signal);
  }
  await watch.close();
  for (const name of signals) process.off(name, end);
}

/** A run that was stopped leaves the watch as it is. */
async function unlessAborted(running: Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await running;
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
  }
}
