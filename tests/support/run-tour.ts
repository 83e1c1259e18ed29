/** Follows a document that shows commands with their output, files to write and texts to replace. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { cliFile, type Project, repository } from './run-cli.ts';

/** Lines that the document leaves out. */
const GAP = '…';

/** A command with what the document shows of its output, and all that it printed. */
export interface Step {
  readonly command: string;
  readonly shown: readonly string[];
  readonly printed: readonly string[];
}

/**
 * Does what the fenced blocks of a document say, in their order: of `console`, each line behind `$ ` is run; `diff FILE`
 * replaces its `-` lines by the `+` lines that follow them; any other block that names a file is written to it. `npx
 * briefpack` is the built command line, `docs` the repository's folder. Throws where a text to be replaced is not there.
 */
export function runTour(markdown: string, project: Project): readonly Step[] {
  mkdirSync(project.at('bin'));
  project.write('bin/npx', `#!/bin/sh\nshift\nexec "${process.execPath}" "${cliFile}" "$@"\n`);
  chmodSync(project.at('bin/npx'), 0o755);
  symlinkSync(path.join(repository, 'docs'), project.at('docs'));
  const steps: Step[] = [];
  for (const [, kind, file = '', body = ''] of markdown.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gmu)) {
    if (kind === 'console') steps.push(...runCommands(body, project));
    else if (kind === 'diff') replaceTexts(body, file, project);
    else if (file !== '') project.write(file, body);
  }
  return steps;
}

function runCommands(body: string, project: Project): readonly Step[] {
  return body
    .split(/^\$ /mu)
    .slice(1)
    .map((part) => {
      const [command = '', ...shown] = part.trimEnd().split('\n');
      const run = spawnSync('sh', ['-c', `exec 2>&1\n${command}`], {
        cwd: project.folder,
        encoding: 'utf8',
        env: { PATH: `${project.at('bin')}:${process.env['PATH'] ?? ''}`, LANG: 'C.UTF-8', TZ: 'UTC' },
      });
      const output = run.stdout.trimEnd();
      return { command, shown, printed: output === '' ? [] : output.split('\n') };
    });
}

function replaceTexts(body: string, file: string, project: Project): void {
  const lines = body.trimEnd().split('\n');
  let text = project.readText(file);
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!line.startsWith('-') || next?.startsWith('+') !== true) continue;
    if (!text.includes(line.slice(1))) throw new Error(`${file} has no “${line.slice(1)}”`);
    text = text.replace(line.slice(1), next.slice(1));
  }
  project.write(file, text);
}

/** The document with what was printed in the place of what it shows; a gap stays as far from both ends. */
export function withOutput(markdown: string, steps: readonly Step[]): string {
  const rest = [...steps];
  return markdown.replaceAll(/^(```console\n)([\s\S]*?)^```$/gmu, (_, fence: string, body: string) => {
    const own = rest.splice(0, body.match(/^\$ /gmu)?.length ?? 0);
    return `${fence}${own.map((step) => [`$ ${step.command}`, ...linesOf(step), ''].join('\n')).join('')}\`\`\``;
  });
}

function linesOf({ shown, printed }: Step): readonly string[] {
  const gap = shown.indexOf(GAP);
  const behind = shown.length - gap - 1;
  return gap < 0 ? printed : [...printed.slice(0, gap), GAP, ...printed.slice(printed.length - behind)];
}
