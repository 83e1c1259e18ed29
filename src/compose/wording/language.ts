import { type Direction } from '../../model/document.ts';

const rightToLeftScripts: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);

/** The direction of a language's script by the likely subtags of Unicode; `ltr` for a tag that is none. */
export function directionOf(language: string): Direction {
  const script = localeOf(language)?.maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

/** Whether two BCP 47 tags name the same language, whatever their regions; scripts count. */
export function isSameLanguage(a: string, b: string): boolean {
  const [first, second] = [localeOf(a)?.maximize(), localeOf(b)?.maximize()];
  if (first === undefined || second === undefined) return a === b;
  return first.language === second.language && first.script === second.script;
}

const foreignScripts = { Arab: /\p{Script=Arabic}/u, Hebr: /\p{Script=Hebrew}/u, Latn: /\p{Script=Latin}/u };

/**
 * The tag of words in an article of a language: that language, but for words wholly in a script that is read the other way,
 * such as an Urdu quotation in an English article. Of those only the script is known.
 */
export function languageOfWords(language: string, words: string): string {
  const letters = words.match(/\p{L}/gu) ?? [];
  for (const [script, pattern] of Object.entries(foreignScripts)) {
    const tag = `und-${script}`;
    const isOther = letters.length > 0 && directionOf(tag) !== directionOf(language);
    if (isOther && letters.every((letter) => pattern.test(letter))) return tag;
  }
  return language;
}

function localeOf(language: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(language);
  } catch {
    // An article may carry any tag; one that is none gets no special treatment.
    return undefined;
  }
}
