/** The pack of the real articles, read back from paper. */
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProject, type Project, sharedArticles } from '../support/run-cli.ts';
import { readPdf, type ReadPdf } from '../unit/render/pdf/read-pdf.ts';

const hasArticles = existsSync(sharedArticles);

describe.skipIf(!hasArticles)('the real articles for somebody with five minutes', () => {
  let project: Project;
  let pack: ReadPdf;
  beforeAll(async () => {
    project = makeProject({});
    const run = project.run(['build', sharedArticles, '-a', 'executive', '-o', 'brief.pdf']);
    expect(run.code, run.stderr).toBe(0);
    expect(run.stderr).toMatch(/note page-budget-met: \d+ items left out of "executive" to fit 2 pages/u);
    pack = await readPdf(project.read('brief.pdf'));
  });
  afterAll(() => {
    project.remove();
  });

  it('are two sides, and full ones', () => {
    expect(pack.pages).toHaveLength(2);
    for (const { number, texts, heightPt } of pack.pages) {
      // What stands above the foot of the page, 26 mm from its edge.
      const lowest = Math.max(...texts.map(({ yPt }) => yPt).filter((yPt) => yPt < heightPt - 74));
      expect(lowest, `page ${number}`).toBeGreaterThan(heightPt * 0.8);
    }
  });

  it('say how much was left out, and keep every section', () => {
    const words = pack.pages.map((page) => page.words).join(' ');
    for (const title of ['Key statements', 'Positions by country', 'Disputed', 'Not known', 'Sources'])
      expect(words).toContain(title);
    expect(words).toMatch(/Left out to fit the page budget: \d+ statements/u);
  });
});
