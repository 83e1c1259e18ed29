/** A kill at any moment leaves the old file or the new one, never a part of one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { killCli, makeProject, type Project } from '../support/run-cli.ts';

const KILLS = 150;
/** In milliseconds: each kill waits for a process of up to a second, on a machine that other suites share. */
const PATIENCE = 600_000;

describe('a build that is killed', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject(harbourArticles);
  });
  afterAll(() => {
    project.remove();
  });

  it(
    'leaves every output whole',
    async () => {
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
      // A title may leave an output as it is.
      const changed = outputs.filter((file) => !old.get(file)!.equals(fresh.get(file)!));
      expect(changed).not.toEqual([]);

      const hits = { old: 0, mixed: 0, fresh: 0, ended: 0 };
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Half of them at any moment; the others from the first file that is begun until some milliseconds after the last.
        const moment =
          kill % 2 === 0
            ? { afterStart: (wholeMs * kill) / KILLS }
            : { afterChange: kill % 40, in: project.at('out') };
        for (const [file, bytes] of old) project.write(file, bytes);
        const isKilled = await killCli(args('Quay!'), moment, { cwd: project.folder });
        let written = 0;
        for (const file of outputs) {
          const found = Buffer.from(project.read(file));
          const isFresh = found.equals(fresh.get(file)!);
          expect(isFresh || found.equals(old.get(file)!), `${file} after kill ${kill}`).toBe(true);
          if (isFresh && changed.includes(file)) written += 1;
        }
        if (!isKilled) hits.ended += 1;
        else hits[written === 0 ? 'old' : written === changed.length ? 'fresh' : 'mixed'] += 1;
      }
      process.stdout.write(
        `build: ${KILLS} kills: ${hits.old} before the writing, ${hits.mixed} within it, ${hits.fresh} after it, ${hits.ended} too late\n`,
      );
      expect(hits.old).toBeGreaterThan(KILLS / 4);

      // What a killed build left behind is neither an article nor in the way of the next build.
      expect(build('Quay!')).toEqual(fresh);
    },
    PATIENCE,
  );
});
