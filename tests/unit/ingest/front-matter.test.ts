import { describe, expect, it } from 'vitest';
import { articleOf, ingestOne, wordsOf } from './support.ts';

const BODY = 'The Board said on Friday that it would hear the complaint before the end of the month.';

describe('front matter', () => {
  it('gives metadata with the span of its words, and stays in the text as furniture', async () => {
    const head =
      '---\ntitle: "Fee stays"\nsource: Gazette\nauthor: Jonas Veile\ndate: 2026-03-05\nurl: https://a.example\nlang: en_GB\nmood: wet\n---';
    const article = await articleOf('a.md', `${head}\n\n${BODY}\n`);
    const { title, outlet, byline, published, url, language, text } = article;
    const values = [title, outlet, byline, published, url, language];
    expect(values.map((value) => value?.value)).toEqual([
      'Fee stays',
      'Gazette',
      'Jonas Veile',
      '2026-03-05',
      'https://a.example',
      'en-GB',
    ]);
    expect(values.every((value) => value?.basis === 'front-matter')).toBe(true);
    expect(text.slice(title?.start, title?.end)).toBe('Fee stays');
    expect(text.slice(published?.start, published?.end)).toBe('2026-03-05');
    expect(wordsOf(article, 'furniture')).toEqual([head]);
    expect(wordsOf(article, 'paragraph')).toEqual([BODY]);
  });

  it('takes a list of authors, a year, and a written date', async () => {
    const list = await articleOf(
      'a.md',
      `---\nauthors:\n  - Anna Berg\n  - Jon Vik\ndate: 2026\n---\n${BODY}`,
    );
    expect(list.byline).toEqual({ value: 'Anna Berg, Jon Vik', basis: 'front-matter' });
    expect(list.published?.value).toBe('2026');
    const written = await articleOf('a.md', `---\ndate: 5 March 2026\ntitle:\n---\n${BODY}`);
    expect(written.published?.value).toBe('2026-03-05');
    expect(written.title).toBeNull();
  });

  it.each([
    ['a value that is not closed', 'title: "Fee stays\noutlet: Gazette', 4, 1],
    ['a tab for an indent', 'title:\n\tfee: high', 3, 1],
    ['a key twice', 'title: a\ntitle: b', 3, 1],
    ['a list of things for the title', 'outlet: Gazette\ntitle: [a, b]', 3, 8],
    ['a date that is none', 'date: next week', 2, 7],
    ['a language that is none', 'lang: 12 words', 2, 7],
    ['a number for the outlet', 'outlet: 7', 2, 9],
    ['an alias', 'mood: &m wet\ntitle: *m', 3, 8],
    ['no keys at all', '- a\n- b', 2, 1],
  ])('reports %s at its place in the file', async (_, yaml, line, column) => {
    const { articles, diagnostics } = await ingestOne('news/a.md', `---\n${yaml}\n---\n${BODY}`);
    expect(articles).toEqual([]);
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'front-matter-valid', file: 'news/a.md', line, column },
    ]);
  });

  it('reports a head without an end, but not a rule above a text', async () => {
    const open = await ingestOne('a.md', `---\ntitle: Fee stays\n\n${BODY}`);
    expect(open.diagnostics).toMatchObject([{ code: 'front-matter-valid', line: 1, column: 1 }]);
    const ruled = await ingestOne('a.md', `---\n\n${BODY}`);
    expect(ruled.diagnostics).toEqual([]);
    expect(ruled.articles[0]?.blocks).toHaveLength(1);
  });

  it('reports what is far too long or deep once', async () => {
    const { diagnostics } = await ingestOne('a.md', `---\ntitle: ${'['.repeat(50_000)}\n---\n${BODY}`);
    expect(diagnostics).toMatchObject([{ code: 'front-matter-valid', line: 1 }]);
  });

  it('is no program', async () => {
    const { articles, diagnostics } = await ingestOne(
      'a.md',
      `---js\n{ title: process.exit(3) }\n---\n${BODY}`,
    );
    expect(diagnostics).toEqual([]);
    expect(articles[0]?.title?.basis).not.toBe('front-matter');
    const tagged = await ingestOne('a.md', `---\ntitle: !!js/function "() => 1"\n---\n${BODY}`);
    expect(tagged.articles[0]?.title?.value ?? '() => 1').toBe('() => 1');
  });
});
