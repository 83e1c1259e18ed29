import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Article } from '../model/article.ts';

/**
 * Markings from low to high, ladder by ladder. Ladders are not compared with one another.
 *
 * TLP 2.0: https://www.first.org/tlp/ (WHITE is CLEAR's name in TLP 1.0). UK: Government Security Classifications, 2024.
 * EU: Council Decision 2013/488/EU, article 2.
 */
const LADDERS: readonly (readonly string[])[] = [
  ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
  ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'],
  ['UNCLASSIFIED', 'RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP SECRET'],
  ['EU RESTRICTED', 'EU CONFIDENTIAL', 'EU SECRET', 'EU TOP SECRET'],
];

/** Markings that a pack without one may hold: they say that everybody may read the text. */
const OPEN: readonly string[] = ['TLP:CLEAR', 'TLP:WHITE', 'UNCLASSIFIED', 'PUBLIC'];

/**
 * Articles that are marked higher than the pack they would be printed in, as errors `marking-high-enough` at the place
 * of their marking. `ladder` is the project's own, from low to high, and goes before those that are known; a marking that
 * stands on no ladder with the pack's is an error too, as it cannot be told whether it is higher.
 */
export function checkMarkings(
  articles: readonly Article[],
  packMarking: string | null,
  ladder: readonly string[] | null,
): readonly Diagnostic[] {
  const ladders = ladder === null ? LADDERS : [ladder, ...LADDERS];
  return articles.flatMap((article): readonly Diagnostic[] => {
    const marking = article.marking;
    if (marking === undefined) return [];
    const order = compare(marking.value, packMarking, ladders);
    if (order !== null && order <= 0) return [];
    const pack = packMarking === null ? 'the pack carries no marking' : `the pack is marked "${packMarking}"`;
    return [
      {
        severity: 'error',
        code: 'marking-high-enough',
        message:
          order === null
            ? `The article is marked "${marking.value}" and ${pack}: it cannot be told which is higher.`
            : `The article is marked "${marking.value}", but ${pack}.`,
        file: article.file,
        ...placeOf(article.text, marking.start),
        hint:
          order === null
            ? 'Write the order of your markings, from low to high, as "markings:" in briefing.yaml.'
            : 'Mark the pack higher with --marking, or leave the article out.',
      },
    ];
  });
}

/** Above 0 where the article stands higher than the pack; null where no ladder has both. */
function compare(
  article: string,
  pack: string | null,
  ladders: readonly (readonly string[])[],
): number | null {
  if (pack === null) return OPEN.some((open) => key(open) === key(article)) ? 0 : 1;
  if (key(article) === key(pack)) return 0;
  for (const ladder of ladders) {
    const [low, high] = [rungOf(article, ladder), rungOf(pack, ladder)];
    if (low !== null && high !== null) return low - high;
  }
  return null;
}

/** The highest rung whose words a marking begins with: what follows, such as "UK EYES ONLY", is a caveat. */
function rungOf(marking: string, ladder: readonly string[]): number | null {
  const words = `${key(marking)} `;
  let found: { readonly rung: number; readonly length: number } | null = null;
  for (const [rung, name] of ladder.entries()) {
    const length = key(name).length;
    if (words.startsWith(`${key(name)} `) && length > (found?.length ?? 0)) found = { rung, length };
  }
  return found?.rung ?? null;
}

/** "TLP: Amber+Strict" and "TLP:AMBER+STRICT" are one; WHITE is what CLEAR was called. */
function key(marking: string): string {
  return marking
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .replace(/^TLP WHITE\b/u, 'TLP CLEAR');
}

function placeOf(
  text: string,
  offset: number | undefined,
): { readonly line?: number; readonly column?: number } {
  if (offset === undefined) return {};
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
