import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Briefing, readBriefing } from '../config/briefing.ts';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeSystemError } from './system-error.ts';

/** The project that a command works in: a briefing.yaml and its folder. */
export interface Project {
  readonly folder: string;
  /** The briefing.yaml itself, whether it exists or not. */
  readonly file: string;
  readonly briefing: Briefing;
  /** review.yaml, or null where the folder has none. */
  readonly review: { readonly file: string; readonly source: string } | null;
  /** False where a command runs on bare articles, in a folder without briefing.yaml and review.yaml. */
  readonly isProject: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const CONFIG_NAME = 'briefing.yaml';

/**
 * Reads the configuration that was named (a file, or the folder of one), or briefing.yaml of the working directory, or
 * none. Emits `config-exists`, `review-valid` where review.yaml cannot be read, and what `readBriefing` emits.
 */
export async function readProject(config: string | undefined): Promise<Project> {
  const file =
    config !== undefined && isFolder(config) ? path.join(config, CONFIG_NAME) : (config ?? CONFIG_NAME);
  const folder = path.dirname(file);
  // Decisions count in any folder: "briefpack review" keeps them for bare articles too.
  const reviewed = await readReviewFile(path.join(folder, 'review.yaml'));
  const empty = { folder, file, briefing: {}, review: reviewed.review };
  if (config === undefined && !existsSync(file))
    return { ...empty, isProject: reviewed.review !== null, diagnostics: reviewed.diagnostics };

  const source = await readText(file);
  if ('fault' in source)
    return { ...empty, isProject: true, diagnostics: [missing(file, source.fault), ...reviewed.diagnostics] };
  const { value, diagnostics } = readBriefing(source.text, withSlashes(file));
  return {
    ...empty,
    briefing: value ?? {},
    isProject: true,
    diagnostics: [...diagnostics, ...reviewed.diagnostics],
  };
}

async function readReviewFile(file: string): Promise<Pick<Project, 'review' | 'diagnostics'>> {
  if (!existsSync(file)) return { review: null, diagnostics: [] };
  const review = await readText(file);
  return 'fault' in review
    ? { review: null, diagnostics: [unreadableReview(file, review.fault)] }
    : { review: { file: withSlashes(file), source: review.text }, diagnostics: [] };
}

async function readText(file: string): Promise<{ readonly text: string } | { readonly fault: string }> {
  try {
    const text = await readFile(file, 'utf8');
    return { text: text.startsWith('\ufeff') ? text.slice(1) : text };
  } catch (error) {
    return { fault: describeSystemError(error) };
  }
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}

function missing(file: string, fault: string): Diagnostic {
  return {
    severity: 'error',
    code: 'config-exists',
    message: `The configuration cannot be read: ${fault}.`,
    file: withSlashes(file),
    hint: 'Name a briefing.yaml with --config, or make one with "briefpack init".',
  };
}

function unreadableReview(file: string, fault: string): Diagnostic {
  return {
    severity: 'error',
    code: 'review-valid',
    message: `The decisions cannot be read: ${fault}.`,
    file: withSlashes(file),
  };
}

function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}
