import { expect, test } from 'vitest';
import { safeHref } from '../../../src/render/safe-href.ts';

test.each([
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
])('%s is a link', (href, expected) => {
  expect(safeHref(href)).toBe(expected);
});

test.each([
  'javascript:alert(1)',
  ' java\nscript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'vbscript:x',
  '//example.org',
  'articles/1.txt',
  '',
])('%j is none', (href) => {
  expect(safeHref(href)).toBeNull();
});
