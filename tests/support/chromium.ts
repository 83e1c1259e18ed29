import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const EXECUTABLE = '/usr/bin/chromium';

/** Whether this machine has the Chromium that the browser tests use; `.ci/run` installs it. */
export const hasChromium = existsSync(EXECUTABLE);

/** A Chromium without network services of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** A page that was opened from a file, with what it asked for and complained about meanwhile. */
export interface OpenPage {
  readonly page: Page;
  /** Addresses of all requests but the one for the file itself and those for data inside of it. */
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens `html` from a `file:` address, as a reader of a handed-out pack does. */
export async function openHtml(
  browser: Browser,
  html: Uint8Array,
  options: BrowserContextOptions = {},
  fragment = '',
): Promise<OpenPage> {
  const folder = await mkdtemp(join(tmpdir(), 'briefpack-browser-'));
  const file = join(folder, 'pack.html');
  await writeFile(file, html);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url().split('#')[0] !== address)
      requests.push(request.url());
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${address}${fragment}`);
  return {
    page,
    requests,
    complaints,
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true });
    },
  };
}
