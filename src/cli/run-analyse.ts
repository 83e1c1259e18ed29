import path from 'node:path';
import { readInputs } from '../host/read-inputs.ts';
import { readProject } from '../host/read-project.ts';
import { analyseFiles, dossierPack } from '../index.ts';
import { type AnalyseArguments } from './analyse-options.ts';
import { deliver } from './deliver.ts';
import { inputsOf } from './inputs.ts';
import { openTerminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `briefpack analyse`: articles to the dossier. Throws {@link UsageError}. */
export async function runAnalyse(options: AnalyseArguments): Promise<void> {
  const isPrinted = options.output === '-';
  if (isPrinted && options.json) {
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
    onStage: terminal.progress,
    now: () => performance.now(),
    before: [...project.diagnostics, ...inputs.diagnostics],
  });
  const packs = dossier === null ? [] : [dossierPack(dossier)];
  const file = options.output.endsWith('/') ? path.join(options.output, 'briefing.json') : options.output;
  await deliver(
    { packs, diagnostics: inputs.show(diagnostics), timings },
    isPrinted ? null : [file],
    options,
    terminal,
  );
}
