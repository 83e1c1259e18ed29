import { type OutletRights } from '../config/outlets.ts';
import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Article } from '../model/article.ts';
import { type PackDate } from '../model/stages.ts';
import { findOutlet } from './find-outlet.ts';

/**
 * Articles that may no longer be handed out on the date of the pack, as warnings `licence-current`; they are refused under
 * --strict. A pack without a date cannot be checked, and says so.
 */
export function checkLicences(
  articles: readonly Article[],
  outlets: readonly OutletRights[],
  date: PackDate | null,
): readonly Diagnostic[] {
  const day = date?.value.slice(0, 10) ?? null;
  return articles.flatMap((article): readonly Diagnostic[] => {
    const outlet = findOutlet(article, outlets);
    const until = outlet?.keepUntil;
    if (outlet === null || until === undefined || (day !== null && day <= until)) return [];
    const name = outlet.name === '*' ? (article.outlet?.value ?? 'an outlet that is not named') : outlet.name;
    return [
      {
        severity: 'warning',
        code: 'licence-current',
        message:
          day === null
            ? `Articles of ${name} may be handed out until ${until}, and this pack has no date.`
            : `Articles of ${name} might be handed out until ${until}; this pack is of ${day}.`,
        file: article.file,
        hint: 'Leave the article out, or renew the licence and change "keepUntil" in briefing.yaml.',
      },
    ];
  });
}
