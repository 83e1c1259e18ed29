/** Every wrong call gets a clear answer, the right exit code, and nothing is written. */
import { mkdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, type CliRun, type Project } from '../support/run-cli.ts';

let project: Project | null = null;
afterEach(() => {
  project?.remove();
  project = null;
});

/** Runs in a folder with the given files and makes sure that nothing was added to it. */
function runBadly(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[]): CliRun {
  project = makeProject(files);
  const before = project.list();
  const run = project.run(args);
  expect(project.list(), 'files after the failed call').toEqual(before);
  expect(run.stdout, 'standard output of a failed call').toBe('');
  // Never a stack trace for what the user can mend.
  expect(run.stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
  return run;
}

describe('what the user can mend ends with exit 1', () => {
  it('an empty folder', () => {
    project = makeProject({});
    mkdirSync(project.at('nothing'));
    const run = project.run(['build', 'nothing']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('input-has-articles');
    expect(run.stderr).toMatch(/hint: .*\.txt/);
    expect(project.list()).toEqual([]);
  });

  it('files without a word', () => {
    const run = runBadly({ 'in/a.txt': ' \n', 'in/b.txt': '' }, ['build', 'in']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('error input-has-articles: None of the 2 files holds an article.');
    expect(run.stderr).toContain('in/a.txt: warning article-has-text');
  });

  it('a folder that holds only files of other kinds', () => {
    const run = runBadly({ 'in/a.docx': 'PK', 'in/b.pdf': '%PDF' }, ['build', 'in']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('input-has-articles');
  });

  it('no such file', () => {
    const run = runBadly(harbourArticles, ['build', 'articles/4-missing.txt']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^articles\/4-missing\.txt: error input-exists: .*no such file/im);
  });

  it('one missing input among good ones', () => {
    const run = runBadly(harbourArticles, ['build', 'articles', 'artikles']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^artikles: error input-exists:/m);
  });

  it('a binary file that is called text', () => {
    const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]);
    const run = runBadly({ 'in/picture.txt': bytes }, ['build', 'in']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^in\/picture\.txt.*error input-is-text:/m);
  });

  it('broken front matter, at its line and column', () => {
    const run = runBadly({ 'in/a.md': '---\ntitle: "Quay\ndate: [2026\n---\n\nWords of an article.\n' }, [
      'build',
      'in',
    ]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^in\/a\.md:\d+:\d+: error front-matter-valid:/m);
  });

  it('an unknown audience, with the nearest name', () => {
    const run = runBadly(harbourArticles, ['build', 'articles', '--audience', 'analist']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('error audience-exists: There is no audience "analist".');
    expect(run.stderr).toContain('Did you mean "analyst"?');
  });

  it('an audience that is a path', () => {
    const run = runBadly(harbourArticles, ['build', 'articles', '--audience', '../templates/analyst']);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('audience-exists');
  });

  it('an unknown key in briefing.yaml, at its line and column, with the nearest name', () => {
    const run = runBadly({ ...harbourArticles, 'briefing.yaml': 'title: Quay\n\nmarkng: SECRET\n' }, [
      'build',
    ]);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^briefing\.yaml:3:1: error config-key-known: Unknown key "markng"\./m);
    expect(run.stderr).toContain('Did you mean "marking"?');
  });

  it('a wrong value in briefing.yaml, at its line and column', () => {
    const run = runBadly({ ...harbourArticles, 'briefing.yaml': 'formats: [pdf, docx]\n' }, ['build']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^briefing\.yaml:1:16: error config-value-valid:/m);
  });

  it('briefing.yaml that is no YAML', () => {
    const run = runBadly({ ...harbourArticles, 'briefing.yaml': 'title: "Quay\n' }, ['build']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^briefing\.yaml:\d+:\d+: error config-valid-yaml:/m);
  });

  it('a configuration that is not there', () => {
    const run = runBadly(harbourArticles, ['build', 'articles', '-c', 'brief.yaml']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/^brief\.yaml: error config-exists:/m);
  });

  it('no inputs where there is no project', () => {
    const run = runBadly({}, ['build']);
    expect([1, 2]).toContain(run.code);
    expect(run.stderr).toMatch(/briefpack init|articles/);
  });
});

describe('a wrong call ends with exit 2', () => {
  const calls: readonly (readonly [name: string, args: readonly string[], says: RegExp])[] = [
    ['no command', [], /build/],
    ['an unknown command', ['biuld'], /did you mean.*build/i],
    ['a folder instead of a command', ['./articles'], /build/],
    [
      'an unknown option',
      ['build', 'articles', '--audiance', 'analyst'],
      /--audiance[^]*did you mean.*--audience/i,
    ],
    ['an unknown short option', ['build', 'articles', '-z'], /-z/],
    ['an unknown format', ['build', 'articles', '--format', 'docx'], /docx[^]*pdf[^]*html/],
    ['a format that is nearly right', ['build', 'articles', '--format', 'htlm'], /did you mean.*html/i],
    ['an option without its value', ['build', 'articles', '--audience'], /audience/],
    ['no words to trace', ['trace', ' ', 'articles'], /no words to trace/],
    ['an empty value', ['build', 'articles', '--output', ''], /output/],
    ['a title twice', ['build', 'articles', '--title', 'a', '--title', 'b'], /title/],
    ['a date that is none', ['build', 'articles', '--date', 'tomorrow'], /--date[^]*2026-03-14/],
    ['a day that does not exist', ['build', 'articles', '--date', '2026-02-30'], /--date/],
    ['a page budget that is no number', ['build', 'articles', '--max-pages', 'two'], /--max-pages/],
    ['a page budget of nothing', ['build', 'articles', '--max-pages', '0'], /--max-pages/],
    ['half a page', ['build', 'articles', '--max-pages', '1.5'], /--max-pages/],
    ['an unknown paper', ['build', 'articles', '--paper', 'A5'], /A5[^]*A4[^]*Letter/],
    [
      'two outputs to standard output',
      ['build', 'articles', '-f', 'pdf', '-f', 'html', '-o', '-'],
      /one output/i,
    ],
    ['two outputs to one file', ['build', 'articles', '-f', 'pdf', '-f', 'html', '-o', 'x.pdf'], /x\.pdf/],
    ['a file name of another format', ['build', 'articles', '-f', 'html', '-o', 'x.pdf'], /x\.pdf/],
    ['trace without words', ['trace'], /words/i],
    ['a surplus folder for init', ['init', 'a', 'b'], /b/],
    ['template without what to do', ['template'], /list/],
    ['an unknown template command', ['template', 'lst'], /list/],
  ];
  it.each(calls)('%s', (_name, args, says) => {
    const run = runBadly(harbourArticles, args);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(says);
  });
});

describe('an output that cannot be written ends with exit 3', () => {
  it('below a file', () => {
    const run = runBadly({ ...harbourArticles, taken: 'a file' }, [
      'build',
      'articles',
      '-f',
      'md',
      '-o',
      'taken/out/',
    ]);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/error output-writable:/);
  });

  it('where nobody may write', () => {
    const run = runBadly(harbourArticles, ['build', 'articles', '-f', 'md', '-o', '/proc/briefpack/']);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/^\/proc\/briefpack.*: error output-writable:/m);
  });

  it('over a folder', () => {
    project = makeProject(harbourArticles);
    mkdirSync(project.at('out/briefing-analyst.html'), { recursive: true });
    const run = project.run(['build', 'articles', '-a', 'analyst', '-f', 'md', '-f', 'html', '-o', 'out/']);
    expect(run.code).toBe(3);
    // Not the other output either.
    expect(project.list()).toEqual(Object.keys(harbourArticles));
  });
});

describe('--strict', () => {
  it('ends with exit 5 and writes nothing where there is a warning', () => {
    const files = { 'in/a.txt': 'The quay was quiet, said the harbour master.\n' };
    const run = runBadly(files, ['build', 'in', '-f', 'md', '--strict']);
    expect(run.code).toBe(5);
    expect(run.stderr).toContain('warning date-known');
  });

  it('passes where there is none', () => {
    project = makeProject(harbourArticles);
    const run = project.run(['build', 'articles', '-f', 'md', '--strict', '--date', '2026-03-14', '-o', '-']);
    expect(run.stderr).not.toContain('warning');
    expect(run.code).toBe(0);
  });
});

describe('what is printed about hostile names', () => {
  it('cannot steer the terminal', () => {
    const run = runBadly(harbourArticles, ['build', 'no\u001b[2Jsuch\u0007file']);
    expect(run.code).toBe(1);
    expect(run.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});

describe('a character that no font has', () => {
  const files = { 'in/a.txt': 'Stone found\n\n"The sign 𓀀 means a man," said Ada Quist, the curator.\n' };

  it('keeps back the PDF alone, with exit 1, and is a warning under --missing-glyphs replace', () => {
    project = makeProject(files);
    const kept = project.run(['build', 'in', '-f', 'pdf', '-f', 'html', '-o', 'out/']);
    expect(kept.code).toBe(1);
    expect(kept.stderr).toMatch(/^in\/a\.txt:3:11: error glyph-exists: .*U\+13000/m);
    expect(project.list().filter((file) => file.startsWith('out'))).toEqual(['out/briefing-analyst.html']);

    const strict = project.run(['build', 'in', '-o', 'out/', '--missing-glyphs', 'replace', '--strict']);
    expect(strict.code).toBe(5);
    const replaced = project.run(['build', 'in', '-o', 'out/', '--missing-glyphs', 'replace']);
    expect(replaced.code).toBe(0);
    expect(project.list()).toContain('out/briefing-analyst.pdf');
  });
});
