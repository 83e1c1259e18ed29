/** A kill while review.yaml is written leaves the file as it was or as it was to be, and loses no decision. */
import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { cliFile, killCli, makeProject, type Project } from '../support/run-cli.ts';

const KILLS = 110;
const WALK_KILLS = 40;
/** In milliseconds: each kill waits for a process of up to a second, on a machine that other suites share. */
const PATIENCE = 600_000;
const DECISIONS = ['accept', 'pin', 'exclude'];

let project: Project;

describe('a refresh of review.yaml that is killed', () => {
  beforeAll(() => {
    project = makeProject({ 'briefing.yaml': 'title: Harbour\n', ...harbourArticles });
  });
  afterAll(() => {
    project.remove();
  });

  const decisionsIn = (text: string): readonly string[] =>
    [...text.matchAll(/- decision: (?:accept|pin|exclude)\n.*?quote: [^\n]+/gsu)].map(([entry]) => entry);

  it(
    'leaves the old file or the new one, with every decision',
    async () => {
      expect(project.run(['review']).code).toBe(0);
      const decided = DECISIONS.reduce(
        (text, decision) => text.replace('- decision: undecided', `- decision: ${decision}`),
        project.readText('review.yaml'),
      );
      project.write('review.yaml', decided);
      const kept = decisionsIn(decided);
      expect(kept).toHaveLength(DECISIONS.length);
      // An edited article, so that the refresh has something to write.
      project.write('articles/9-late.txt', 'Mayor Ana Holm said the quay would open in June.\n');

      const started = performance.now();
      expect(project.run(['review']).code).toBe(0);
      const wholeMs = performance.now() - started;
      const fresh = project.readText('review.yaml');
      expect(fresh).not.toBe(decided);
      expect(decisionsIn(fresh)).toEqual(kept);

      const hits = { before: 0, after: 0, ended: 0 };
      for (let kill = 0; kill < KILLS; kill += 1) {
        project.write('review.yaml', decided);
        // Half of them at any moment; the others from the first file that is begun until some milliseconds after the last.
        const moment =
          kill % 2 === 0
            ? { afterStart: (wholeMs * kill) / KILLS }
            : { afterChange: (kill % 16) / 2, in: project.folder };
        const isKilled = await killCli(['review'], moment, { cwd: project.folder });
        const found = project.readText('review.yaml');
        expect(found === decided || found === fresh, `review.yaml after kill ${kill}`).toBe(true);
        hits[!isKilled ? 'ended' : found === decided ? 'before' : 'after'] += 1;
      }
      process.stdout.write(
        `review: ${KILLS} kills: ${hits.before} before the write, ${hits.after} after it, ${hits.ended} too late\n`,
      );
      expect(hits.before).toBeGreaterThan(KILLS / 4);

      project.write('review.yaml', decided);
      expect(project.run(['review']).code).toBe(0);
      expect(project.readText('review.yaml')).toBe(fresh);
      expect(project.list().filter((file) => /\.tmp|\.briefpack-|review\.yaml\./u.test(file))).toEqual([]);
    },
    PATIENCE,
  );
});

describe('a walk through the statements that is killed', () => {
  beforeAll(() => {
    project = makeProject({ 'briefing.yaml': 'title: Harbour\n', ...harbourArticles });
  });
  afterAll(() => {
    project.remove();
  });

  const prompt = 'q quit> ';
  /** Answers every prompt with "accept"; `onPrompt` hears how many were shown. Resolves when the process is gone. */
  const walk = (onPrompt: (shown: number, kill: () => void) => void): Promise<number> =>
    new Promise((resolve, reject) => {
      const args = [cliFile, 'review', '--interactive', '--by', 'A. Editor'];
      const child = spawn(process.execPath, args, { cwd: project.folder, stdio: ['pipe', 'pipe', 'ignore'] });
      let text = '';
      let shown = 0;
      // What is typed behind a kill arrives nowhere.
      child.stdin.on('error', () => undefined);
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        for (; text.split(prompt).length - 1 > shown; child.stdin.write('a\n')) {
          shown += 1;
          onPrompt(shown, () => child.kill('SIGKILL'));
        }
      });
      child.on('error', reject);
      child.on('close', () => {
        resolve(shown);
      });
    });

  it(
    'has every decision on the disk that was answered with the next statement',
    async () => {
      expect(project.run(['review']).code).toBe(0);
      const undecided = project.readText('review.yaml');
      // The file after no decision, after one, after two ...
      const states: string[] = [];
      const started: number[] = [];
      await walk(() => {
        states.push(project.readText('review.yaml'));
        started.push(performance.now());
      });
      states.push(project.readText('review.yaml'));
      expect(new Set(states).size).toBeGreaterThan(6);
      expect(states[0]).toBe(undecided);
      const walkMs = started.at(-1)! - started[0]!;

      let within = 0;
      for (let kill = 0; kill < WALK_KILLS; kill += 1) {
        project.write('review.yaml', undecided);
        const shown = await walk((count, end) => {
          if (count === 1) setTimeout(end, (walkMs * kill) / WALK_KILLS);
        });
        const saved = states.indexOf(project.readText('review.yaml'));
        expect(saved, `review.yaml after kill ${kill}`).toBeGreaterThanOrEqual(shown - 1);
        if (saved > 0 && saved < states.length - 1) within += 1;
      }
      process.stdout.write(`walk: ${WALK_KILLS} kills, ${within} between its first decision and its last\n`);
      expect(within).toBeGreaterThan(WALK_KILLS / 4);

      await walk(() => undefined);
      expect(project.readText('review.yaml')).toBe(states.at(-1));
      expect(project.list().filter((file) => file.includes('.briefpack-'))).toEqual([]);
    },
    PATIENCE,
  );
});
