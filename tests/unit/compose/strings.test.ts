import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedFolders } from '../../support/template-folders.ts';

const audiences = ['analyst', 'executive', 'press', 'public'];
const languages = ['en', 'fr', 'ar'];

/** Every wording with its dotted key; plural forms are wordings of their own. */
function wordings(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, each]) =>
    wordings(each, path === '' ? key : `${path}.${key}`),
  );
}

const tables = audiences.flatMap((audience) =>
  languages.map((language) => {
    const text = shippedFolders(audience)[0]?.files.get(`strings/${language}.yaml`) ?? '';
    return { audience, language, table: wordings(parse(text)) };
  }),
);

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{[a-z-]+\}/gu)].map(([each]) => each).sort();

describe.each(tables)('the wordings of $audience in $language', ({ audience, language, table }) => {
  it('ask for nothing that the English ones do not have', () => {
    const english = new Map(
      tables.find((each) => each.audience === audience && each.language === 'en')?.table,
    );
    for (const [key, text] of table) {
      const other = english.get(key) ?? english.get(key.replace(/\.[a-z]+$/u, '.other'));
      if (other === undefined) continue;
      const unknown = placeholders(text).filter((each) => !placeholders(other).includes(each));
      expect(unknown, key).toEqual([]);
      // "One article" may spell its number out.
      const lost = placeholders(other).filter(
        (each) => each !== '{count}' && !placeholders(text).includes(each),
      );
      expect(lost, key).toEqual([]);
    }
  });

  it('are set as the language sets them', () => {
    for (const [key, text] of table) {
      expect(text, key).toBe(text.normalize('NFC'));
      expect(text, key).not.toMatch(/ {3}|[<>]|\.\.\./u);
      if (language === 'fr') {
        expect(text, key).not.toMatch(/ [:;?!»]|« |'|[a-zà-ÿ][;?!]/u);
      }
      if (language === 'ar' && key !== 'locale') {
        expect(text.replaceAll(/\{[a-z-]+\}/gu, ''), key).not.toMatch(/[a-zA-Z,;?]/u);
      }
      if (language === 'en') expect(text, key).not.toMatch(/['"]/u);
    }
  });
});
