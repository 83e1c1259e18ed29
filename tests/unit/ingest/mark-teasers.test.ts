import { describe, expect, it } from 'vitest';
import { articleOf, wordsOf } from './support.ts';

const LONG = 'The Board said on Friday that it would hear the complaint before the end of the month.';

describe('headlines of other articles', () => {
  it('are furniture behind a pointer, up to the next sentence', async () => {
    const article = await articleOf(
      'a.txt',
      [
        'Fee stays, says minister',
        LONG,
        'Read more',
        '‘I was wrong’, says former pilot',
        'Five charts about fees',
        'Most read',
        '1. Singer says "never again" after storm',
        '2. ‘It was like a film’, witness says of fire',
        LONG,
      ].join('\n\n'),
    );
    expect(wordsOf(article, 'paragraph')).toEqual([LONG, LONG]);
    expect(wordsOf(article, 'furniture')).toHaveLength(6);
  });

  it('stay where no sentence of the article stands before them', async () => {
    const article = await articleOf('a.txt', ['Top stories', 'Fee stays, says minister', LONG].join('\n\n'));
    expect(article.title?.value).toBe('Fee stays, says minister');
  });

  it('what readers wrote is furniture too', async () => {
    const article = await articleOf(
      'a.txt',
      ['Fee stays', LONG, 'Comments (214)', 'seagull99: "This is a joke," said nobody ever.'].join('\n\n'),
    );
    expect(wordsOf(article, 'paragraph')).toEqual([LONG]);
  });
});

describe('a copied page', () => {
  const page = (...head: readonly string[]): string => [...head, '', LONG, '', LONG].join('\n');

  it('has its title above the byline, not at the name of the paper', async () => {
    const article = await articleOf(
      'a.txt',
      page(
        'Skip to main content',
        'The Varn Courier',
        'Subscribe | Log in',
        'Menu',
        'News',
        'Politics',
        'Fee passes by one vote',
        'By Ines Falk and Jonas Brandt',
        'Updated 3 March 2026',
      ),
    );
    expect([article.title?.value, article.byline?.value]).toEqual([
      'Fee passes by one vote',
      'Ines Falk and Jonas Brandt',
    ]);
  });

  it('may have a page name above its title', async () => {
    const article = await articleOf(
      'a.txt',
      page('Health', '', 'Hay fever comes early, say doctors', '', 'By Ana Holm'),
    );
    expect(article.title?.value).toBe('Hay fever comes early, say doctors');
  });

  it('may have labels below its title', async () => {
    const article = await articleOf(
      'a.txt',
      page('Keeper goes home', '', 'Published: 7 Jan 2026', 'Source: Coast Wire'),
    );
    expect([article.outlet?.value, article.published?.value]).toEqual(['Coast Wire', '2026-01-07']);
  });

  it('has no date for a title', async () => {
    const article = await articleOf(
      'a.txt',
      page('THE MORNING NOTE', 'Tuesday, May 5, 2026', '', 'Good morning.'),
    );
    expect(article.title?.value).toBe('THE MORNING NOTE');
  });
});
