import { expect, test } from 'vitest';
import { checkTemplate } from '../../../src/compose/index.ts';
import { folderOf, shippedFolders } from '../../support/template-folders.ts';

test.each([
  [
    '{{#each (where statements "kind" "drect")}}x{{/each}}',
    '1:34 No item has the value "drect" there. Did you mean "direct"?',
  ],
  [
    '{{#each (where statements "kindd" "direct")}}x{{/each}}',
    '1:27 The items have no field "kindd". Did you mean "kind"?',
  ],
  ['{{#each (sort statements "dat")}}x{{/each}}', '1:26 The items have no field "dat". Did you mean "date"?'],
  ['{{#each (sort (where statements "kind" "direct") "date")}}x{{/each}}', null],
])('%s', (text, fault) => {
  const found = checkTemplate([folderOf('own', { 'briefing.hbs': text }), ...shippedFolders('analyst')])
    .filter(({ severity, file }) => severity === 'error' && file?.startsWith('templates/own/') === true)
    .map(({ line, column, message, hint }) => `${line}:${column} ${message} ${hint}`);
  expect(found).toEqual(fault === null ? [] : [fault]);
});
