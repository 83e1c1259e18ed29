import { describe, expect, it } from 'vitest';
import { type Metadata } from '../../../src/model/article.ts';
import { articleOf, wordsOf } from './support.ts';

const LONG = 'The Board said on Friday that it would hear the complaint before the end of the month.';
const TITLE = 'Fee stays, says minister';
const withHead = (...lines: readonly string[]): string => [TITLE, ...lines, '', LONG, '', LONG].join('\n');
const exact = (text: string, value: Metadata | null): string | null =>
  value?.start === undefined ? null : text.slice(value.start, value.end);

describe('bylines', () => {
  it.each([
    ['By Anna Berg', 'Anna Berg'],
    ['BY ANNA BERG', 'ANNA BERG'],
    ['By Anna Berg, Transport Correspondent', 'Anna Berg'],
    ['By Anna Berg in Bergen', 'Anna Berg'],
    ['By Anna Berg and Jon van der Vik', 'Anna Berg and Jon van der Vik'],
    ['Written by Sigrún Einarsdóttir', 'Sigrún Einarsdóttir'],
    ['Anna Berg, Staff Reporter', 'Anna Berg'],
    ['By Our Correspondent', 'Our Correspondent'],
    ['Web Desk', 'Web Desk'],
    ['By Anna Berg | 3 March 2026', 'Anna Berg'],
    ['Anna Berg Published March 3, 2026 Updated March 4, 2026 10:05am', 'Anna Berg'],
  ])('reads %j', async (line, value) => {
    const article = await articleOf('a.txt', withHead(line));
    expect(article.byline).toMatchObject({ value, basis: 'text' });
    expect(exact(article.text, article.byline)).toBe(value);
    expect(wordsOf(article, 'furniture')).toEqual([line]);
  });

  it('are a name alone above the date, and nowhere else', async () => {
    const article = await articleOf('a.txt', withHead('Anna Berg', '3 March 2026'));
    expect([article.byline?.value, article.published?.value]).toEqual(['Anna Berg', '2026-03-03']);
    expect((await articleOf('a.txt', withHead('Anna Berg'))).byline).toBeNull();
  });

  it.each(['By the sea', 'By Monday the ferry had stopped.', 'By Friday', 'Anna Berg, mother of three'])(
    'leaves %j alone',
    async (line) => {
      expect((await articleOf('a.txt', withHead(line))).byline).toBeNull();
    },
  );
});

describe('dates', () => {
  it.each([
    ['Published 3 March 2026', '3 March 2026'],
    ['Published: March 3, 2026', 'March 3, 2026'],
    ['3 March 2026', '3 March 2026'],
    ['Tuesday, 3 March 2026', 'Tuesday, 3 March 2026'],
    ['By Anna Berg • March 3, 2026', 'March 3, 2026'],
    ['By Anna Berg, 3 March 2026', '3 March 2026'],
    ['Posted on 3 March 2026', '3 March 2026'],
  ])('reads %j', async (line, words) => {
    const article = await articleOf('a.txt', withHead(line));
    expect(article.published).toMatchObject({ value: '2026-03-03', basis: 'text' });
    expect(exact(article.text, article.published)).toBe(words);
  });

  it('takes a date that is glued to the first sentence, and prints it no more', async () => {
    const article = await articleOf('a.txt', ` date 2026-03-03 ${LONG}\n\n${LONG}`);
    expect(article.published).toEqual({ value: '2026-03-03', basis: 'text', start: 6, end: 16 });
    expect(wordsOf(article, 'furniture')).toEqual(['date 2026-03-03']);
    expect(wordsOf(article, 'paragraph')).toEqual([LONG, LONG]);
  });

  it('takes the date of a dateline with a year, and leaves the paragraph whole', async () => {
    const opening = `OSLO, 3 March 2026 — ${LONG}`;
    const article = await articleOf('a.txt', `${TITLE}\n\n${opening}\n\n${LONG}`);
    expect(article.published?.value).toBe('2026-03-03');
    expect(wordsOf(article, 'paragraph')[0]).toBe(opening);
  });

  it('reads the closing line of a newspaper', async () => {
    const article = await articleOf(
      'a.txt',
      withHead(LONG, 'Published in Vestland Courier, March 3rd, 2026'),
    );
    expect(article.published?.value).toBe('2026-03-03');
    expect(article.outlet?.value).toBe('Vestland Courier');
    expect(exact(article.text, article.outlet)).toBe('Vestland Courier');
  });

  it('takes none from a timeline, from an update, or from figures with two readings', async () => {
    const timeline = `How it went\n\n2 March 2026\n${LONG}\n\n5 March 2026\n${LONG}`;
    expect((await articleOf('a.txt', timeline)).published).toBeNull();
    expect((await articleOf('a.txt', withHead('Updated: 3 March 2026'))).published).toBeNull();
    expect((await articleOf('a.txt', withHead('03/04/2026'))).published).toBeNull();
  });
});

describe('outlets', () => {
  it('are read from the notice of the copyright', async () => {
    const article = await articleOf('a.txt', withHead(LONG, '© 2026 Vestland Courier. All rights reserved.'));
    expect(article.outlet?.value).toBe('Vestland Courier');
    expect(exact(article.text, article.outlet)).toBe('Vestland Courier');
  });

  it('are not taken from an outlet that the article cites, nor from a dateline', async () => {
    const cites = 'BERGEN: The fee stays, the Vestland Courier reported.';
    expect((await articleOf('a.txt', `${cites}\n\n${LONG}`)).outlet).toBeNull();
    expect((await articleOf('a.txt', `BERGEN (Reuters) - ${LONG}\n\n${LONG}`)).outlet).toBeNull();
  });
});

describe('labelled lines at the head of a text', () => {
  it('are metadata from end to end', async () => {
    const head = [
      'Title: Explainer: the fee',
      'Outlet: Harbour Almanac',
      'Author: Ylva Berg',
      'Date: 11 March 2026',
      'URL: https://a.example/fee',
    ];
    const article = await articleOf('a.txt', `${head.join('\n')}\n\n${LONG}`);
    const { title, outlet, byline, published, url, text } = article;
    expect([title, outlet, byline, published, url].map((value) => value?.value)).toEqual([
      'Explainer: the fee',
      'Harbour Almanac',
      'Ylva Berg',
      '2026-03-11',
      'https://a.example/fee',
    ]);
    expect([title, outlet, byline, published].map((value) => exact(text, value))).toEqual([
      'Explainer: the fee',
      'Harbour Almanac',
      'Ylva Berg',
      '11 March 2026',
    ]);
    expect(wordsOf(article, 'furniture')).toEqual(head);
  });

  it('are a headline where only one stands there that headlines use too', async () => {
    const headline = 'Source: Minister to freeze the fee';
    const article = await articleOf('a.txt', `${headline}\n\n${LONG}\n\n${LONG}`);
    expect([article.title?.value, article.outlet]).toEqual([headline, null]);
  });

  it('are words of the article anywhere else', async () => {
    const article = await articleOf(
      'a.txt',
      `${TITLE}\n\n${LONG}\n\nSource: the harbour office of Bergen\n\n${LONG}`,
    );
    expect(article.outlet).toBeNull();
  });
});

describe('language', () => {
  it.each([
    ['en', LONG],
    [
      'da',
      'Ministeren sagde fredag, at færgen igen skal sejle til Bergen inden påske, og at afgiften skal sænkes.',
    ],
    ['ar', 'قال الوزير يوم الجمعة إن العبارة ستعود إلى الإبحار قبل عيد الفصح وإن الرسوم ستنخفض قريبا.'],
  ])('is told by the words: %s', async (language, text) => {
    expect((await articleOf('a.txt', text)).language).toEqual({ value: language, basis: 'text' });
  });

  it('is not given where the words are too few', async () => {
    expect((await articleOf('a.txt', 'Bergen: 12.')).language).toBeNull();
  });
});
