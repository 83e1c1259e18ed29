import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOutputs } from '../../../src/deliver/index.ts';

const pack = (audience: string | null, format: string) => ({ audience, format });

describe('nameOutputs', () => {
  it('names files after title, audience and format', () => {
    const packs = [pack('analyst', 'pdf'), pack('executive', 'html'), pack(null, 'json')];
    expect(nameOutputs(packs, 'Quay Fees: Round 2', { kind: 'folder', path: 'out/' }).files).toEqual([
      'out/quay-fees-round-2-analyst.pdf',
      'out/quay-fees-round-2-executive.html',
      'out/quay-fees-round-2.json',
    ]);
    expect(nameOutputs(packs, null, { kind: 'folder', path: 'out' }).files[0]).toBe(
      'out/briefing-analyst.pdf',
    );
    expect(nameOutputs(packs, '!?', { kind: 'folder', path: '.' }).files[0]).toBe('./briefing-analyst.pdf');
  });

  it('names a printed edition that is not the standard one', () => {
    const packs = [
      { ...pack('analyst', 'pdf'), edition: 'large-print' },
      { ...pack('analyst', 'html'), edition: null },
    ];
    expect(nameOutputs(packs, 'Quay', { kind: 'folder', path: 'o' }).files).toEqual([
      'o/quay-analyst-large-print.pdf',
      'o/quay-analyst.html',
    ]);
  });

  it('keeps letters of every script', () => {
    expect(nameOutputs([pack(null, 'json')], 'رسوم الرصيف', { kind: 'folder', path: 'o' }).files).toEqual([
      'o/رسوم-الرصيف.json',
    ]);
  });

  it('takes the name of a file as it is', () => {
    expect(
      nameOutputs([pack('analyst', 'pdf')], 'Quay', { kind: 'file', path: 'a/My pack.pdf' }).files,
    ).toEqual(['a/My pack.pdf']);
  });

  it('refuses two outputs of one name, also where only a file system takes them for one', () => {
    const same = nameOutputs([pack('a', 'pdf'), pack('A', 'pdf')], 'Quay', { kind: 'folder', path: 'o' });
    expect(same.diagnostics).toEqual([
      expect.objectContaining({ code: 'output-name-unique', file: 'o/quay-A.pdf' }),
    ]);
  });

  it('makes one plain file name of any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const { files } = nameOutputs([pack('analyst', 'pdf')], title, { kind: 'folder', path: 'o' });
        const name = files[0]!.slice(2);
        expect(files[0]).toMatch(/^o\/[^/\\]+-analyst\.pdf$/);
        expect(name.startsWith('-')).toBe(false);
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        // Lone halves of a pair are no file name.
        expect(name).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
