import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, type Project } from '../support/run-cli.ts';

const reportSchema = z.strictObject({
  ok: z.boolean(),
  outputs: z.array(
    z.strictObject({
      file: z.string(),
      format: z.enum(['pdf', 'html', 'md', 'json']),
      audience: z.string().nullable(),
      pages: z.int().positive().nullable(),
      bytes: z.int().positive(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning', 'note']),
      code: z.string(),
      message: z.string(),
      file: z.string().optional(),
      line: z.int().positive().optional(),
      column: z.int().positive().optional(),
      hint: z.string().optional(),
      frame: z.string().optional(),
    }),
  ),
  timings: z.record(z.string(), z.number().nonnegative()),
});

describe('--json', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject(harbourArticles);
  });
  afterAll(() => {
    project.remove();
  });

  it('prints one object that describes the files on the disk', () => {
    const run = project.run([
      'build',
      'articles',
      '-a',
      'analyst',
      '-f',
      'pdf',
      '-f',
      'json',
      '-o',
      'out/',
      '--json',
    ]);
    expect(run.code).toBe(0);
    const report = reportSchema.parse(JSON.parse(run.stdout));
    expect(report.ok).toBe(true);
    expect(report.outputs.map(({ format, audience }) => [format, audience])).toEqual([
      ['pdf', 'analyst'],
      ['json', null],
    ]);
    for (const { file, bytes, sha256, format, pages } of report.outputs) {
      const written = project.read(file);
      expect(written.length).toBe(bytes);
      expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
      expect(pages === null).toBe(format !== 'pdf');
    }
    expect(Object.keys(report.timings)).toEqual(
      expect.arrayContaining(['ingest', 'analyse', 'compose', 'render']),
    );
    // Diagnostics are in the object; the terminal stays free for a person.
    expect(run.stderr).toBe('');
  });

  it.each([
    ['a mistake in the articles', ['build', 'nowhere', '--json'], 1, 'input-exists'],
    ['an unknown audience', ['build', 'articles', '-a', 'nobody', '--json'], 1, 'audience-exists'],
    [
      'an output that cannot be written',
      ['build', 'articles', '-f', 'md', '-o', '/proc/x/', '--json'],
      3,
      'output-writable',
    ],
    [
      'a budget that cannot be met',
      ['build', 'articles', '-a', 'analyst', '--max-pages', '1', '--json'],
      4,
      'page-budget-met',
    ],
    ['a wrong call', ['build', 'articles', '--max-pages', 'x', '--json'], 2, null],
    [
      'a pack that wants standard output too',
      ['build', 'articles', '-f', 'md', '-o', '-', '--json'],
      2,
      'command-line-valid',
    ],
    ['an unknown option', ['build', 'articles', '--bogus', '--json'], 2, null],
  ])('prints one object for %s too', (_name, args, code, diagnostic) => {
    const run = project.run(args);
    expect(run.code).toBe(code);
    const report = reportSchema.parse(JSON.parse(run.stdout));
    expect(report.ok).toBe(false);
    expect(report.outputs).toEqual([]);
    if (diagnostic !== null) expect(report.diagnostics.map((each) => each.code)).toContain(diagnostic);
  });
});
