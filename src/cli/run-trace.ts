import { readInputs } from '../host/read-inputs.ts';
import { readProject } from '../host/read-project.ts';
import { analyseFiles, hasErrors, traceWords } from '../index.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { inputsOf } from './inputs.ts';
import { openTerminal } from './terminal.ts';
import { type TraceArguments } from './trace-options.ts';

/** `briefpack trace`: words or an id to places in the articles; ends with code 1 where there are none. */
export async function runTrace(options: TraceArguments): Promise<void> {
  const terminal = openTerminal(options);
  const project = await readProject(options.config);
  const inputs = await readInputs(inputsOf(project, options.inputs));
  const { dossier, diagnostics } = await analyseFiles({
    files: inputs.files,
    review: project.review,
    onStage: terminal.progress,
    now: () => performance.now(),
    before: [...project.diagnostics, ...inputs.diagnostics],
  });
  const shown = inputs.show(diagnostics);
  const places =
    dossier === null || hasErrors(shown)
      ? []
      : traceWords(dossier, options.words).map((place) => ({ ...place, file: inputs.pathOf(place.file) }));

  const code = exitCodeOf(shown, options.strict);
  process.exitCode = code === exitCodes.done && places.length === 0 ? exitCodes.fixable : code;
  if (options.json) {
    const report = { ok: process.exitCode === exitCodes.done, places, diagnostics: shown };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  terminal.report(shown.filter(({ severity }) => severity === 'error'));
  for (const { file, line, column, context } of places) terminal.say(`${file}:${line}:${column}: ${context}`);
  if (places.length === 0 && code === exitCodes.done) {
    terminal.complain(`No article has the words “${options.words}”, and no item has that id.`);
  }
}
