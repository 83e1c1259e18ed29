import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../../src/render/html/index.ts';
import { documentOf, heading, text } from '../../../support/document-builders.ts';
import { bars, figure, figureBlocks } from '../../../support/figure-blocks.ts';
import { hostileText } from '../../../support/hostile-text.ts';

const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: {} });
const render = (body = figureBlocks, direction: 'ltr' | 'rtl' = 'ltr'): string =>
  new TextDecoder().decode(
    renderHtml(documentOf([heading(2, 'a', 'Figures'), ...body], { direction }), { fonts: [] }).bytes,
  );

describe.each(['ltr', 'rtl'] as const)('figures of a page that is read %s', (direction) => {
  const html = render(figureBlocks, direction);

  it('are valid, and need no style of their own', async () => {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/ style=/u);
    // Colours are those of the page, so that dark mode has its own.
    expect(html).not.toMatch(/(?:fill|stroke)="(?!none)/u);
  });

  it('say in words what they show, and have a table behind the bars', () => {
    for (const words of ['When it was', 'Who spoke', 'Code of source 1'])
      expect(html).toContain(`aria-label="${words}"`);
    expect(html).toMatch(
      /<th scope="row">Mona Lund<\/th>.*?<td class="number"[^>]*>6<\/td><td class="number"[^>]*>2<\/td><td class="number"[^>]*>8<\/td>/su,
    );
    expect(html).toContain('<title>2019: rebuilt</title>');
  });

  it('put time in the direction of reading', () => {
    const x = (words: string): number =>
      Number(new RegExp(`x="([\\d.]+)"[^>]*>${words}<`, 'u').exec(html)?.[1]);
    expect(Math.sign(x('2026') - x('2019'))).toBe(direction === 'ltr' ? 1 : -1);
  });
});

it('no word of a figure becomes structure', () => {
  const skeleton = (html: string): string => html.replaceAll(/>[^<]*</gu, '><').replaceAll(/="[^"]*"/gu, '');
  const page = (words: string): string =>
    render([
      figure({ ...bars, bars: bars.bars.map((bar) => ({ ...bar, label: [text(words)] })) }, words),
    ]).replace(/<style>.*?<\/style>/su, '');
  const plain = skeleton(page('word'));
  fc.assert(
    fc.property(hostileText, (hostile) => {
      expect(skeleton(page(hostile))).toBe(plain);
    }),
    { numRuns: 100, seed: 5 },
  );
});
