import { createHash } from 'node:crypto';
import { writeOutputs } from '../host/write-outputs.ts';
import { type Diagnostic, hasErrors, type Pack } from '../index.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { printJsonReport, type WrittenFile } from './json-report.ts';
import { type Terminal } from './terminal.ts';

/** What a command made, and how it went. */
export interface Made {
  readonly packs: readonly Pack[];
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * Writes packs to `files` (in the same order; null is the standard output), tells how it went and sets the exit code.
 * With an error, or a warning under --strict, nothing is written; where a font lacks a glyph, the editions that print
 * none are.
 */
export async function deliver(
  { packs, diagnostics, timings }: Made,
  files: readonly string[] | null,
  options: { readonly json: boolean; readonly strict: boolean },
  terminal: Terminal,
): Promise<void> {
  const isRefused =
    packs.length === 0 ||
    exitCodeOf(
      diagnostics.filter(({ code, severity }) => code !== 'glyph-exists' || severity !== 'error'),
      options.strict,
    ) !== exitCodes.done;
  const targets = isRefused || files === null ? [] : files;
  const faults = await writeOutputs(
    targets.map((file, index) => ({ file, bytes: packs[index]?.bytes ?? new Uint8Array() })),
  );
  const all = [...diagnostics, ...faults];
  const outputs = hasErrors(faults)
    ? []
    : targets.flatMap((file, index) => {
        const pack = packs[index];
        return pack === undefined ? [] : [describeOutput(pack, file)];
      });

  const code = exitCodeOf(all, options.strict);
  process.exitCode = code;
  if (options.json) {
    printJsonReport({ ok: code === exitCodes.done, outputs, diagnostics: all, timings });
    return;
  }
  terminal.report(all);
  if (code === exitCodes.strict)
    terminal.complain('Nothing was written, as --strict takes warnings for errors.');
  if (files === null && !isRefused && packs[0] !== undefined) process.stdout.write(packs[0].bytes);
  for (const { file, pages } of outputs)
    terminal.say(pages === null ? file : `${file} (${pages} ${pages === 1 ? 'page' : 'pages'})`);
}

/** An output as `--json` lists it. */
export function describeOutput(
  {
    audience,
    format,
    pages,
    bytes,
  }: Pick<Pack, 'audience' | 'pages' | 'bytes'> & { readonly format: string },
  file: string,
): WrittenFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, format, audience, pages, bytes: bytes.byteLength, sha256 };
}
