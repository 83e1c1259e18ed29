/** docs/templates.md, followed step by step by somebody who reads nothing else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, repository, type Project } from '../support/run-cli.ts';

let project: Project | null = null;
afterEach(() => {
  project?.remove();
  project = null;
});

const guide = readFileSync(path.join(repository, 'docs/templates.md'), 'utf8');
const steps = /^## Step by step[\s\S]*?(?=^## )/mu.exec(guide)?.[0] ?? '';

/** Replaces what the guide says to replace; fails where the file does not have it. */
function edit(made: Project, file: string, from: string, to: string): void {
  const text = made.readText(file);
  expect(text, `${file} has "${from}"`).toContain(from);
  made.write(file, text.replaceAll(from, to));
}

it('makes an audience of one’s own by the steps of the guide', () => {
  const made = (project = makeProject({ ...harbourArticles, 'briefing.yaml': 'title: Quay talks\n' }));
  const commands = [...steps.matchAll(/^ *npx briefpack (.+)$/gmu)].map(([, words = '']) => words.split(' '));
  const [create, preview, check, build] = commands;
  expect(preview?.join(' ')).toBe('template preview minister');

  expect(made.run(create ?? []).code).toBe(0);
  // The words that the guide quotes stand where it says that they stand.
  for (const quoted of ['audience: Executive', 'audience: Minister', '{{> positions}}', 'limit statements 6'])
    expect(steps).toContain(quoted);
  edit(made, 'templates/minister/strings/en.yaml', 'audience: Executive', 'audience: Minister');
  edit(made, 'templates/minister/briefing.hbs', '{{> positions}}\n', '');
  made.drop('templates/minister/sections/positions.hbs');
  edit(made, 'templates/minister/sections/statements.hbs', 'limit statements 6', 'limit statements 3');
  edit(made, 'templates/minister/sections/statements.hbs', 'skip statements 6', 'skip statements 3');

  const checked = made.run(check ?? []);
  expect(checked.stderr).toBe('');
  expect(checked.code).toBe(0);
  const built = made.run([...(build ?? []), '--format', 'md']);
  expect(built.code).toBe(0);
  const packs = made.list().filter((file) => file.startsWith('output/'));
  expect(packs.map((file) => path.extname(file)).sort()).toEqual(['.html', '.md', '.pdf']);
  const markdown = made.readText(packs.find((file) => file.endsWith('.md')) ?? '');
  expect(markdown).toContain('Minister');
  expect(markdown).not.toContain('Executive');
  expect(markdown).not.toContain('Positions by country');
});
