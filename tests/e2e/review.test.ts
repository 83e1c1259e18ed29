/** The editor's round: write review.yaml, decide, build, edit an article, refresh; and audiences of one's own. */
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

/** Changes the decision of the first statement. */
function decide(decision: string): string {
  const text = project.readText('review.yaml').replace('- decision: undecided', `- decision: ${decision}`);
  project.write('review.yaml', text);
  return text;
}

describe('briefpack review', () => {
  it('writes every item once, and changes nothing the second time', () => {
    expect(project.run(['review']).code).toBe(0);
    const first = project.readText('review.yaml');
    expect(project.run(['review']).stdout).toMatch(/0 of \d+ statements reviewed/);
    expect(project.readText('review.yaml')).toBe(first);
  });

  it('counts what was decided and leaves the file alone with --status', () => {
    project.run(['review']);
    const decided = decide('accept\n    by: A. Editor');
    const run = project.run(['review', '--status']);
    expect(run.stdout).toMatch(/^1 of \d+ statements reviewed, by A\. Editor$/m);
    expect(project.readText('review.yaml')).toBe(decided);
  });

  it('keeps what was excluded out of the statements of the next pack, and its entry in the file', () => {
    project.run(['review']);
    const quote = /quote: (.+)/.exec(decide('exclude'))?.[1] ?? '';
    expect(project.run(['build', '-f', 'json', '-o', 'out/']).code).toBe(0);
    const dossier = JSON.parse(project.readText('out/harbour.json')) as { statements: { exact: string }[] };
    expect(dossier.statements.map(({ exact }) => exact)).not.toContain(quote);
    expect(project.run(['review']).code).toBe(0);
    expect(project.readText('review.yaml')).toContain('- decision: exclude');
  });

  it('keeps and reports a decision whose words are gone', () => {
    project.run(['review']);
    decide('pin');
    project.write('articles/1-quay.txt', 'The harbour was quiet all week, and nobody spoke of the quay.\n');
    for (const file of project
      .list()
      .filter((each) => each.startsWith('articles/') && !each.includes('1-quay')))
      project.write(file, `Nothing of note happened in the town on the day of ${file}.\n`);
    const run = project.run(['review']);
    expect(run.stderr).toContain('warning review-entry-found');
    expect(project.readText('review.yaml')).toContain('- decision: pin');
  });

  it('refuses a file that was cut short and leaves it as it is', () => {
    project.run(['review']);
    const cut = project.readText('review.yaml').slice(0, 200);
    project.write('review.yaml', cut);
    const run = project.run(['review']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^review\.yaml:\d+:\d+: error review-valid:/m);
    expect(project.readText('review.yaml')).toBe(cut);
  });
});

describe('briefpack review --recover', () => {
  it('saves what can be read beside the damaged file, and lists what is lost', () => {
    project.run(['review']);
    const damaged = decide('accept').replace('- decision: undecided', '- decision: maybe');
    project.write('review.yaml', damaged);
    const refused = project.run(['build', '-f', 'md', '-o', 'out/']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^review\.yaml:\d+:\d+: error review-valid:/m);

    const run = project.run(['review', '--recover']);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).toMatch(/^review\.yaml:\d+:1: warning review-entry-recovered:/m);
    expect(run.stdout).toContain('1 decisions or entries lost');
    expect(project.readText('review.yaml')).toBe(damaged);
    const saved = project.readText('review.recovered.yaml');
    expect(saved).toContain('- decision: accept');
    project.write('review.yaml', saved);
    expect(project.run(['review', '--recover']).stdout).toContain('is sound');
    // The entry that was lost comes back undecided.
    expect(project.run(['review', '--status']).stdout).toMatch(/^1 of \d+ statements reviewed$/m);
  });
});

describe('a folder without briefing.yaml', () => {
  it('keeps its decisions all the same', () => {
    const bare = makeProject(harbourArticles);
    bare.run(['review', 'articles']);
    const decided = bare.readText('review.yaml').replace('- decision: undecided', '- decision: pin');
    bare.write('review.yaml', decided);
    expect(bare.run(['review', 'articles']).code).toBe(0);
    expect(bare.readText('review.yaml')).toBe(decided);
    bare.remove();
  });
});

describe('briefpack template', () => {
  it('copies an audience into the project, which then builds', () => {
    const made = project.run(['template', 'new', 'minister', '--from', 'executive']);
    expect(made.code).toBe(0);
    expect(project.list()).toContain('templates/minister/template.yaml');
    expect(project.readText('templates/minister/template.yaml')).toMatch(/^name: minister$/m);
    expect(project.run(['template', 'check', 'minister']).code).toBe(0);
    expect(project.run(['build', '-a', 'minister', '-f', 'html', '-o', 'out/']).code).toBe(0);
    expect(project.run(['template', 'new', 'minister']).code).toBe(1);
  });

  it('finds all mistakes in one run, at their places', () => {
    project.run(['template', 'new', 'minister', '--from', 'executive']);
    const broken = '{{statments}}\n:::statement\n{{#each statements}}\n{{speakr}}\n{{/each}}\n';
    project.write('templates/minister/briefing.hbs', broken);
    const run = project.run(['template', 'check', 'minister']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^templates\/minister\/briefing\.hbs:1:3: error template-valid:/m);
    expect(run.stderr).toMatch(/^templates\/minister\/briefing\.hbs:4:3: error template-valid:/m);
    expect(run.stderr).toContain('Did you mean');
  });

  it('says which audience there is to start from', () => {
    const run = project.run(['template', 'new', 'minister', '--from', 'executiv']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('Did you mean "executive"?');
    expect(project.run(['template', 'new', 'The Minister']).code).toBe(2);
  });
});
