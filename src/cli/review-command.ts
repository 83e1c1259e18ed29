import { type Argv, type CommandModule } from 'yargs';
import { checkValues, inputsPositional } from './common-options.ts';
import { UsageError } from './usage-error.ts';
import { type ReviewArguments, reviewOptions } from './review-options.ts';

export const reviewCommand: CommandModule<object, ReviewArguments> = {
  command: 'review [inputs..]',
  describe: 'Write or refresh review.yaml, where an editor accepts, excludes, pins and corrects',
  builder: (yargs): Argv<ReviewArguments> =>
    yargs
      .positional('inputs', inputsPositional)
      .options(reviewOptions)
      .example('$0 review', 'Add entries for what is new; every decision and comment stays')
      .example('$0 review --status', 'How many statements are reviewed, and by whom')
      .example('$0 review --interactive --by "A. Editor"', 'Decide statement by statement')
      .example('$0 review --recover', 'A new file with what a damaged one still holds')
      .check((options) => checkValues(options, reviewOptions)),
  handler: async (options) => {
    const modes = (['status', 'interactive', 'recover'] as const).filter((mode) => options[mode]);
    if (modes.length > 1)
      throw new UsageError(`--${modes.join(' and --')} do not go together.`, 'Choose one of them.');
    if (options.by !== undefined && !options.interactive)
      throw new UsageError('--by signs decisions of --interactive.', 'Add --interactive.');
    if (options.interactive && options.json)
      throw new UsageError('--interactive talks to a person, --json to a program.', 'Leave one of them out.');
    if (options.interactive) await (await import('./review-interactively.ts')).reviewInteractively(options);
    else if (options.recover) await (await import('./run-recover.ts')).runRecover(options);
    else await (await import('./run-review.ts')).runReview(options);
  },
};
