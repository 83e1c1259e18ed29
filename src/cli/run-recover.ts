import { existsSync } from 'node:fs';
import path from 'node:path';
import { readProject } from '../host/read-project.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import { recoverReview } from '../index.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { type ReviewArguments } from './review-options.ts';
import { openTerminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * `briefpack review --recover`: what a damaged review.yaml still holds goes into a new file beside it, and each entry
 * that is lost is listed with its line. The damaged file is not touched. Throws {@link UsageError}.
 */
export async function runRecover(options: ReviewArguments): Promise<void> {
  const terminal = openTerminal(options);
  const { folder, review, diagnostics: before } = await readProject(options.config);
  if (review === null) {
    throw new UsageError(
      `There is no review.yaml in ${folder} that could be read.`,
      'Name the project with --config.',
    );
  }
  const { text, recovered, diagnostics } = recoverReview(review.source, review.file);
  const file = text === null ? null : freeName(folder);
  const faults =
    file === null || text === null ? [] : await writeOutputs([{ file, bytes: Buffer.from(text) }]);
  const all = [...before.filter(({ code }) => code === 'review-valid'), ...diagnostics, ...faults];

  process.exitCode = exitCodeOf(all, options.strict);
  if (options.json) {
    const isOk = process.exitCode === exitCodes.done;
    process.stdout.write(`${JSON.stringify({ ok: isOk, file, recovered, diagnostics: all }, null, 2)}\n`);
    return;
  }
  terminal.report(all);
  if (file === null) terminal.say(`${review.file} is sound; nothing is to be recovered.`);
  else if (faults.length === 0) {
    terminal.say(file);
    terminal.say(
      `${recovered} entries saved, ${diagnostics.length} decisions or entries lost. Look through the new file, then give it the name of the old one.`,
    );
  }
}

/** A name that no file has yet. */
function freeName(folder: string): string {
  const named = (suffix: string): string => path.join(folder, `review.recovered${suffix}.yaml`);
  for (let count = 2; ; count += 1) {
    const name = named(count === 2 ? '' : `-${count - 1}`);
    if (!existsSync(name)) return name;
  }
}
