import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium, openHtml } from '../support/chromium.ts';
import { makeProject, repository, sharedArticles } from '../support/run-cli.ts';

const MOST_BYTES = 400_000;
const audiences = ['executive', 'analyst', 'press', 'public'] as const;
/** Every language is looked at in one of the two schemes and on one of the two screens. */
const views = [
  { language: 'en', colorScheme: 'light', width: 1200 },
  { language: 'fr', colorScheme: 'dark', width: 1200 },
  { language: 'ar', colorScheme: 'light', width: 360 },
] as const;
const packs = views.flatMap((view) => audiences.map((audience) => ({ audience, ...view })));
const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules: {} });

/** From the real articles where they are, as the limit of size is about them. */
const articles = existsSync(sharedArticles) ? sharedArticles : `${repository}docs/examples/articles`;

describe.skipIf(!hasChromium)('each audience in each language', () => {
  const project = makeProject({});
  let browser: Browser;
  beforeAll(async () => {
    for (const { language } of views) {
      const chosen = audiences.flatMap((audience) => ['-a', audience]);
      const run = project.run([
        'build',
        articles,
        ...chosen,
        '-f',
        'html',
        '--lang',
        language,
        '-o',
        `${language}/`,
      ]);
      expect(run.code, run.stderr).toBe(0);
    }
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    project.remove();
  });
  const fileOf = ({ audience, language }: (typeof packs)[number]): string =>
    `${language}/briefing-${audience}.html`;

  test.each(packs)('$audience in $language is valid, small, and has a place for every link', async (pack) => {
    const text = project.readText(fileOf(pack));
    const { results } = await validator.validateString(text);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      ),
    ).toEqual([]);
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
    const ids = new Set(Array.from(text.matchAll(/ id="([^"]+)"/gu), ([, id]) => id));
    const links = Array.from(text.matchAll(/ href="#([^"]+)"/gu), ([, id]) => decodeURIComponent(id ?? ''));
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(packs)('$audience in $language ($colorScheme, $width px) has no axe violation', async (pack) => {
    const { colorScheme, width } = pack;
    const { page, requests, complaints, close } = await openHtml(browser, project.read(fileOf(pack)), {
      colorScheme,
      viewport: { width, height: 900 },
      offline: true,
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`),
    ).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
