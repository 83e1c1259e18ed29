import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../../src/diagnostics/codes.ts';
import { hasErrors, type Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../../../src/diagnostics/format-diagnostic.ts';
import { suggestName } from '../../../src/diagnostics/suggest-name.ts';

const plain: Diagnostic = { severity: 'warning', code: 'date-known', message: 'No article is dated.' };

describe('formatDiagnostic', () => {
  it('begins with the place, as editors and terminals read it', () => {
    expect(formatDiagnostic({ ...plain, file: 'a/b.md', line: 3, column: 14, hint: 'Date one.' })).toBe(
      'a/b.md:3:14: warning date-known: No article is dated.\n  hint: Date one.',
    );
    expect(formatDiagnostic({ ...plain, file: 'a/b.md' })).toMatch(/^a\/b\.md: warning/);
    expect(formatDiagnostic(plain)).toMatch(/^warning date-known:/);
  });

  it('keeps the lines of a frame', () => {
    expect(
      formatDiagnostic({ ...plain, frame: '> 1 | {{x\n    |   ^' })
        .split('\n')
        .slice(1),
    ).toEqual(['> 1 | {{x', '    |   ^']);
  });

  it('spells out what could steer a terminal or turn its text around', () => {
    const line = formatDiagnostic({ ...plain, file: 'a\u001b[2J', message: 'x\r\ny\u202ez' });
    expect(line).toBe('a\\u001b[2J: warning date-known: x y\\u202ez');
  });

  it('paints only the severity, faintly where it is a note', () => {
    const mark = (name: string) => (words: string) => `<${name}>${words}</${name}>`;
    const palette = { error: mark('e'), warning: mark('w'), faint: mark('f') };
    expect(formatDiagnostic(plain, palette)).toBe('<w>warning date-known:</w> No article is dated.');
    expect(formatDiagnostic({ ...plain, severity: 'error' }, palette)).toContain('<e>error date-known:</e>');
    expect(formatDiagnostic({ ...plain, severity: 'note' }, palette)).toContain('<f>note date-known:</f>');
  });
});

describe('hasErrors', () => {
  it('lets warnings and notes pass', () => {
    expect(hasErrors([plain, { ...plain, severity: 'note' }])).toBe(false);
    expect(hasErrors([plain, { ...plain, severity: 'error' }])).toBe(true);
  });
});

describe('suggestName', () => {
  const known = ['analyst', 'executive', 'press'];
  it.each([
    ['analist', 'analyst'],
    ['Analyst', 'analyst'],
    ['exectuive', 'executive'],
    ['pres', 'press'],
  ])('takes %s for %s', (name, meant) => {
    expect(suggestName(name, known)).toBe(`Did you mean "${meant}"?`);
  });
  it.each([['minister'], ['x'], ['']])('does not guess at %j', (name) => {
    expect(suggestName(name, known)).toBeNull();
  });
  it('has nothing to suggest where nothing is known', () => {
    expect(suggestName('analyst', [])).toBeNull();
  });
});

describe('diagnosticCodes', () => {
  it.each(Object.entries(diagnosticCodes))(
    '%s has a name in kebab case and a sentence',
    (code, description) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(description).toMatch(/^[A-Z].+\.$/);
    },
  );
});
