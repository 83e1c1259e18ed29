import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, manifestCsv, type ManifestEntry, manifestJson } from '../../../src/deliver/manifest.ts';
import { nameCopies } from '../../../src/deliver/index.ts';

const entry = (over: Partial<ManifestEntry> = {}): ManifestEntry => ({
  copy: 1,
  of: 2,
  recipient: 'Tove Lindahl',
  office: null,
  file: 'quay-copy-01-analyst.pdf',
  format: 'pdf',
  audience: 'analyst',
  language: null,
  sections: null,
  pages: 3,
  bytes: 1000,
  sha256: 'ab'.repeat(32),
  edition: 2,
  contents: '0123456789ab',
  copyId: 'cd'.repeat(16),
  ...over,
});

describe('names of copies', () => {
  it('hold the number and nothing of the recipient, and sort by number', () => {
    const copies = [3, 12, 100].map((number) => ({ number, audience: 'executive', format: 'pdf' }));
    const names = nameCopies(copies, 'Quay: Round 2', 112);
    expect(names).toEqual([
      'quay-round-2-copy-003-executive.pdf',
      'quay-round-2-copy-012-executive.pdf',
      'quay-round-2-copy-100-executive.pdf',
    ]);
    expect(names.toSorted()).toEqual(names);
    expect(nameCopies([{ number: 7, audience: 'press', format: 'md' }], null, 9)).toEqual([
      'briefing-copy-07-press.md',
    ]);
  });
});

describe('the manifest', () => {
  it('is JSON with all that the registry asks for', () => {
    const head = { title: 'Quay', reference: 'R-1', marking: 'OFFICIAL', date: '2026-03-14' };
    const manifest = JSON.parse(Buffer.from(manifestJson(head, [entry()])).toString()) as unknown;
    expect(manifest).toEqual({ briefpack: 'manifest/1', ...head, copies: [entry()] });
  });

  it('is CSV that a spreadsheet reads and runs nothing of', () => {
    const names = ['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1', '=cmd|calc', 'Ærø, "Per"'];
    const csv = Buffer.from(
      manifestCsv(names.map((recipient, index) => entry({ recipient, copy: index }))),
    ).toString();
    expect(csv.startsWith('\ufeffcopy,of,recipient,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const rows = parse(csv, { bom: true, columns: true }) as unknown as Record<string, string>[];
    expect(rows.map(({ recipient }) => recipient)).toEqual([
      ...names.slice(0, -1).map((name) => `'${name}`),
      'Ærø, "Per"',
    ]);
    expect(rows[0]).toMatchObject({
      pages: '3',
      sections: '',
      sha256: 'ab'.repeat(32),
      edition: '2',
      contents: '0123456789ab',
    });
  });

  it('gives every value back, save the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (values) => {
        const line = ['first', ...values.map(csvCell)].join(',');
        const [row] = parse(`${line}\r\n`);
        row!.slice(1).forEach((value, index) => {
          expect([values[index], `'${values[index]!}`]).toContain(value);
          expect(/^\s*[=+\-@]/u.test(value)).toBe(false);
        });
      }),
    );
  });
});
