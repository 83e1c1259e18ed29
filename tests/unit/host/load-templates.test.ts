import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/host/load-fonts.ts';
import {
  listTemplates,
  loadTemplate,
  shippedTemplates,
  templateRoots,
} from '../../../src/host/load-templates.ts';
import { makeProject, type Project } from '../../support/run-cli.ts';

let project: Project;
beforeEach(() => {
  project = makeProject({
    'templates/analyst/template.yaml': 'name: analyst\n',
    'templates/analyst/sections/one.hbs': 'One.\n',
    'templates/analyst/picture.png': 'not a text',
    'templates/harbour/template.yaml': 'name: harbour\n',
    'templates/no-template/briefing.hbs': '',
    'outside/template.yaml': 'name: outside\n',
  });
});
afterEach(() => {
  project.remove();
});

describe('templates', () => {
  it('are those of the project before those that are shipped', async () => {
    const roots = templateRoots(project.folder);
    const names = await listTemplates(roots);
    expect(names).toEqual(expect.arrayContaining(['analyst', 'executive', 'harbour']));
    expect(names).not.toContain('no-template');
    expect([...names].sort()).toEqual(names);
    const analyst = await loadTemplate('analyst', roots);
    expect([...analyst!.files]).toEqual([
      ['sections/one.hbs', 'One.\n'],
      ['template.yaml', 'name: analyst\n'],
    ]);
    expect((await loadTemplate('executive', roots))?.files.has('template.yaml')).toBe(true);
  });

  it('give the namesake behind one', async () => {
    const roots = templateRoots(project.folder);
    const own = await loadTemplate('analyst', roots);
    const shipped = await loadTemplate('analyst', roots, own!);
    expect(shipped?.files.has('briefing.hbs')).toBe(true);
    expect(await loadTemplate('analyst', roots, shipped!)).toBeNull();
  });

  it('are never read from outside', async () => {
    const roots = templateRoots(project.folder);
    for (const name of ['../outside', '..', '.', '/etc', 'harbour/../../outside', ''])
      expect(await loadTemplate(name, roots), name).toBeNull();
    expect(await loadTemplate('nobody', roots)).toBeNull();
  });

  it('need no project', () => {
    expect(templateRoots(project.at('outside'))).toEqual([shippedTemplates]);
  });
});

describe('loadFonts', () => {
  it('gives whole TrueType fonts for print, and small subsets for the screen', async () => {
    const print = await loadFonts('print');
    expect(print.every(({ format, bytes }) => format === 'ttf' && bytes.length > 10_000)).toBe(true);
    expect(new Set(print.map(({ family }) => family))).toEqual(
      new Set(['serif', 'sans', 'arabic', 'symbols']),
    );
    const screen = await loadFonts('screen');
    expect(screen.every(({ format, unicodeRange }) => format === 'woff2' && unicodeRange !== undefined)).toBe(
      true,
    );
    for (const { origin } of [...print, ...screen]) expect(origin).toMatch(/^@[\w-]+\/[\w-]+ \d+\.\d+\.\d+$/);
  });
});
