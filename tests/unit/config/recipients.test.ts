import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecipients, type Recipient } from '../../../src/config/recipients.ts';

const brief = ({ number, name, office }: Recipient) => [number, name, office];
const read = (source: string, file = 'list.csv') => {
  const { recipients, diagnostics } = readRecipients(source, file);
  return {
    recipients,
    said: diagnostics.map(({ line, column, code, message }) => `${line}:${column} ${code}: ${message}`),
  };
};

describe('a list of recipients in CSV', () => {
  it('has headings in any case and order, and quotation marks around commas and line ends', () => {
    const { recipients, said } = read(
      'OFFICE,Copy No.,Recipient Name\n"Ports, North",2,"Lindahl, ""Tove"""\n,1,"Per\nAnker"\n\n',
    );
    expect(said).toEqual([]);
    expect(recipients?.map(brief)).toEqual([
      [1, 'Per Anker', null],
      [2, 'Lindahl, "Tove"', 'Ports, North'],
    ]);
  });

  it.each([
    ['semicolons', 'name;office\nTove;Ports, North\n'],
    ['tabs', 'name\toffice\nTove\tPorts, North\n'],
    ['the line of a spreadsheet', 'sep=;\nname;office\nTove;Ports, North\n'],
  ])('is parted by %s', (_, source) => {
    expect(read(source).recipients?.map(brief)).toEqual([[1, 'Tove', 'Ports, North']]);
  });

  it('reads all that a copy can have of its own', () => {
    const source =
      'name,audience,language,sections,format,watermark\nTove,"executive, analyst",fr,statements|Sources,"PDF;md",Yes\n';
    expect(read(source).recipients).toEqual([
      {
        number: 1,
        name: 'Tove',
        office: null,
        audiences: ['executive', 'analyst'],
        language: 'fr',
        sections: ['statements', 'sources'],
        formats: ['pdf', 'md'],
        hasWatermark: true,
        place: { file: 'list.csv', line: 2, column: 1 },
      },
    ]);
  });

  it('gives copies without a number the smallest that are free', () => {
    expect(read('name,copy\nA,\nB,1\nC,\nD,07\n').recipients?.map(brief)).toEqual([
      [1, 'B', null],
      [2, 'A', null],
      [3, 'C', null],
      [7, 'D', null],
    ]);
  });

  it('names every fault of a list at its line and column, in one go', () => {
    const { recipients, said } = read(
      'copy,name,format,language,watermark\n1,Ægir,pdf,en,\n1,Tove,docx,en,\nx,,pdf,en,\n0,Per,pdf,no such tongue,perhaps\n',
    );
    expect(recipients).toBeNull();
    expect(said).toEqual([
      '3:8 recipient-valid: format: must be pdf, html, md.',
      '4:3 recipient-valid: name: is missing.',
      '4:1 recipient-valid: copy: must be a whole number.',
      '5:1 recipient-valid: copy: must be at least 1.',
      '5:11 recipient-valid: language: must be a language tag such as en.',
      '5:26 recipient-valid: watermark: must be yes or no.',
    ]);
  });

  it('refuses a number that two copies have', () => {
    expect(read('name,copy\nA,3\nB,03\n').said).toEqual([
      '3:3 copy-number-unique: Copy 3 is on line 2 already.',
    ]);
  });

  it.each([
    ['name\n"Tove\n', '2:1 recipients-readable: A quotation mark is opened and never closed.'],
    ['name,office\nTove "T",x\n', '2:1 recipients-readable: A quotation mark stands inside a value.'],
    ['office,copy\nPorts,1\n', '1:1 recipients-readable: No column is headed "name".'],
    ['name,Recipient\nA,B\n', '1:6 recipients-readable: Two columns hold the name.'],
    ['name\n', '1:1 recipients-readable: The list names no recipient.'],
    ['', '1:1 recipients-readable: The list is empty.'],
    ['name,audiance\nA,b\n', '1:6 config-key-known: The column "audiance" is not known.'],
  ])('refuses %j', (source, said) => {
    expect(read(source)).toEqual({ recipients: null, said: [said] });
  });

  it('passes over a column of the registry’s own, and says so', () => {
    const { recipients, said } = read('name,telephone\nTove,555\n');
    expect(recipients).toHaveLength(1);
    expect(said).toEqual(['1:6 config-key-known: The column "telephone" is not known; it was passed over.']);
  });

  it('loses no name, whatever signs it holds', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (names) => {
        const lines = names.map((name) => `"${name.replaceAll('"', '""')}"`);
        const { recipients } = readRecipients(`name\n${lines.join('\n')}\n`, 'list.csv');
        const expected = names
          .map((name) => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
          .filter((name) => name !== '');
        expect(recipients?.map(({ name }) => name) ?? []).toEqual(expected);
      }),
    );
  });
});

describe('a list of recipients in YAML', () => {
  it('is a list, or a list under its name', () => {
    const entry =
      '- name: Tove\n  copy: 2\n  audience: [executive, analyst]\n  watermark: true\n- name: Per\n';
    const [first, second] = [read(entry, 'list.yaml'), read(`recipients:\n${entry}`, 'list.yml')];
    expect(first.said).toEqual([]);
    expect(first.recipients?.map(brief)).toEqual([
      [1, 'Per', null],
      [2, 'Tove', null],
    ]);
    expect(second.recipients?.[1]?.audiences).toEqual(['executive', 'analyst']);
    expect(second.recipients?.[1]?.place).toEqual({ file: 'list.yml', line: 2, column: 3 });
  });

  it('names its faults at line and column', () => {
    expect(read('- name: Tove\n  copy: 1.5\n- offise: Ports\n', 'list.yaml').said).toEqual([
      '2:9 recipient-valid: copy: must be a whole number.',
      '3:3 recipient-valid: name: is missing.',
      '3:11 config-key-known: Unknown key "offise".',
    ]);
    expect(read('- just words\n', 'list.yaml').said).toEqual(['1:3 recipient-valid: This is no recipient.']);
    expect(read('recipients: [\n', 'list.yaml').said[0]).toContain('config-valid-yaml');
    expect(read('', 'list.yaml').said).toEqual(['1:1 recipients-readable: The list names no recipient.']);
  });
});
