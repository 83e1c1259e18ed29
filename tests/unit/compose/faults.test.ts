import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { ferryDossier } from '../../support/ferry-dossier.ts';
import { folderOf, plainOptions, shippedFolders } from '../../support/template-folders.ts';

const [base] = shippedFolders('analyst');
const faultsOf = (text: string, more: Readonly<Record<string, string>> = {}) => {
  const files = { 'briefing.hbs': text, 'template.yaml': 'name: own\nextends: analyst\n', ...more };
  const result = compose(ferryDossier, [folderOf('own', files), base!], plainOptions);
  return { ...result, first: result.diagnostics[0] };
};

/** A broken template, and where its fault stands: line and column from 1. */
const broken: readonly (readonly [string, string, number, number, RegExp])[] = [
  ['an unknown field', 'one\n  {{pack.titel}}', 2, 5, /no field "titel"/u],
  ['an unknown helper', 'one\n\n {{qoute this}}', 3, 4, /no helper "qoute"/u],
  ['an unknown section', 'one\n{{> statments}}', 2, 5, /no section "statments"/u],
  ['an unclosed block', 'one\n{{#if pack}}\ntwo\n', 2, 1, /never closed/u],
  ['a block closed twice', 'one\ntwo {{/if}}', 2, 5, /not open/u],
  ['a block closed by another name', '{{#if pack}}{{/each}}', 1, 4, /closed by/u],
  ['a missing brace', 'a\nb {{ pack }\nc', 2, 11, /not expected/u],
  ['an unknown directive', 'one\n  :::statment\nx\n:::', 2, 3, /no directive ":::statment"/u],
  ['an unclosed directive', 'a\n:::note\nx', 2, 1, /never closed/u],
  ['a closing without a directive', 'a\n:::', 2, 1, /closes nothing/u],
  ['an unknown attribute', ':::callout{lable="x"}\ny\n:::', 1, 12, /no attribute "lable"/u],
  ['a directive in the wrong place', ':::margin\nx\n:::', 1, 1, /outside/u],
  ['an unsafe link', ':::note\n[x](javascript:alert)\n:::', 1, 1, /may not point/u],
];

describe('a template at fault', () => {
  it.each(broken)('is told about %s', (_, text, line, column, message) => {
    const { document, first } = faultsOf(text);
    expect(document).toBeNull();
    expect(first).toMatchObject({
      severity: 'error',
      code: 'template-valid',
      file: 'templates/own/briefing.hbs',
    });
    expect(first?.message).toMatch(message);
    expect([first?.line, first?.column]).toEqual([line, column]);
    expect(first?.frame).toContain(`> ${line} | `);
  });

  it('is told what was probably meant', () => {
    expect(faultsOf('{{qoute this}}').first?.hint).toBe('Did you mean "quote"?');
    expect(faultsOf('{{> statments}}').first?.hint).toBe('Did you mean "statements"?');
    expect(faultsOf(':::statment\nx\n:::').first?.hint).toBe('Did you mean "statement"?');
    expect(faultsOf(':::callout{lable="x"}\ny\n:::').first?.hint).toBe('Did you mean "label"?');
  });

  it('is told the file of a section that it inherits or overrides', () => {
    const { first } = faultsOf('{{> own}}', { 'sections/own.hbs': 'x\n{{nothing}}' });
    expect(first).toMatchObject({ file: 'templates/own/sections/own.hbs', line: 2, column: 3 });
  });

  it('is stopped where sections include one another without end', () => {
    const { first } = faultsOf('{{> own}}', { 'sections/own.hbs': '{{> own}}' });
    expect(first?.code).toBe('template-limits');
  });

  it.each([
    ['loops that print nothing', `${'{{#each @root.statements}}'.repeat(12)}${'{{/each}}'.repeat(12)}`],
    [
      'helpers without end',
      `${'{{#each (sort @root.statements "number")}}'.repeat(9)}x${'{{/each}}'.repeat(9)}`,
    ],
    [
      'loops that print too much',
      `{{#each articles}}{{#each ../statements}}{{#each ../../statements}}${'a long word, '.repeat(40_000)}{{/each}}{{/each}}{{/each}}`,
    ],
    ['sections that include one another', '{{> one}}'],
  ])('is stopped where it has %s', (_, text) => {
    const statements = Array.from({ length: 12 }, () => ferryDossier.statements).flat();
    const { document, diagnostics } = compose(
      { ...ferryDossier, statements },
      [
        folderOf('own', {
          'briefing.hbs': text,
          'template.yaml': 'name: own\nextends: analyst\n',
          'sections/one.hbs': '{{> two}}',
          'sections/two.hbs': '{{> one}}',
        }),
        base!,
      ],
      plainOptions,
    );
    expect(document).toBeNull();
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['template-limits', 1]]);
  });

  it('is told every fault of its settings at its place', () => {
    const { diagnostics } = faultsOf('x', {
      'template.yaml': 'name: own\nextend: analyst\ntheme:\n  papier: A4\n  leading: thick\n',
    });
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual(
      expect.arrayContaining([
        ['config-key-known', 2, 1],
        ['config-key-known', 4, 3],
        ['config-value-valid', 5, 12],
      ]),
    );
  });

  it('is told about a wording that does not exist', () => {
    const { first } = faultsOf('{{t "sections.statments"}}');
    expect(first).toMatchObject({ code: 'string-exists' });
    expect(first?.message).toContain('sections.statments');
  });

  it('is told about a language that it has no strings for', () => {
    const { document, diagnostics } = compose(ferryDossier, [base!], { ...plainOptions, language: 'tlh' });
    expect(document).toBeNull();
    expect(diagnostics[0]).toMatchObject({ code: 'string-exists', severity: 'error' });
  });

  it('is told about a link that lands nowhere', () => {
    const { document, first } = faultsOf('[x](#nowhere)');
    expect(document).toBeNull();
    expect(first?.code).toBe('reference-resolves');
  });

  it('cannot reach prototypes, constructors or the environment', () => {
    for (const path of [
      'constructor',
      '__proto__',
      'pack.constructor',
      'pack.__proto__',
      'statements.constructor.name',
      'process',
    ]) {
      const { document, first } = faultsOf(`{{${path}}}`);
      expect(document, path).toBeNull();
      expect(first?.code, path).toBe('template-valid');
    }
  });
});
