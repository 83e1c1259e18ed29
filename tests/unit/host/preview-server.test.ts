import { createServer, request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PreviewServer, startPreviewServer } from '../../../src/host/preview/server.ts';

let server: PreviewServer;
beforeEach(async () => {
  server = await startPreviewServer('minister', 0);
});
afterEach(async () => {
  await server.close();
});

/** `fetch` would not let a test choose the Host. */
function ask(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<{
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(new URL(path, server.url), { headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const words = (text: string): Uint8Array => Buffer.from(text);
const port = (): string => new URL(server.url).port;

describe('the preview server', () => {
  it('listens on 127.0.0.1 alone', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('serves the page under a policy that lets nothing in', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toContain('<h1>minister</h1>');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('serves what was shown last, and keeps it where an edition is absent', async () => {
    expect((await ask('/pack.html')).status).toBe(404);
    const pdf = { bytes: words('%PDF'), pages: 2 };
    await server.show({ html: words('<p>one</p>'), pdf, problems: [], status: '' });
    await server.show({
      problems: [{ severity: 'error', place: '', message: 'm', frame: null, hint: null }],
      status: 's',
    });
    expect((await ask('/pack.html')).body).toBe('<p>one</p>');
    expect((await ask('/pack.pdf')).headers['content-type']).toBe('application/pdf');
  });

  it.each([
    ['a foreign name', { Host: 'evil.example' }],
    ['a foreign name with the right port', { Host: 'evil.example:1' }],
    ['a foreign page', { Origin: 'https://evil.example' }],
    ['a page without a name', { Origin: 'null' }],
    ['a page of another program on this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a picture on a foreign page', { 'Sec-Fetch-Site': 'cross-site' }],
  ])('refuses %s', async (_who, headers) => {
    await server.show({ html: words('<p>one</p>'), problems: [], status: '' });
    for (const path of ['/', '/pack.html', '/events', '/preview.js']) {
      const answer = await ask(path, headers);
      expect(answer.status, path).toBe(403);
      expect(answer.body).not.toContain('<p>');
    }
  });

  it('takes its own page, by either name of this machine', async () => {
    expect((await ask('/', { Host: `localhost:${port()}` })).status).toBe(200);
    expect((await ask('/', { Origin: server.url.slice(0, -1) })).status).toBe(200);
  });

  it('changes nothing for anybody', async () => {
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await ask('/pack.html', {}, method)).status).toBe(404);
  });

  it('says that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startPreviewServer('x', taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    other.close();
  });
});
