/** A hand-out that is killed at any moment goes on where it stopped and ends with the same bytes. */
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { cliFile, killCli, makeProject, type Project } from '../support/run-cli.ts';

const KILLS = 12;
const COPIES = 60;

describe('a hand-out that is killed', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject(harbourArticles);
    const lines = Array.from(
      { length: COPIES },
      (_, index) => `Reader ${index},${index % 2 === 0 ? 'analyst' : 'press'}`,
    );
    project.write('list.csv', ['name,audience', ...lines].join('\n'));
  });
  afterAll(() => {
    project.remove();
  });

  it('shows the old copies or the new ones, and ends with the same bytes', async () => {
    const args = (title: string, folder: string): string[] => [
      ...['build', 'articles', '--recipients', 'list.csv', '-f', 'pdf', '-f', 'md', '--title', 'Quay'],
      ...['--reference', title, '-o', `${folder}/`],
    ];
    const contents = (folder: string): ReadonlyMap<string, string> =>
      new Map(
        project
          .list()
          .filter((file) => file.startsWith(`${folder}/`) && !file.includes('.briefpack-'))
          .map((file) => [file.slice(folder.length), Buffer.from(project.read(file)).toString('latin1')]),
      );
    const build = (title: string, folder: string): ReadonlyMap<string, string> => {
      const run = project.run(args(title, folder));
      expect(run.code, run.stderr).toBe(0);
      return contents(folder);
    };
    const started = performance.now();
    const fresh = build('R-2', 'fresh');
    const wholeMs = performance.now() - started;
    const old = build('R-1', 'out');
    expect(fresh.size).toBe(2 * COPIES + 4);

    let killed = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Most kills fall into the last part, where files are written.
      const share = kill % 4 === 0 ? kill / KILLS : 0.5 + (0.6 * kill) / KILLS;
      const moment = { afterStart: wholeMs * share };
      if (await killCli(args('R-2', 'out'), moment, { cwd: project.folder })) killed += 1;
      for (const [file, bytes] of contents('out')) {
        expect(bytes === old.get(file) || bytes === fresh.get(file), `${file} after kill ${kill}`).toBe(true);
      }
    }
    expect(killed).toBeGreaterThan(KILLS / 4);
    expect(build('R-2', 'out')).toEqual(fresh);
    expect(project.list().some((file) => file.includes('.briefpack-'))).toBe(false);
  });

  it('does not make again what it had made', async () => {
    const args = ['build', 'articles', '--recipients', 'list.csv', '-f', 'pdf', '-o', 'again/'];
    const staged = (): readonly string[] =>
      project.list().filter((file) => file.startsWith('again/.briefpack-') && file.endsWith('.pdf'));
    const child = spawn(process.execPath, [cliFile, ...args], { cwd: project.folder, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.on('close', resolve));
    while (child.exitCode === null && staged().length < 4)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    // The last one may have been in the writing.
    const kept = staged().slice(0, -1);
    expect(kept.length).toBeGreaterThanOrEqual(3);
    const inode = (file: string): number => statSync(project.at(file)).ino;
    const inodes = kept.map(inode);

    const run = project.run(args);
    expect(run.code, run.stderr).toBe(0);
    // The very files took their names.
    const names = kept.map((file) => `again/${path.basename(file)}`);
    expect(names.map(inode)).toEqual(inodes);
    expect(project.list().filter((file) => file.startsWith('again/'))).toHaveLength(COPIES + 4);
  });
});
