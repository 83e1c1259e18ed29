import { type ArgumentsCamelCase, type Argv, type CommandModule, type InferredOptionTypes } from 'yargs';
import { listTemplates, loadTemplate, templateRoots } from '../host/load-templates.ts';
import { readProject } from '../host/read-project.ts';
import { hasErrors, readTemplateConfig } from '../index.ts';
import { checkValues, commonOptions } from './common-options.ts';
import { exitCodeOf } from './exit-code.ts';
import { openTerminal } from './terminal.ts';

type ListArguments = InferredOptionTypes<typeof commonOptions>;

const listCommand: CommandModule<object, ListArguments> = {
  command: 'list',
  describe: 'List the audiences of the project and those that come with Briefpack',
  builder: (yargs): Argv<ListArguments> =>
    yargs
      .options(commonOptions)
      .example('$0 template list', 'Names for --audience')
      .check((options) => checkValues(options, commonOptions)),
  handler: listAudiences,
};

export const templateCommand: CommandModule = {
  command: 'template',
  describe: 'Work with audience templates',
  builder: (yargs) => yargs.command(listCommand).demandCommand(1, 'Name what to do with templates.'),
  handler: () => undefined,
};

async function listAudiences(options: ArgumentsCamelCase<ListArguments>): Promise<void> {
  const terminal = openTerminal(options);
  const { folder, diagnostics } = await readProject(options.config);
  const roots = templateRoots(folder);
  const audiences = await Promise.all(
    (await listTemplates(roots)).map(async (name) => {
      const template = await loadTemplate(name, roots);
      const settings = template === null ? null : readTemplateConfig([template]).config;
      return { name, description: settings?.description ?? '', path: template?.path ?? '' };
    }),
  );
  process.exitCode = exitCodeOf(diagnostics, options.strict);
  if (options.json) {
    const report = { ok: !hasErrors(diagnostics), audiences, diagnostics };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  terminal.report(diagnostics);
  const width = Math.max(0, ...audiences.map(({ name }) => name.length));
  for (const { name, description } of audiences) terminal.say(`${name.padEnd(width)}  ${description}`);
}
