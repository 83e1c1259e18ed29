/**
 * How much two hundred numbered copies cost beside one: node tests/bench/copies.mjs [ARTICLES] [COPIES]
 *
 * The promise: at most three times one copy and 20 ms for each. Prints the seconds of both, the milliseconds a copy, and
 * whether the promise holds; exit code 1 where it does not.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const articles = path.resolve(process.argv[2] ?? path.join(root, 'docs/examples/articles'));
const count = Number(process.argv[3] ?? 200);
const ROUNDS = 3;

const folder = mkdtempSync(path.join(tmpdir(), 'briefpack-bench-'));
const seconds = (copies) => {
  const list = path.join(folder, 'list.csv');
  const lines = Array.from(
    { length: copies },
    (_, index) => `Reader Number ${index + 1},Office ${index % 7}`,
  );
  writeFileSync(list, ['name,office', ...lines, ''].join('\n'));
  const target = path.join(folder, `out-${copies}`);
  rmSync(target, { recursive: true, force: true });
  const started = performance.now();
  const cli = path.join(root, 'dist/cli/main.js');
  const args = [
    'build',
    articles,
    '-a',
    'analyst',
    '-f',
    'pdf',
    '--recipients',
    list,
    '-o',
    `${target}/`,
    '--json',
  ];
  const run = spawnSync(process.execPath, [cli, ...args], { cwd: folder, maxBuffer: 1e9 });
  if (run.status !== 0) throw new Error(run.stderr.toString() || run.stdout.toString());
  const took = (performance.now() - started) / 1000;
  const made = readdirSync(target).filter((name) => name.endsWith('.pdf')).length;
  if (made !== copies) throw new Error(`${made} copies, not ${copies}`);
  return { took, pages: JSON.parse(run.stdout.toString()).outputs[0].pages };
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  // In turns, so that a machine that gets slower meets both alike.
  const rounds = Array.from({ length: ROUNDS }, () => [seconds(1), seconds(count)]);
  const one = median(rounds.map(([first]) => first.took));
  const many = median(rounds.map(([, second]) => second.took));
  const allowed = 3 * one + 0.02 * count;
  const each = (1000 * (many - one)) / (count - 1);
  console.log(
    `${rounds[0][0].pages} pages; 1 copy ${one.toFixed(2)} s, ${count} copies ${many.toFixed(2)} s: ${each.toFixed(1)} ms a copy, ` +
      `${(many / one).toFixed(2)} times one copy; allowed ${allowed.toFixed(2)} s: ${many <= allowed ? 'holds' : 'does not hold'}`,
  );
  process.exitCode = many <= allowed ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
