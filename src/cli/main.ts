#!/usr/bin/env node
import { hideBin } from 'yargs/helpers';
import { reportFailure } from './report-failure.ts';
import { runCli } from './run-cli.ts';

try {
  await runCli(hideBin(process.argv));
} catch (error) {
  process.exitCode = reportFailure(error, process.argv.includes('--json'));
}
