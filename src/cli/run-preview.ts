import { loadFonts } from '../host/load-fonts.ts';
import { type PreviewServer, startPreviewServer } from '../host/preview/server.ts';
import { type Project, readProject } from '../host/read-project.ts';
import { type Diagnostic, formatPlace, hasErrors, preview, type Preview, PreviewMemory } from '../index.ts';
import { exitCodes } from './exit-code.ts';
import { checkPackArguments, type PackArguments, prepareBuild, watchedPaths } from './prepare-build.ts';
import { runOnChange } from './run-on-change.ts';
import { type PreviewArguments } from './template-options.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_PORT = 4747;
const MAX_PORT = 65_535;

/**
 * `briefpack template preview`: serves the audience's HTML and PDF until Ctrl-C, and makes them anew at every change.
 * Throws {@link UsageError}.
 */
export async function previewAudience(options: PreviewArguments): Promise<void> {
  const { port = DEFAULT_PORT } = options;
  if (!Number.isSafeInteger(port) || port < 0 || port > MAX_PORT)
    throw new UsageError(`--port takes a number up to ${MAX_PORT}.`, 'For example --port 4747.');
  const pack = packArguments(options);
  checkPackArguments(pack);
  const terminal = openTerminal(options);
  const first = await readProject(options.config);
  const name = options.name ?? first.briefing.audiences?.[0] ?? 'analyst';
  const server = await openServer(name, port, options.port !== undefined);
  if ('fault' in server) {
    terminal.report([server.fault]);
    process.exitCode = exitCodes.fixable;
    return;
  }
  if (options.json) process.stdout.write(`${JSON.stringify({ ok: true, url: server.url })}\n`);
  else terminal.say(`${name}: ${server.url} (Ctrl-C ends the preview)`);
  const memory = new PreviewMemory((use, scripts) => loadFonts(use, scripts, first.folder));
  await runOnChange({
    paths: async () => watchedPaths(await readProject(options.config), options.inputs),
    run: (signal) => showOnce({ server, memory, terminal, name, pack }, options.config, signal),
  });
  await server.close();
}

interface Session {
  readonly server: PreviewServer;
  readonly memory: PreviewMemory;
  readonly terminal: Terminal;
  readonly name: string;
  readonly pack: PackArguments;
}

/** Everything is read anew: the memory knows what stayed the same. */
async function showOnce(session: Session, config: string | undefined, signal: AbortSignal): Promise<void> {
  const { server, memory, terminal, name, pack } = session;
  const started = performance.now();
  const project: Project = await readProject(config);
  const chosen = { audiences: [name], formats: [] };
  const { request, show } = await prepareBuild(pack, project, chosen, terminal.progress);
  await preview({ ...request, signal }, memory, async (made) => {
    const diagnostics = show(made.diagnostics);
    const status = statusOf(made, performance.now() - started);
    if (made.isFinal) {
      terminal.report(diagnostics);
      if (!hasErrors(diagnostics)) terminal.note(`${name}: ${status}`);
    }
    await server.show({ ...editionsOf(made), problems: diagnostics.map(describe), status });
  });
}

function editionsOf({ html, pdf }: Preview): Pick<Preview, 'html' | 'pdf'> {
  return { ...(html === undefined ? {} : { html }), ...(pdf === undefined ? {} : { pdf }) };
}

function statusOf({ pdf, diagnostics, isFinal }: Preview, ms: number): string {
  if (hasErrors(diagnostics)) return 'This cannot be made; what you see is the last good pack.';
  if (!isFinal) return 'Setting the pages …';
  const pages = pdf === undefined ? '' : `${pdf.pages} ${pdf.pages === 1 ? 'page' : 'pages'} `;
  return `${pages}in ${(ms / 1000).toFixed(1)} s`;
}

function describe(diagnostic: Diagnostic): Parameters<PreviewServer['show']>[0]['problems'][number] {
  const { severity, message, frame, hint } = diagnostic;
  return { severity, place: formatPlace(diagnostic), message, frame: frame ?? null, hint: hint ?? null };
}

/** The usual port gives way to another program; one that was asked for does not. */
async function openServer(
  name: string,
  port: number,
  isAsked: boolean,
): Promise<PreviewServer | { readonly fault: Diagnostic }> {
  try {
    return await startPreviewServer(name, port);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (!isAsked) return await startPreviewServer(name, 0);
    return {
      fault: {
        severity: 'error',
        code: 'port-is-free',
        message: `Port ${port} of 127.0.0.1 is used by another program, or is not for everybody to use.`,
        hint: 'Choose another --port, or leave it out for a free one.',
      },
    };
  }
}

function isPortTaken(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
  );
}

function packArguments({ inputs, lang, strict }: PreviewArguments): PackArguments {
  return {
    inputs,
    lang,
    strict,
    title: undefined,
    reference: undefined,
    marking: undefined,
    date: undefined,
    paper: undefined,
    edition: undefined,
    recto: undefined,
    'max-pages': undefined,
    'missing-glyphs': undefined,
    pdfa: undefined,
  };
}
