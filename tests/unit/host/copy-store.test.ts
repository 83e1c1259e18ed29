import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiskFault, openCopyStore } from '../../../src/host/copy-store.ts';

let folder: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'briefpack-store-')), 'out');
});
afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

const bytes = (words: string): Uint8Array => Buffer.from(words);
const stagingOf = (): string =>
  path.join(
    folder,
    readdirSync(folder).find((name) => name.startsWith('.briefpack'))!,
  );

describe('a store of copies', () => {
  it('shows nothing until all is there, and leaves nothing behind', async () => {
    const store = await openCopyStore(folder, 'a'.repeat(64));
    await store.add('one.pdf', bytes('one'), 2);
    expect(existsSync(path.join(folder, 'one.pdf'))).toBe(false);
    await store.publish();
    await store.discard();
    expect(readdirSync(folder)).toEqual(['one.pdf']);
    expect(readFileSync(path.join(folder, 'one.pdf'), 'utf8')).toBe('one');
  });

  it('takes up what an earlier run of the same work finished, wherever it stands by now', async () => {
    const first = await openCopyStore(folder, 'a'.repeat(64));
    await first.noteGroup('g', [{ severity: 'note', code: 'page-budget-met', message: 'cut' }]);
    const one = await first.add('one.pdf', bytes('one'), 2);
    await first.add('two.pdf', bytes('two'), 2);
    await first.publish();
    await first.add('three.pdf', bytes('three'), null);

    const second = await openCopyStore(folder, 'a'.repeat(64));
    expect([...second.finished.keys()]).toEqual(['one.pdf', 'two.pdf', 'three.pdf']);
    expect(second.finished.get('one.pdf')).toMatchObject(one);
    expect(second.foundIn('g')?.[0]?.message).toBe('cut');
    expect(second.foundIn('h')).toBeUndefined();
    await second.publish();
    expect(readFileSync(path.join(folder, 'three.pdf'), 'utf8')).toBe('three');
  });

  it('takes nothing up that was changed, cut short, or made for other work', async () => {
    const first = await openCopyStore(folder, 'a'.repeat(64));
    await first.add('one.pdf', bytes('one'), 2);
    await first.add('two.pdf', bytes('two'), 2);
    await first.add('three.pdf', bytes('three'), 2);
    writeFileSync(path.join(stagingOf(), 'one.pdf'), 'on');
    const journal = path.join(stagingOf(), 'journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').slice(0, -20));

    const second = await openCopyStore(folder, 'a'.repeat(64));
    expect([...second.finished.keys()]).toEqual(['two.pdf']);
    await second.add('three.pdf', bytes('three'), 2);
    expect([...(await openCopyStore(folder, 'a'.repeat(64))).finished.keys()]).toEqual([
      'two.pdf',
      'three.pdf',
    ]);

    const other = await openCopyStore(folder, 'b'.repeat(64));
    expect(other.finished.size).toBe(0);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('says where the disk is in the way', async () => {
    mkdirSync(path.dirname(folder), { recursive: true });
    writeFileSync(folder, 'a file');
    const fault = await openCopyStore(folder, 'a'.repeat(64)).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(DiskFault);
    expect((fault as DiskFault).diagnostic.code).toBe('output-writable');
  });
});
