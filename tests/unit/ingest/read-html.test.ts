import { describe, expect, it } from 'vitest';
import { articleOf, ingestOne, shown, wordsOf } from './support.ts';

const P = [
  'The Board said on Friday that it would hear the complaint, and that the ministers of all three countries were invited.',
  'Nobody from Denmark was there, and nobody from Iceland, although both had been asked by letter in the month before.',
  'The chairman of the Board closed the meeting after an hour and said that the next one would be longer than this one.',
];
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const article = `<article><h1>Fee stays</h1>${P.map((words) => `<p>${words}</p>`).join('\n')}</article>`;

describe('HTML', () => {
  it('is the words of the article, paragraphs joined by blank lines', async () => {
    const body = `<nav><a href="/">Home</a> <a href="/x">Harbours</a></nav>${article}<footer>About us</footer>`;
    const read = await articleOf('a.html', page('<title>Fee stays</title>', body));
    expect(read.text).toBe(P.join('\n\n'));
    expect(read.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('tells headings, items, captions, bold lines and furniture apart', async () => {
    const body = `<article><p>${P[0]}</p><h2>What <em>next</em></h2><p>${P[1]}</p><ul><li>pay the fee</li><li>board <b>the</b> ship</li></ul>
      <figure><img src="q.jpg" alt="x"><figcaption>The quay in Bergen</figcaption></figure><p><strong>Who pays</strong></p><p>${P[2]}</p>
      <p>Read more: The price of char</p><p>One line<br>and another</p></article>`;
    expect(shown(await articleOf('a.htm', page('', body)))).toEqual([
      ['paragraph', P[0]],
      ['heading', 'What next'],
      ['paragraph', P[1]],
      ['list-item', 'pay the fee'],
      ['list-item', 'board the ship'],
      ['caption', 'The quay in Bergen'],
      ['heading', 'Who pays'],
      ['paragraph', P[2]],
      ['furniture', 'Read more: The price of char'],
      ['paragraph', 'One line\nand another'],
    ]);
  });

  it('reads what the page declares, JSON-LD before meta elements', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Some site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Fee stays, minister says',
          datePublished: '2026-03-06T09:40:00+01:00',
          author: [{ '@type': 'Person', name: 'Anna Berg' }, { name: 'By Jon Vik' }],
          publisher: { name: 'Eastfjords Post' },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><meta property="og:title" content="Other">
      <link rel="canonical" href="https://post.example/fee">`;
    const { title, outlet, byline, published, url, language } = await articleOf(
      'a.html',
      page(head, article),
    );
    expect([title, outlet, byline, published, url, language]).toEqual(
      [
        'Fee stays, minister says',
        'Eastfjords Post',
        'Anna Berg, Jon Vik',
        '2026-03-06T09:40+01:00',
        'https://post.example/fee',
        'en-GB',
      ].map((value) => ({ value, basis: 'file' })),
    );
  });

  it('reads meta elements, and leaves the outlet out of the title', async () => {
    const head = `<title>Fee stays | Eastfjords Post</title><meta property="og:site_name" content="Eastfjords Post">
      <meta name="author" content="https://social.example/anna"><meta property="article:published_time" content="2026-03-06">
      <script type="application/ld+json">{ broken</script>`;
    const { title, outlet, byline, published, url } = await articleOf('a.html', page(head, article));
    expect([title?.value, outlet?.value, byline, published?.value, url]).toEqual([
      'Fee stays',
      'Eastfjords Post',
      null,
      '2026-03-06',
      null,
    ]);
  });

  it('falls back on the words of the page, and never on its address', async () => {
    const body = `<article><p>By Anna Berg</p><p>Published 6 March 2026</p>${P.map((words) => `<p>${words}</p>`).join('')}</article>`;
    const read = await articleOf('post.example/a.html', page('', body));
    expect([read.byline?.value, read.published?.value, read.outlet]).toEqual([
      'Anna Berg',
      '2026-03-06',
      null,
    ]);
    expect(wordsOf(read, 'paragraph')).toEqual(P);
  });

  it('takes no word from scripts, styles, comments and hidden parts', async () => {
    const body = `<article><script>alert("script")</script><style>p { color: navy }</style><!-- comment --><p>${P[0]}</p>
      <p hidden>${P[1]}</p><p style="display:none">${P[1]}</p><p>${P[2]}</p><noscript>no script</noscript></article>`;
    const { text } = await articleOf('a.html', page('', body));
    expect(text).toBe(`${P[0]}\n\n${P[2]}`);
  });

  it('reads a fragment, and a page that is short or damaged', async () => {
    expect((await articleOf('a.html', '<p>The fee &amp; the &lt;ferry&gt; stay.</p>')).text).toBe(
      'The fee & the <ferry> stay.',
    );
    expect((await articleOf('a.html', '<html><p>The fee <b>stays<p>The ferry <a href=')).text).toContain(
      'The fee stays',
    );
    expect((await articleOf('a.html', `${'<div>'.repeat(500)}The fee stays.`)).text).toBe('The fee stays.');
  });

  it('reports a page without words', async () => {
    const { articles, diagnostics } = await ingestOne(
      'a.html',
      page('<title>Fee</title>', '<img src="x.jpg">'),
    );
    expect(articles).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'article-has-text', file: 'a.html' }]);
  });
});
