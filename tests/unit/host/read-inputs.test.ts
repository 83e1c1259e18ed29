import { symlinkSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/host/read-inputs.ts';
import { makeProject, type Project } from '../../support/run-cli.ts';

let project: Project | null = null;
afterEach(() => {
  project?.remove();
  project = null;
});
function inFolder(files: Readonly<Record<string, string>>): Project {
  project = makeProject(files);
  return project;
}

describe('readInputs', () => {
  it('reads the articles of a folder, in the order of their code points, under the names that were given', async () => {
    const { folder, at } = inFolder({
      'in/b.txt': 'b',
      'in/Z.md': 'z',
      'in/deep/a.HTML': 'a',
      'in/.hidden.txt': 'h',
      'in/.git/x.txt': 'x',
      'other.txt': 'o',
    });
    const { files, diagnostics, pathOf, show } = await readInputs({
      folder,
      names: ['in', 'other.txt', './in/b.txt'],
    });
    expect(files.map(({ path }) => path)).toEqual(['in/Z.md', 'in/b.txt', 'in/deep/a.HTML', 'other.txt']);
    expect(Buffer.from(files[1]!.bytes).toString()).toBe('b');
    expect(diagnostics).toEqual([]);
    expect(pathOf('in/b.txt')).toBe(at('in/b.txt'));
    const fault = { severity: 'error', code: 'input-is-text', message: 'Binary.' } as const;
    expect(show([{ ...fault, file: 'in/b.txt', line: 2 }, fault])).toEqual([
      { ...fault, file: at('in/b.txt'), line: 2 },
      fault,
    ]);
  });

  it('names files of other kinds that it passed over', async () => {
    const { folder } = inFolder({
      'in/a.txt': 'a',
      'in/1.docx': '',
      'in/2.pdf': '',
      'in/3.rtf': '',
      'in/4.odt': '',
    });
    const { files, diagnostics } = await readInputs({ folder, names: ['in'] });
    expect(files).toHaveLength(1);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'note',
        code: 'input-format-known',
        message: expect.stringMatching(
          /^4 files were passed over: .*1\.docx, .*2\.pdf, .*3\.rtf and 1 more\.$/,
        ) as string,
      }),
    ]);
  });

  it('reads a file that is named outright whatever its name', async () => {
    const { folder } = inFolder({ 'notes.asc': 'words' });
    expect((await readInputs({ folder, names: ['notes.asc'] })).files).toHaveLength(1);
  });

  it('says what cannot be read, and goes on', async () => {
    const { folder, at } = inFolder({ 'in/a.txt': 'a' });
    symlinkSync('nowhere', at('in/broken.txt'));
    const { files, diagnostics } = await readInputs({
      folder,
      names: ['in', 'missing', '/dev/null', 'in/a.txt/b'],
    });
    expect(files).toHaveLength(1);
    expect(
      diagnostics.map(({ code, file, message }) => [code, file?.replace(`${folder}/`, ''), message]),
    ).toEqual([
      ['input-exists', 'missing', 'Cannot be read: no such file or folder.'],
      ['input-exists', '/dev/null', 'Cannot be read: it is neither a file nor a folder.'],
      ['input-exists', 'in/a.txt/b', 'Cannot be read: a part of its path is a file, not a folder.'],
      ['input-exists', 'in/broken.txt', 'Cannot be read: no such file or folder.'],
    ]);
  });

  it('says where it found nothing', async () => {
    const { folder } = inFolder({ 'in/a.docx': '' });
    const { diagnostics } = await readInputs({ folder, names: ['in'] });
    expect(diagnostics.map(({ code }) => code)).toEqual(['input-format-known', 'input-has-articles']);
  });
});
