import { existsSync } from 'node:fs';
import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { watch } from 'chokidar';

/** Editors write a file in several steps; what follows within this time belongs to the same change. */
const SETTLE_MS = 40;
const ABSENT_MS = 200;

/** A watch that goes on until it is closed. */
export interface Watch {
  /** Watches these too. */
  readonly add: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

/**
 * Calls `onChange` once for each change of files or folders, those that do not exist yet included, with the paths in code
 * point order. Hidden files are passed over, as editors keep their own notes there.
 */
export async function watchPaths(
  paths: readonly string[],
  onChange: (paths: readonly string[]) => void,
): Promise<Watch> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch([...new Set(paths)], {
    ignoreInitial: true,
    ignored: (file) => /(?:^|[/\\])\.[^/\\.][^/\\]*$/u.test(file) || /(?:~|\.swp)$/u.test(file),
  });
  watcher.on('all', (_event, file) => {
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed].sort();
      changed.clear();
      onChange(files);
    }, SETTLE_MS);
  });
  await new Promise<void>((resolve) => {
    watcher.once('ready', resolve);
  });
  // chokidar is ready before it has begun to look out for what does not exist yet.
  if (paths.some((each) => !existsSync(each))) await setTimeoutPromise(ABSENT_MS);
  return {
    add: (more) => {
      watcher.add([...more]);
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
