import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Article } from '../model/article.ts';
import { languageReach } from '../model/language-reach.ts';

/**
 * Says of which articles nothing was read, so that a pack without their statements surprises nobody. Emits
 * `article-language-analysed`, a warning for each article in a language that is printed only, in the order given.
 */
export function reportLanguages(
  articles: readonly Pick<Article, 'file' | 'language'>[],
): readonly Diagnostic[] {
  return articles.flatMap(({ file, language }) =>
    language === null || languageReach(language.value) !== 'none'
      ? []
      : [
          {
            severity: 'warning',
            code: 'article-language-analysed',
            file,
            message: `The article is in a language that is not analysed (${language.value}): it is printed, but no statement of it is found.`,
            hint: 'Add a translation beside it, or give its language in the front matter where it was guessed wrongly.',
          } as const,
        ],
  );
}
