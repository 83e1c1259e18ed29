import { describe, expect, it } from 'vitest';
import { articleOf, ingestOne, shown } from './support.ts';

describe('Markdown', () => {
  it('becomes the words that a reader of the rendered article reads', async () => {
    const source = [
      '# Fee *stays*',
      'The minister said “we **will not** lower [the fee](https://a.example/fee)”, `twice` \\*sic\\* &amp; clearly,',
      'in one go.',
      '> “Never,” she said.',
      '>',
      '> “Not ever.”',
      '- pay the *fee*',
      '- board the ship',
      '![The quay in Bergen](quay.jpg)',
    ].join('\n\n');
    expect(shown(await articleOf('a.md', source))).toEqual([
      ['heading', 'Fee stays'],
      ['paragraph', 'The minister said “we will not lower the fee”, twice *sic* & clearly,'],
      ['paragraph', 'in one go.'],
      ['paragraph', '“Never,” she said.'],
      ['paragraph', '“Not ever.”'],
      ['list-item', 'pay the fee'],
      ['list-item', 'board the ship'],
      ['caption', 'The quay in Bergen'],
    ]);
  });

  it('keeps every line where it stands in the file', async () => {
    const source = [
      '---',
      'title: Fee stays',
      '---',
      '',
      'Fee stays',
      '=========',
      '',
      '> one two',
      '> three',
      '',
      '* * *',
      '',
      '```',
      'four five',
      '```',
      '<!-- a note',
      'to nobody -->',
      '',
      '1. six',
      '',
      '[ref]: https://a.example',
      '',
      'The **last** line of them all.',
      '',
    ].join('\n');
    const { text } = await articleOf('a.md', source);
    const lines = text.split('\n');
    expect(lines).toHaveLength(source.split('\n').length);
    for (const words of ['title: Fee stays', 'one two', 'three', 'four five', 'six']) {
      const at = source.split('\n').findIndex((line) => line.includes(words));
      expect(lines[at]).toContain(words);
    }
    expect(lines[22]).toBe('The last line of them all.');
  });

  it('reads a bold line as a heading and passes over HTML marks', async () => {
    const source =
      '<div class="a">A first &lt;short&gt; passage.</div>\n\n**What next**\n\nThe Board <b>will</b> meet, it was said.';
    expect(shown(await articleOf('a.markdown', source))).toEqual([
      ['paragraph', 'A first <short> passage.'],
      ['heading', 'What next'],
      ['paragraph', 'The Board will meet, it was said.'],
    ]);
  });

  it('drops the words of scripts and styles', async () => {
    const { text } = await articleOf('a.md', '<script>\nalert(1)\n</script>\n\nThe Board met in Bergen.');
    expect(text.trim()).toBe('The Board met in Bergen.');
  });

  it('reports what is nested too deeply', async () => {
    const { diagnostics } = await ingestOne('a.md', `${'>'.repeat(20_000)} words`);
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'input-is-readable', file: 'a.md' }]);
    const list = await ingestOne('b.md', `${'- '.repeat(100)}words`);
    expect(list.diagnostics).toMatchObject([{ code: 'input-is-readable' }]);
    expect((await ingestOne('c.md', `${'-'.repeat(90)}\n\nThe Board met.`)).diagnostics).toEqual([]);
  });
});
