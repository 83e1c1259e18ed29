/** Countries that the articles name often and of which nobody speaks. */
import { type Organisation } from '../../model/dossier.ts';
import { countriesIn } from './subjects.ts';
import { tokensWithin, type View } from './view.ts';

/** A country that is named less often is a passing mention: nobody expects to hear it. */
const LEAST_MENTIONS = 3;

/**
 * Ids of the governments that the articles name three times or more and of which nobody speaks, most named first, then in
 * the order given. A country speaks where a statement has a speaker of it, or where the words that name a source name the
 * country ("Turkish officials"), however unsure the speaker is; what another speaker tells of it is not its own voice.
 */
export function findSilent(view: View, organisations: readonly Organisation[]): readonly string[] {
  const heard = new Set<string>();
  for (const { statement, article, actor } of view.statements) {
    if (statement.standing !== 'own-words') continue;
    if (typeof actor?.country === 'string') heard.add(actor.country);
    if (statement.source === null) continue;
    for (const code of countriesIn(article, tokensWithin(article, statement.source))) heard.add(code);
  }
  return organisations
    .filter(
      ({ kind, country, mentions }) =>
        kind === 'government' && country !== null && !heard.has(country) && mentions.length >= LEAST_MENTIONS,
    )
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    .map(({ id }) => id);
}
