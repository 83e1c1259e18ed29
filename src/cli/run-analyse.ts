import path from 'node:path';
import { readInputs } from '../host/read-inputs.ts';
import { readProject } from '../host/read-project.ts';
import { analyseFiles, type Diagnostic, type Dossier, dossierPack, explainItem } from '../index.ts';
import { type AnalyseArguments } from './analyse-options.ts';
import { deliver } from './deliver.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { inputsOf } from './inputs.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `briefpack analyse`: articles to the dossier. Throws {@link UsageError}. */
export async function runAnalyse(options: AnalyseArguments): Promise<void> {
  const isPrinted = options.output === '-';
  const { explain } = options;
  if (explain !== undefined && !isPrinted) {
    throw new UsageError(
      '--explain prints to the standard output and writes no dossier.',
      'Leave out --output or --explain.',
    );
  }
  if (isPrinted && options.json && explain === undefined) {
    throw new UsageError(
      '--json and the dossier both want the standard output.',
      'Name a file with --output.',
    );
  }
  const terminal = openTerminal(options);
  const project = await readProject(options.config);
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const { dossier, diagnostics, timings } = await analyseFiles({
    files: inputs.files,
    review: project.review,
    ...(project.briefing.issues === undefined ? {} : { issues: project.briefing.issues }),
    ...(project.briefing.outlets === undefined ? {} : { outlets: project.briefing.outlets }),
    onStage: terminal.progress,
    now: () => performance.now(),
    before: [...project.diagnostics, ...inputs.diagnostics],
  });
  if (explain !== undefined) {
    await printExplanation(dossier, explain, inputs.show(diagnostics), options, terminal);
    return;
  }
  const packs = dossier === null ? [] : [dossierPack(dossier)];
  const file = options.output.endsWith('/') ? path.join(options.output, 'briefing.json') : options.output;
  await deliver(
    { packs, diagnostics: inputs.show(diagnostics), timings },
    isPrinted ? null : [file],
    options,
    terminal,
  );
}

/** Prints why an item stands where it stands; ends with code 1 where no item has the id. */
async function printExplanation(
  dossier: Dossier | null,
  id: string,
  diagnostics: readonly Diagnostic[],
  options: AnalyseArguments,
  terminal: Terminal,
): Promise<void> {
  const found = dossier === null ? null : await explainItem(dossier, id);
  const code = exitCodeOf(diagnostics, options.strict);
  process.exitCode = code === exitCodes.done && found === null ? exitCodes.fixable : code;
  if (options.json) {
    const report = { ok: process.exitCode === exitCodes.done, item: found, diagnostics };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  terminal.report(diagnostics.filter(({ severity }) => severity === 'error'));
  if (found === null) {
    if (code === exitCodes.done) terminal.complain(`No item has the id “${id}”.`);
    return;
  }
  terminal.say(`${id}: place ${found.place} of ${found.total}, score ${found.score}`);
  for (const reason of found.reasons) terminal.say(`  ${reason}`);
  for (const { file, line, column, context } of found.places)
    terminal.say(`${file}:${line}:${column}: ${context}`);
}
