import { AxeBuilder } from '@axe-core/playwright';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/render/html/index.ts';
import { type CheckedDocument } from '../../src/model/document.ts';
import {
  documentOf,
  entry,
  heading,
  mark,
  paragraph,
  plainDocument,
  quotation,
  strong,
  text,
} from '../support/document-builders.ts';
import { hasChromium, launchChromium, openHtml } from '../support/chromium.ts';
import { figureBlocks } from '../support/figure-blocks.ts';
import { htmlFonts } from '../support/html-fonts.ts';
import { textOfPages } from '../support/pdf-text.ts';
import { sampleDocument } from '../support/sample-document.ts';

const sample = renderHtml(sampleDocument(), { fonts: htmlFonts() }).bytes;
const figures = renderHtml(documentOf([heading(2, 'figures', 'Figures'), ...figureBlocks]), {
  fonts: htmlFonts(),
}).bytes;
const unbreakable = renderHtml(packOfOneWord('Fartplansbestämmelse'.repeat(12)), { fonts: [] }).bytes;
const widths = [360, 390, 768, 1000, 1440, 1920];

describe.skipIf(!hasChromium)('the HTML edition in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  test('makes no request and has nothing to complain about', async () => {
    const { page, requests, complaints, close } = await openHtml(browser, sample);
    const fonts = await page.evaluate<string[]>(
      'document.fonts.ready.then((fonts) => [...fonts].filter((font) => font.status === "loaded").map((font) => font.family))',
    );
    expect(new Set(fonts.map((family) => family.replaceAll('"', '')))).toEqual(
      new Set(['Briefpack Serif', 'Briefpack Sans']),
    );
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(widths)('does not scroll sideways at %i px', async (width) => {
    for (const html of [sample, unbreakable, figures]) {
      const { page, close } = await openHtml(browser, html, { viewport: { width, height: 900 } });
      const overhang = await page.evaluate<string[]>(`
        [...document.querySelectorAll('body *')]
          .filter((element) => {
            const box = element.getBoundingClientRect();
            // A strip scrolls within its own box.
            const isScrolled = element.closest('figure.strip') !== null && !element.matches('figure');
            return !element.closest('thead') && !isScrolled && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
          })
          .map((element) => element.outerHTML.slice(0, 80))`);
      expect(overhang).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await close();
    }
  });

  test.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 360],
    ['dark', 360],
  ] as const)('has no axe violation (%s, %i px)', async (colorScheme, width) => {
    for (const html of [sample, figures]) {
      const { page, close } = await openHtml(browser, html, {
        colorScheme,
        viewport: { width, height: 900 },
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        ),
      ).toEqual([]);
      await close();
    }
  });

  test('is dark where the reader asks for it, and light on paper all the same', async () => {
    const { page, close } = await openHtml(browser, sample, { colorScheme: 'dark' });
    const ground = (): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    expect(await ground()).toBe('rgb(21, 23, 26)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await close();
  });

  test('never breaks a source key over a line', async () => {
    const { page, close } = await openHtml(browser, sample, { viewport: { width: 360, height: 900 } });
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.cite')].map((cite) => cite.getBoundingClientRect().height)`,
    );
    expect(heights.length).toBeGreaterThan(20);
    expect(Math.max(...heights)).toBeLessThan(30);
    await close();
  });

  test('sets 55 to 80 characters in a line of the words', async () => {
    const { page, close } = await openHtml(browser, sample, { viewport: { width: 1200, height: 900 } });
    const perLine = await page.evaluate<number>(`(() => {
      const paragraph = document.querySelector('.entry.paragraph p');
      paragraph.textContent = 'The day train stopped in October, and both countries want one by night. '.repeat(20);
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
      return paragraph.textContent.length / lines;
    })()`);
    expect(perLine).toBeGreaterThan(55);
    expect(perLine).toBeLessThan(80);
    await close();
  });

  test('folds the side column above the words on a phone, beside them on a desk', async () => {
    const boxes = `(() => {
      const side = document.querySelector('.statement .side').getBoundingClientRect();
      const words = document.querySelector('.statement .words').getBoundingClientRect();
      return { isAbove: side.bottom <= words.top + 1, isBeside: side.right <= words.left + 1 };
    })()`;
    const phone = await openHtml(browser, sample, { viewport: { width: 390, height: 900 } });
    expect(await phone.page.evaluate(boxes)).toEqual({ isAbove: true, isBeside: false });
    await phone.close();
    const desk = await openHtml(browser, sample, { viewport: { width: 1200, height: 900 } });
    expect(await desk.page.evaluate(boxes)).toEqual({ isAbove: false, isBeside: true });
    await desk.close();
  });

  test('makes cards of the matrix on a phone, each cell under the name of its column', async () => {
    const { page, close } = await openHtml(browser, sample, { viewport: { width: 390, height: 900 } });
    const labels = await page.evaluate<string[]>(
      `[...document.querySelectorAll('tbody tr:first-child td')].map((cell) => getComputedStyle(cell, '::before').content)`,
    );
    expect(labels).toEqual(['"Denmark"', '"Sweden"', '"Hällby town"']);
    await close();
  });

  test('leads from a statement to the highlighted words in the article', async () => {
    const { page, close } = await openHtml(browser, sample, { viewport: { width: 1200, height: 900 } });
    const ground = (): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('#quoted-2-a')).backgroundColor`);
    const before = await ground();
    await page.click('#statement-1 .note a');
    expect(await ground()).not.toBe(before);
    expect(
      await page.evaluate(`(() => {
        const box = document.querySelector('#quoted-2-a').getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
      })()`),
    ).toBe(true);
    await close();
  });

  test('prints the marking and the folio on every page', async () => {
    const { page, close } = await openHtml(browser, sample);
    const pages = await textOfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((words, index) => {
      // At the top and at the bottom; the marking is letter-spaced.
      expect(words.replaceAll(' ', '').split('OFFICIAL').length - 1).toBeGreaterThanOrEqual(2);
      expect(words).toContain(`${index + 1} of ${pages.length}`);
      expect(words).toContain('BP/2026/021');
      // No sheet holds nothing but these.
      expect(words.length).toBeGreaterThan(70);
    });
    await close();
  });

  test('keeps clear of the window where the pack has no marking', async () => {
    const document = sampleDocument();
    const plain = { ...document, meta: { ...document.meta, marking: null } };
    const { page, close } = await openHtml(browser, renderHtml(plain, { fonts: [] }).bytes);
    expect(
      await page.evaluate(`document.querySelector('.masthead').getBoundingClientRect().top`),
    ).toBeGreaterThan(20);
    await close();
  });

  test('mirrors for a pack in Arabic', async () => {
    const arabic = { ...sampleDocument(), language: 'ar', direction: 'rtl' } as const;
    const { page, close } = await openHtml(browser, renderHtml(arabic, { fonts: [] }).bytes, {
      viewport: { width: 1440, height: 900 },
    });
    expect(
      await page.evaluate(`(() => {
        const side = document.querySelector('.statement .side').getBoundingClientRect();
        const words = document.querySelector('.statement .words').getBoundingClientRect();
        return side.left >= words.right - 1 && document.documentElement.scrollWidth <= innerWidth;
      })()`),
    ).toBe(true);
    await close();
  });
});

/** A pack in which one endless word stands wherever words stand, among them the cells of a wide table. */
function packOfOneWord(word: string): CheckedDocument {
  const line = paragraph([text(word)]);
  const columns = Array.from({ length: 8 }, (_, index) => ({
    weight: index === 0 ? 1 : 2,
    header: [text('Denmark')],
  }));
  const meta = {
    ...plainDocument.meta,
    title: word,
    subtitle: word,
    reference: word,
    office: word,
    contact: word,
  };
  return documentOf(
    [
      { kind: 'masthead' },
      { kind: 'contents', depth: 2 },
      heading(2, 'one', word),
      paragraph([mark(word), strong(word), { kind: 'code', value: word }]),
      entry(
        'statement',
        '1',
        [[text(word)]],
        [line, quotation([line]), { kind: 'variant', children: [line] }],
      ),
      { kind: 'columns', columns: [[line], [line]] },
      {
        kind: 'landscape',
        children: [
          { kind: 'table', columns, rows: [columns.map(() => ({ children: [line] }))], caption: null },
        ],
      },
      { kind: 'list', isOrdered: false, items: [[line]] },
    ],
    { meta },
  );
}
