import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Briefing, readBriefing } from '../config/briefing.ts';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeSystemError } from './system-error.ts';

/** The project that a command works in: a briefing.yaml and its folder. */
export interface Project {
  readonly folder: string;
  readonly briefing: Briefing;
  /** review.yaml, or null where the project has none. */
  readonly review: { readonly file: string; readonly source: string } | null;
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
  const empty = { folder, briefing: {}, review: null };
  if (config === undefined && !existsSync(file)) return { ...empty, diagnostics: [] };

  const source = await readText(file);
  if ('fault' in source) return { ...empty, diagnostics: [missing(file, source.fault)] };
  const { value, diagnostics } = readBriefing(source.text, withSlashes(file));

  const reviewFile = path.join(folder, 'review.yaml');
  const review = existsSync(reviewFile) ? await readText(reviewFile) : null;
  if (review !== null && 'fault' in review) {
    return { ...empty, diagnostics: [...diagnostics, unreadableReview(reviewFile, review.fault)] };
  }
  return {
    folder,
    briefing: value ?? {},
    review: review === null ? null : { file: withSlashes(reviewFile), source: review.text },
    diagnostics,
  };
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
