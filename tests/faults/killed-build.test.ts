/** A kill at any moment leaves the old file or the new one, never a part of one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { killCli, makeProject, type Project } from '../support/run-cli.ts';

const KILLS = 24;

describe('a build that is killed', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject(harbourArticles);
  });
  afterAll(() => {
    project.remove();
  });

  it('leaves every output whole', async () => {
    const args = (title: string): string[] => [
      'build',
      'articles',
      '-a',
      'analyst',
      '-f',
      'html',
      '-f',
      'md',
      '-f',
      'json',
      '--title',
      title,
      '-o',
      'out/',
    ];
    // The same name for both, so that the second is written over the first.
    const outputs = ['out/quay-analyst.html', 'out/quay-analyst.md', 'out/quay.json'];
    const build = (title: string): ReadonlyMap<string, Buffer> => {
      const run = project.run(args(title));
      expect(run.code, run.stderr).toBe(0);
      return new Map(outputs.map((file) => [file, Buffer.from(project.read(file))]));
    };
    const started = performance.now();
    const old = build('Quay');
    const wholeMs = performance.now() - started;
    const fresh = build('Quay!');
    for (const [file, bytes] of old) project.write(file, bytes);

    let killed = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Most kills fall into the last third, where files are written.
      const share = kill % 3 === 0 ? kill / KILLS : 0.7 + (0.4 * kill) / KILLS;
      if (await killCli(args('Quay!'), wholeMs * share, { cwd: project.folder })) killed += 1;
      for (const file of outputs) {
        const found = Buffer.from(project.read(file));
        const isWhole = found.equals(old.get(file)!) || found.equals(fresh.get(file)!);
        expect(isWhole, `${file} after kill ${kill}`).toBe(true);
      }
    }
    expect(killed).toBeGreaterThan(KILLS / 4);

    // What a killed build left behind is neither an article nor in the way of the next build.
    expect(build('Quay!')).toEqual(fresh);
  });
});
