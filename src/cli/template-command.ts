import { type Argv, type CommandModule } from 'yargs';
import { listTemplates, loadTemplate, templateRoots } from '../host/load-templates.ts';
import { readTemplateConfig } from '../index.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { readProject } from './project.ts';

export const templateCommand: CommandModule = {
  command: 'template',
  describe: 'Work with audience templates',
  builder: (yargs) =>
    yargs
      .command({
        command: 'list',
        describe: 'List the audiences of the project and those that come with Briefpack',
        builder: (inner: Argv) =>
          withCommonOptions(inner.example('$0 template list', 'Names for --audience')),
        handler: listAudiences,
      })
      .demandCommand(1, 'Name what to do with templates, such as "briefpack template list".'),
  handler: () => undefined,
};

async function listAudiences(options: CommonOptions): Promise<void> {
  const project = await readProject(options.config);
  const roots = templateRoots(project.folder);
  const audiences = await Promise.all(
    (await listTemplates(roots)).map(async (name) => {
      const folder = await loadTemplate(name, roots);
      const settings = folder === null ? null : readTemplateConfig([folder]).config;
      return { name, description: settings?.description ?? '', path: folder?.path ?? '' };
    }),
  );
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ok: true, audiences }, null, 2)}\n`);
    return;
  }
  const width = Math.max(...audiences.map(({ name }) => name.length));
  for (const { name, description } of audiences)
    process.stdout.write(`${name.padEnd(width)}  ${description}\n`);
}
