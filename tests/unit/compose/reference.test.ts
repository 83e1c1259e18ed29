import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/compose/index.ts';
import { folderOf, shippedFolders } from '../../support/template-folders.ts';
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
    const examples = [...readFileSync(file, 'utf8').matchAll(/`(\{\{#each [^`]*)`/gu)].flatMap(
      (match) => match[1] ?? [],
    );
    const statement = /```\n(:::statement[\s\S]*?)```/u.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    expect(examples.length).toBeGreaterThan(3);
    const closed = examples.map((text) => (text.includes('{{/each}}') ? text : `${text}{{/each}}`));
    for (const text of [...closed, `{{#each statements}}\n${statement}{{/each}}`]) {
      if (text.includes(' ... ')) continue;
      const folder = folderOf('own', {
        'briefing.hbs': text,
        'template.yaml': 'name: own\nextends: analyst\n',
      });
      const faults = checkTemplate([folder, base!]).filter(({ severity }) => severity === 'error');
      expect(faults, text).toEqual([]);
    }
  });
});
