import { type CopyStore, DiskFault, openCopyStore, type StoredCopy } from '../host/copy-store.ts';
import { packageVersion } from '../host/package-version.ts';
import { readNamedFile } from '../host/read-named-file.ts';
import { withdrawCopies } from '../host/withdraw-copies.ts';
import { writeOutputs } from '../host/write-outputs.ts';
import {
  type BuildRequest,
  type CopiesRequest,
  type CopyPlan,
  type Diagnostic,
  encloseWithCopies,
  hasErrors,
  type ManifestEntry,
  planCopies,
  type PlannedCopy,
  readManifest,
  readRecipientsFile,
} from '../index.ts';
import { describeOutput } from './deliver.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { printJsonReport, type WrittenFile } from './json-report.ts';
import { type PreparedBuild } from './prepare-build.ts';
import { type Terminal } from './terminal.ts';

interface CopyOptions {
  readonly json: boolean;
  readonly strict: boolean;
}

/** What came of a run. */
interface HandedOut {
  readonly entries: readonly ManifestEntry[];
  readonly outputs: readonly WrittenFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * `briefpack build --recipients`: a numbered copy for everybody on the list, with manifest and distribution list. Copies
 * are gathered out of sight and take their names when all are made; a run that was killed goes on where it stopped.
 */
export async function runCopies(
  { request, show }: PreparedBuild,
  listFile: string,
  folder: string,
  options: CopyOptions,
  terminal: Terminal,
): Promise<void> {
  const handed = await handOut(request, listFile, folder, options);
  const diagnostics = show(handed.diagnostics);
  const code = exitCodeOf(diagnostics, options.strict);
  process.exitCode = code;
  if (options.json) {
    printJsonReport({
      ok: code === exitCodes.done,
      outputs: handed.outputs,
      diagnostics,
      timings: handed.timings,
    });
    return;
  }
  terminal.report(diagnostics);
  if (code === exitCodes.strict)
    terminal.complain('Nothing was written, as --strict takes warnings for errors.');
  for (const { file, copy } of handed.outputs) if (copy === undefined) terminal.say(file);
  const { size } = new Set(handed.entries.map(({ copy }) => copy));
  if (size > 0) terminal.say(`${folder}/ (${size} ${size === 1 ? 'copy' : 'copies'})`);
}

async function handOut(
  build: BuildRequest,
  listFile: string,
  folder: string,
  options: CopyOptions,
): Promise<HandedOut> {
  const nothing = { entries: [], outputs: [], timings: {} };
  const list = await readNamedFile(listFile);
  const read =
    'fault' in list ? { recipients: null, diagnostics: [list.fault] } : await readRecipientsFile(list.file);
  const before = [...build.before, ...read.diagnostics];
  const request: CopiesRequest = {
    ...build,
    before,
    recipients: read.recipients ?? [],
    version: packageVersion(),
  };
  const plan = await planCopies(request);
  if (hasErrors(plan.diagnostics))
    return { ...nothing, diagnostics: plan.diagnostics, timings: plan.clock.timings };
  try {
    return await writeAll(request, plan, await openCopyStore(folder, plan.runId), folder, options);
  } catch (error) {
    if (!(error instanceof DiskFault)) throw error;
    return { ...nothing, diagnostics: [...plan.diagnostics, error.diagnostic], timings: plan.clock.timings };
  }
}

async function writeAll(
  request: CopiesRequest,
  plan: CopyPlan,
  store: CopyStore,
  folder: string,
  options: CopyOptions,
): Promise<HandedOut> {
  const gathered = await gatherCopies(plan, store);
  const diagnostics = withoutRepeats([...plan.diagnostics, ...gathered.diagnostics]);
  const { timings } = plan.clock;
  if (exitCodeOf(diagnostics, options.strict) !== exitCodes.done) {
    await store.discard();
    return { entries: [], outputs: [], diagnostics, timings };
  }
  const { entries } = gathered;
  const enclosures = (await encloseWithCopies(request, plan, entries)).map(({ file, bytes }) => ({
    file: `${folder}/${file}`,
    bytes,
  }));
  await store.publish();
  // Before the old manifest goes, so that a run that is killed here still knows what to take away.
  const withdrawn = await withdrawOld(folder, entries);
  const faults = await writeOutputs(enclosures);
  if (!hasErrors(faults)) await store.discard();
  const copies = entries.map(({ file, format, audience, pages, bytes, sha256, copy }): WrittenFile => ({
    file: `${folder}/${file}`,
    format,
    audience,
    pages,
    bytes,
    sha256,
    copy,
  }));
  const outputs = hasErrors(faults)
    ? []
    : [
        ...copies,
        ...enclosures.map(({ file, bytes }) =>
          describeOutput({ audience: null, format: extensionOf(file), pages: null, bytes }, file),
        ),
      ];
  return { entries, outputs, diagnostics: [...diagnostics, ...withdrawn, ...faults], timings };
}

async function withdrawOld(
  folder: string,
  entries: readonly ManifestEntry[],
): Promise<readonly Diagnostic[]> {
  const manifest = await readNamedFile(`${folder}/manifest.json`);
  const listed = 'fault' in manifest ? [] : readManifest(Buffer.from(manifest.file.bytes).toString('utf8'));
  const files = await withdrawCopies(folder, listed, new Set(entries.map(({ file }) => file)));
  if (files.length === 0) return [];
  return [
    {
      severity: 'note',
      code: 'copies-are-current',
      message: `Taken away, as the earlier hand-out had them and this one does not: ${files.join(', ')}.`,
      file: folder,
    },
  ];
}

/** Makes every copy that no earlier run has finished, group by group: one layout and one file are in memory at a time. */
async function gatherCopies(
  plan: CopyPlan,
  store: CopyStore,
): Promise<{ readonly entries: readonly ManifestEntry[]; readonly diagnostics: readonly Diagnostic[] }> {
  const entries: ManifestEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const group of plan.groups) {
    const known = store.foundIn(group.key);
    const isDone = known !== undefined && group.files.every(({ file }) => store.finished.has(file));
    if (isDone) {
      diagnostics.push(...known);
      entries.push(...group.files.flatMap((planned) => entryOf(planned, store.finished.get(planned.file))));
      continue;
    }
    const made = await group.make();
    diagnostics.push(...made.diagnostics);
    if (hasErrors(diagnostics)) continue;
    await store.noteGroup(group.key, made.diagnostics);
    entries.push(
      ...(await plan.clock.run(
        'copies',
        async () => {
          const written: ManifestEntry[] = [];
          for (const { write, pages, ...planned } of made.files) {
            const stored =
              store.finished.get(planned.file) ?? (await store.add(planned.file, write(), pages));
            written.push(...entryOf(planned, stored));
          }
          return written;
        },
        ({ length }) => `${length} written`,
      )),
    );
  }
  return { entries, diagnostics };
}

function entryOf(planned: PlannedCopy, stored: StoredCopy | undefined): readonly ManifestEntry[] {
  if (stored === undefined) return [];
  const { pages, bytes, sha256 } = stored;
  return [{ ...planned, pages, bytes, sha256 }];
}

/** Two groups find the same faults. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

function extensionOf(file: string): string {
  return file.slice(file.lastIndexOf('.') + 1);
}
