import { describe, expect, it } from 'vitest';
import { type Elements } from '../../../../../src/render/pdf/elements/index.ts';
import { buildElements } from '../../../../../src/render/pdf/elements/index.ts';
import { type LayoutNode } from '../../../../../src/render/pdf/elements/node.ts';
import { createFontShelf } from '../../../../../src/render/pdf/fonts.ts';
import { createShaper, layOutBody, MAX_PASSES } from '../../../../../src/render/pdf/layout/index.ts';
import { defaultTheme } from '../../../../../src/model/theme.ts';
import { documentOf, heading, paragraph, reference, text } from '../../../../support/document-builders.ts';
import { sampleDocument } from '../../../../support/sample-document.ts';
import { testFonts } from '../test-fonts.ts';

const shelf = createFontShelf(testFonts);
const tools = { shelf, shaper: createShaper(shelf) };

describe('layOutBody', () => {
  it('settles the sample pack in two or three passes, and one where no page number is printed', async () => {
    const { passes, diagnostics } = await layOutBody(buildElements(sampleDocument(), shelf), tools);
    expect(passes).toBeLessThanOrEqual(3);
    expect(diagnostics).toEqual([]);
    const plain = buildElements(documentOf([paragraph([text('No numbers.')])]), shelf);
    expect((await layOutBody(plain, tools)).passes).toBe(1);
  });

  it('reports page numbers that do not settle within the cap', async () => {
    const long = text('Words that fill a line or so. '.repeat(60));
    const document = documentOf([
      paragraph([reference('there', 'See there', true)]),
      paragraph([long]),
      heading(2, 'there', 'There'),
    ]);
    const elements = buildElements(document, shelf);
    // A block whose length changes whenever it is set stands for page numbers that push each other about.
    let times = 0;
    const [flow] = elements.flows;
    const restless = flow!.nodes.map((node): LayoutNode => {
      if (node.type !== 'TEXT' || node.runs.every((run) => run.pageOf === null)) return node;
      const { runs } = node;
      const copies = (count: number) =>
        Array.from({ length: count }, () => ({ ...runs[0]!, value: 'long words '.repeat(400) }));
      return {
        ...node,
        get runs() {
          times += 1;
          return [...runs, ...copies(times)];
        },
      };
    });
    const hostile: Elements = { ...elements, flows: [{ ...flow!, nodes: restless }] };
    const { passes, diagnostics } = await layOutBody(hostile, tools);
    expect(passes).toBe(MAX_PASSES);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['layout-converges', 'warning'],
    ]);
  });

  it('reports a block that had to be cut by force', async () => {
    const theme = { ...defaultTheme, marginPt: { ...defaultTheme.marginPt, top: 410, bottom: 410 } };
    const document = documentOf([paragraph([text('Words that fill a line or so. '.repeat(20))])], { theme });
    const { diagnostics, pages } = await layOutBody(buildElements(document, shelf), tools);
    expect(diagnostics.map(({ code }) => code)).toEqual(['layout-keeps-words']);
    expect(pages.length).toBeGreaterThan(3);
  });
});
