import { spawn } from 'node:child_process';
import { afterEach, expect, it, vi } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { cliFile, makeProject, runCli, type Project } from '../support/run-cli.ts';

let project: Project | null = null;
afterEach(() => {
  project?.remove();
  project = null;
});

it('build --watch makes the pack again when an article changes, outlives a mistake and ends at Ctrl-C', async () => {
  const { folder, write, readText } = (project = makeProject(harbourArticles));
  const running = spawn(process.execPath, [cliFile, 'build', '--watch', '-f', 'md', '-o', 'pack.md'], {
    cwd: folder,
  });
  const ended = new Promise((resolve) => running.once('exit', resolve));
  let said = '';
  running.stderr.on('data', (part: Buffer) => (said += part.toString('utf8')));
  const printed = (words: string): Promise<void> =>
    vi.waitFor(
      () => {
        expect(readText('pack.md')).toContain(words);
      },
      { timeout: 30_000, interval: 50 },
    );
  try {
    await printed('Nobody was turned away');
    write('briefing.yaml', 'titel: Fog\n');
    await vi.waitFor(
      () => {
        expect(said).toContain('briefing.yaml:1:1: error config-key-known');
      },
      { timeout: 30_000, interval: 50 },
    );
    await printed('Nobody was turned away');
    write('briefing.yaml', 'title: Fog over the sound\n');
    await printed('Fog over the sound');
  } finally {
    running.kill('SIGINT');
  }
  expect(await ended).toBe(0);
});

it('build --watch wants files to write to', () => {
  const run = runCli(['build', 'articles', '--watch', '-o', '-', '-f', 'md']);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('--watch');
});
