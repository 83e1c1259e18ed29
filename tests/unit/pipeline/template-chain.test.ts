import { describe, expect, it } from 'vitest';
import { type TemplateFolder } from '../../../src/model/stages.ts';
import { loadTemplateChain } from '../../../src/pipeline/template-chain.ts';

function shelf(parents: Readonly<Record<string, string | null>>) {
  return (name: string): Promise<TemplateFolder | null> => {
    const parent = parents[name];
    if (parent === undefined) return Promise.resolve(null);
    const settings = `name: ${name}\n${parent === null ? '' : `extends: ${parent}\n`}`;
    return Promise.resolve({
      name,
      path: `templates/${name}`,
      files: new Map([['template.yaml', settings]]),
    });
  };
}
const load = shelf({
  analyst: null,
  executive: 'analyst',
  minister: 'executive',
  lost: 'nobody',
  a: 'b',
  b: 'a',
});
const chain = async (name: string) =>
  await loadTemplateChain(name, load, ['analyst', 'executive', 'minister']);

describe('loadTemplateChain', () => {
  it('gives the audience first, then what it extends, nearest first', async () => {
    const { folders, diagnostics } = await chain('minister');
    expect(folders.map(({ name }) => name)).toEqual(['minister', 'executive', 'analyst']);
    expect(diagnostics).toEqual([]);
  });

  it('names the nearest audience for an unknown one, or all', async () => {
    expect((await chain('analist')).diagnostics).toEqual([
      expect.objectContaining({ code: 'audience-exists', hint: 'Did you mean "analyst"?' }),
    ]);
    expect((await chain('board')).diagnostics[0]?.hint).toBe('Audiences: analyst, executive, minister.');
  });

  it('says which template extends one that is not there', async () => {
    const { folders, diagnostics } = await chain('lost');
    expect(folders).toEqual([]);
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'audience-exists', file: 'templates/lost/template.yaml' }),
    ]);
  });

  it('ends in a circle, and shows it', async () => {
    const { folders, diagnostics } = await chain('a');
    expect(folders).toEqual([]);
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'template-valid' })]);
    expect(diagnostics[0]?.message).toContain('a -> b -> a');
  });

  it('lets an audience of the project extend the shipped one that it has the name of', async () => {
    const folder = (path: string, settings: string): TemplateFolder => ({
      name: 'analyst',
      path,
      files: new Map([['template.yaml', settings]]),
    });
    const own = folder('templates/analyst', 'name: analyst\nextends: analyst\n');
    const shipped = folder('shipped/analyst', 'name: analyst\n');
    const { folders, diagnostics } = await loadTemplateChain(
      'analyst',
      (_, beyond) => Promise.resolve(beyond === undefined ? own : shipped),
      [],
    );
    expect(diagnostics).toEqual([]);
    expect(folders).toEqual([own, shipped]);
  });
});
