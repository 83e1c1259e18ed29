import { type Dossier } from '../../model/dossier.ts';
import { compareArticles } from './compare-articles.ts';
import { compareDisagreements } from './compare-disagreements.ts';
import { comparePositions } from './compare-positions.ts';
import { compareQuestions } from './compare-questions.ts';
import { compareStatements } from './compare-statements.ts';
import { compareTimelines } from './compare-timelines.ts';
import { Edition } from './edition.ts';
import { type EditionChange } from './edition-change.ts';

/**
 * What changed from one edition to the next, list by list, new before changed before gone. Items are matched by what they
 * say, never by id or place: a renamed file changes nothing.
 */
export function compareEditions(old: Dossier, now: Dossier): readonly EditionChange[] {
  const [before, after] = [new Edition(old), new Edition(now)];
  return [
    ...compareStatements(before, after),
    ...comparePositions(before, after),
    ...compareDisagreements(before, after),
    ...compareQuestions(before, after),
    ...compareTimelines(before, after),
    ...compareArticles(before, after),
  ];
}
