import { describe, expect, it } from 'vitest';
import { articleOf, shown, wordsOf } from './support.ts';

const LONG = 'The Board said on Friday that it would hear the complaint before the end of the month.';

describe('headings in plain text', () => {
  it.each([
    'Three Questions for Oslo',
    'What is not known',
    'Obstacles on the way to Torshavn',
    '‘Seal the harbour’: the pilots',
    'Norway’s answer: Not before spring',
    'Who pays?',
    'Why does the ferry stop?',
  ])('knows %j between paragraphs, with and without blank lines', async (heading) => {
    for (const gap of ['\n', '\n\n']) {
      const article = await articleOf('a.txt', [LONG, heading, LONG].join(gap));
      expect(shown(article)).toEqual([
        ['paragraph', LONG],
        ['heading', heading],
        ['paragraph', LONG],
      ]);
    }
  });

  it.each([
    'Nobody answered.',
    '“We shall see”',
    '“No ferry, no fish!”',
    'The minister paused, smiled, and said:',
    'and then there was silence',
    'The Board has now met eleven times, the ministers four times and the experts not even once this year',
    'He laughed…',
    'Why?',
    'Was she satisfied with the fee?',
    'What would they do in Bergen?',
  ])('leaves %j a paragraph', async (line) => {
    const article = await articleOf('a.txt', [LONG, line, LONG].join('\n\n'));
    expect(shown(article)[1]).toEqual(['paragraph', line]);
  });

  it('takes a last short line for no heading, since nothing follows', async () => {
    const article = await articleOf('a.txt', `${LONG}\n\nAnna Berg Vik Lund`);
    expect(wordsOf(article, 'heading')).toEqual([]);
  });

  it('takes three short lines in a row for no headings', async () => {
    const article = await articleOf(
      'a.txt',
      [LONG, 'Bergen 74', 'Hirtshals 61', 'Torshavn 90', LONG].join('\n'),
    );
    expect(wordsOf(article, 'heading')).toEqual([]);
  });

  it('finds one above a list', async () => {
    const article = await articleOf('a.txt', `${LONG}\n\nThe new fares\n\n- Bergen 74\n- Hirtshals 61\n`);
    expect(wordsOf(article, 'heading')).toEqual(['The new fares']);
    expect(wordsOf(article, 'list-item')).toEqual(['Bergen 74', 'Hirtshals 61']);
  });
});

describe('titles in plain text', () => {
  it.each([
    'Solvang Holds Firm on Bergen Quay Fee as Winter Sailings Fall Away and Passengers Wait in the Cold of Hirtshals',
    'Fee stays, says minister',
    'Will the ferry sail at Easter?',
  ])('are the first line: %j', async (title) => {
    const article = await articleOf('a.txt', `${title}\n\n${LONG}\n\n${LONG}`);
    expect(article.title).toEqual({ value: title, basis: 'text', start: 0, end: title.length });
    expect(article.blocks[0]?.kind).toBe('heading');
  });

  it('stand below a masthead in capitals', async () => {
    const article = await articleOf(
      'a.txt',
      `VESTLAND COURIER\n\nFee stays, says minister\n\n${LONG}\n\n${LONG}`,
    );
    expect([article.title?.value, article.outlet]).toEqual(['Fee stays, says minister', null]);
  });

  it.each([
    ['points', 'Key points\n- The fee rises\n- The ferry stops'],
    ['a sentence', LONG],
    ['a list', '- The fee rises\n- The ferry stops'],
    ['a quotation', '“The fee is high,” she said.'],
  ])('are not given where the article begins with %s', async (_, opening) => {
    const article = await articleOf('a.txt', `${opening}\n\n${LONG}\n\n${LONG}`);
    expect(article.title).toBeNull();
  });
});
