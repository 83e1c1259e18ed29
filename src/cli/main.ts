#!/usr/bin/env node
import { hideBin } from 'yargs/helpers';
import { reportFailure } from './report-failure.ts';
import { runCli } from './run-cli.ts';

// Whoever reads the output may stop early, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

try {
  await runCli(hideBin(process.argv));
} catch (error) {
  process.exitCode = reportFailure(error, process.argv.includes('--json'));
}
