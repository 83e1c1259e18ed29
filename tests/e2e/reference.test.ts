/** docs/cli.md is made from what the command line says of itself: `npm run docs` writes it anew. */
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { briefingSchema } from '../../src/config/briefing.ts';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { commandNames, optionNames } from '../../src/cli/explain-usage.ts';
import { repository, runCli } from '../support/run-cli.ts';

const COMMANDS = [
  'init',
  'build',
  'analyse',
  'review',
  'trace',
  'template list',
  'template new',
  'template check',
  'template preview',
];

const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'Done.'],
  [1, 'Something that you can fix; the diagnostics say what and where. Nothing was written.'],
  [2, 'The command line is wrong.'],
  [3, 'An output could not be written; the old files are untouched.'],
  [4, 'A limit was reached, such as the page budget.'],
  [5, 'There were warnings under `--strict`. Nothing was written.'],
  [70, 'A bug in Briefpack.'],
];

it('docs/cli.md is what the command line says', async () => {
  const text = await format(reference(), {
    ...(await resolveConfig(repository)),
    parser: 'markdown',
  });
  await expect(text).toMatchFileSnapshot('../../docs/cli.md');
});

it('every command and option is known to "did you mean"', () => {
  const help = [runCli(['--help']), ...COMMANDS.map((command) => runCli([...command.split(' '), '--help']))]
    .map(({ stdout }) => stdout)
    .join('\n');
  const options = new Set([...help.matchAll(/--([a-z][a-z-]+)/g)].map(([, name]) => name));
  expect(options).toEqual(new Set(optionNames));
  const commands = new Set([...help.matchAll(/^ {2}briefpack ([a-z]+)/gm)].map(([, name]) => name));
  expect(commands).toEqual(new Set(commandNames));
});

function reference(): string {
  const commands = COMMANDS.map((command) => {
    const help = runCli([...command.split(' '), '--help']).stdout.trimEnd();
    return `### briefpack ${command}\n\n\`\`\`text\n${help}\n\`\`\``;
  });
  const keys = Object.entries(briefingSchema.shape).map(
    ([key, schema]) => `| \`${key}\` | ${schema.description ?? ''} |`,
  );
  const codes = Object.entries(diagnosticCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return `<!-- Made from the code by "npm run docs"; edit it there. -->

# The command line

Inputs are files or folders; a folder is searched for \`.txt\`, \`.text\`, \`.md\`, \`.markdown\`, \`.html\` and \`.htm\` files, and
hidden files are passed over. Without inputs, a command reads the articles that \`briefing.yaml\` names. Results go to the
standard output, everything else to the standard error.

## Commands

${commands.join('\n\n')}

### briefpack completion

Prints a script that completes commands and options: \`briefpack completion >> ~/.bashrc\`, or \`~/.zshrc\`.

## Exit codes

| code | meaning |
| --- | --- |
${EXIT_CODES.map(([code, meaning]) => `| ${code} | ${meaning} |`).join('\n')}

## Diagnostics

\`file:line:column: severity code: message\`, with a hint below. An error stops the build, a warning does so under
\`--strict\`, a note only informs.

| code | meaning |
| --- | --- |
${codes.join('\n')}

## \`--json\`

One object on the standard output, whatever happened:

\`\`\`json
{
  "ok": true,
  "outputs": [
    { "file": "output/quay-fees-analyst.pdf", "format": "pdf", "audience": "analyst", "pages": 14, "bytes": 212480, "sha256": "..." }
  ],
  "diagnostics": [
    { "severity": "warning", "code": "date-known", "message": "...", "file": "...", "line": 3, "column": 1, "hint": "..." }
  ],
  "timings": { "ingest": 40, "analyse": 210, "compose": 60, "render": 900 }
}
\`\`\`

\`audience\` is null for the dossier, which is the same for all; \`pages\` is null for formats without pages; timings are
milliseconds. \`file\`, \`line\`, \`column\` and \`hint\` are left out where there is none.

## briefing.yaml

Paths are relative to the file. [briefing.schema.json](briefing.schema.json) is its JSON Schema; \`briefpack init\` puts a
copy into the project, so that editors complete the file without a network. What the command line says comes first.

| key | meaning |
| --- | --- |
${keys.join('\n')}

## The date of a pack

\`--date\`, else \`date\` of briefing.yaml, else the environment's \`SOURCE_DATE_EPOCH\`, else the day of the newest dated
article; the pack says which. Where none is given, the pack says that its date is not given. The clock is never read, so
that the same input gives the same bytes.
`;
}
