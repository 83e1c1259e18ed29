import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/compose/index.ts';
import { folderOf, shippedFolders } from '../../support/template-folders.ts';

const [base] = shippedFolders('analyst');
const check = (text: string, more: Readonly<Record<string, string>> = {}) =>
  checkTemplate([
    folderOf('own', { 'briefing.hbs': text, 'template.yaml': 'name: own\nextends: analyst\n', ...more }),
    base!,
  ]);
const errors = (text: string, more?: Readonly<Record<string, string>>) =>
  check(text, more).filter(({ severity }) => severity === 'error');

describe('checkTemplate', () => {
  it.each(['analyst', 'executive', 'press', 'public'])('finds nothing in the shipped audience %s', (name) => {
    expect(checkTemplate(name === 'analyst' ? [base!] : shippedFolders(name, 'analyst'))).toEqual([]);
  });

  it('finds everything in one run, in order, at 1-based columns', () => {
    const text = [
      '{{pack.titel}}',
      '{{#each statments}}x{{/each}}',
      '  {{qoute pack.title}}',
      '{{> statments}}',
      ':::calout',
      ':::',
      '{{#each statements}}{{role}}{{speaker.name}}{{/each}}',
      '{{#each}}{{/each}}',
      ':::statement{numer="1"}',
      ':::',
      '{{t "sections.statments"}}',
      '{{statements}}',
      '{{#each pack.title}}{{/each}}',
      '{{@inex}}',
      '{{../pack}}',
      '{{#iff pack}}{{/iff}}',
    ].join('\n');
    expect(errors(text).map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '1:3 There is no field "titel" here.',
      '2:9 There is no field "statments" here.',
      '3:5 There is no helper "qoute".',
      '4:5 There is no section "statments".',
      '5:1 There is no directive ":::calout".',
      '7:23 There is no field "role" here.',
      '7:31 "speaker.name" may be missing here.'.replace('speaker.name', 'speaker'),
      '8:1 "#each" is given nothing; it needs one.',
      '9:14 ":::statement" has no attribute "numer".',
      '11:5 There is no wording "sections.statments" in the strings of this template.',
      '12:1 "statements" is a list and cannot be printed.',
      '13:9 "pack.title" is no list.',
      '14:3 There is no "@inex".',
      '15:3 "../pack" reaches out of this section.',
      '16:1 There is no block "#iff".',
    ]);
  });

  it('says what was probably meant', () => {
    const hints = (text: string) => errors(text).map(({ hint }) => hint);
    expect(hints('{{pack.titel}}')).toEqual(['Did you mean "title"?']);
    expect(hints('{{#each statements}}{{role}}{{/each}}')).toEqual(['Did you mean "speaker.role"?']);
    expect(hints('{{#each statements}}{{speaker.role}}{{/each}}')).toEqual([
      'Put it into {{#if speaker}}, and say in {{else}} that it is not given.',
    ]);
    expect(hints('{{t "sections.statments"}}')).toEqual(['Did you mean "sections.statements"?']);
  });

  it('accepts what stands behind a condition', () => {
    expect(errors('{{#each statements}}{{#if speaker}}{{speaker.name}}{{/if}}{{/each}}')).toEqual([]);
    expect(
      errors(
        '{{#each statements}}{{#if speaker}}{{#each topics}}{{../speaker.name}}{{/each}}{{/if}}{{/each}}',
      ),
    ).toEqual([]);
    expect(
      errors('{{#each statements}}{{#unless speaker}}x{{else}}{{speaker.name}}{{/unless}}{{/each}}'),
    ).toEqual([]);
    expect(errors('{{#each statements}}{{#with speaker}}{{name}}{{/with}}{{/each}}')).toEqual([]);
    expect(
      errors(
        '{{#each (limit (sort statements "number") 3) as |one at|}}{{one.number}}{{at}}{{@index}}{{/each}}',
      ),
    ).toEqual([]);
    expect(
      errors(
        '{{#each (statementsByCountry statements)}}{{country}}{{#each statements}}{{words}}{{/each}}{{/each}}',
      ),
    ).toEqual([]);
  });

  it('checks a section with what it is given where it is included', () => {
    const faults = errors('{{#each sources}}{{> own}}{{/each}}', {
      'sections/own.hbs': '{{outlet}}\n{{speaker}}',
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'templates/own/sections/own.hbs', line: 2, column: 3 });
    expect(faults[0]!.frame).toContain('> 2 | {{speaker}}');
  });

  it('goes on after a file that cannot be read', () => {
    const faults = errors('{{> own}}{{pack.titel}}', { 'sections/own.hbs': 'a\n{{#if pack}}' });
    expect(faults.map(({ file, line }) => [file, line])).toEqual([
      ['templates/own/briefing.hbs', 1],
      ['templates/own/sections/own.hbs', 2],
    ]);
  });

  it('warns of sections that nobody includes and of wordings that a language lacks', () => {
    const warnings = check('x', { 'sections/own.hbs': 'y', 'strings/en.yaml': 'own: Own\n' });
    expect(warnings.map(({ code, file }) => [code, file])).toEqual(
      expect.arrayContaining([
        ['template-valid', 'templates/own/sections/own.hbs'],
        // The folder has no strings/fr.yaml that one could open.
        ['string-exists', 'templates/own/template.yaml'],
      ]),
    );
  });

  it('goes on behind a mistake of grammar, in the same file', () => {
    const text = [
      'a {{ pack.title',
      'b {{/if}}',
      '{{#each statements}}{{/if}}',
      '{{/each}}',
      '{{pack.titel}}',
      '{{#if pack.title}}',
      '  {{ "x }} {{qoute this}}',
    ].join('\n');
    expect(errors(text).map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
      '1:3 This "{{" is never closed.',
      '2:3 This closes a block that is not open.',
      '3:4 "{{#each}}" is closed by "{{/if}}".',
      '5:3 There is no field "titel" here.',
      '6:1 "{{#if}}" is never closed.',
      '7:6 This cannot be read: ""x }} {{qoute this}}" is not expected here.',
      '7:14 There is no helper "qoute".',
    ]);
  });

  it('does not take what is inherited for missing where the settings are at fault', () => {
    const faults = errors('{{t "sections.statements"}}{{> statements}}', {
      'template.yaml': 'name: own\nextends: analyst\nmaxPages: two\n',
    });
    expect(faults.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['config-value-valid', 3, 11],
    ]);
    expect(faults[0]!.message).toBe('maxPages: must be a number.');
    expect(faults[0]!.frame).toContain('> 3 | maxPages: two\n    |           ^');
  });

  it('finds a plural form that a language needs and a wording lacks', () => {
    const strings = 'catch: { one: سمكة, other: "{count} سمكة" }\n';
    const english = 'catch: { one: "{count} fish", other: "{count} fish" }\n';
    const french = 'catch: { one: "{count} poisson", other: "{count} poissons" }\n';
    const faults = check('{{t "catch" count=2}}', {
      'strings/ar.yaml': strings,
      'strings/en.yaml': english,
      'strings/fr.yaml': french,
    });
    expect(faults.map(({ message }) => message)).toEqual(
      ['two', 'few', 'many'].map(
        (form) => `The wording "catch", in its form "${form}", is missing in the language "ar".`,
      ),
    );
    expect(faults[0]!.file).toBe('templates/own/strings/ar.yaml');
    expect(errors('x', { 'strings/en.yaml': 'catch: { one: a fish }\n' })[0]).toMatchObject({
      code: 'config-value-valid',
      line: 1,
      column: 8,
    });
  });

  it('looks for the wording of every code that a field can have', () => {
    const faults = errors('{{#each questions}}{{t "nothing" kind}}{{/each}}');
    expect(faults.map(({ message }) => message)).toContain(
      'There is no wording "nothing.conditional" in the strings of this template.',
    );
  });
});
