/** One theme for paper and screen: what template.yaml sets is seen in the PDF and in the HTML of the same build. */
import { spawnSync } from 'node:child_process';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { find, findAll, readHtml } from '../support/read-html.ts';
import { makeProject, type Project } from '../support/run-cli.ts';
import { readPdf, type ReadTag } from '../unit/render/pdf/read-pdf.ts';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 0h60v20H0z" fill="#123a6b"/></svg>';
const THEME = `
theme:
  paper: Letter
  marginsMm: { left: 30 }
  colours: { accent: '#1f3d7a', marking: '#8a1020' }
  fonts: { text: sans }
  sizesPt: { title: 30 }
  marking: solid
  logo: { file: arms.svg, heightMm: 10, alt: 'Arms of the ministry' }
`;

const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;

describe('a theme of the project', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject({ ...harbourArticles, 'briefing.yaml': 'title: Harbour\nmarking: OFFICIAL\n' });
    expect(project.run(['template', 'new', 'minister', '--from', 'analyst']).code).toBe(0);
    const settings = project
      .readText('templates/minister/template.yaml')
      .replace(/^theme:[^]*?(?=^\S|$(?![^]))/mu, '');
    project.write('templates/minister/template.yaml', `${settings}${THEME}`);
    project.write('templates/minister/arms.svg', LOGO);
    const run = project.run(['build', '.', '-a', 'minister', '-f', 'pdf', '-f', 'html', '-o', 'out/']);
    expect(run.code, run.stderr).toBe(0);
  });
  afterAll(() => {
    project.remove();
  });

  it('is on the pages', async () => {
    const bytes = project.read('out/harbour-minister.pdf');
    const { pages } = await readPdf(bytes);
    const [first] = pages;
    expect([first?.widthPt, first?.heightPt]).toEqual([612, 792]);
    const title = first?.texts.find(({ text }) => text === 'Harbour');
    expect(title?.sizePt).toBe(30);
    expect(title?.xPt).toBeCloseTo((30 * 72) / 25.4, 0);
    const figures = tagsOf(first?.tags ?? null).filter(({ role }) => role === 'Figure');
    expect(figures[0]?.alternative).toBe('Arms of the ministry');
    // The logo comes before the words under it.
    const roles = tagsOf(first?.tags ?? null).map(({ role }) => role);
    expect(roles.indexOf('Figure')).toBeLessThan(roles.indexOf('H1'));

    const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
    const { fnArray, argsArray } = await (await document.getPage(1)).getOperatorList();
    expect(fnArray.filter((operation) => operation === OPS.paintImageXObject)).toHaveLength(1);
    const colours = new Set(
      fnArray.flatMap((operation, index) =>
        operation === OPS.setFillRGBColor ? [String(argsArray[index])] : [],
      ),
    );
    expect([...colours]).toEqual(expect.arrayContaining(['#1f3d7a', '#8a1020', '#ffffff']));
    await document.loadingTask.destroy();
    if (hasQpdf)
      expect(spawnSync('qpdf', ['--check', project.at('out/harbour-minister.pdf')]).status).toBe(0);
  });

  it('is on the screen', () => {
    const html = project.readText('out/harbour-minister.html');
    const page = readHtml(html);
    const logo = find(page, '.masthead img');
    expect(logo.getAttribute('alt')).toBe('Arms of the ministry');
    expect(logo.getAttribute('src')).toBe(
      `data:image/svg+xml;base64,${Buffer.from(LOGO).toString('base64')}`,
    );
    expect(find(page, 'meta[http-equiv=Content-Security-Policy]').getAttribute('content')).toContain(
      'img-src data:',
    );
    expect(findAll(page, '.marking.solid').map(({ textContent }) => textContent)).toEqual([
      'OFFICIAL',
      'OFFICIAL',
    ]);
    const css = find(page, 'style').textContent;
    for (const value of ['--accent:#1f3d7a', '--marking:#8a1020', '@page{size:Letter;', '--size-title:30pt'])
      expect(css).toContain(value);
    expect(css).toMatch(/--text-face:"Briefpack Sans"/u);
  });

  it('is taken along by a new template, and its faults are told at their place', () => {
    expect(project.run(['template', 'new', 'premier', '--from', 'minister']).code).toBe(0);
    expect(project.readText('templates/premier/arms.svg')).toBe(LOGO);
    const settings = project.readText('templates/premier/template.yaml');
    project.write('templates/premier/template.yaml', settings.replace('arms.svg', 'arm.svg'));
    const missing = project.run(['template', 'check', 'premier']);
    expect(missing.code).not.toBe(0);
    expect(missing.stderr).toMatch(
      /^templates\/premier\/template\.yaml:\d+:\d+: error logo-exists: [^]*arms\.svg/u,
    );
    project.write('templates/premier/template.yaml', settings);
    project.write('templates/premier/arms.svg', LOGO.slice(0, 40));
    for (const command of [
      ['template', 'check', 'premier'],
      ['build', '.', '-a', 'premier', '-o', 'out/'],
    ]) {
      const broken = project.run(command);
      expect(broken.code).not.toBe(0);
      expect(broken.stderr).toMatch(/template\.yaml:\d+:\d+: error logo-readable: /u);
    }
    expect(project.list().filter((file) => file.includes('premier.pdf'))).toEqual([]);
  });
});

function tagsOf(tag: ReadTag | null): readonly ReadTag[] {
  if (tag === null) return [];
  return [tag, ...tag.children.flatMap((child) => ('role' in child ? tagsOf(child) : []))];
}
