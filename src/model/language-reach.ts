/** How far articles of a language are read: in full, by quotation mark and verb of speech only, or not at all. */
export type LanguageReach = 'full' | 'quotations' | 'none';

const byQuotation = new Set(['fr', 'de', 'es', 'ar', 'ur']);

/**
 * How far an article is read, by the BCP 47 tag of its language. Where none is known it is read as English: that is what most articles
 * are, and what is too short to tell.
 */
export function languageReach(tag: string | null): LanguageReach {
  const language = (tag ?? 'en').toLowerCase().split('-')[0] ?? '';
  if (language === 'en') return 'full';
  return byQuotation.has(language) ? 'quotations' : 'none';
}
