import { type Project } from '../host/read-project.ts';
import { type NamedInputs } from '../host/read-inputs.ts';

/** The inputs of a command: those that were named, else the articles of the project, beside its briefing.yaml. */
export function inputsOf({ folder, briefing }: Project, named: readonly string[]): NamedInputs {
  if (named.length > 0) return { folder: '.', names: named };
  const { articles = 'articles' } = briefing;
  return { folder, names: typeof articles === 'string' ? [articles] : articles };
}
