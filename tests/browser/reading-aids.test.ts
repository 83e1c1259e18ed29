import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, openHtml } from '../support/chromium.ts';
import { makeProject, repository } from '../support/run-cli.ts';

const ENTRIES = '.entry.statement';
const STATE = '.search .state';
const COUNTRY = '.filters select[name="country"]';

const shown = (page: Page, selector: string): Promise<number> =>
  page.evaluate<number>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((each) => each.checkVisibility()).length`,
  );
const stateOf = async (page: Page): Promise<string> => (await page.textContent(STATE)) ?? '';

async function look(page: Page, words: string): Promise<string> {
  await page.fill('.search input', words);
  await page.press('.search input', 'Enter');
  return stateOf(page);
}

describe.skipIf(!hasChromium)('the reading aids of a pack on a screen', () => {
  const project = makeProject({});
  let browser: Browser;
  let html: Uint8Array;
  let open: Awaited<ReturnType<typeof openHtml>>;
  beforeAll(async () => {
    const run = project.run([
      'build',
      `${repository}docs/examples/articles`,
      '-f',
      'html',
      '-o',
      'pack.html',
    ]);
    expect(run.code, run.stderr).toBe(0);
    html = project.read('pack.html');
    browser = await launchChromium();
    open = await openHtml(browser, html, { viewport: { width: 1200, height: 900 } });
  });
  afterAll(async () => {
    await open.close();
    await browser.close();
    project.remove();
  });

  test('search finds words whatever their case, accents and quotation marks, and goes from place to place', async () => {
    const { page } = open;
    const found = await look(page, 'NORWAY');
    expect(found).toMatch(/^Place 1 of \d+$/u);
    await page.press('.search input', 'Enter');
    expect(await stateOf(page)).toMatch(/^Place 2 of /u);
    await page.press('.search input', 'Shift+Enter');
    expect(await stateOf(page)).toBe(found);
    await page.click('.search .previous');
    const [, last, all] = /^Place (\d+) of (\d+)$/u.exec(await stateOf(page)) ?? [];
    expect(last).toBe(all);
    const here = await page.evaluate<{ words: string; top: number }>(`(() => {
      const here = document.querySelector('.found-here');
      return { words: here.textContent, top: here.getBoundingClientRect().top };
    })()`);
    expect(here.words.toLowerCase()).toContain('norway');
    expect(here.top).toBeGreaterThanOrEqual(0);
    expect(here.top).toBeLessThan(900);

    // The articles write Sørvåg and Kjeldsgård; who looks for them may have no such keys.
    const text = await page.evaluate<string>('document.querySelector("main").innerText');
    const accented = /\p{L}*[áéíóúåäöøñç]\p{L}*/iu.exec(text)?.[0] ?? '';
    expect(accented).not.toBe('');
    const plain = accented
      .replaceAll('ø', 'o')
      .replaceAll('Ø', 'O')
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '');
    expect(await look(page, plain)).toMatch(/^Place 1 of /u);
    expect(await look(page, '"a lever in a negotiation')).toMatch(/^Place 1 of /u);

    expect(await look(page, 'zeppelin')).toBe('Not found in this pack');
    expect(await page.isDisabled('.search .next')).toBe(true);
    await page.press('.search input', 'Escape');
    expect(await stateOf(page)).toBe('');
    expect(await page.inputValue('.search input')).toBe('');
  });

  test('the filter shows the statements of one country, counts them and gives way to a link', async () => {
    const { page } = open;
    const all = await shown(page, ENTRIES);
    const option = page.locator(`${COUNTRY} option`).nth(1);
    const [, country = '', count = ''] = /^(.+) \((\d+)\)$/u.exec((await option.textContent()) ?? '') ?? [];
    await page.selectOption(COUNTRY, country);
    expect(await shown(page, ENTRIES)).toBe(Number(count));
    expect(await page.textContent('.filters .state')).toBe(`${count} of ${all} statements`);
    expect(await shown(page, `${ENTRIES}[data-country="${country}"]`)).toBe(Number(count));
    // No group stands there without its statements.
    expect(
      await page.evaluate<number>(
        `[...document.querySelectorAll('section section')].filter((part) => part.checkVisibility() && part.querySelector('.statement') && ![...part.querySelectorAll('.statement')].some((each) => each.checkVisibility())).length`,
      ),
    ).toBe(0);

    const hidden = await page.evaluate<string>(
      `[...document.querySelectorAll(${JSON.stringify(ENTRIES)})].find((each) => each.id && !each.checkVisibility()).id`,
    );
    await page.evaluate(`location.hash = ${JSON.stringify(hidden)}`);
    await expect.poll(() => shown(page, ENTRIES)).toBe(all);

    await page.selectOption(COUNTRY, country);
    await page.emulateMedia({ media: 'print' });
    expect(await shown(page, ENTRIES)).toBe(all);
    expect(await shown(page, '.aids')).toBe(0);
    await page.emulateMedia({ media: null });
    await page.click('.filters .clear');
    expect(await shown(page, ENTRIES)).toBe(all);
  });

  test('asks for nothing, complains of nothing and has no axe violation while it is used', async () => {
    const { page } = open;
    await page.selectOption(COUNTRY, { index: 1 });
    await look(page, 'the');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
    expect(open.requests).toEqual([]);
    expect(open.complaints).toEqual([]);
  });

  test('a page that may run nothing has every word and no control that does nothing', async () => {
    const still = await openHtml(browser, html, { javaScriptEnabled: false });
    expect(await still.page.locator('.aids:visible').count()).toBe(0);
    expect(await still.page.locator(`${ENTRIES}:visible`).count()).toBe(
      await still.page.locator(ENTRIES).count(),
    );
    await still.close();
  });
});
