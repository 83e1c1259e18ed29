import path from 'node:path';
import { readInputs } from '../host/read-inputs.ts';
import { readProject } from '../host/read-project.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import { hasErrors, refreshReviewFile, type ReviewStatus } from '../index.ts';
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
      ...(project.briefing.issues === undefined ? {} : { issues: project.briefing.issues }),
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
  if (isWritten) terminal.say(file);
  terminal.say(describeStatus(status));
  if (options.status) for (const line of describeDetails(status)) terminal.say(line);
}

/** "12 of 40 statements reviewed, by A. Editor, B. Chief" */
export function describeStatus({ reviewed, total, reviewers }: ReviewStatus): string {
  const by = reviewers.length === 0 ? '' : `, by ${reviewers.join(', ')}`;
  return `${reviewed} of ${total} statements reviewed${by}`;
}

/** Who decided how many, how far the other lists are, and every decision that lost its words. */
function describeDetails({ byReviewer, lists, orphans }: ReviewStatus): readonly string[] {
  const others = Object.entries(lists).filter(([list, { total }]) => list !== 'statements' && total > 0);
  return [
    ...byReviewer.map(({ by, count }) => `  ${by ?? 'not signed'}: ${count}`),
    ...others.map(([list, { reviewed, total }]) => `${list}: ${reviewed} of ${total}`),
    ...(orphans.length === 0
      ? []
      : [`${orphans.length} ${orphans.length === 1 ? 'decision' : 'decisions'} whose words are gone:`]),
    ...orphans.map(({ list, entry }) => `  ${list}: ${entry.decision} “${entry.quote.replace(/\s+/g, ' ')}”`),
  ];
}
