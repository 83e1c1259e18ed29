import { mkdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, runCli, type Project } from '../support/run-cli.ts';

let project: Project | null = null;
afterEach(() => {
  project?.remove();
  project = null;
});
function inFolder(files: Readonly<Record<string, string | Uint8Array>>): Project {
  project = makeProject(files);
  return project;
}

describe('help', () => {
  it.each([['build'], ['analyse'], ['init'], ['trace'], ['template', 'list']])(
    'of %s shows an example',
    (...command) => {
      const run = runCli([...command, '--help']);
      expect(run.code).toBe(0);
      expect(run.stderr).toBe('');
      expect(run.stdout).toContain(`briefpack ${command.join(' ')}`);
      expect(run.stdout).toMatch(/Examples?:/);
      // Lines that a narrow terminal can hold.
      expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  it('names every command, and only those that exist', () => {
    const { stdout } = runCli(['--help']);
    for (const command of ['init', 'build', 'analyse', 'trace', 'template', 'completion']) {
      expect(stdout).toContain(`briefpack ${command}`);
    }
    expect(stdout).not.toMatch(/briefpack serve/);
  });

  it('gives the version of the package', () => {
    expect(runCli(['--version']).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('is in English whatever the locale', () => {
    expect(runCli(['--help'], { env: { LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' } }).stdout).toBe(
      runCli(['--help']).stdout,
    );
  });
});

describe('init', () => {
  it('makes a project that wants nothing but articles', () => {
    const { run, write, list, readText } = inFolder({});
    expect(run(['init', 'talks']).code).toBe(0);
    expect(list()).toEqual(expect.arrayContaining(['talks/briefing.yaml', 'talks/review.yaml']));

    // Editors complete the file offline: its first line names a schema that is there.
    const [, schema] =
      /^# yaml-language-server: \$schema=(\S+)$/m.exec(readText('talks/briefing.yaml')) ?? [];
    expect(schema).toBeDefined();
    expect(JSON.parse(readText(`talks/${schema!}`))).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });

    const empty = run(['build', '-c', 'talks']);
    expect(empty.code).toBe(1);
    expect(empty.stderr).toContain('No article was found in talks/articles.');

    write('talks/articles/gazette.txt', harbourArticles['articles/1-gazette.txt']);
    const built = run(['build', '-c', 'talks/briefing.yaml', '-f', 'md']);
    expect(built.stderr).not.toContain('error');
    expect(built.code).toBe(0);
    expect(list().some((file) => file.startsWith('talks/output/'))).toBe(true);
  });

  it('never writes over a project', () => {
    const { run, readText, list } = inFolder({ 'briefing.yaml': 'title: Mine\n' });
    const second = run(['init']);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('briefing.yaml');
    expect(readText('briefing.yaml')).toBe('title: Mine\n');
    expect(list()).toEqual(['briefing.yaml']);
  });

  it('ends with exit 3 where the folder cannot be made', () => {
    expect(runCli(['init', '/proc/talks']).code).toBe(3);
  });
});

describe('analyse', () => {
  it('prints the dossier and nothing else', () => {
    const { run } = inFolder(harbourArticles);
    const { stdout, code } = run(['analyse', 'articles', '-o', '-']);
    expect(code).toBe(0);
    const dossier = JSON.parse(stdout) as { articles: { file: string }[]; statements: unknown[] };
    expect(dossier.articles.map(({ file }) => file)).toEqual(Object.keys(harbourArticles));
    expect(dossier.statements.length).toBeGreaterThan(3);
  });

  it('writes a file where one is named', () => {
    const { run, list } = inFolder(harbourArticles);
    expect(run(['analyse', 'articles', '-o', 'dossier.json']).code).toBe(0);
    expect(list()).toContain('dossier.json');
  });
});

describe('analyse --explain', () => {
  it('prints the reasons that an item’s score is the sum of, and where its words stand', () => {
    const { run } = inFolder(harbourArticles);
    const dossier = JSON.parse(run(['analyse', 'articles']).stdout) as {
      ranking: { item: string; score: number }[];
    };
    const [first] = dossier.ranking;
    const { stdout, code } = run(['analyse', 'articles', '--explain', first!.item]);
    expect(code).toBe(0);
    const [head, ...lines] = stdout.trimEnd().split('\n');
    expect(head).toBe(`${first!.item}: place 1 of ${dossier.ranking.length}, score ${first!.score}`);
    const added = lines.flatMap((line) => /^ {2}([+-]\d+) [a-z-]+: /u.exec(line)?.[1] ?? []);
    expect(added.map(Number).reduce((sum, one) => sum + one, 0)).toBe(first!.score);
    expect(lines.at(-1)).toMatch(/^articles\/\S+:\d+:\d+: /u);
  });

  it('ends with exit 1 for an unknown id, and with exit 2 beside --output', () => {
    const { run } = inFolder(harbourArticles);
    expect(run(['analyse', 'articles', '--explain', 's-000000000000']).code).toBe(1);
    expect(run(['analyse', 'articles', '--explain', 's-1', '-o', 'x.json']).code).toBe(2);
  });
});

describe('trace', () => {
  it('finds printed words at their line and column, with what stands around them', () => {
    const { run } = inFolder(harbourArticles);
    const { stdout, code } = run(['trace', 'pay twice', 'articles']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^articles\/1-gazette\.txt:5:14\b/m);
    expect(stdout).toContain('We will not pay twice for the same quay');
  });

  it('finds words whatever their quotation marks, case and line breaks', () => {
    const { run } = inFolder({
      'in/a.txt': 'The fee, said the board, was “much\ntoo high” for the crews.\n',
    });
    expect(run(['trace', '"MUCH TOO high"', 'in']).stdout).toMatch(/^in\/a\.txt:1:/m);
  });

  it('finds an item of the dossier by its id', () => {
    const { run } = inFolder(harbourArticles);
    const dossier = JSON.parse(run(['analyse', 'articles', '-o', '-']).stdout) as {
      statements: { id: string }[];
    };
    const { stdout, code } = run(['trace', dossier.statements[0]!.id, 'articles']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^articles\/\S+:\d+:\d+/m);
  });

  it('ends with exit 1 where nothing has the words', () => {
    const { run } = inFolder(harbourArticles);
    expect(run(['trace', 'submarine cable', 'articles']).code).toBe(1);
  });
});

describe('template list', () => {
  it('names the shipped audiences and those of the project, with where they are', () => {
    const { run, folder } = inFolder({
      'templates/minister/template.yaml':
        'name: minister\ndescription: Two sides for the minister.\nextends: executive\n',
    });
    mkdirSync(`${folder}/templates/empty`);
    const { stdout, code } = run(['template', 'list']);
    expect(code).toBe(0);
    for (const audience of ['analyst', 'executive', 'minister'])
      expect(stdout).toMatch(new RegExp(`^${audience}\\b`, 'm'));
    expect(stdout).toContain('Two sides for the minister.');
    expect(stdout).not.toContain('empty');
  });
});

describe('completion', () => {
  it('prints a script for the shell', () => {
    const run = runCli(['completion'], { env: { SHELL: '/bin/bash' } });
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('complete');
    expect(run.stdout).toContain('briefpack');
  });

  it('offers commands and options', () => {
    const commands = runCli(['--get-yargs-completions', 'briefpack', '']).stdout;
    for (const command of ['build', 'init', 'analyse', 'template']) expect(commands).toContain(command);
    expect(runCli(['--get-yargs-completions', 'briefpack', 'build', '--a']).stdout).toContain('--audience');
  });
});
