import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasChromium, launchChromium } from '../support/chromium.ts';
import { harbourArticles } from '../support/harbour-articles.ts';
import { cliFile, makeProject, type Project } from '../support/run-cli.ts';

let browser: Browser;
let project: Project;
let running: ChildProcess;
let page: Page;
let complaints: string[];

/** Resolves to the address that `template preview` prints. */
function startPreview(args: readonly string[], cwd: string): Promise<string> {
  running = spawn(process.execPath, [cliFile, 'template', 'preview', ...args, '--port', '0'], { cwd });
  return new Promise((resolve, reject) => {
    let said = '';
    running.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    running.on('exit', (code) => {
      reject(new Error(`The preview ended with ${code ?? 'a signal'}: ${said}`));
    });
  });
}

/** Seconds of the processor that the preview has used. */
function secondsUsed(): number {
  const fields =
    readFileSync(`/proc/${running.pid ?? 0}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const revision = (edition: 'html' | 'pdf'): Promise<string | null> =>
  page.getAttribute('body', `data-${edition}`);

/** Writes a file and waits until the page shows another edition. */
async function change(file: string, text: string, edition: 'html' | 'pdf' = 'html'): Promise<void> {
  const before = await revision(edition);
  project.write(file, text);
  await page.waitForSelector(`body:not([data-${edition}="${before ?? ''}"])`, { timeout: 60_000 });
}

const htmlText = (): Promise<string> =>
  page.frameLocator('#html iframe:not(.coming)').locator('main').innerText();

describe.skipIf(!hasChromium)('template preview', () => {
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    project = makeProject({
      ...harbourArticles,
      'briefing.yaml': 'title: Quay talks\n',
      'templates/minister/template.yaml': 'name: minister\nextends: executive\n',
      'templates/minister/sections/watch.hbs': '## Ahead\nNothing yet.\n',
    });
    const address = await startPreview(['minister'], project.folder);
    page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await page.waitForSelector('body[data-html][data-pdf]', { timeout: 60_000 });
  });
  afterEach(async () => {
    await page.close();
    running.kill('SIGKILL');
    project.remove();
  });

  test('shows both editions, and follows the template, its strings, the articles and the decisions', async () => {
    expect(await htmlText()).toContain('Nothing yet.');
    expect(await page.textContent('#pages')).toMatch(/^of [12]$/);
    const viewer = page.frames().find((frame) => frame.url().includes('/pack.pdf'));
    expect(viewer).toBeDefined();

    const used = secondsUsed();
    const started = performance.now();
    await change('templates/minister/sections/watch.hbs', '## Ahead\nA vote on Monday.\n');
    const [took, busy] = [performance.now() - started, secondsUsed() - used];
    process.stdout.write(
      `preview: changed in ${Math.round(took)} ms, ${busy.toFixed(2)} s of the processor\n`,
    );
    // Other programs may hold this one up; what it does itself takes less than a second.
    expect(busy).toBeLessThan(1);
    expect(await htmlText()).toContain('A vote on Monday.');

    await change('templates/minister/strings/en.yaml', 'sections: { statements: Voices }\n');
    expect(await htmlText()).toContain('Voices');
    await change(
      'templates/minister/template.yaml',
      'name: minister\nextends: executive\ntheme: { colours: { accent: "#0b4f9e" } }\n',
    );
    const late =
      'Fog over the sound\n\n“The lamps were out all night,” said Mette Friis, the harbour master, on 14 March 2026.\n';
    await change('articles/4-late.txt', late);
    expect(await htmlText()).toContain('4 articles');
    await change('briefing.yaml', 'title: Fog talks\n');
    expect(await htmlText()).toContain('Fog talks');

    const lamps = 'The lamps were out all night';
    expect(await htmlText()).toContain(lamps);
    expect(project.run(['review']).code).toBe(0);
    const undecided = project.readText('review.yaml');
    const at = undecided.lastIndexOf('undecided', undecided.indexOf(lamps));
    expect(at).toBeGreaterThan(0);
    await change(
      'review.yaml',
      `${undecided.slice(0, at)}exclude${undecided.slice(at + 'undecided'.length)}`,
    );
    expect(await htmlText()).not.toContain(lamps);
    expect(complaints).toEqual([]);
  });

  test('shows an error with its code frame and keeps the last good page, until it is mended', async () => {
    await change('templates/minister/sections/watch.hbs', `## Ahead\n${'One more line.\n\n'.repeat(60)}`);
    const frame = page.frameLocator('#html iframe:not(.coming)');
    // Not to the very end: where that is changes with the room that a message takes.
    await frame.locator('body').evaluate('window.scrollTo({ top: 1500, behavior: "instant" })');
    project.write('templates/minister/sections/watch.hbs', '## Ahead\n\n{{#each statments}}x{{/each}}\n');
    await page.waitForSelector('.problem');
    expect(await page.textContent('.problem .place')).toBe('templates/minister/sections/watch.hbs:3:9');
    expect(await page.textContent('.problem pre')).toContain(
      '> 3 | {{#each statments}}x{{/each}}\n    |         ^',
    );
    expect(await page.textContent('.problem .hint')).toBe('Did you mean "statements"?');
    expect(await page.getAttribute('#status', 'class')).toBe('stale');
    expect(await htmlText()).toContain('One more line.');

    const scroll = 'scrollY';
    const before = await frame
      .locator('body')
      .evaluate((_body, name) => Reflect.get(globalThis, name) as number, scroll);
    expect(before).toBeGreaterThan(500);
    await change('templates/minister/sections/watch.hbs', `## Ahead\n${'Another line.\n\n'.repeat(60)}`);
    await page.waitForSelector('#problems', { state: 'hidden' });
    expect(await htmlText()).toContain('Another line.');
    const after = await frame
      .locator('body')
      .evaluate((_body, name) => Reflect.get(globalThis, name) as number, scroll);
    expect(Math.abs(after - before), `${before} to ${after}`).toBeLessThan(60);
    expect(complaints).toEqual([]);
  });

  test('ends at Ctrl-C, with 0', async () => {
    const ended = new Promise((resolve) =>
      running.once('exit', (code) => {
        resolve(code);
      }),
    );
    running.kill('SIGINT');
    expect(await ended).toBe(0);
    await page.waitForSelector('#status.stale');
  });
});
