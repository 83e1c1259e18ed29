/** What changed from one edition to the next, on the command line and in the pack. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, type Project } from '../support/run-cli.ts';

let project: Project;
beforeEach(() => {
  project = makeProject({ 'briefing.yaml': 'title: Harbour\n', ...harbourArticles });
});
afterEach(() => {
  project.remove();
});

const DENIAL = '“Nobody was turned away,” said Mads Kjeldsen, the Danish ports minister.';

describe('editions', () => {
  it('are compared by diff and told by build --since, and count on', () => {
    expect(project.run(['build', '-f', 'json', '-o', 'one/']).code).toBe(0);
    const courier = project.readText('articles/2-courier.md');
    expect(courier).toContain(DENIAL);
    project.write(
      'articles/2-courier.md',
      courier.replace(
        DENIAL,
        '“The quay will open on Sunday,” said Mads Kjeldsen, the Danish ports minister.',
      ),
    );
    const formats = ['json', 'md', 'html', 'pdf'].flatMap((format) => ['-f', format]);
    const args = ['build', ...formats, '-a', 'analyst', '--since', 'one/harbour.json', '-o', 'two/'];
    expect(project.run(args).code).toBe(0);

    const diff = project.run(['diff', 'one/harbour.json', 'two/harbour.json']);
    expect(diff.code).toBe(0);
    expect(diff.stdout).toMatch(/^Since edition 1: /);
    expect(diff.stdout).toMatch(
      /^ {2}REWORDED +Mads Kjeldsen: The quay will open on Sunday .*2-courier\.md\)$/m,
    );
    expect(diff.stdout).toMatch(/^ +was: Nobody was turned away/m);
    expect(diff.stdout).toMatch(/^ {2}NEW +2026-03-15: The quay will open on Sunday/m);
    const json = JSON.parse(
      project.run(['diff', 'one/harbour.json', 'two/harbour.json', '--json']).stdout,
    ) as {
      from: number;
      to: number;
      changes: { list: string; change: string }[];
    };
    expect([json.from, json.to]).toEqual([1, 2]);
    expect(json.changes.map(({ list, change }) => `${list} ${change}`)).toContain('statements reworded');

    const page = project.readText('two/harbour-analyst.md');
    expect(page).toMatch(/^## Since edition 1$/m);
    expect(page).toMatch(/REWORDED.*Mads Kjeldsen.*“The quay will open on Sunday .*\[2 ¶2/);
    expect(page).toContain('Edition 2.');
    // What is gone is counted; its words stand in no output.
    expect(page).toMatch(/No longer in the articles: .*1 position[;.]/);
    for (const file of ['two/harbour-analyst.md', 'two/harbour-analyst.html', 'two/harbour.json'])
      expect(project.readText(file)).not.toContain('Nobody was turned away');
    expect(project.readText('two/harbour-analyst.html')).toMatch(/class="entry statement changed"/);

    const same = project.run(['diff', 'two/harbour.json', 'two/harbour.json']);
    expect(same.stdout.trim()).toBe('Nothing changed since edition 2.');
  });

  it('refuse what is no edition', () => {
    const run = project.run(['build', '-f', 'md', '--since', 'briefing.yaml', '-o', 'out/']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^briefing\.yaml:\d+:\d+: error dossier-valid:/m);
    expect(project.run(['diff', 'none.json', 'none.json']).stderr).toContain('error input-exists');
    expect(project.run(['build', '--edition-number', '0']).code).toBe(2);
    expect(project.run(['diff', 'one.json']).code).toBe(2);
  });
});
