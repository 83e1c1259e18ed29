/** Numbered copies as a registry makes them: a list goes in, a folder with copies, manifest and list comes out. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { makeProject, type Project } from '../support/run-cli.ts';

const LIST = [
  'Name;Office;Copy;Audience;Language;Sections;Format;Watermark',
  'Ingrid Solheim;Ministry of Transport;3;executive;;;;yes',
  '"Anker; Per";;1;analyst;;statements, timeline;pdf, html;',
  'سعاد الحداد;../../etc;2;executive;ar;;pdf,md;',
  '"=HYPERLINK(""x"")";;4;;;;;',
].join('\r\n');

interface Entry {
  readonly copy: number;
  readonly recipient: string;
  readonly file: string;
  readonly pages: number | null;
  readonly sha256: string;
  readonly edition: number;
  readonly contents: string;
  readonly copyId: string;
}

let project: Project;
beforeAll(() => {
  project = makeProject(harbourArticles);
});
afterAll(() => {
  project.remove();
});

const build = (list: string | Uint8Array, folder: string, ...more: string[]) => {
  project.write('list.csv', list);
  return project.run([
    'build',
    'articles',
    '-a',
    'executive',
    '--recipients',
    'list.csv',
    '-o',
    folder,
    ...more,
  ]);
};

describe('numbered copies', () => {
  it('are made for everybody on a list, in their own audience, language, sections and formats', async () => {
    // As a spreadsheet saves it under another system.
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST, 'utf16le')]);
    const run = build(utf16, 'out/', '--title', 'Quay');
    expect(run.code, run.stderr).toBe(0);
    expect(run.stdout).toContain('out/ (4 copies)');
    const files = project.list().filter((file) => file.startsWith('out/'));
    expect(files).toEqual([
      'out/distribution-list.html',
      'out/distribution-list.md',
      'out/manifest.csv',
      'out/manifest.json',
      'out/quay-copy-01-analyst.html',
      'out/quay-copy-01-analyst.pdf',
      'out/quay-copy-02-executive.md',
      'out/quay-copy-02-executive.pdf',
      'out/quay-copy-03-executive.pdf',
      'out/quay-copy-04-executive.pdf',
    ]);
    for (const page of await textOfPages(project.read('out/quay-copy-03-executive.pdf')))
      expect(page).toContain('COPY 3 OF 4 - Ingrid Solheim');
    expect(project.readText('out/quay-copy-01-analyst.html')).toContain('COPY 1 OF 4 - Anker; Per');
    expect(project.readText('out/quay-copy-01-analyst.html')).not.toContain('>Who is who<');
    expect(project.readText('out/quay-copy-02-executive.md')).toContain('النسخة 2 من 4 - سعاد الحداد');
    expect(project.readText('out/distribution-list.md')).toContain('| 2 | **سعاد الحداد** · ../../etc |');

    const { copies } = JSON.parse(project.readText('out/manifest.json')) as {
      readonly copies: readonly Entry[];
    };
    expect(copies.map(({ copy, file }) => [copy, file])).toEqual([
      [1, 'quay-copy-01-analyst.pdf'],
      [1, 'quay-copy-01-analyst.html'],
      [2, 'quay-copy-02-executive.pdf'],
      [2, 'quay-copy-02-executive.md'],
      [3, 'quay-copy-03-executive.pdf'],
      [4, 'quay-copy-04-executive.pdf'],
    ]);
    for (const { file, sha256, copyId } of copies) {
      const bytes = project.read(`out/${file}`);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      expect(Buffer.from(bytes).toString('latin1')).toContain(copyId);
    }
    // 3 and 4 hold the same words, 2 those of another language.
    const [, , second, , third, fourth] = copies;
    expect(third!.contents).toBe(fourth!.contents);
    expect(second!.contents).not.toBe(third!.contents);
    expect(copies.map(({ edition }) => edition)).toEqual(copies.map(() => 1));
    expect(new Set(copies.map(({ copyId }) => copyId)).size).toBe(4);
    expect(project.readText('out/manifest.csv')).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('are listed by --json, and no name of a person is said where a path could hold it', () => {
    const run = build('name\nA/../../b\nCON\n', 'json', '--json', '-f', 'md');
    expect(run.code, run.stderr).toBe(0);
    const { ok, outputs } = JSON.parse(run.stdout) as {
      ok: boolean;
      outputs: { file: string; copy?: number; sha256: string }[];
    };
    expect(ok).toBe(true);
    expect(outputs.filter(({ copy }) => copy !== undefined).map(({ file, copy }) => [file, copy])).toEqual([
      ['json/briefing-copy-01-executive.md', 1],
      ['json/briefing-copy-02-executive.md', 2],
    ]);
    for (const { file, sha256 } of outputs)
      expect(createHash('sha256').update(project.read(file)).digest('hex')).toBe(sha256);
  });

  it('of an earlier hand-out are taken away with their manifest, and nothing else is', () => {
    expect(build('name,audience\nTove,\nPer,\nSiv,\n', 'shrunk/', '-f', 'md').code).toBe(0);
    project.write('shrunk/briefing-copy-02-executive.md', 'My remarks.');
    project.write('shrunk/briefing-copy-09-executive.md', 'Somebody else’s.');
    const run = build('name,audience\nTove,analyst\n', 'shrunk/', '-f', 'md');
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).toContain(
      'shrunk: note copies-are-current: Taken away, as the earlier hand-out had them and this one does not: ' +
        'briefing-copy-01-executive.md, briefing-copy-03-executive.md.',
    );
    expect(project.list().filter((file) => /^shrunk\/.*-copy-/u.test(file))).toEqual([
      'shrunk/briefing-copy-01-analyst.md',
      'shrunk/briefing-copy-02-executive.md',
      'shrunk/briefing-copy-09-executive.md',
    ]);
    expect(project.readText('shrunk/briefing-copy-02-executive.md')).toBe('My remarks.');
    // A list that leads out of the folder, or is none, is believed nothing.
    for (const text of [
      '{"briefpack":"manifest/1","copies":[{"file":"../list.csv","sha256":"x"}]}',
      '[',
      '',
    ]) {
      project.write('shrunk/manifest.json', text);
      expect(build('name\nTove\n', 'shrunk/', '-f', 'md').code).toBe(0);
    }
  });

  it('are refused with every fault of the list at its place, and nothing is written', () => {
    const run = build(
      'name,copy,audience,sections\nTove,1,executives,\nPer,1,analyst,timelines\n,x,,\n',
      'bad/',
    );
    expect(run.code).toBe(1);
    const said = run.stderr.split('\n').filter((line) => line.startsWith('list.csv'));
    expect(said).toEqual([
      'list.csv:4:1: error recipient-valid: name: is missing.',
      'list.csv:4:2: error recipient-valid: copy: must be a whole number.',
      'list.csv:3:5: error copy-number-unique: Copy 1 is on line 2 already.',
    ]);
    const names = build('name,audience,sections\nTove,executives,\nPer,analyst,timelines\n', 'bad/');
    expect(names.stderr).toContain('list.csv:2:1: error audience-exists: There is no audience "executives".');
    expect(names.stderr).toContain(
      'list.csv:3:1: error section-exists: The audience "analyst" has no section "timelines".',
    );
    expect(names.stderr).toContain('Did you mean "timeline"?');
    expect(project.list().some((file) => file.startsWith('bad/'))).toBe(false);
    expect(build('name\nA\n', 'one.pdf').code).toBe(2);
    expect(project.run(['build', 'articles', '--recipients', 'missing.csv']).stderr).toContain(
      'missing.csv: error recipients-readable: The list of recipients cannot be read: no such file or folder.',
    );
  });

  it('leave nothing behind where --strict refuses them', () => {
    const run = build('name,telephone\nTove,5\n', 'strict/', '--strict');
    expect(run.code).toBe(5);
    expect(project.list().filter((file) => file.startsWith('strict/'))).toEqual([]);
  });
});
