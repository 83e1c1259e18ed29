import { type Argv, type CommandModule } from 'yargs';
import { checkValues, inputsPositional } from './common-options.ts';
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
      .check((options) => checkValues(options, reviewOptions)),
  handler: async (options) => {
    const { runReview } = await import('./run-review.ts');
    await runReview(options);
  },
};
