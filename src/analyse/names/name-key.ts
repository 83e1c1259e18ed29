import { nameParticles, nameSuffixes } from '../lexicon/names.ts';

/** A personal name as the words that count when names are compared, in one romanisation. */
export type NameKey = readonly string[];

/** Common given names whose romanisations differ by more than the general rules even out. */
const romanisations: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]?h[ae]mm?[aeou]d$/u, 'muhamad'],
  [/^a[hk]?hm[ae][dt]$/u, 'ahmad'],
  [/^h[uo]ss?[ae]+[iy]?n$/u, 'husain'],
  [/^[yj]o?u?ss?[aeu]ff?$/u, 'iusuf'],
  [/^abd[ue]l?$/u, 'abdul'],
  [/^(?:alexand(?:er|re)|aleksand[ae]?r)$/u, 'aleksandr'],
];

/** The words of a name that count, folded: accents, doubled letters, y and i, articles and suffixes make no difference. */
export function nameKey(name: string): NameKey {
  const words = name.split(/[\s‐‑-]+/u).map(plainWord);
  const kept = words.filter((word) => word !== '' && !nameParticles.has(word) && !nameSuffixes.has(word));
  return (kept.length > 0 ? kept : words).map(foldWord);
}

/** The words of a body's name that count: "Tehreek-e-X" and "Tehrik-i-X" are one. */
export function bodyKey(name: string): string {
  const words = name.split(/[\s‐‑-]+/u).map(plainWord);
  const kept = words.filter((word) => word.length > 1 && !/^(?:the|of|for|and|al|el|ul)$/u.test(word));
  return kept.map(foldWord).join(' ');
}

function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}'’.,]/gu, '')
    .toLowerCase();
}

function foldWord(word: string): string {
  const known = romanisations.find(([pattern]) => pattern.test(word));
  if (known !== undefined) return known[1];
  return word
    .replace(/ou|oo/gu, 'u')
    .replace(/ee|ey$|ei$|iy$|ii|yi|ie$|y/gu, 'i')
    .replace(/ph/gu, 'f')
    .replace(/(\p{L})\1+/gu, '$1');
}

/**
 * Whether a shorter name can be the same person's as a longer one by its words alone: they share the last word, and each
 * other word of the shorter stands in the longer, in order, in full or as an initial.
 */
export function isShorterForm(shorter: NameKey, longer: NameKey): boolean {
  if (shorter.length > longer.length || shorter.length < 2) return false;
  if (shorter.at(-1) !== longer.at(-1) || !fits(shorter[0] ?? '', longer[0] ?? '')) {
    return shorter.length === longer.length - 1 && isTail(shorter, longer);
  }
  let at = 0;
  return shorter.slice(0, -1).every((word) => {
    while (at < longer.length - 1 && !fits(word, longer[at] ?? '')) at += 1;
    at += 1;
    return at <= longer.length - 1;
  });
}

/** Whether a name is another one without its end: "Ana Reyes" of "Ana Reyes Mora", "Omar Said" of "Omar Said bin Tariq". */
export function isOpeningOf(shorter: NameKey, longer: NameKey): boolean {
  return (
    shorter.length >= 2 && shorter.length < longer.length && shorter.every((word, at) => word === longer[at])
  );
}

function isTail(shorter: NameKey, longer: NameKey): boolean {
  const offset = longer.length - shorter.length;
  return shorter.every((word, index) => word === longer[index + offset]);
}

function fits(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** A word for ids: ASCII letters and digits, hyphens between words. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-+|-+$/gu, '');
}

/** Code point order, the only order that names are sorted in. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
