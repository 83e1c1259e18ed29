/** What an editor excludes occurs in no byte of any output; what nobody reviewed is refused where that is asked for. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { makeProject, type Project } from '../support/run-cli.ts';

const AUDIENCES = ['analyst', 'executive', 'press', 'public'];
const OUT = 'We will not pay twice for the same quay';
const KEPT = 'The figure of 14 ferries is wrong';

let project: Project;
beforeAll(() => {
  project = makeProject({
    'briefing.yaml': 'title: Harbour\ncontact: desk@example.org\n',
    ...harbourArticles,
  });
  expect(project.run(['review']).code).toBe(0);
});
afterAll(() => {
  project.remove();
});

/** Letters and digits only, lower case: a line break or a ligature hides nothing. */
const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Everything that can be read out of a file: its bytes as they are and unpacked, texts in the PDF's encodings, text layer, attachments. */
function readings(file: string): readonly string[] {
  const bytes = readFileSync(file);
  const plain = [bytes.toString('utf8'), bytes.toString('latin1')];
  if (!file.endsWith('.pdf')) return plain;
  const qdf = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 1 << 28 });
  expect(qdf.status, qdf.stderr.toString()).toBe(0);
  const unpacked = qdf.stdout.toString('latin1');
  const hex = [...unpacked.matchAll(/<([0-9A-Fa-f\s]{4,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1').replaceAll('\0', ''),
  );
  const folder = `${file}.parts`;
  project.write(`${folder.slice(project.folder.length + 1)}/.keep`, '');
  spawnSync('pdfdetach', ['-saveall', '-o', folder, file]);
  const attached = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const text = spawnSync('pdftotext', [file, '-'], { maxBuffer: 1 << 28 }).stdout.toString('utf8');
  return [...plain, unpacked, unpacked.replaceAll('\0', ''), hex.join(' '), text, ...attached];
}

function build(output: string): readonly string[] {
  const formats = ['pdf', 'html', 'md', 'json'].flatMap((format) => ['-f', format]);
  const audiences = AUDIENCES.flatMap((audience) => ['-a', audience]);
  const run = project.run(['build', ...audiences, ...formats, '-o', output]);
  expect(run.code, run.stderr).toBe(0);
  return readdirSync(project.at(output)).map((name) => project.at(`${output}${name}`));
}

function decide(quote: string, change: (entry: string) => string): void {
  const text = project.readText('review.yaml');
  const at = text.indexOf(`quote: ${quote}`);
  const start = text.lastIndexOf('  - decision:', at);
  expect(start).toBeGreaterThan(0);
  project.write('review.yaml', text.slice(0, start) + change(text.slice(start)));
}

describe('excluded words', () => {
  it('stand in no byte of any output, where the others do', () => {
    const before = build('before/');
    expect(before).toHaveLength(13);
    for (const file of before.filter((each) => !/executive/.test(each)))
      expect(
        readings(file).some((text) => squeeze(text).includes(squeeze(OUT))),
        file,
      ).toBe(true);

    decide(OUT, (rest) => rest.replace('undecided', 'exclude\n    by: A. Editor'));
    for (const file of build('after/')) {
      for (const text of readings(file)) expect(squeeze(text).includes(squeeze(OUT)), file).toBe(false);
      expect(
        readings(file).some((text) => squeeze(text).includes(squeeze(KEPT))),
        file,
      ).toBe(true);
    }
    const page = project.readText('after/harbour-analyst.md');
    expect(page).toMatch(/“\\?\[passage withheld by the editor\\?\],” said Ingrid Solheim/);
    expect(page).toMatch(/1 of \d+ statements reviewed\. Reviewed by A\. Editor\./);
    const { articles, withheld } = JSON.parse(project.readText('after/harbour.json')) as {
      articles: { id: string; text: string }[];
      withheld: { article: string; start: number; end: number }[];
    };
    const [gap] = withheld;
    const text = articles.find(({ id }) => id === gap!.article)!.text;
    expect(text.slice(gap!.start, gap!.end)).toBe('█'.repeat(OUT.length));
  });
});

describe('--strict', () => {
  it('refuses to print what nobody reviewed, article by article, and prints it once it is reviewed', () => {
    const args = ['build', '-f', 'md', '--strict', '--date', '2026-03-14', '-o', 'strict/'];
    const run = project.run(args);
    expect(run.code).toBe(5);
    expect(run.stderr).toMatch(
      /^articles\/2-courier\.md:\d+:\d+: warning statement-reviewed: \d+ of \d+ statements/m,
    );
    expect(run.stderr).toContain('briefpack review --interactive');
    expect(project.list().some((file) => file.startsWith('strict/'))).toBe(false);

    project.write('review.yaml', project.readText('review.yaml').replaceAll('undecided', 'accept'));
    expect(project.run(args).stderr).not.toContain('statement-reviewed');
    expect(project.run(args).code).toBe(0);
  });
});
