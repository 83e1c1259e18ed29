/** Runs the built command line as a user does: in a process of its own, in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../', import.meta.url));
export const cliFile = path.join(repository, 'dist/cli/main.js');
/** Real articles of other people, which are read where they are and never copied. */
export const sharedArticles = path.resolve(repository, '../shared/articles');

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stdoutBytes: Uint8Array;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  /** Added to a small, fixed environment. */
  readonly env?: Readonly<Record<string, string>>;
}

function environment(env: CliOptions['env']): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: tmpdir(), LANG: 'C.UTF-8', TZ: 'UTC', ...env };
}

/** Waits for one call to end. */
export function runCli(args: readonly string[], { cwd = tmpdir(), env }: CliOptions = {}): CliRun {
  const run = spawnSync(process.execPath, [cliFile, ...args], {
    cwd,
    env: environment(env),
    maxBuffer: 256 * 1024 * 1024,
  });
  return {
    code: run.status,
    stdout: run.stdout.toString('utf8'),
    stdoutBytes: new Uint8Array(run.stdout),
    stderr: run.stderr.toString('utf8'),
  };
}

/** When a process is killed: after its start, or after the first change in a folder that exists. In milliseconds. */
export type KillMoment =
  { readonly afterStart: number } | { readonly afterChange: number; readonly in: string };

/** Starts a call and kills it without warning; resolves to whether it was still running. */
export function killCli(
  args: readonly string[],
  moment: KillMoment,
  { cwd = tmpdir(), env }: CliOptions = {},
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const child = spawn(process.execPath, [cliFile, ...args], {
      cwd,
      env: environment(env),
      stdio: 'ignore',
    });
    const kill = (): boolean => child.kill('SIGKILL');
    const watcher =
      'in' in moment
        ? watch(moment.in, () => {
            if (moment.afterChange === 0) kill();
            else timer ??= setTimeout(kill, moment.afterChange);
          })
        : null;
    if ('afterStart' in moment) timer = setTimeout(kill, moment.afterStart);
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      watcher?.close();
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

/** A temporary folder with the given files in it; `remove` takes it away again. */
export interface Project {
  readonly folder: string;
  readonly at: (relative: string) => string;
  readonly write: (relative: string, content: string | Uint8Array) => void;
  readonly drop: (relative: string) => void;
  readonly read: (relative: string) => Uint8Array;
  readonly readText: (relative: string) => string;
  /** All files below, relative, in code point order. */
  readonly list: () => readonly string[];
  readonly run: (args: readonly string[], env?: CliOptions['env']) => CliRun;
  readonly remove: () => void;
}

export function makeProject(files: Readonly<Record<string, string | Uint8Array>>): Project {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-e2e-'));
  const at = (relative: string): string => path.join(folder, relative);
  const write = (relative: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(at(relative)), { recursive: true });
    writeFileSync(at(relative), content);
  };
  for (const [relative, content] of Object.entries(files)) write(relative, content);
  return {
    folder,
    at,
    write,
    drop: (relative) => {
      rmSync(at(relative));
    },
    read: (relative) => new Uint8Array(readFileSync(at(relative))),
    readText: (relative) => readFileSync(at(relative), 'utf8'),
    list: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort(),
    run: (args, env) => runCli(args, env === undefined ? { cwd: folder } : { cwd: folder, env }),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
