/** A disk that fills up while a file is being written leaves the old file. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, type Project } from '../support/run-cli.ts';

let project: Project;
let isMounted = false;
beforeAll(() => {
  project = makeProject(harbourArticles);
  mkdirSync(project.at('disk'));
  // Only root may mount; elsewhere the test says that it was skipped.
  isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', project.at('disk')]).status === 0;
});
afterAll(() => {
  if (isMounted) spawnSync('umount', [project.at('disk')]);
  project.remove();
});

describe('a full disk', () => {
  it('leaves the old file whole and no other', ({ skip }) => {
    if (!isMounted) skip('this user may not mount a small disk');
    const old = 'the old pack';
    project.write('disk/briefing-analyst.html', old);
    const run = project.run(['build', 'articles', '-a', 'analyst', '-f', 'md', '-f', 'html', '-o', 'disk/']);
    expect(run.code, run.stderr).toBe(3);
    expect(run.stderr).toContain('output-writable');
    expect(run.stderr).toContain('the disk is full');
    expect(readdirSync(project.at('disk'))).toEqual(['briefing-analyst.html']);
    expect(project.readText('disk/briefing-analyst.html')).toBe(old);
  });
});
