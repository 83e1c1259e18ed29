import { expect, test } from 'vitest';
import { checkTemplate } from '../../../src/compose/index.ts';
import { folderOf, shippedFolders } from '../../support/template-folders.ts';

const faultsOf = (text: string): readonly string[] =>
  checkTemplate([folderOf('own', { 'briefing.hbs': text }), ...shippedFolders('analyst')])
    .filter(({ severity, file }) => severity === 'error' && file?.startsWith('templates/own/') === true)
    .map(({ line, column, message }) => `${line}:${column} ${message}`);

test.each([
  ['a box that nothing closes', ':::note\nwords\n', ['1:1 ":::note" is never closed.']],
  ['the outer of two', ':::columns\n:::column\nwords\n:::\n', ['1:1 ":::columns" is never closed.']],
  ['an end too many', ':::note\nwords\n:::\n:::\n', ['4:1 ":::" closes nothing: no directive is open here.']],
  [
    'an entry in a loop',
    '{{#each statements}}\n  :::statement{id="{{id}}"}\n{{quote this}}\n{{/each}}\n',
    ['2:3 ":::statement" is never closed.'],
  ],
  ['what holds nothing', ':::masthead\n', []],
  ['one line', '::small[words]\n', []],
  [
    'branches that open alike',
    ':::note\n{{#if summary}}\n:::callout\na\n:::\n{{else}}\nb\n{{/if}}\n:::\n',
    [],
  ],
  [
    'a box that only sometimes stands',
    '{{#if summary}}\n:::note\n{{/if}}\na\n{{#if summary}}\n:::\n{{/if}}\n',
    [],
  ],
])('%s', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults);
});
