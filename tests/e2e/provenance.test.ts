/** Every line that a pack prints of the articles carries its key, and the key leads to the words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOfPages } from '../support/pdf-text.ts';
import { find, findAll, readHtml, type ReadElement } from '../support/read-html.ts';
import { makeProject, type Project, repository } from '../support/run-cli.ts';

const audiences = ['analyst', 'executive', 'press', 'public'] as const;
/** What may come of a printed line when it is read back: white space, and the marks around what was left out. */
const plain = (text: string): string => text.replaceAll(/[\s\u2060]+/gu, ' ').trim();

let project: Project;
/** Words of each numbered paragraph, by "source ¶paragraph", as the analyst's pack prints them. */
let paragraphs: ReadonlyMap<string, string>;

const pageOf = (audience: string): ReadElement => readHtml(project.readText(`out/briefing-${audience}.html`));
const keysIn = (node: ReadElement): readonly string[] =>
  findAll(node, '.cite').map((cite) => plain(cite.textContent).replaceAll(/[[\]]/gu, ''));

/** The words that a node prints of articles, piece by piece: without keys, marks, labels and what the pack says itself. */
function piecesOf(node: ReadElement): readonly string[] {
  return findAll(node, '.cite, .mark, .muted, .label, strong, .variant, .note')
    .reduce((text, own) => text.replace(own.textContent, ' '), node.textContent)
    .split('…')
    .map((piece) => plain(piece).replaceAll(/^[“”"«»‹›‘’:,;.\s]+|[“”"«»‹›‘’:,;.\s]+$/gu, ''))
    .filter((piece) => piece !== '');
}

/** A line of a pack with words of articles: the node that holds the words and the one that holds the keys. */
interface Line {
  readonly what: string;
  readonly words: ReadElement;
  readonly keys: ReadElement;
}

function linesOf(page: ReadElement): readonly Line[] {
  const lines = (what: string, selector: string): readonly Line[] =>
    findAll(page, selector).map((node) => ({ what, words: node, keys: node }));
  return [
    ...findAll(page, '.entry.statement').flatMap((entry) =>
      findAll(entry, '.words > blockquote > p, .words > p:not(.byline):not(.note)').map((words) => ({
        what: 'statement',
        words,
        keys: find(entry, '.side'),
      })),
    ),
    ...lines('other wording', '.variant > p'),
    ...lines('bottom line', '.callout > .lead'),
    ...lines('cell', 'section[aria-labelledby="positions"] td').filter(
      // Where nothing is reported there is nothing to lead back.
      ({ words }) => !['—', 'No position reported'].includes(plain(words.textContent)),
    ),
    ...lines('side', '.entry.claim .words > ul > li'),
    ...lines('question', '.entry.question .words > p:first-child'),
    ...lines('event', '.entry.event .words > p:first-child'),
  ];
}

describe('what a pack prints of the articles', () => {
  beforeAll(() => {
    project = makeProject({});
    const run = project.run([
      'build',
      `${repository}docs/examples/articles`,
      ...audiences.flatMap((audience) => ['-a', audience]),
      ...['pdf', 'html', 'md'].flatMap((format) => ['-f', format]),
      '-o',
      'out/',
    ]);
    expect(run.code, run.stderr).toBe(0);
    const analyst = pageOf('analyst');
    paragraphs = new Map([
      ...findAll(analyst, '.entry.paragraph').map((entry) => {
        const [, source, number] = /^a(\d+)p(\d+)$/u.exec(entry.id) ?? [];
        return [`${source} ¶${number}`, plain(find(entry, '.words').textContent)] as const;
      }),
      // That an article was published is told by the entry of the source itself.
      ...findAll(analyst, '.entry.source').map(
        (entry) => [entry.id.replace('source-', ''), plain(entry.textContent)] as const,
      ),
    ]);
    expect(paragraphs.size).toBeGreaterThan(40);
  });
  afterAll(() => {
    project.remove();
  });

  it.each(audiences)('carries a key that leads to the words: %s', (audience) => {
    const lines = linesOf(pageOf(audience));
    const kinds = new Set(lines.map(({ what }) => what));
    expect([...kinds]).toContain('statement');
    if (audience === 'analyst') expect(kinds.size).toBe(7);
    expect(lines.flatMap(({ words }) => piecesOf(words)).length).toBeGreaterThanOrEqual(lines.length);
    for (const { what, words, keys } of lines) {
      const cited = keysIn(keys).flatMap((key) => paragraphs.get(key) ?? []);
      expect(cited, `${what}: ${words.textContent}`).not.toEqual([]);
      for (const piece of piecesOf(words))
        expect(
          cited.some((paragraph) => paragraph.includes(piece)),
          `${what} ${keysIn(keys).join(', ')}: ${piece}`,
        ).toBe(true);
    }
  });

  it('leads from each statement to its words in the article, which the page marks on landing', () => {
    const page = pageOf('analyst');
    const entries = findAll(page, '.entry.statement');
    for (const entry of entries) {
      const places = findAll(entry, '.side a').filter((link) => link.closest('.cite') === null);
      expect(places, entry.textContent).toHaveLength(1);
      const target = places[0]?.getAttribute('href')?.slice(1) ?? '';
      const place = findAll(page, 'mark.quoted').find(({ id }) => id === target);
      expect(place, `#${target}`).toBeDefined();
      const [first = ''] = piecesOf(
        find(entry, '.words > blockquote > p, .words > p:not(.byline):not(.note)'),
      );
      const words = plain(place?.textContent ?? '');
      // The mark may leave out the verb that reports, and a place shared with another statement is marked in parts.
      const ends = [first.slice(0, 20), first.slice(-20)];
      expect(
        (words !== '' && first.includes(words)) || ends.some((end) => words.includes(end)),
        `${first} | ${words}`,
      ).toBe(true);
    }
    expect(project.readText('out/briefing-analyst.html')).toMatch(/mark\.quoted:target\{background:/u);
  });

  it.each(audiences)('has all its keys in print and in Markdown too: %s', async (audience) => {
    const counts = (keys: readonly string[]) => {
      const found = new Map<string, number>();
      for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
      return found;
    };
    const html = counts(linesOf(pageOf(audience)).flatMap(({ keys }) => keysIn(keys)));
    const read = (text: string) =>
      counts(
        [...text.matchAll(/\[(\d+)\s*(¶\d+)\]/gu)].map(([, source, paragraph]) => `${source} ${paragraph}`),
      );
    const printed = (await textOfPages(project.read(`out/briefing-${audience}.pdf`))).join(' ');
    const pdf = read(printed.replaceAll(/[\u00a0\u202f]/gu, ' '));
    const markdown = read(
      project.readText(`out/briefing-${audience}.md`).replaceAll('\\', '').replaceAll('\u00a0', ' '),
    );
    for (const [key, count] of html) {
      if (!key.includes('¶')) continue;
      expect(pdf.get(key) ?? 0, `[${key}] in print`).toBeGreaterThanOrEqual(count);
      expect(markdown.get(key) ?? 0, `[${key}] in Markdown`).toBeGreaterThanOrEqual(count);
    }
  });
});
