import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/compose/index.ts';
import { type Block, type Inline } from '../../../src/model/document.ts';
import { type TemplateFolder } from '../../../src/model/stages.ts';
import { hostileText, hostileWords } from '../../support/hostile-text.ts';
import { articleOf, dossierOf, statementOf } from '../../support/small-dossier.ts';
import { folderOf, plainOptions, shippedFolders } from '../../support/template-folders.ts';

/** Every character that a Document prints, and how many nodes of each kind it has. */
function readBack(body: readonly Block[]): { readonly text: string; readonly kinds: Record<string, number> } {
  const kinds: Record<string, number> = {};
  let text = '';
  JSON.stringify(body, (key, value: unknown) => {
    if (key === 'value' && typeof value === 'string') text += value;
    if (typeof value === 'object' && value !== null && 'kind' in value) {
      const kind = String(value.kind);
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    return value;
  });
  return { text, kinds };
}

const analystFolders = shippedFolders('analyst');
const strings = analystFolders[0]!.files.get('strings/en.yaml')!;
/** So many strings go through one composition; render/literal-words.test.ts tries 5,000 in all formats. */
const BATCH = 50;
const RUNS = 20;
const batch = fc.array(hostileWords, { minLength: BATCH, maxLength: BATCH });

/** Composes a template with one statement for each of these words, each in an article of its own. */
function composeWords(words: readonly string[], own: TemplateFolder) {
  const articles = words.map((each, index) => articleOf(`articles/${index}.txt`, each));
  const dossier = dossierOf(articles, {
    statements: articles.map((article, index) => ({
      ...statementOf(article, words[index]!, null),
      id: `s-${index}`,
    })),
  });
  return compose(dossier, [own], plainOptions);
}

const folderWith = (...lines: readonly string[]) =>
  folderOf('own', { 'briefing.hbs': lines.join('\n'), 'strings/en.yaml': strings });

describe('words of articles', () => {
  it('reach the Document letter for letter, as text, wherever a template puts them', () => {
    const template = folderWith(
      '{{#each statements}}',
      '## {{words}} {unlisted}',
      '**{{words}}** and *{{words}}* :muted[{{words}}] {{words}}{{words}}',
      '- {{words}}',
      '',
      '> {{words}}',
      '',
      '| a | b |',
      '|---|---|',
      '| {{words}} | x |',
      '',
      '{{words}}',
      '=====',
      '',
      ':::statement{number="1"}',
      ':::margin',
      '{{words}}',
      ':::',
      '{{words}}',
      ':::',
      '{{/each}}',
    );
    const plainKinds = readBack(composeWords(Array<string>(BATCH).fill('Q'), template).document!.body).kinds;
    fc.assert(
      fc.property(batch, (words) => {
        const { document, diagnostics } = composeWords(words, template);
        expect(diagnostics).toEqual([]);
        const read = readBack(document!.body);
        for (const each of words) expect(read.text.split(each).length - 1).toBeGreaterThanOrEqual(11);
        // The words made nothing but text: the same nodes as with a harmless letter.
        expect(read.kinds).toEqual(plainKinds);
      }),
      { numRuns: RUNS },
    );
  });

  it('stay whole in attributes', () => {
    const template = folderWith(
      '{{#each statements}}',
      ':::callout{label="{{words}}"}',
      'x',
      ':::',
      '{{/each}}',
    );
    fc.assert(
      fc.property(batch, (words) => {
        const { document } = composeWords(words, template);
        const labels = document!.body.map((block) => (block.kind === 'callout' ? block.label : null));
        // Articles with the same words share an id, so that the order of their statements is not that of the words.
        expect(labels.toSorted()).toEqual(words.toSorted());
      }),
      { numRuns: 10 },
    );
  });

  it('cannot be told from words by a template that prints them without escaping', () => {
    const { document } = composeWords(
      ['{{pack.title}} ::: <b>'],
      folderWith('{{#each statements}}{{{words}}}{{/each}}'),
    );
    expect(readBack(document!.body).text).toBe('{{pack.title}} ::: <b>');
  });

  it('are printed whole by the shipped audiences', () => {
    fc.assert(
      fc.property(hostileText, hostileWords, (title, words) => {
        const article = {
          ...articleOf('articles/one.txt', words),
          title: { value: title, basis: 'text' as const },
        };
        const dossier = dossierOf([article], { statements: [statementOf(article, words, null)] });
        const { document, diagnostics } = compose(dossier, analystFolders, plainOptions);
        expect(diagnostics).toEqual([]);
        const { text } = readBack(document!.body);
        expect(text).toContain(words);
        expect(text).toContain(title);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a link in an article', () => {
  it('becomes a link only where it leads to the web or to a mailbox', () => {
    const hrefs = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://example.org/a?b=1',
      'mailto:a@example.org',
    ];
    const linked = hrefs.filter((value) => {
      const article = { ...articleOf('a.txt', 'Q'), url: { value, basis: 'front-matter' as const } };
      const { document } = compose(dossierOf([article]), shippedFolders('analyst'), plainOptions);
      const links: Inline[] = [];
      JSON.stringify(document!.body, (_, node: Inline | null) => {
        if (typeof node === 'object' && node?.kind === 'link') links.push(node);
        return node;
      });
      return links.length > 0;
    });
    expect(linked).toEqual(['https://example.org/a?b=1', 'mailto:a@example.org']);
  });
});
