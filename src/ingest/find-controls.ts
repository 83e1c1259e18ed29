import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { placeOf } from './place.ts';
import { type ReadArticle } from './read-article.ts';

/** Characters that overrule the order of reading: what is printed would not be what is stored. */
const ORDER = /[\u202A-\u202E\u2066-\u2069]/u;
/** Those, and all that is stored without being seen; joiners that shape Arabic, Indic scripts and emoji are left alone. */
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/**
 * Reports invisible characters as `text-has-no-controls`, once for an article, at the first of them: a warning where the order of reading
 * is overruled, else a note. The text itself stays as it is, so that offsets remain true; renderers leave the characters out.
 */
export function findControls(article: ReadArticle, path: string): readonly Diagnostic[] {
  const found = [...article.text.matchAll(INVISIBLE)];
  const first = found[0];
  if (first === undefined) return [];
  const overrules = ORDER.test(article.text);
  const codes = [...new Set(found.map(([character]) => nameCharacter(character)))].sort();
  const shown = codes.length > 5 ? [...codes.slice(0, 5), '...'] : codes;
  const count = found.length === 1 ? 'One invisible character' : `${found.length} invisible characters`;
  return [
    {
      severity: overrules ? 'warning' : 'note',
      code: 'text-has-no-controls',
      message: `${count} (${shown.join(', ')})${overrules ? ', some of which change the order of reading' : ''}`,
      file: path,
      ...(article.keepsLines ? placeOf(article.text, first.index) : {}),
      hint: 'They are not printed; look at the words around them in the source.',
    },
  ];
}

function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
