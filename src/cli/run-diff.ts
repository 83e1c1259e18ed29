import { readEditionFile } from '../host/read-edition-file.ts';
import {
  compareEditions,
  type Dossier,
  type EditionChange,
  hasErrors,
  readEdition,
  spellControls,
} from '../index.ts';
import { exitCodeOf, exitCodes } from './exit-code.ts';
import { type DiffArguments } from './diff-options.ts';
import { openTerminal } from './terminal.ts';

/** `briefpack diff`: what changed between two JSON editions, as lines or as one JSON object. */
export async function runDiff(options: DiffArguments): Promise<void> {
  const terminal = openTerminal(options);
  const read = await Promise.all([options.old, options.new].map(readEditionFile));
  const editions = read.map((each) => ('diagnostic' in each ? null : readEdition(each.source, each.file)));
  const diagnostics = [
    ...read.flatMap((each) => ('diagnostic' in each ? [each.diagnostic] : [])),
    ...editions.flatMap((each) => each?.diagnostics ?? []),
  ];
  const [old, now] = editions.map((each) => each?.dossier ?? null);
  const changes =
    old === null || old === undefined || now === null || now === undefined ? [] : compareEditions(old, now);

  process.exitCode = exitCodeOf(diagnostics, options.strict);
  if (options.json) {
    const isOk = process.exitCode === exitCodes.done;
    const report = { ok: isOk, from: editionOf(old), to: editionOf(now), changes, diagnostics };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  terminal.report(diagnostics);
  if (hasErrors(diagnostics) || old === null || old === undefined) return;
  terminal.say(describe(changes, old.edition ?? 1));
}

function editionOf(dossier: Dossier | null | undefined): number | null {
  return dossier === null || dossier === undefined ? null : (dossier.edition ?? 1);
}

function describe(changes: readonly EditionChange[], edition: number): string {
  if (changes.length === 0) return `Nothing changed since edition ${edition}.`;
  const lists = [...new Set(changes.map(({ list }) => list))];
  const kinds = [...new Set(changes.map(({ change }) => change))];
  const head = kinds
    .map((kind) => `${changes.filter(({ change }) => change === kind).length} ${kind}`)
    .join(', ');
  return [
    `Since edition ${edition}: ${head}`,
    ...lists.flatMap((list) => [
      '',
      list,
      ...changes.filter((change) => change.list === list).flatMap(describeChange),
    ]),
  ].join('\n');
}

function describeChange({ change, before, after }: EditionChange): readonly string[] {
  const side = after ?? before;
  if (side === null) return [];
  const mark = `  ${change.toUpperCase().padEnd(13)} `;
  const line = (words: string): string => spellControls(words);
  const who = side.who === null ? '' : `${side.who}: `;
  const place = side.file === null ? '' : ` (${side.file})`;
  // Of a changed article, the title may be the same.
  const isSame = before?.text === after?.text && before?.who === after?.who;
  const old =
    before === null || after === null || isSame
      ? []
      : [`${' '.repeat(16)}was: ${line(wordsBefore(before, after))}`];
  return [`${mark}${line(`${who}${side.text}${place}`)}`, ...old];
}

/** What the earlier edition had, with who said so where that is another one now. */
function wordsBefore(
  before: NonNullable<EditionChange['before']>,
  after: NonNullable<EditionChange['after']>,
): string {
  return before.who === after.who || before.who === null ? before.text : `${before.who}: ${before.text}`;
}
