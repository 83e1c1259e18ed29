import path from 'node:path';
import { readInputs } from '../host/read-inputs.ts';
import { readProject } from '../host/read-project.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import { hasErrors, refreshReviewFile } from '../index.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { inputsOf } from './inputs.ts';
import { type ReviewArguments } from './review-options.ts';
import { openTerminal } from './terminal.ts';

/** `briefpack review`: brings review.yaml beside briefing.yaml up to date, or says how far the review is. */
export async function runReview(options: ReviewArguments): Promise<void> {
  const terminal = openTerminal(options);
  const project = await readProject(options.config);
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const file = path.join(project.folder, 'review.yaml');
  const { text, status, diagnostics } = await refreshReviewFile(
    {
      files: inputs.files,
      review: project.review,
      onStage: terminal.progress,
      now: () => performance.now(),
      before: [...project.diagnostics, ...inputs.diagnostics],
    },
    project.review?.file ?? file,
  );
  const shown = inputs.show(diagnostics);
  const isWritten = text !== null && !options.status && exitCodeOf(shown, options.strict) === exitCodes.done;
  const faults = isWritten ? await writeOutputs([{ file, bytes: Buffer.from(text) }]) : [];
  const all = [...shown, ...faults];

  process.exitCode = exitCodeOf(all, options.strict);
  if (options.json) {
    const report = { ok: process.exitCode === exitCodes.done, file, status, diagnostics: all };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  terminal.report(all);
  if (status === null || hasErrors(all)) return;
  const by = status.reviewers.length === 0 ? '' : `, by ${status.reviewers.join(', ')}`;
  if (isWritten) terminal.say(file);
  terminal.say(`${status.reviewed} of ${status.total} statements reviewed${by}`);
}
