import { closest, distance } from 'fastest-levenshtein';

/** "Did you mean ...?" for the nearest of the known names; null where none is near. */
export function suggestName(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const nearest = closest(name.toLowerCase(), [...known]);
  // A third of the letters may be wrong, as in "analist" or "htlm".
  const isNear = distance(name.toLowerCase(), nearest) <= Math.max(2, Math.floor(name.length / 3));
  return isNear && name.length > 1 ? `Did you mean "${nearest}"?` : null;
}
