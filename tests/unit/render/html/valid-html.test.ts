import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { type CheckedDocument } from '../../../../src/model/document.ts';
import { renderHtml } from '../../../../src/render/html/index.ts';
import { documentOf, heading, paragraph, text } from '../../../support/document-builders.ts';
import { sampleDocument } from '../../../support/sample-document.ts';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: {} });

test.each<[string, CheckedDocument]>([
  ['the sample', sampleDocument()],
  ['an empty pack', documentOf([])],
  ['a pack without masthead', documentOf([heading(2, 'a', 'A'), paragraph([text('words')])])],
])('%s is valid', async (_, document) => {
  const html = new TextDecoder().decode(renderHtml(document, { fonts: [] }).bytes);
  const { results } = await validator.validateString(html);
  const messages = results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
});
