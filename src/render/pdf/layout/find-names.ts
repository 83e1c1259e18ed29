import { type LaidOutPage } from '../page.ts';

/** A page that prints a name, and the height at which it does so first. */
export interface NamedPlace {
  readonly page: number;
  readonly topPt: number;
}

/** Pages by the name's place in the index, ascending. */
export type NamedPlaces = readonly (readonly NamedPlace[])[];

/**
 * Finds on which pages each name is printed in any of its forms, in whole words. Where one form holds another the
 * longest counts; a form that two names share is a mention of neither, as the page does not say which is meant. A name
 * that is parted by a turning page counts for the page on which it begins. Words of `silentTags` and furniture do not
 * count. Linear in the number of words.
 */
export function findNames(
  pages: readonly LaidOutPage[],
  names: readonly (readonly string[])[],
  silentTags: ReadonlySet<number>,
): NamedPlaces {
  const found = names.map(() => new Map<number, number>());
  if (names.length === 0) return [];
  const forms = formsByWord(names);
  for (const stretch of readStretches(pages, silentTags)) {
    let end = 0;
    for (const { index } of stretch.text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (index < end) continue;
      const form = formAt(stretch.text, index, forms);
      if (form === null) continue;
      end = index + form.words.length;
      const place = stretch.starts.findLast(({ at }) => at <= index);
      if (place === undefined || form.name === null) continue;
      const places = found[form.name];
      if (places !== undefined && !places.has(place.page)) places.set(place.page, place.topPt);
    }
  }
  return found.map((places) =>
    [...places].map(([page, topPt]) => ({ page, topPt })).sort((a, b) => a.page - b.page),
  );
}

/** A form of a name; `name` is null where several names have it. */
interface Form {
  readonly words: string;
  readonly name: number | null;
}

const FIRST_WORD = /^[\p{L}\p{N}]+/u;

/** Forms by their first word, the longest first. */
function formsByWord(names: readonly (readonly string[])[]): ReadonlyMap<string, readonly Form[]> {
  const owners = new Map<string, number | null>();
  for (const [name, forms] of names.entries()) {
    for (const form of forms) owners.set(form, owners.has(form) && owners.get(form) !== name ? null : name);
  }
  const byWord = new Map<string, Form[]>();
  for (const [words, name] of owners) {
    const first = FIRST_WORD.exec(words)?.[0];
    if (first === undefined) continue;
    const known = byWord.get(first) ?? [];
    known.push({ words, name });
    byWord.set(first, known);
  }
  for (const forms of byWord.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return byWord;
}

function formAt(text: string, at: number, forms: ReadonlyMap<string, readonly Form[]>): Form | null {
  const first = FIRST_WORD.exec(text.slice(at, at + 80))?.[0] ?? '';
  const fits = ({ words }: Form): boolean =>
    text.startsWith(words, at) &&
    !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at + words.length, at + words.length + 2));
  return forms.get(first)?.find(fits) ?? null;
}

/** The words of one element, over all its lines and pages. */
interface Stretch {
  text: string;
  readonly starts: { readonly at: number; readonly page: number; readonly topPt: number }[];
}

function readStretches(pages: readonly LaidOutPage[], silentTags: ReadonlySet<number>): Iterable<Stretch> {
  const stretches = new Map<number, Stretch>();
  for (const [index, page] of pages.entries()) {
    for (const item of page.items) {
      if (item.kind !== 'line' || item.tag === null || silentTags.has(item.tag)) continue;
      const stretch = stretches.get(item.tag) ?? { text: '', starts: [] };
      stretches.set(item.tag, stretch);
      stretch.starts.push({ at: stretch.text.length, page: index + 1, topPt: item.topPt });
      stretch.text += item.line.string.replaceAll(/\s/gu, ' ');
    }
  }
  return stretches.values();
}
