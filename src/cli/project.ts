import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Briefing, type Diagnostic, readBriefing } from '../index.ts';

/** The project that a command works in: a briefing.yaml and its folder. */
export interface Project {
  readonly folder: string;
  readonly briefing: Briefing;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the configuration that was named, or briefing.yaml of the working directory, or none. */
export async function readProject(config: string | undefined): Promise<Project> {
  const file = config ?? 'briefing.yaml';
  const folder = path.dirname(file);
  if (!existsSync(file)) {
    if (config === undefined) return { folder, briefing: {}, diagnostics: [] };
    const missing: Diagnostic = {
      severity: 'error',
      code: 'config-exists',
      message: 'There is no such configuration file.',
      file,
      hint: 'Run "briefpack init" to make one.',
    };
    return { folder, briefing: {}, diagnostics: [missing] };
  }
  const { value, diagnostics } = readBriefing(await readFile(file, 'utf8'), file);
  return { folder, briefing: value ?? {}, diagnostics };
}

/** The inputs of a command: those that were named, else the articles of the project. */
export function inputsOf(project: Project, named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  const { articles = 'articles' } = project.briefing;
  return (typeof articles === 'string' ? [articles] : articles).map((each) =>
    path.join(project.folder, each),
  );
}

/** review.yaml of the project, or null where it has none. */
export async function readReviewFile(
  project: Project,
): Promise<{ readonly file: string; readonly source: string } | null> {
  const file = path.join(project.folder, 'review.yaml');
  return existsSync(file) ? { file, source: await readFile(file, 'utf8') } : null;
}
