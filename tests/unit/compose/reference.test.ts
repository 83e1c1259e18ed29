import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { checkTemplate, compose } from '../../../src/compose/index.ts';
import { plainText } from '../../../src/compose/words.ts';
import { type Block } from '../../../src/model/document.ts';
import { ferryDossier } from '../../support/ferry-dossier.ts';
import { folderOf, plainOptions, shippedFolders } from '../../support/template-folders.ts';
import { templateReference } from '../../support/template-reference.ts';

const file = fileURLToPath(new URL('../../../docs/templates.md', import.meta.url));
const marker = /^<!-- reference: .*-->\n/mu;

describe('docs/templates.md', () => {
  it('lists the helpers, directives and fields that there are', async () => {
    const written = readFileSync(file, 'utf8');
    const start = marker.exec(written);
    const guide = written.slice(0, (start?.index ?? 0) + (start?.[0].length ?? 0));
    const options = await prettier.resolveConfig(file);
    const current = await prettier.format(`${guide}\n${templateReference()}`, { ...options, filepath: file });
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, current);
    expect(readFileSync(file, 'utf8')).toBe(current);
  });

  it('shows nothing in its examples that the check of templates objects to', () => {
    const [base] = shippedFolders('analyst');
    const statement = /```\n(:::statement[\s\S]*?)```/u.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    for (const text of [`{{#each statements}}\n${statement}{{/each}}`]) {
      const folder = folderOf('own', {
        'briefing.hbs': text,
        'template.yaml': 'name: own\nextends: analyst\n',
      });
      const faults = checkTemplate([folder, base!]).filter(({ severity }) => severity === 'error');
      expect(faults, text).toEqual([]);
    }
  });

  const [base] = shippedFolders('analyst');
  const wishes = [
    ...readFileSync(file, 'utf8').matchAll(
      /^### (\d+)\. ([^\n]+)\n\nIn `([^`]+)`[^\n]*\n\n```\w+\n([\s\S]*?)```/gmu,
    ),
  ].map(([, number = '', wish = '', path = '', text = '']) => ({ number: Number(number), wish, path, text }));

  it('has a recipe for ten wishes', () => {
    expect(wishes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  const composed = (path: string, text: string) => {
    const folder = folderOf('own', {
      'template.yaml': 'name: own\nextends: analyst\nlanguages: [en]\n',
      [path]: text,
    });
    const faults = checkTemplate([folder, base!]);
    const { document, diagnostics } = compose(ferryDossier, [folder, base!], plainOptions);
    return { faults: [...faults, ...diagnostics], body: document?.body ?? [] };
  };
  const plain = compose(ferryDossier, [base!], plainOptions).document?.body ?? [];
  const entries = (body: readonly Block[], role: string): number =>
    body.filter((block) => block.kind === 'entry' && block.role === role).length;
  const headings = (body: readonly Block[]): readonly string[] =>
    body.flatMap((block) => (block.kind === 'heading' ? [plainText(block.children)] : []));
  const direct = ferryDossier.statements.filter(({ kind }) => kind === 'direct').length;

  /** What each recipe promises, by its number. */
  const promises: readonly ((body: readonly Block[]) => boolean)[] = [
    (body) => entries(body, 'statement') === 3 && entries(plain, 'statement') > 3,
    (body) => headings(body).includes('Norway') || headings(body).length > headings(plain).length,
    (body) => entries(body, 'statement') > 0 && entries(body, 'statement') <= direct,
    (body) => entries(body, 'statement') === entries(plain, 'statement'),
    (body) => headings(body).length === 3,
    (body) => headings(body).includes('Voices') && !headings(plain).includes('Voices'),
    (body) => body[1]?.kind === 'note',
    (body) => body[1]?.kind === 'callout' && body[1].label === 'Read this first',
    (body) => body[1]?.kind === 'columns' && body[1].columns.length === 2,
    (body) => body[1]?.kind === 'landscape' && body[1].children[1]?.kind === 'table',
  ];

  it.each(wishes)('keeps what it promises: $wish', ({ number, path, text }) => {
    const { faults, body } = composed(path, text);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(promises[number - 1]?.(body)).toBe(true);
  });
});
