/** What a call loads before it knows what it has to do. */
import { expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';

it.each(['--version', '--help', 'build --help'])('`briefpack %s` loads no stage', (line) => {
  const run = runCli(line.split(' '), { env: { NODE_DEBUG: 'esm' } });
  expect(run.code).toBe(0);
  // The log names every module: it would be seen.
  expect(run.stderr).toContain('dist/cli/run-cli.js');
  expect(run.stderr).not.toMatch(/dist\/(?:ingest|analyse|compose|render)\/|react-pdf|wink|handlebars/u);
});
