import { chmodSync, lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeSystemError } from '../../../src/host/system-error.ts';
import { writeOutputs } from '../../../src/host/write-outputs.ts';
import { makeProject, type Project } from '../../support/run-cli.ts';

let project: Project;
beforeEach(() => {
  project = makeProject({ 'old.txt': 'old', 'file-in-the-way': '' });
});
afterEach(() => {
  project.remove();
});
const output = (name: string, words: string) => ({ file: project.at(name), bytes: Buffer.from(words) });

describe('writeOutputs', () => {
  it('writes new files and over old ones, and makes the folders', async () => {
    expect(
      await writeOutputs([output('old.txt', 'new'), output('a/b/c.txt', 'c'), output('a/empty', '')]),
    ).toEqual([]);
    expect(project.readText('old.txt')).toBe('new');
    expect(project.readText('a/b/c.txt')).toBe('c');
    expect(project.list()).toEqual(['a/b/c.txt', 'a/empty', 'file-in-the-way', 'old.txt']);
  });

  it('writes none where one cannot be written, and takes its folders away again', async () => {
    const before = project.list();
    const faults = await writeOutputs([
      output('old.txt', 'new'),
      output('fresh/deep/a.txt', 'a'),
      output('file-in-the-way/b.txt', 'b'),
    ]);
    expect(faults).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'output-writable',
        file: project.at('file-in-the-way/b.txt'),
      }),
    ]);
    expect(project.list()).toEqual(before);
    expect(project.readText('old.txt')).toBe('old');
    expect(statSync(project.at('fresh'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('does not put a file in the place of a folder', async () => {
    mkdirSync(project.at('taken'));
    expect((await writeOutputs([output('taken', 'x')]))[0]?.message).toContain(
      'a folder of that name is in the way',
    );
  });

  it('never ends up waiting where a file system refuses folders', async () => {
    const file = '/proc/briefpack/deep/x.txt';
    expect(await writeOutputs([{ file, bytes: Buffer.from('x') }])).toMatchObject([
      { code: 'output-writable', file },
    ]);
  });

  it('keeps a link a link, and the permissions of what it replaces', async () => {
    symlinkSync('old.txt', project.at('link.txt'));
    chmodSync(project.at('old.txt'), 0o600);
    expect(await writeOutputs([output('link.txt', 'new')])).toEqual([]);
    expect(lstatSync(project.at('link.txt')).isSymbolicLink()).toBe(true);
    expect(project.readText('old.txt')).toBe('new');
    expect(statSync(project.at('old.txt')).mode & 0o777).toBe(0o600);
  });

  it('clears away what a killed run of this machine left, and nothing of a running one', async () => {
    const host = hostname().replaceAll(/[^\w.-]/g, '_');
    // No process has a number as high as this.
    project.write(`.briefpack-${host}-4194999-0.tmp`, 'left over');
    project.write(`.briefpack-${host}-${process.ppid}-0.tmp`, 'in use');
    project.write('.briefpack-elsewhere-4194999-0.tmp', 'of another machine');
    await writeOutputs([output('a.txt', 'a')]);
    expect(project.list().filter((file) => file.startsWith('.briefpack'))).toEqual(
      ['.briefpack-elsewhere-4194999-0.tmp', `.briefpack-${host}-${process.ppid}-0.tmp`].sort(),
    );
  });
});

describe('describeSystemError', () => {
  it('has words for what users meet, and the system’s own for the rest', () => {
    expect(describeSystemError(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toBe('the disk is full');
    expect(describeSystemError(new Error('odd'))).toBe('odd');
    expect(describeSystemError('odder')).toBe('odder');
  });
});
