import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { makeProject, repository, runCli, sharedArticles, type Project } from '../support/run-cli.ts';
import { readPdf, type ReadPage, type ReadPdf } from '../unit/render/pdf/read-pdf.ts';

const hasTools = ['qpdf', 'pdffonts', 'pdftotext'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);

const SECTIONS = [
  'Key statements',
  'Positions by country',
  'Disagreements',
  'Open questions',
  'Timeline',
  'Sources',
  'Articles',
];

describe('build', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject(harbourArticles);
  });
  afterAll(() => {
    project.remove();
  });

  it('makes a pack in every format without a configuration', async () => {
    const formats = ['pdf', 'html', 'md', 'json'].flatMap((format) => ['--format', format]);
    const run = project.run(['build', 'articles', '--audience', 'analyst', ...formats, '-o', 'out/']);
    expect(run.stderr).not.toContain('error');
    expect(run.code).toBe(0);
    expect(readdirSync(project.at('out')).sort()).toEqual([
      'briefing-analyst.html',
      'briefing-analyst.md',
      'briefing-analyst.pdf',
      'briefing.json',
    ]);
    const pdf = (await textOfPages(project.read('out/briefing-analyst.pdf'))).join(' ');
    for (const section of SECTIONS) expect(pdf.toLowerCase()).toContain(section.toLowerCase());
    const html = project.readText('out/briefing-analyst.html');
    expect(html.split(/<script/i)).toHaveLength(2);
    expect(html).toContain('Ingrid Solheim');
    const dossier: unknown = JSON.parse(project.readText('out/briefing.json'));
    expect(dossier).toMatchObject({ briefpack: 'dossier/1' });
  });

  it('writes one output to the file that was named, and takes its format from the name', () => {
    const run = project.run(['build', 'articles', '-a', 'analyst', '-o', 'one/pack.html']);
    expect(run.code).toBe(0);
    expect(project.readText('one/pack.html')).toMatch(/^<!doctype html>/i);
  });

  it('prints one output, and nothing else, to standard output', () => {
    const run = project.run(['build', 'articles', '-a', 'analyst', '-f', 'pdf', '-o', '-']);
    expect(run.code).toBe(0);
    expect(Buffer.from(run.stdoutBytes.slice(0, 5)).toString('latin1')).toBe('%PDF-');
    expect(Buffer.from(run.stdoutBytes.slice(-7)).toString('latin1')).toContain('%%EOF');
  });

  it('takes what briefing.yaml says, beside which the command line comes first', () => {
    const other = makeProject({
      ...harbourArticles,
      'briefing.yaml': 'title: Quay talks\nformats: [html]\naudiences: [executive]\nmarking: EXAMPLE ONLY\n',
    });
    expect(other.run(['build', '--quiet'])).toMatchObject({ code: 0, stdout: '' });
    expect(other.list()).toContain('output/quay-talks-executive.html');
    const html = other.readText('output/quay-talks-executive.html');
    expect(html).toContain('EXAMPLE ONLY');

    const named = other.run(['build', '--title', 'Ferry fees', '--audience', 'analyst']);
    expect(named.code).toBe(0);
    expect(other.list()).toContain('output/ferry-fees-analyst.html');
    other.remove();
  });

  it('finds articles, templates and output beside the configuration, wherever it is called from', () => {
    const other = makeProject({ ...harbourArticles, 'briefing.yaml': 'formats: [md]\n' });
    const run = runCli(['build', '-c', other.at('briefing.yaml'), '-a', 'analyst'], { cwd: tmpdir() });
    expect(run.code).toBe(0);
    expect(other.list()).toContain('output/briefing-analyst.md');
    other.remove();
  });

  it('uses a template of the project before the shipped one', () => {
    const other = makeProject({
      ...harbourArticles,
      'templates/press/template.yaml': 'name: press\ndescription: One line.\nextends: executive\n',
      'templates/press/briefing.hbs': 'Only this line.\n',
    });
    const run = other.run(['build', 'articles', '-a', 'press', '-f', 'md', '-o', '-']);
    expect(run.stderr).not.toContain('error');
    expect(run.stdout).toContain('Only this line.');
    expect(run.stdout).not.toContain('Key statements');
    other.remove();
  });

  it('leaves hidden files and files of other kinds in a folder alone', () => {
    const other = makeProject({
      ...harbourArticles,
      'articles/.draft.txt': 'Hidden words.\n',
      'articles/.hidden/x.txt': 'More hidden words.\n',
      'articles/picture.png': 'not read',
    });
    const run = other.run(['analyse', 'articles', '-o', '-']);
    expect(run.code).toBe(0);
    expect(run.stdout).not.toContain('idden words');
    expect(run.stdout).not.toContain('not read');
    other.remove();
  });

  it('keeps within a page budget by leaving items out, and says so', async () => {
    const whole = project.run(['build', 'articles', '-a', 'analyst', '-f', 'pdf', '-o', '-']);
    const pages = (await textOfPages(whole.stdoutBytes)).length;
    const run = project.run([
      'build',
      'articles',
      '-a',
      'executive',
      '-f',
      'pdf',
      '--max-pages',
      '2',
      '-o',
      '-',
    ]);
    expect(run.code).toBe(0);
    expect((await textOfPages(run.stdoutBytes)).length).toBeLessThanOrEqual(2);
    expect(pages).toBeGreaterThan(2);
  });

  it('answers a page budget that cannot be met with exit 4 and no file', () => {
    const run = project.run([
      'build',
      'articles',
      '-a',
      'analyst',
      '-f',
      'pdf',
      '--max-pages',
      '1',
      '-o',
      'small/',
    ]);
    expect(run.code).toBe(4);
    expect(run.stderr).toContain('page-budget-met');
    expect(existsSync(project.at('small'))).toBe(false);
  });
});

describe('the contents of a pack', () => {
  it('give the right page for every section', async () => {
    // Long enough for contents: the same invented crew speaks forty times.
    const long = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `articles/${String(index).padStart(2, '0')}.txt`,
        `Report ${index} from the quay\n\n${Array.from(
          { length: 12 },
          (_line, line) =>
            `“The crew of boat ${index * 12 + line} was not asked about the fee,” said Anna Holm, the harbour master of Bergen, in paragraph ${line}. The quay was quiet that morning, the wind came from the west, and the boats lay where they had lain the evening before.`,
        ).join('\n\n')}\n`,
      ]),
    );
    const project = makeProject(long);
    const run = project.run(['build', 'articles', '-a', 'analyst', '-f', 'pdf', '-o', 'pack.pdf']);
    expect(run.stderr).not.toContain('error');
    expect(run.code).toBe(0);
    expectContentsToBeRight(await readPdf(project.read('pack.pdf')));
    project.remove();
  });
});

describe.skipIf(!existsSync(sharedArticles))('the five real articles', () => {
  let out: string;
  let seconds: number;
  beforeAll(() => {
    out = mkdtempSync(path.join(tmpdir(), 'briefpack-five-'));
    seconds = timeOneBuild();
  });
  const timeOneBuild = (): number => {
    const started = performance.now();
    const run = runCli(
      [
        'build',
        sharedArticles,
        '--audience',
        'analyst',
        '--format',
        'pdf',
        '--format',
        'html',
        '-o',
        `${out}/`,
      ],
      { cwd: repository },
    );
    expect(run.stderr).not.toContain('error');
    expect(run.code).toBe(0);
    return (performance.now() - started) / 1000;
  };
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });
  const pdfFile = (): string => path.join(out, 'briefing-analyst.pdf');

  it('make a pack in less than ten seconds', () => {
    // A machine that is busy with other things gets a second and a third try.
    for (let attempt = 0; attempt < 2 && seconds >= 10; attempt += 1) seconds = timeOneBuild();
    expect(seconds).toBeLessThan(10);
  });

  it('keep every word of every article, furniture aside', async () => {
    const dossier = JSON.parse(runCli(['analyse', sharedArticles, '-o', '-']).stdout) as {
      articles: { text: string; blocks: { kind: string; start: number; end: number }[] }[];
    };
    const printed = new Set(wordsOf((await textOfPages(new Uint8Array(readFileSync(pdfFile())))).join(' ')));
    // pdftotext joins words that pdf.js reads in pieces, where it is installed.
    const text = hasTools ? spawnSync('pdftotext', [pdfFile(), '-']).stdout.toString('utf8') : '';
    for (const word of wordsOf(text)) printed.add(word);
    const missing = dossier.articles.flatMap(({ text: article, blocks }) =>
      blocks
        .filter(({ kind }) => kind !== 'furniture')
        .flatMap(({ start, end }) => wordsOf(article.slice(start, end)))
        .filter((word) => !printed.has(word)),
    );
    expect(missing).toEqual([]);
  });

  it('print all seven sections, with contents whose page numbers are right', async () => {
    const pdf = await readPdf(new Uint8Array(readFileSync(pdfFile())));
    const words = pdf.pages.map((page) => page.words.toLowerCase()).join(' ');
    for (const section of SECTIONS) expect(words).toContain(section.toLowerCase());
    expectContentsToBeRight(pdf);
  });

  it.skipIf(!hasTools)('make a clean PDF with every font inside', () => {
    expect(spawnSync('qpdf', ['--check', pdfFile()]).status).toBe(0);
    const fonts = spawnSync('pdffonts', [pdfFile()]).stdout.toString('utf8').trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font.trim().split(/\s+/).at(-5)).toBe('yes');
  });

  it('make an HTML page that asks for nothing', () => {
    const html = readFileSync(path.join(out, 'briefing-analyst.html'), 'utf8');
    expect(html).not.toMatch(/<script\s|<link|@import|url\(\s*["']?https?:/i);
    expect(html).not.toMatch(/\bsrc\s*=\s*["']?https?:/i);
  });

  it('are quoted character for character', () => {
    const dossier: unknown = JSON.parse(runCli(['analyse', sharedArticles, '-o', '-']).stdout);
    expect(countTrueSelectors(dossier)).toBeGreaterThan(100);
  });
});

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .replaceAll('\u00ad', '')
      .replaceAll('-\n', '-')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Lines of the contents end in a number of a page; the page must bear the heading that the line names. */
function expectContentsToBeRight(pdf: ReadPdf): void {
  const page = pdf.pages.find((each) => each.words.includes('Contents'));
  expect(page, 'a page with contents').toBeDefined();
  const listed = linesOf(page!).flatMap((line) => {
    const [, title, number] = /^(.+?)[\s.·]*?(\d+)$/u.exec(line.trim()) ?? [];
    const heading = pdf.outline.find((entry) => title !== undefined && entry.title === title.trim());
    return heading === undefined ? [] : [{ heading, printed: Number(number) }];
  });
  expect(listed.length).toBeGreaterThanOrEqual(5);
  for (const { heading, printed } of listed) {
    expect(heading.page, heading.title).toBe(printed);
    expect(pdf.pages[printed - 1]!.words, `page ${printed}`).toContain(heading.title);
  }
}

function linesOf(page: ReadPage): readonly string[] {
  const lines = new Map<number, string[]>();
  for (const { text, yPt } of page.texts) {
    const y = Math.round(yPt);
    lines.set(y, [...(lines.get(y) ?? []), text]);
  }
  return [...lines.values()].map((parts) => parts.join(''));
}

/** Checks every `{article, start, end, exact}` in a dossier against its article, and counts them. */
function countTrueSelectors(dossier: unknown): number {
  const { articles } = dossier as { articles: { id: string; text: string }[] };
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  let count = 0;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('exact' in value && 'article' in value && 'start' in value && 'end' in value) {
      const { article, start, end, exact } = value as {
        article: string;
        start: number;
        end: number;
        exact: string;
      };
      expect(texts.get(article)?.slice(start, end)).toBe(exact);
      count += 1;
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(dossier);
  return count;
}
