/** The walk through undecided statements, in a process of its own: through a pipe, through a terminal, and killed. */
import { spawn, spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { cliFile, makeProject, type Project } from '../support/run-cli.ts';

let project: Project;
beforeEach(() => {
  project = makeProject({ 'briefing.yaml': 'title: Harbour\n', ...harbourArticles });
});
afterEach(() => {
  project.remove();
});

const args = [cliFile, 'review', '--interactive', '--by', 'A. Editor'];
const walk = (keys: string) =>
  spawnSync(process.execPath, args, { cwd: project.folder, input: keys, encoding: 'utf8' });
const entries = (): string[] =>
  project
    .readText('review.yaml')
    .split('\npositions:')[0]!
    .split('\n  - ')
    .slice(1)
    .map((entry) =>
      entry
        .split('\n')
        .map((line) => line.trim())
        .join('|'),
    );

describe('briefpack review --interactive', () => {
  it('shows each statement with its sentences, and saves what the keys say', () => {
    const run = walk('a\nx\ns\nmads kjeldsen\nn\np\nu\nzz\nq\n');
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('articles/1-gazette.txt:5:2');
    expect(run.stdout).toContain('> “We will not pay twice for the same quay,” said Ingrid Solheim');
    // The sentence after it.
    expect(run.stdout).toMatch(/^ {4}Denmark's ports minister, Mads Kjeldsen, said/m);
    expect(run.stdout).toMatch(/^ {2}speaker: {3}Ingrid Solheim/m);
    expect(run.stdout).toMatch(/^ {2}uncertain: /m);
    expect(run.stdout).toContain('undone');
    expect(run.stdout).toContain('"zz" is no key');
    expect(run.stdout).not.toContain('\u001b');
    const [first, second, third, fourth, fifth] = entries();
    expect(first).toMatch(/^decision: accept\|.*by: A\. Editor/);
    expect(second).toMatch(/^decision: exclude\|/);
    expect(third).toMatch(/^decision: accept\|.*speaker: Mads Kjeldsen/);
    expect(fourth).toMatch(/^decision: undecided\|/);
    expect(fifth).toMatch(/^decision: undecided\|/);
    expect(fifth).not.toContain('by:');
  });

  it('goes on after the last decision, comes round to what was passed over, and ends', () => {
    walk('n\na\nq\n');
    const second = walk('');
    expect(second.stdout).not.toContain('> “We will not pay twice');
    const rest = walk('a\n'.repeat(40));
    expect(rest.stdout).toContain('> “We will not pay twice');
    expect(rest.stdout).toContain('That was the last one.');
    expect(walk('a\n').stdout).toContain('Every statement is reviewed.');
    expect(project.run(['review', '--status']).stdout).toMatch(
      /^(\d+) of \1 statements reviewed, by A\. Editor$/m,
    );
  });

  it('asks again about a name that nobody has', () => {
    const run = walk('s\nMads Kjeldsn\n=Sanna Lind\nq\n');
    expect(run.stdout).toContain('Did you mean "Mads Kjeldsen"?');
    expect(entries()[0]).toContain('speaker: Sanna Lind');
  });

  it('works on a terminal that knows nothing', () => {
    const run = spawnSync(
      'script',
      ['-qec', [process.execPath, ...args].map((word) => `'${word}'`).join(' '), '/dev/null'],
      {
        cwd: project.folder,
        input: 'a\nq\n',
        encoding: 'utf8',
        env: { ...process.env, TERM: 'dumb', NO_COLOR: '1' },
      },
    );
    expect(run.stdout).toContain('a accept, x exclude');
    expect(entries()[0]).toMatch(/^decision: accept/);
  });

  it('has every decision on the disk when it asks for the next, and keeps what a colleague writes meanwhile', async () => {
    const child = spawn(process.execPath, args, { cwd: project.folder, stdio: ['pipe', 'pipe', 'ignore'] });
    let shown = '';
    let wanted = 1;
    let resolve: () => void = () => undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      shown += chunk.toString();
      if (shown.split('q quit> ').length > wanted) resolve();
    });
    const asked = (times: number): Promise<void> =>
      new Promise((done) => {
        wanted = times;
        resolve = done;
        if (shown.split('q quit> ').length > times) done();
      });
    await asked(1);
    child.stdin.write('a\n');
    await asked(2);
    expect(entries()[0]).toMatch(/^decision: accept/);
    const text = project.readText('review.yaml');
    const last = text.lastIndexOf('decision: undecided');
    project.write('review.yaml', `${text.slice(0, last)}decision: pin # mine${text.slice(last + 19)}`);
    child.stdin.write('x\n');
    await asked(3);
    const gone = new Promise((done) => child.on('close', done));
    child.kill('SIGKILL');
    await gone;
    expect(entries()[1]).toMatch(/^decision: exclude/);
    expect(project.readText('review.yaml')).toContain('decision: pin # mine');
    // The next run goes on where this one was killed.
    expect(walk('').stdout).toContain('> He said 14 ferries had been turned away since January.');
  });
});
