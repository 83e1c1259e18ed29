/**
 * Speed and memory of the analysis, beside what they must be:
 *
 *   npm run bench [-- --rounds 3] [--quick]
 *
 * Every measurement is a process of its own; those that are compared take turns, so that a noisy machine troubles both alike,
 * and the least of the rounds counts. Seconds are of processor time. `--quick` takes a tenth of the articles: to see that
 * the bench works, not to judge by. Nothing here fails: a machine under load is no fault of the program.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const rounds = option('rounds', 3);
const scale = process.argv.includes('--quick') ? 0.1 : 1;
const script = path.join(import.meta.dirname, 'measure.mjs');

/** What the collector is told, so that memory shows what is needed and not what it leaves lying about. */
const HEAP_LIMIT = '--max-old-space-size=256';

function measureOnce(what, count) {
  const flags = what === 'stream' ? [HEAP_LIMIT] : [];
  const output = execFileSync(process.execPath, [...flags, script, what, String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output);
}

/** The least of several rounds for each of some counts, which take turns. */
function measure(what, counts, times = rounds) {
  const sizes = counts.map((count) => Math.max(8, Math.round(count * scale)));
  const best = sizes.map(() => ({ seconds: Infinity, megabytes: Infinity, count: 0 }));
  for (let round = 0; round < times; round += 1) {
    for (const [index, size] of sizes.entries()) {
      process.stderr.write(`${what} ${size}, round ${round + 1} of ${times}\n`);
      const { seconds, megabytes } = measureOnce(what, size);
      best[index] = {
        count: size,
        seconds: Math.min(best[index].seconds, seconds),
        megabytes: Math.min(best[index].megabytes, megabytes),
      };
    }
  }
  return best;
}

const rows = [];
const report = (what, figure, must) => {
  rows.push(`| ${what} | ${figure} | ${must} |`);
};

const [statements, twiceStatements] = measure('statements', [1000, 2000]);
report(
  'statements: articles of 600 words a second',
  (statements.count / statements.seconds).toFixed(0),
  'at least 100',
);
report(
  'statements: 2,000 articles to 1,000',
  (twiceStatements.seconds / statements.seconds).toFixed(2),
  'at most 2.3',
);
const [short, long] = measure('length', [100, 200]);
report('statements: one article twice as long', (long.seconds / short.seconds).toFixed(2), 'at most 2.3');
const [many] = measure('stream', [5000], 1);
report('statements: MB for 5,000 articles, from their bytes', many.megabytes.toFixed(0), 'under 500');
const [analysis, twiceAnalysis] = measure('analysis', [1000, 2000]);
report(
  'whole analysis: articles of 600 words a second',
  (analysis.count / analysis.seconds).toFixed(0),
  'at least 100',
);
report('whole analysis: seconds for 1,000 articles', analysis.seconds.toFixed(1), 'under 60');
report('whole analysis: MB for 1,000 articles', analysis.megabytes.toFixed(0), 'under 1,500');
report(
  'whole analysis: 2,000 articles to 1,000',
  (twiceAnalysis.seconds / analysis.seconds).toFixed(2),
  'at most 2.3',
);

console.log(['| measured | figure | must be |', '| --- | --- | --- |', ...rows].join('\n'));
