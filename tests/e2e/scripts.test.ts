/** One pack in Urdu, Chinese and English with signs of feeling: what is printed, what is told, and what is never lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { find, findAll, readHtml } from '../support/read-html.ts';
import { makeProject, type Project } from '../support/run-cli.ts';
import { readPdf } from '../unit/render/pdf/read-pdf.ts';

const URDU = 'ہم اس بندرگاہ کے لیے دو بار ادائیگی نہیں کریں گے';
const CHINESE = '渡船因大风停航三天，旅客在码头等候消息。';
const articles = {
  'articles/1.txt': `Ferry talks in three languages 🚢

Published 12 March 2026

The minister, Ayesha Khan, said: “${URDU}۔”

Li Wei, the ports director of China, said: “${CHINESE}”

“We are happy 😀 with the new quay,” said Ingrid Solheim, Norway's transport minister.
`,
  'articles/2.txt':
    'بندرگاہ پر مذاکرات\n\n12 مارچ 2026\n\nوزیر نے کہا کہ نئی فیس منصفانہ ہے اور برقرار رہے گی۔\n',
};
const spoken = [
  ['Ayesha Khan', URDU],
  ['Li Wei', CHINESE],
  ['Ingrid Solheim', 'We are happy 😀 with the new quay'],
] as const;
const bare = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]+/gu, '');

describe('a pack of several scripts', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject(articles);
  });
  afterAll(() => {
    project.remove();
  });

  it('gives each quotation to its speaker, letter by letter, in its own language and direction', () => {
    const run = project.run(['build', 'articles', '-a', 'analyst', '-f', 'html', '-f', 'md', '-o', 'out/']);
    expect(run.code, run.stderr).toBe(0);
    const page = readHtml(project.readText('out/briefing-analyst.html'));
    const entries = findAll(page, '.entry.statement');
    expect(entries).toHaveLength(3);
    for (const [index, [speaker, words]] of spoken.entries()) {
      expect(entries[index]?.textContent).toContain(speaker);
      expect(entries[index]?.textContent).toContain(words);
      expect(project.readText('out/briefing-analyst.md')).toContain(words);
    }
    expect(find(entries[0]!, 'blockquote').getAttribute('dir')).toBe('rtl');
    expect(find(entries[2]!, 'blockquote').getAttribute('dir')).toBeNull();
  });

  it('makes no page of characters without a font, and names each with its place and the package that has it', () => {
    const run = project.run(['build', 'articles', '-a', 'analyst', '-f', 'pdf', '-o', 'none/']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(
      /^articles\/1\.txt:9:15: error glyph-exists: .*U\+1F600.*\n {2}hint: .*noto-emoji/mu,
    );
    expect(run.stderr).toMatch(
      /^articles\/1\.txt:7:45: error glyph-exists: .*U\+6E21.*\n {2}hint: .*noto-sans-sc/mu,
    );
    expect(project.list().filter((file) => file.startsWith('none/'))).toEqual([]);
  });

  it('prints numbers for them where that is asked for, and all other words', async () => {
    const run = project.run([
      'build',
      'articles',
      '-a',
      'analyst',
      '--missing-glyphs',
      'replace',
      '-o',
      'replaced.pdf',
    ]);
    expect(run.code, run.stderr).toBe(0);
    const { pages } = await readPdf(project.read('replaced.pdf'));
    const words = bare(
      pages
        .map((page) => page.words)
        .join(' ')
        .normalize('NFKC'),
    );
    for (const speaker of ['Ayesha Khan', 'Li Wei', 'Ingrid Solheim']) expect(words).toContain(bare(speaker));
    expect(words).toContain('6E21');
    expect(words).toContain('1F600');
    const letters = (text: string): string => Array.from(bare(text)).sort().join('');
    const urdu = pages
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .filter((text) => /\p{Script=Arabic}/u.test(text));
    const printed = letters(
      urdu
        .join('')
        .normalize('NFKC')
        .replaceAll(/[^\p{Script=Arabic}]/gu, ''),
    );
    // Twice: as a statement, and in its article.
    for (const letter of new Set(letters(URDU)))
      expect(printed.split(letter).length - 1, letter).toBeGreaterThanOrEqual(
        2 * (letters(URDU).split(letter).length - 1),
      );
  });
});
