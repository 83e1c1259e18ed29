import { mkdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readProject } from '../../../src/host/read-project.ts';
import { makeProject, type Project } from '../../support/run-cli.ts';

let project: Project | null = null;
afterEach(() => {
  project?.remove();
  project = null;
});
function inFolder(files: Readonly<Record<string, string>>): Project {
  project = makeProject(files);
  return project;
}

describe('readProject', () => {
  it('reads the configuration that is named, or the one in the folder that is named', async () => {
    const { at, folder } = inFolder({
      'briefing.yaml': '\ufefftitle: Quay\n',
      'review.yaml': 'briefpack: review/1\n',
    });
    const named = await readProject(at('briefing.yaml'));
    expect(named).toMatchObject({ folder, briefing: { title: 'Quay' }, diagnostics: [] });
    expect(named.review).toEqual({ file: at('review.yaml'), source: 'briefpack: review/1\n' });
    expect(await readProject(folder)).toEqual(named);
  });

  it('says that a configuration is missing, or no file', async () => {
    const { at, folder } = inFolder({ 'review.yaml': '' });
    expect((await readProject(at('brief.yaml'))).diagnostics).toMatchObject([{ code: 'config-exists' }]);
    mkdirSync(`${folder}/briefing.yaml`);
    expect((await readProject(folder)).diagnostics[0]?.message).toContain('it is a folder');
  });

  it('passes on what is wrong in it', async () => {
    const { folder } = inFolder({ 'briefing.yaml': 'titel: x\n' });
    expect(await readProject(folder)).toMatchObject({
      briefing: {},
      diagnostics: [{ code: 'config-key-known' }],
    });
  });

  it('does not go on without decisions that it cannot read', async () => {
    const { folder } = inFolder({ 'briefing.yaml': '' });
    mkdirSync(`${folder}/review.yaml`);
    expect((await readProject(folder)).diagnostics).toMatchObject([
      { severity: 'error', code: 'review-valid' },
    ]);
  });
});
