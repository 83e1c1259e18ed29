import { closest, distance } from 'fastest-levenshtein';

/** "Did you mean ...?" for a name that is near to one of `names`; undefined where none is near. */
export function suggest(name: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const nearest = closest(name, [...names]);
  const isNear = distance(name, nearest) <= Math.max(name.length > 3 ? 2 : 1, Math.floor(name.length / 3));
  return isNear ? `Did you mean "${nearest}"?` : undefined;
}
