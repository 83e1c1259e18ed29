import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analyse/index.ts';
import { type Article } from '../../../src/model/article.ts';

function article(text: string, published: string | null): Article {
  return {
    id: 'a-000000000001',
    file: 'harbour.txt',
    sha256: '0'.repeat(64),
    encoding: 'utf-8',
    title: null,
    outlet: null,
    byline: null,
    published: published === null ? null : { value: published, basis: 'front-matter' },
    url: null,
    language: null,
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  };
}

/** The date of the only statement as "value precision basis", and whether it carries the doubt that it was computed. */
function dateOf(text: string, published: string | null): readonly [string | null, boolean] {
  const { statements } = analyse([article(text, published)]);
  expect(statements).toHaveLength(1);
  const { date, doubts } = statements[0]!;
  return [
    date === null ? null : `${date.value} ${date.precision} ${date.basis}`,
    doubts.includes('date-relative'),
  ];
}

/** 12 June 2024 was a Wednesday. */
const published = '2024-06-12';

describe('when something was said', () => {
  test.each([
    ['The minister said on Tuesday that the port would close.', '2024-06-11 day relative'],
    ['The minister said yesterday that the port would close.', '2024-06-11 day relative'],
    ['“We will wait,” Ana Rivera told Radio Varn late on Sunday.', '2024-06-09 day relative'],
    ['“We will close the port,” the minister said on 3 June 2024.', '2024-06-03 day stated'],
    ['In 2021 the minister said the port would close.', '2021 year stated'],
    ['The minister said in March that the port would close.', '2024-03 month relative'],
    ['The minister said in July that the port would close.', '2023-07 month relative'],
    ['The minister said on 20 December that the port would close.', '2023-12-20 day relative'],
  ])('%s', (text, expected) => {
    expect(dateOf(text, published)).toEqual([expected, expected.endsWith('relative')]);
  });

  test.each([
    'The minister said on Tuesday that the port would close.',
    'The minister said yesterday that the port would close.',
    'The minister said in March that the port would close.',
  ])('is not guessed where the article has no date: %s', (text) => {
    expect(dateOf(text, null)).toEqual([null, false]);
  });

  test.each([
    'The minister said the port would close.',
    'The minister said the port would close on Friday.',
    'The minister said that the pier had been built in 1950.',
  ])('is not taken from what was said: %s', (text) => {
    expect(dateOf(text, published)).toEqual([null, false]);
  });
});
