import { existsSync } from 'node:fs';
import path from 'node:path';
import { listTemplates, loadTemplate, templateRoots } from '../host/load-templates.ts';
import { readProject } from '../host/read-project.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import {
  checkAudience,
  type Diagnostic,
  hasErrors,
  readTemplateConfig,
  renameTemplate,
  suggestName,
} from '../index.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { type CheckArguments, type ListArguments, type NewArguments } from './template-options.ts';
import { openTerminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `briefpack template list`: names and descriptions of all audiences. */
export async function listAudiences(options: ListArguments): Promise<void> {
  const { folder, diagnostics } = await readProject(options.config);
  const roots = templateRoots(folder);
  const audiences = await Promise.all(
    (await listTemplates(roots)).map(async (name) => {
      const template = await loadTemplate(name, roots);
      const settings = template === null ? null : readTemplateConfig([template]).config;
      return { name, description: settings?.description ?? '', path: template?.path ?? '' };
    }),
  );
  const width = Math.max(0, ...audiences.map(({ name }) => name.length));
  const lines = audiences.map(({ name, description }) => `${name.padEnd(width)}  ${description}`);
  report(options, diagnostics, { audiences }, lines);
}

/** `briefpack template new`: copies an audience into the project; never over one that is there. Throws {@link UsageError}. */
export async function newAudience(options: NewArguments): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(options.name)) {
    throw new UsageError(
      `"${options.name}" cannot be the name of an audience.`,
      'Small letters, digits and hyphens, such as "minister".',
    );
  }
  const { folder, diagnostics } = await readProject(options.config);
  const roots = templateRoots(folder);
  const source = await loadTemplate(options.from, roots);
  const target = path.join(folder, 'templates', options.name);
  const faults: Diagnostic[] = [...diagnostics];
  if (source === null) faults.push(unknownSource(options.from, await listTemplates(roots)));
  if (existsSync(target)) faults.push(occupied(target));
  const copies =
    source === null
      ? []
      : [...renameTemplate(source, options.name)].map(([name, bytes]) => ({
          file: path.join(target, name),
          bytes,
        }));
  if (!hasErrors(faults)) faults.push(...(await writeOutputs(copies)));
  const files = hasErrors(faults) ? [] : copies.map(({ file }) => file);
  report(options, faults, { files }, files);
}

/** `briefpack template check`: every mistake in one run; silent where there is none but for a line that says so. */
export async function checkAudiences(options: CheckArguments): Promise<void> {
  const { folder, diagnostics } = await readProject(options.config);
  const roots = templateRoots(folder);
  const known = await listTemplates(roots);
  const names = options.name === undefined ? known : [options.name];
  const found = await Promise.all(
    names.map((name) => checkAudience(name, (each, beyond) => loadTemplate(each, roots, beyond), known)),
  );
  // Audiences share what they extend, and so its mistakes.
  const unique = new Map([...diagnostics, ...found.flat()].map((each) => [JSON.stringify(each), each]));
  const all = [...unique.values()];
  report(options, all, {}, all.length === 0 ? [`${names.join(', ')}: no mistake was found`] : []);
}

function report(
  options: ListArguments,
  diagnostics: readonly Diagnostic[],
  result: Readonly<Record<string, unknown>>,
  lines: readonly string[],
): void {
  process.exitCode = exitCodeOf(diagnostics, options.strict);
  if (options.json) {
    const ok = process.exitCode === exitCodes.done;
    process.stdout.write(`${JSON.stringify({ ok, ...result, diagnostics }, null, 2)}\n`);
    return;
  }
  const terminal = openTerminal(options);
  terminal.report(diagnostics);
  for (const line of lines) terminal.say(line);
}

function unknownSource(name: string, known: readonly string[]): Diagnostic {
  return {
    severity: 'error',
    code: 'audience-exists',
    message: `There is no audience "${name}" to start from.`,
    hint: suggestName(name, known) ?? `Audiences: ${known.join(', ')}.`,
  };
}

function occupied(folder: string): Diagnostic {
  return {
    severity: 'error',
    code: 'project-is-new',
    message: 'This audience is there already; nothing was written.',
    file: folder,
    hint: 'Choose another name.',
  };
}
