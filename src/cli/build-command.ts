import { type Argv, type CommandModule } from 'yargs';
import { type BuildArguments, buildOptions } from './build-options.ts';
import { checkValues, inputsPositional } from './common-options.ts';

export const buildCommand: CommandModule<object, BuildArguments> = {
  command: 'build [inputs..]',
  describe: 'Make briefing packs from articles',
  builder: (yargs) =>
    yargs
      .positional('inputs', inputsPositional)
      .options(buildOptions)
      .example('$0 build articles', 'The full pack of a folder as PDF')
      .example('$0 build articles -a executive -a analyst -f pdf -f html -o packs/', 'Four files')
      .example('$0 build articles -a executive --max-pages 2 -o brief.pdf', 'One file of two pages')
      .example('$0 build articles --recipients list.csv -o copies/', 'A numbered copy for each recipient')
      // yargs' types take --format for a string where it has choices; they are checked by then.
      .check((options) => checkValues(options, buildOptions)) as unknown as Argv<BuildArguments>,
  handler: async (options) => {
    const { runBuild } = await import('./run-build.ts');
    await runBuild(options);
  },
};
