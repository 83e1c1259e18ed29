/** Two editions there and back: what diff and the pack say, and the bars in the margin as the PDF paints them. */
import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsBesideBars } from '../support/change-bars.ts';
import { findAll, readHtml } from '../support/read-html.ts';
import { makeProject, type Project, repository } from '../support/run-cli.ts';

const FEE = 'articles/bergen-fee-stays.txt';
const OFFER = 'articles/kjeldsgaard-freeze-offer.html';
const edits = [
  [FEE, 'said the true figure was 23.', 'said her crews were tired.'],
  [FEE, 'declined to comment on the Norwegian statement', 'said it would send a delegation to Torshavn'],
  [
    OFFER,
    'If the rate is frozen on paper, the complaint is gone the same day',
    'If the rate is cut by half, we shall think about it',
  ],
] as const;

let project: Project;
beforeAll(() => {
  project = makeProject({ 'briefing.yaml': 'title: Harbour\n' });
  cpSync(`${repository}docs/examples/articles`, project.at('articles'), { recursive: true });
  const build = (output: string, ...more: readonly string[]): void => {
    const run = project.run(['build', '-f', 'json', ...more, '-o', output]);
    expect(run.code, run.stderr).toBe(0);
  };
  build('one/');
  for (const [file, from, to] of edits) {
    expect(project.readText(file)).toContain(from);
    project.write(file, project.readText(file).replace(from, to));
  }
  build('two/', '-f', 'pdf', '-f', 'html', '--since', 'one/harbour.json');
  for (const [file, from, to] of edits) project.write(file, project.readText(file).replace(to, from));
  build('three/', '-f', 'md', '--since', 'two/harbour.json');
}, 60_000);
afterAll(() => {
  project.remove();
});

interface Change {
  readonly list: string;
  readonly change: string;
  readonly item: string | null;
}
const sinceOf = (file: string): { readonly edition: number; readonly changes: readonly Change[] } =>
  (JSON.parse(project.readText(file)) as { since: { edition: number; changes: Change[] } }).since;
const kindsOf = (file: string): readonly string[] =>
  sinceOf(file).changes.map(({ list, change }) => `${list} ${change}`);
const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

describe('two editions, there and back', () => {
  it('agree and dispute again, close a question and open it, change a position and change it back', () => {
    const there = ['disagreements agreed', 'questions closed', 'positions changed', 'statements new'];
    expect(kindsOf('two/harbour.json')).toEqual(expect.arrayContaining(there));
    const back = ['disagreements disputed', 'questions opened', 'positions changed', 'statements new'];
    expect(kindsOf('three/harbour.json')).toEqual(expect.arrayContaining(back));
    expect([sinceOf('two/harbour.json').edition, sinceOf('three/harbour.json').edition]).toEqual([1, 2]);
    const page = project.readText('three/harbour-analyst.md');
    expect(page).toMatch(/^## Since edition 2$/mu);
    expect(page).toMatch(/\*\*NOW DISPUTED\*\*.*the true figure was 23/u);
    // A list ends as one.
    expect(page).toMatch(/^No longer in the articles: 2 statements\.$/mu);
    expect(project.run(['diff', 'one/harbour.json', 'three/harbour.json']).stdout.trim()).toMatch(
      /^Nothing changed since edition 1\.$/u,
    );
  });

  it('paint a bar beside every statement that changed, and beside no other', async () => {
    const entries = findAll(readHtml(project.readText('two/harbour-analyst.html')), '.entry.statement');
    const isChanged = ({ className }: { readonly className: string }): boolean =>
      className.split(' ').includes('changed');
    const items = sinceOf('two/harbour.json').changes.flatMap(({ list, item }) =>
      list === 'statements' && item !== null ? [item] : [],
    );
    const printed = items.filter((item) => entries.some(({ id }) => id === item));
    expect(printed.length).toBeGreaterThanOrEqual(3);
    expect(
      entries
        .filter(isChanged)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(printed.toSorted());

    const quoteOf = (entry: (typeof entries)[number]): string =>
      findAll(entry, '.words > blockquote > p')
        .map((words) =>
          squeeze(
            findAll(words, '.mark').reduce(
              (text, mark) => text.replace(mark.textContent, ' '),
              words.textContent,
            ),
          ),
        )
        .join('');
    const bars = (await wordsBesideBars(project.read('two/harbour-analyst.pdf'))).map(squeeze);
    expect(bars).toHaveLength(printed.length);
    for (const [index, entry] of entries.filter(isChanged).entries()) {
      expect(quoteOf(entry)).not.toBe('');
      expect(bars[index]).toContain(quoteOf(entry));
    }
    for (const entry of entries.filter((each) => !isChanged(each)))
      expect(bars.filter((bar) => quoteOf(entry).length > 20 && bar.includes(quoteOf(entry)))).toEqual([]);
  });
});
