import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Watch, watchPaths } from '../../../src/host/watch-paths.ts';
import { makeProject, type Project } from '../../support/run-cli.ts';

let project: Project;
let watch: Watch | null = null;
beforeEach(() => {
  project = makeProject({ 'articles/a.txt': 'A', 'briefing.yaml': '' });
});
afterEach(async () => {
  await watch?.close();
  watch = null;
  project.remove();
});

async function watched(...paths: readonly string[]) {
  const onChange = vi.fn<(paths: readonly string[]) => void>();
  watch = await watchPaths(paths.map(project.at), onChange);
  return {
    onChange,
    told: (path: string) =>
      vi.waitFor(() => {
        expect(onChange.mock.calls.flatMap(([files]) => files)).toContain(project.at(path));
      }, 5000),
  };
}

it('tells of a change, of a new file and of one that another takes the place of', async () => {
  const { onChange, told } = await watched('articles');
  project.write('articles/a.txt', 'B');
  await told('articles/a.txt');
  project.write('articles/b.txt', 'new');
  await told('articles/b.txt');
  onChange.mockClear();
  writeFileSync(project.at('outside'), 'C');
  renameSync(project.at('outside'), project.at('articles/a.txt'));
  await told('articles/a.txt');
});

it('tells of what did not exist when it began', async () => {
  const { told } = await watched('review.yaml', 'templates');
  project.write('review.yaml', '');
  await told('review.yaml');
  mkdirSync(project.at('templates/minister'), { recursive: true });
  project.write('templates/minister/briefing.hbs', 'x');
  await told('templates/minister/briefing.hbs');
});

it('tells once of what changes together, and nothing of hidden files', async () => {
  const { onChange, told } = await watched('articles', 'briefing.yaml');
  project.write('articles/.a.txt.swp', 'x');
  project.write('articles/a.txt~', 'x');
  project.write('articles/a.txt', 'B');
  project.write('briefing.yaml', 'title: T\n');
  await told('briefing.yaml');
  await told('articles/a.txt');
  const paths = onChange.mock.calls.flatMap(([files]) => files);
  expect(new Set(paths)).toEqual(new Set([project.at('articles/a.txt'), project.at('briefing.yaml')]));
  expect(onChange.mock.calls.length).toBeLessThanOrEqual(2);
});
