import { createHash } from 'node:crypto';
import { type Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono, type Next } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { type PreviewProblem, previewPage } from './page.ts';
import { PREVIEW_SCRIPT } from './script.ts';
import { PREVIEW_STYLE } from './style.ts';

/** What the page shows; editions that are absent stay as they were, so that the last good one is always there. */
export interface PreviewUpdate {
  readonly html?: Uint8Array;
  readonly pdf?: { readonly bytes: Uint8Array; readonly pages: number };
  readonly problems: readonly PreviewProblem[];
  /** One line about what was made, such as "2 pages in 0.4 s". */
  readonly status: string;
}

/** A running server. */
export interface PreviewServer {
  readonly url: string;
  /** Resolves when open pages have fetched the new HTML edition, or would not within a moment. */
  readonly show: (update: PreviewUpdate) => Promise<void>;
  readonly close: () => Promise<void>;
}

const HOST = '127.0.0.1';
/** A browser that hangs does not keep the next edition waiting. */
const FETCH_WAIT_MS = 400;

/** What is shown now: revisions tell the page what is new. */
class Shown {
  html: Uint8Array | null = null;
  pdf: Uint8Array | null = null;
  event = { html: 0, pdf: 0, pages: 0, problems: [] as readonly PreviewProblem[], status: '' };

  take({ html, pdf, problems, status }: PreviewUpdate): boolean {
    const isNewHtml = html !== undefined && (this.html === null || Buffer.compare(html, this.html) !== 0);
    const isNewPdf = pdf !== undefined && (this.pdf === null || Buffer.compare(pdf.bytes, this.pdf) !== 0);
    if (isNewHtml) this.html = html;
    if (isNewPdf) this.pdf = pdf.bytes;
    this.event = {
      html: this.event.html + (isNewHtml ? 1 : 0),
      pdf: this.event.pdf + (isNewPdf ? 1 : 0),
      pages: pdf?.pages ?? this.event.pages,
      problems,
      status,
    };
    return isNewHtml;
  }
}

/**
 * Serves the preview of an audience on 127.0.0.1, to this machine's own browser only: a request under another host's name
 * or from another site's page is refused. `port` 0 takes any free one. Rejects with the system's error where the port
 * is taken.
 */
export async function startPreviewServer(audience: string, port: number): Promise<PreviewServer> {
  const shown = new Shown();
  const listeners = new Set<SSEStreamingApi>();
  const waiting = new Set<() => void>();
  let isClosing = false;
  const app = new Hono();
  // The port is known only when the server listens.
  const origin = { name: '' };
  app.use((context, next) => guard(context, next, origin.name));
  app.get('/', (context) => context.html(previewPage(audience), 200, { 'Content-Security-Policy': POLICY }));
  app.get('/preview.js', (context) =>
    context.body(PREVIEW_SCRIPT, 200, { 'Content-Type': 'text/javascript' }),
  );
  app.get('/preview.css', (context) => context.body(PREVIEW_STYLE, 200, { 'Content-Type': 'text/css' }));
  app.get('/pack.html', (context) => {
    for (const release of waiting) release();
    return bytes(context, shown.html, 'text/html; charset=utf-8');
  });
  app.get('/pack.pdf', (context) => bytes(context, shown.pdf, 'application/pdf'));
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      listeners.add(stream);
      stream.onAbort(() => {
        listeners.delete(stream);
      });
      await stream.writeSSE({ data: JSON.stringify(shown.event) });
      while (!stream.aborted && !isClosing) await stream.sleep(15_000);
    }),
  );
  const server = createAdaptorServer({ fetch: app.fetch, hostname: HOST }) as Server;
  await listen(server, port);
  origin.name = `${HOST}:${portOf(server)}`;
  return {
    url: `http://${origin.name}/`,
    show: async (update) => {
      const isNewHtml = shown.take(update);
      for (const stream of listeners) await stream.writeSSE({ data: JSON.stringify(shown.event) });
      if (isNewHtml && listeners.size > 0) await untilFetched(waiting);
    },
    close: async () => {
      isClosing = true;
      for (const stream of listeners) stream.abort();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Refuses whoever is not this machine's own page: names that were bent to 127.0.0.1, and pages of other sites. */
async function guard(context: Context, next: Next, own: string): Promise<Response | undefined> {
  const names = [own, own.replace(HOST, 'localhost')];
  const { host, origin } = { host: context.req.header('host'), origin: context.req.header('origin') };
  const isForeign = origin !== undefined && !names.some((name) => origin === `http://${name}`);
  if (
    host === undefined ||
    !names.includes(host) ||
    isForeign ||
    context.req.header('sec-fetch-site') === 'cross-site'
  ) {
    return context.text('This preview is for the browser of this machine alone.\n', 403);
  }
  await next();
  context.header('Cache-Control', 'no-store');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  return undefined;
}

function bytes(context: Context, body: Uint8Array | null, type: string): Response {
  if (body === null) return context.text('Not made yet.\n', 404);
  const tag = createHash('sha256').update(body).digest('hex').slice(0, 16);
  // A copy of its own: the typed array may be a window on a larger buffer.
  return context.body(new Uint8Array(body), 200, { 'Content-Type': type, ETag: `"${tag}"` });
}

function untilFetched(waiting: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const release = (): void => {
      clearTimeout(timer);
      waiting.delete(release);
      // The answer leaves before the next edition takes the machine.
      setImmediate(resolve);
    };
    const timer = setTimeout(release, FETCH_WAIT_MS);
    waiting.add(release);
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
