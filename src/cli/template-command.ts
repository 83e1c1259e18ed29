import { type Argv, type CommandModule } from 'yargs';
import { checkValues, commonOptions, inputsPositional } from './common-options.ts';
import {
  type CheckArguments,
  type ListArguments,
  type NewArguments,
  newOptions,
  type PreviewArguments,
  previewOptions,
} from './template-options.ts';

const listCommand: CommandModule<object, ListArguments> = {
  command: 'list',
  describe: 'List the audiences of the project and those that come with Briefpack',
  builder: (yargs): Argv<ListArguments> =>
    yargs
      .options(commonOptions)
      .example('$0 template list', 'Names for --audience')
      .check((options) => checkValues(options, commonOptions)),
  handler: async (options) => {
    const { listAudiences } = await import('./run-template.ts');
    await listAudiences(options);
  },
};

const newCommand: CommandModule<object, NewArguments> = {
  command: 'new <name>',
  describe: 'Copy an audience into the project, to be changed there',
  builder: (yargs): Argv<NewArguments> =>
    yargs
      .positional('name', { type: 'string', demandOption: true, describe: 'Name of the new audience' })
      .options(newOptions)
      .example('$0 template new minister --from executive', 'The folder templates/minister')
      .check((options) => checkValues(options, newOptions)),
  handler: async (options) => {
    const { newAudience } = await import('./run-template.ts');
    await newAudience(options);
  },
};

const checkCommand: CommandModule<object, CheckArguments> = {
  command: 'check [name]',
  describe: 'Find every mistake in the template of an audience, or of all',
  builder: (yargs): Argv<CheckArguments> =>
    yargs
      .positional('name', { type: 'string', describe: 'Name of the audience; all of them without it' })
      .options(commonOptions)
      .example('$0 template check minister', 'Each mistake with its file, line and column')
      .check((options) => checkValues(options, commonOptions)),
  handler: async (options) => {
    const { checkAudiences } = await import('./run-template.ts');
    await checkAudiences(options);
  },
};

const previewCommand: CommandModule<object, PreviewArguments> = {
  command: 'preview [name] [inputs..]',
  describe: 'Show an audience in the browser and follow every change of its files',
  builder: (yargs): Argv<PreviewArguments> =>
    yargs
      .positional('name', {
        type: 'string',
        describe: 'Name of the audience; that of the project without it',
      })
      .positional('inputs', inputsPositional)
      .options(previewOptions)
      .example('$0 template preview minister', 'HTML and PDF side by side at the address that is printed')
      .check((options) => checkValues(options, previewOptions)),
  handler: async (options) => {
    const { previewAudience } = await import('./run-preview.ts');
    await previewAudience(options);
  },
};

export const templateCommand: CommandModule = {
  command: 'template',
  describe: 'Work with audience templates',
  builder: (yargs) =>
    yargs
      .command(listCommand)
      .command(newCommand)
      .command(checkCommand)
      .command(previewCommand)
      .demandCommand(1, 'Name what to do with templates.'),
  handler: () => undefined,
};
