import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/index.ts';
import { articleSchema, type Article } from '../../../src/model/article.ts';
import { articleOf, file, ingestOne, wordsOf } from './support.ts';

const LONG = 'The Board said on Friday that it would hear the complaint before the end of the month.';
const BULLET = /[\s*•‣▪●◦·∙■□➤►–-]/u;

/** The laws that every article keeps, whatever file it came from. */
function expectLawful(article: Article): void {
  articleSchema.parse(article);
  expect(article.text).not.toContain('\r');
  let offset = 0;
  for (const block of article.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(offset);
    expect(block.end).toBeGreaterThan(block.start);
    expect(article.text.slice(block.start, block.end)).toMatch(/^\S.*\S$|^\S$/s);
    for (const character of article.text.slice(offset, block.start)) expect(character).toMatch(BULLET);
    offset = block.end;
  }
  expect(article.text.slice(offset).trim()).toBe('');
  for (const value of [article.title, article.outlet, article.byline, article.url]) {
    if (value?.start === undefined) continue;
    expect(article.text.slice(value.start, value.end)).toBe(value.value);
  }
}

describe('ingest', () => {
  it('sorts by path in code point order and names articles by their bytes', async () => {
    const files = ['b.txt', 'Z.txt', 'a/é.txt', 'a/z.txt'].map((path) => file(path, `${LONG} ${path}`));
    const { articles } = await ingest(files);
    expect(articles.map((article) => article.file)).toEqual(['Z.txt', 'a/z.txt', 'a/é.txt', 'b.txt']);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(4);
    for (const { id, sha256 } of articles) expect(id).toBe(`a-${sha256.slice(0, 12)}`);
    expect(await ingest(files.toReversed())).toEqual(await ingest(files));
  });

  it('leaves the second of two equal files out and says so', async () => {
    const { articles, diagnostics } = await ingest([file('b.txt', LONG), file('a.txt', LONG)]);
    expect(articles.map((article) => article.file)).toEqual(['a.txt']);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'article-is-unique', file: 'b.txt' }]);
    expect(diagnostics[0]?.message).toContain('a.txt');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['furniture only', 'Advertisement\n\nShare this\n\nSubscribe to our newsletter'],
  ])('reports a file that holds %s', async (_, content) => {
    const { articles, diagnostics } = await ingestOne('a.txt', content);
    expect(articles).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'article-has-text', file: 'a.txt' }]);
  });

  it('refuses a file above the limit', async () => {
    const { articles, diagnostics } = await ingestOne('a.txt', new Uint8Array(5 * 1024 * 1024 + 1).fill(97));
    expect(articles).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'input-is-small', file: 'a.txt' }]);
  });

  it('refuses a passage without an end at its line, and passages without number', async () => {
    const endless = await ingestOne('a.txt', `${LONG}\n\n${'The quay is open. '.repeat(6000)}`);
    expect(endless.articles).toEqual([]);
    expect(endless.diagnostics).toMatchObject([
      { severity: 'error', code: 'input-is-small', file: 'a.txt', line: 3, column: 1 },
    ]);
    const many = await ingestOne('a.txt', 'The quay is open.\n\n'.repeat(20_001));
    expect(many.diagnostics).toMatchObject([{ severity: 'error', code: 'input-is-small', file: 'a.txt' }]);
    expect(many.diagnostics[0]?.message).toContain('20001 passages');
    expect((await ingestOne('a.txt', 'The quay is open. '.repeat(5000))).articles).toHaveLength(1);
  });

  it('reads on after a file that it cannot read', async () => {
    const { articles, diagnostics } = await ingest([file('a.txt', '%PDF-1.7'), file('b.txt', LONG)]);
    expect(articles).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'input-is-text' }]);
  });

  it('keeps invisible characters in the text and reports the first with its place', async () => {
    const source = `${LONG}\nThe fee\u200B stays\u0007.`;
    const { articles, diagnostics } = await ingestOne('a.txt', source);
    expect(articles[0]?.text).toBe(source);
    expect(diagnostics).toMatchObject([
      { severity: 'note', code: 'text-has-no-controls', file: 'a.txt', line: 2, column: 8 },
    ]);
    expect(diagnostics[0]?.message).toContain('U+0007, U+200B');
    const turned = await ingestOne('a.txt', `${LONG} \u202Eyats eef ehT`);
    expect(turned.diagnostics).toMatchObject([{ severity: 'warning', code: 'text-has-no-controls' }]);
  });

  it('says nothing of joiners that a script needs', async () => {
    expect(
      (await ingestOne('a.txt', 'وزیر نے کہا کہ وہ می\u200Cروم اور 👩\u200D✈️ بھی جائے گی۔')).diagnostics,
    ).toEqual([]);
  });

  it('keeps furniture in the text and marks it', async () => {
    const source = `${LONG}\n\nRead more: The price of char\n\n${LONG}\n\nComments are closed.`;
    const article = await articleOf('a.text', source);
    expect(article.text).toBe(source);
    expect(wordsOf(article, 'furniture')).toEqual(['Read more: The price of char', 'Comments are closed.']);
  });
});

describe('the laws of an article', () => {
  const extension = fc.constantFrom('txt', 'md', 'html');
  const scrap = fc.constantFrom(
    ...[
      '- ',
      '• ',
      '# ',
      '> ',
      '1. ',
      '---\n',
      'title: x\n',
      '\n',
      '\n\n',
      ' ',
      '*',
      '**',
      '[a](b)',
      '`',
      '<p>',
      '</p>',
      '<li>',
      '&amp;',
    ],
    ...[
      'By Anna Berg',
      '3 March 2026',
      'date 2026-03-03 ',
      'Read more: x',
      '© 2026 The Post. All rights reserved.',
      'Photo: x',
    ],
    ...[
      'The fee stays',
      'the ferry, he said.',
      '“No,” she said.',
      'الرسوم',
      '\u200B',
      '😀',
      '\r\n',
      '\t',
      '|',
      '<!--',
      '<table><tr><td>x',
    ],
  );

  it('hold for scraps of every format put together in any way', async () => {
    await fc.assert(
      fc.asyncProperty(extension, fc.array(scrap, { maxLength: 30 }), async (ending, scraps) => {
        const { articles } = await ingestOne(`a.${ending}`, scraps.join(''));
        articles.forEach(expectLawful);
      }),
      { numRuns: 150 },
    );
  });

  it('hold for any bytes and any words', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((words) => new TextEncoder().encode(words)),
    );
    await fc.assert(
      fc.asyncProperty(extension, content, async (ending, bytes) => {
        const { articles, diagnostics } = await ingestOne(`a.${ending}`, bytes);
        articles.forEach(expectLawful);
        expect(articles.length + diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the example project', () => {
  const folder = new URL('../../../docs/examples/articles/', import.meta.url);
  const files = readdirSync(folder).map((name) =>
    file(name, new Uint8Array(readFileSync(new URL(name, folder)))),
  );

  it('is read whole and without a word of complaint', async () => {
    const { articles, diagnostics } = await ingest(files);
    expect(diagnostics).toEqual([]);
    expect(articles).toHaveLength(files.length);
    articles.forEach(expectLawful);
    expect(articles.map(({ language }) => language?.value.slice(0, 2))).toEqual(files.map(() => 'en'));
  });

  it('says in every file that it is fictional, and prints that nowhere', async () => {
    const decoder = new TextDecoder();
    for (const { bytes } of files) expect(decoder.decode(bytes)).toContain('This article is fictional');
    const { articles } = await ingest(files);
    for (const article of articles) {
      expect(wordsOf(article, 'paragraph').filter((words) => words.includes('fictional'))).toEqual([]);
    }
  });

  it('has an article without a title or date, one without quotation marks, and one in two scripts', async () => {
    const { articles } = await ingest(files);
    expect(articles.some(({ title, published }) => title === null && published === null)).toBe(true);
    expect(articles.some(({ text }) => !/["“”‘]/.test(text))).toBe(true);
    expect(articles.some(({ text }) => /“\p{Script=Arabic}/u.test(text))).toBe(true);
  });
});

const shared = new URL('../../../../shared/', import.meta.url);

describe.skipIf(!existsSync(shared))('five real articles', () => {
  interface Marked {
    readonly article: string;
    readonly start: number;
    readonly end: number;
  }
  interface Seeds {
    readonly headings: readonly Marked[];
    readonly furniture: readonly Marked[];
    readonly metadata: Readonly<
      Record<
        string,
        {
          readonly title: { readonly start: number; readonly end: number } | null;
          readonly published: string | null;
        }
      >
    >;
  }
  const read = async (): Promise<ReadonlyMap<string, Article>> => {
    const folder = new URL('articles/', shared);
    const files = readdirSync(folder).map((name) =>
      file(name, new Uint8Array(readFileSync(new URL(name, folder)))),
    );
    const { articles, diagnostics } = await ingest(files);
    expect(diagnostics).toEqual([]);
    return new Map(articles.map((article) => [`a${article.file.slice(0, 3)}`, article]));
  };
  // The shape of a file that is given.
  const seeds = (): Seeds => JSON.parse(readFileSync(new URL('eval/seeds.json', shared), 'utf8')) as Seeds;
  const spans = (article: Article, kind: string) =>
    article.blocks.filter((block) => block.kind === kind).map(({ start, end }) => [start, end]);

  it('have exactly the headings, furniture and metadata that a reader marked', async () => {
    const { headings, furniture, metadata } = seeds();
    for (const [name, article] of await read()) {
      expectLawful(article);
      const marked = (list: readonly Marked[]) =>
        list.filter((item) => item.article === name).map(({ start, end }) => [start, end]);
      const title = metadata[name]?.title ?? null;
      expect(article.title === null ? null : [article.title.start, article.title.end]).toEqual(
        title === null ? null : [title.start, title.end],
      );
      expect(article.published?.value ?? null).toBe(metadata[name]?.published ?? null);
      const titleSpan = title === null ? [] : [[title.start, title.end]];
      expect(spans(article, 'heading')).toEqual([...titleSpan, ...marked(headings)]);
      const dateSpan = article.published?.end === undefined ? [] : [[1, article.published.end]];
      expect(spans(article, 'furniture')).toEqual([...dateSpan, ...marked(furniture)]);
      expect([article.outlet, article.byline, article.url, article.language?.value]).toEqual([
        null,
        null,
        null,
        'en',
      ]);
    }
  });
});
