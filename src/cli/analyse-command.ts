import { type Argv, type CommandModule } from 'yargs';
import { type AnalyseArguments, analyseOptions } from './analyse-options.ts';
import { checkValues, inputsPositional } from './common-options.ts';

export const analyseCommand: CommandModule<object, AnalyseArguments> = {
  command: ['analyse [inputs..]', 'analyze'],
  describe: 'Write what the articles say as a dossier in JSON',
  builder: (yargs): Argv<AnalyseArguments> =>
    yargs
      .positional('inputs', inputsPositional)
      .options(analyseOptions)
      .example('$0 analyse articles -o dossier.json', 'Keep the dossier')
      .example('$0 analyse articles | jq .statements[].exact', 'Hand it to another program')
      .example('$0 analyse articles --explain s-0123456789ab', 'Why a statement is kept or cut')
      .check((options) => checkValues(options, analyseOptions)),
  handler: async (options) => {
    const { runAnalyse } = await import('./run-analyse.ts');
    await runAnalyse(options);
  },
};
