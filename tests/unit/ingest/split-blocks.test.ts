import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../../src/ingest/split-blocks.ts';

const split = (text: string): readonly string[] =>
  splitBlocks(text).map(({ start, end }) => text.slice(start, end));

describe('splitBlocks', () => {
  it('joins lines wrapped at a column and keeps paragraphs apart', () => {
    const text = [
      'The Board said on Friday that it would hear the complaint before the end',
      'of the month. It has asked the three governments for their accounts, and',
      'Norway has until Monday.',
      '',
      'Nobody from Denmark was there.',
    ].join('\n');
    expect(split(text)).toHaveLength(2);
    expect(split(text)[0]).toMatch(/^The Board .* end\nof the month\. .* and\nNorway has until Monday\.$/s);
  });

  it('joins a wrapped line where the next one begins with a capital that would not have fitted', () => {
    const text = [
      'The chairman of the Board said on Friday evening that the complaint by',
      'Denmark was “in order”, and that the ministers of the other two, Ms',
      'Solvang and Ms Einarsdottir, would be heard.',
    ].join('\n');
    expect(split(text)).toHaveLength(1);
  });

  it('joins the fullest lines too, whatever word the column cut', () => {
    const text = [
      'Ana Rivera said the nets were too fine; the envoy of the lakes, Samuel',
      'Kintu said, had counted them. Nobody else had, and it was late in the',
      'year.',
    ].join('\n');
    expect(split(text)).toHaveLength(1);
  });

  it('takes each line for a paragraph where none was wrapped', () => {
    const text =
      'The fee rose in January, the Board said.\nThe ferry stopped in February.\nNobody knows why.';
    expect(split(text)).toHaveLength(3);
  });

  it('keeps a heading apart from the wrapped paragraph below it', () => {
    const text = [
      'A Way Out of the Harbour',
      'According to the chairman, a freeze of the winter rate would settle all',
      'of it if Iceland agreed, which it has not done so far.',
    ].join('\n');
    expect(split(text)[0]).toBe('A Way Out of the Harbour');
    expect(split(text)).toHaveLength(2);
  });

  it.each(['-', '*', '•', '–', '▪'])('begins an item after its bullet %s', (bullet) => {
    const blocks = splitBlocks(`${bullet} The fee rises.\n${bullet} The ferry stops.`);
    expect(blocks.map(({ kind, start }) => [kind, start])).toEqual([
      ['list-item', 2],
      ['list-item', 19],
    ]);
  });

  it('keeps the number of a numbered item', () => {
    expect(split('1. Pay the fee.\n2. Board the ship.')).toEqual(['1. Pay the fee.', '2. Board the ship.']);
  });

  it('takes a dash or a number inside a wrapped sentence for no item', () => {
    const text = [
      'The talks, which had been planned for the last day of a long October',
      '- and were then put off - opened in the morning of the last Saturday on',
      '30. By then the ships had left, and nobody was there to see the opening.',
    ].join('\n');
    expect(split(text)).toHaveLength(1);
  });
});
