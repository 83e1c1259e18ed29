import { type Dossier } from '../../model/dossier.ts';
import { citationsOf, countryName, type ViewContext } from './context.ts';
import { type View } from './schema.ts';

/**
 * The countries that the articles name often and of which nobody speaks, in the dossier's order; one that an editor has
 * given a statement to since is left out. Where a country is named is cited once a paragraph.
 */
export function viewSilent(context: ViewContext): View['positions']['silent'] {
  const { organisations, silent = [] } = context.dossier;
  const heard = countriesHeard(context.dossier);
  return silent.flatMap((id) => {
    const found = organisations.find((one) => one.id === id);
    if (found === undefined || found.country === null || heard.has(found.country)) return [];
    const { country, mentions } = found;
    return [
      {
        actor: countryName(context, country),
        mentions: mentions.length,
        citations: citationsOf(context, mentions),
      },
    ];
  });
}

function countriesHeard({ people, organisations, statements }: Dossier): ReadonlySet<string> {
  const countryOf = new Map([...people, ...organisations].map(({ id, country }) => [id, country]));
  return new Set(
    statements
      .filter(({ standing }) => standing === 'own-words')
      .flatMap(({ speaker }) => (speaker === null ? [] : (countryOf.get(speaker) ?? []))),
  );
}
