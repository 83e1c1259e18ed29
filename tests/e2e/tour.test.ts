/** docs/tour.md, command by command: from the first article to copy 12 of 12. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOfPages } from '../support/pdf-text.ts';
import { makeProject, type Project, repository } from '../support/run-cli.ts';
import { runTour, type Step, withOutput } from '../support/run-tour.ts';

describe('the tour', () => {
  const tour = readFileSync(path.join(repository, 'docs/tour.md'), 'utf8');
  let project: Project;
  let steps: readonly Step[];
  beforeAll(() => {
    project = makeProject({});
    steps = runTour(tour, project);
  }, 180_000);
  afterAll(() => {
    project.remove();
  });

  it('prints what the document shows', async () => {
    expect(steps.length).toBeGreaterThan(10);
    await expect(withOutput(tour, steps)).toMatchFileSnapshot('../../docs/tour.md');
  });

  it('makes twelve copies, each with its number on every page', async () => {
    const copies = project.list().filter((file) => /^talks\/copies\/.*-copy-\d\d-\w+\.pdf$/u.test(file));
    expect(copies).toHaveLength(12);
    for (const [index, file] of copies.entries()) {
      const pages = await textOfPages(project.read(file));
      for (const page of pages) expect(page).toContain(`COPY ${index + 1} OF 12 - `);
    }
  });

  it('ends each pack of the second edition with its number and what was reviewed', async () => {
    const pages = await textOfPages(project.read('talks/second/briefing-analyst.pdf'));
    expect(pages[0]).toContain('Since edition 1');
    // The note about the pack may begin on the page before.
    expect(pages.slice(-2).join('')).toContain('Edition 2. This pack was made by a program');
    expect(pages.at(-1)).toMatch(/\b4 of \d+ statements reviewed\. Reviewed by A\. Editor\./u);
  });

  it('prints nothing of what was excluded, and the new words where the old ones stood', async () => {
    const text = (await textOfPages(project.read('talks/second/briefing-analyst.pdf'))).join('\n');
    expect(text).not.toContain('never left the quay');
    expect(text).toContain('the true figure was 26');
    expect(text).not.toContain('the true figure was 23');
  });
});
