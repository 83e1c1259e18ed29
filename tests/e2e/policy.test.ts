/** What an office may not print is in no byte of what it hands out. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { harbourArticles } from '../support/harbour-articles.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { makeProject, type Project } from '../support/run-cli.ts';

/** A sentence that nobody says and nothing is made of. */
const WITHHELD = 'Gulls were sitting idly on cranes of grey iron';
const ARTICLE = `---
title: Buns at the quay
outlet: Kvalvik Echo
date: 2026-03-13
marking: OFFICIAL-SENSITIVE
---

The quay was quiet all morning.

“Nobody was turned away,” said Mads Kjeldsen, the Danish ports minister.

${WITHHELD}, and a baker went home.
`;
const BRIEFING = `
title: Quay
date: 2026-03-14
outlets:
  - name: Kvalvik Echo
    rights: RIGHTS
    licence: Echo licence 12
    keepUntil: 2026-03-14
`;

let project: Project;
beforeAll(() => {
  project = makeProject({ ...harbourArticles, 'articles/4-echo.md': ARTICLE });
});
afterAll(() => {
  project.remove();
});

const build = (rights: string, folder: string, ...more: string[]) => {
  project.write('briefing.yaml', BRIEFING.replace('RIGHTS', rights));
  return project.run(['build', '-a', 'analyst', '-o', `${folder}/`, ...more]);
};
const everyFormat = ['pdf', 'html', 'md', 'json'].flatMap((format) => ['-f', format]);

/** All that the files of a folder say, whatever they pack it into. */
async function everythingIn(folder: string): Promise<string> {
  const parts: string[] = [];
  for (const name of readdirSync(project.at(folder))) {
    const file = project.at(`${folder}/${name}`);
    parts.push(readFileSync(file, 'latin1'), readFileSync(file, 'utf8'));
    if (!name.endsWith('.pdf')) continue;
    parts.push(...(await textOfPages(project.read(`${folder}/${name}`))));
    // Attachments and metadata, uncompressed.
    parts.push(
      execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
        encoding: 'latin1',
        maxBuffer: 1e9,
      }),
    );
  }
  return parts.join('\n');
}

describe('an outlet whose texts may not be handed out', () => {
  it('is quoted and referred to, and its text is in no byte of any edition', async () => {
    const whole = build('full', 'whole', ...everyFormat, '--marking', 'OFFICIAL-SENSITIVE');
    expect(whole.code, whole.stderr).toBe(0);
    expect(await everythingIn('whole')).toContain(WITHHELD);
    const run = build('reference', 'cut', ...everyFormat, '--pdfa', '--marking', 'OFFICIAL-SENSITIVE');
    expect(run.code, run.stderr).toBe(0);
    const all = await everythingIn('cut');
    for (const words of [WITHHELD, 'Gulls were sitting', 'a baker went home'])
      expect(all).not.toContain(words);
    expect(all).not.toContain(Buffer.from(WITHHELD, 'utf16le').swap16().toString('latin1'));
    const markdown = project.readText('cut/quay-analyst.md');
    expect(markdown).toContain('Nobody was turned away');
    expect(markdown).toContain('reference only (Echo licence 12)');
    expect(markdown).toContain(
      'Reference only: the text of this article may not be printed here. Licence: Echo licence 12.',
    );
  });

  it('gives an excerpt of as many words as its licence allows, and says so', () => {
    const run = build(
      'excerpt\n    excerptWords: 4',
      'excerpt',
      '-f',
      'md',
      '--marking',
      'OFFICIAL-SENSITIVE',
    );
    expect(run.code, run.stderr).toBe(0);
    const markdown = project.readText('excerpt/quay-analyst.md');
    expect(markdown).toContain('The quay was quiet\n');
    expect(markdown).toContain('Excerpt of 4 words: the rest of this article may not be printed here.');
    expect(markdown).not.toContain(WITHHELD);
  });

  it('is warned of when its licence has ended, and refused under --strict', () => {
    const late = build('full', 'late', '-f', 'md', '--date', '2026-03-15', '--marking', 'OFFICIAL-SENSITIVE');
    expect(late.code).toBe(0);
    expect(late.stderr).toContain(
      'articles/4-echo.md: warning licence-current: Articles of Kvalvik Echo might be handed out until 2026-03-14',
    );
    const strict = build(
      'full',
      'strict',
      '-f',
      'md',
      '--date',
      '2026-03-15',
      '--strict',
      '--marking',
      'OFFICIAL-SENSITIVE',
    );
    expect(strict.code).toBe(5);
    expect(project.list().some((file) => file.startsWith('strict/'))).toBe(false);
  });

  it('is a mistake in briefing.yaml at its line where a rule makes no sense', () => {
    const run = build('full\n    excerptWords: 4', 'wrong');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(
      'briefing.yaml:7:19: error config-value-valid: outlets.0.excerptWords: goes with "rights: excerpt".',
    );
  });
});

describe('a marking', () => {
  it('stands at the top and bottom of every page and edition', async () => {
    const run = build('full', 'marked', ...everyFormat, '--marking', 'OFFICIAL-SENSITIVE');
    expect(run.code, run.stderr).toBe(0);
    const pages = await textOfPages(project.read('marked/quay-analyst.pdf'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.replaceAll(' ', '').split('OFFICIAL-SENSITIVE')).toHaveLength(3);
    const html = project.readText('marked/quay-analyst.html');
    expect(html.split('class="marking"><span>OFFICIAL-SENSITIVE<')).toHaveLength(3);
    const markdown = project.readText('marked/quay-analyst.md').trim();
    expect(markdown.startsWith('**OFFICIAL-SENSITIVE**')).toBe(true);
    expect(markdown.endsWith('**OFFICIAL-SENSITIVE**')).toBe(true);
  });

  it('of an article that is higher than the pack’s refuses the pack, and numbered copies of it', () => {
    project.write('list.csv', 'name\nTove\n');
    for (const more of [[], ['--recipients', 'list.csv']]) {
      const run = build('full', 'low', '--marking', 'OFFICIAL', ...more);
      expect(run.code).toBe(1);
      expect(run.stderr).toContain(
        'articles/4-echo.md:5:10: error marking-high-enough: The article is marked "OFFICIAL-SENSITIVE", but the pack is marked "OFFICIAL".',
      );
      expect(project.list().some((file) => file.startsWith('low/'))).toBe(false);
    }
  });
});

describe('a loaded word', () => {
  it('is printed with whose wording it is, unless the project takes it out of the list', () => {
    const said = '\n\nOfficials said that the so-called fee would stay.\n';
    project.write('articles/4-echo.md', ARTICLE.replace('\n\nThe quay', `${said}\nThe quay`));
    const run = build('full', 'loaded', '-f', 'md', '--marking', 'OFFICIAL-SENSITIVE');
    expect(run.code, run.stderr).toBe(0);
    expect(project.readText('loaded/quay-analyst.md')).toContain('(“so-called”: wording of Kvalvik Echo)');
    expect(run.stderr).toContain('articles/4-echo.md:8:');
    expect(run.stderr).toContain('note wording-attributed: "so-called" is a loaded word of the article');
    const own = 'loadedWords: [-so-called]\nnames: { fee: levy }\n';
    project.write('briefing.yaml', `${BRIEFING.replace('RIGHTS', 'full')}${own}`);
    const plain = project.run(['build', '-f', 'md', '-o', 'plain/', '--marking', 'OFFICIAL-SENSITIVE']);
    expect(plain.code, plain.stderr).toBe(0);
    expect(project.readText('plain/quay-analyst.md')).not.toContain('wording of');
    expect(project.readText('plain/quay-analyst.md')).toContain(
      'the so-called levy (in the source: fee) would stay',
    );
  });
});
