/** Short forms that the articles themselves spell out. */
import { type GlossaryEntry } from '../../model/dossier.ts';
import { selectSpan } from '../../model/selector.ts';
import { compareText } from './make-id.ts';
import { type ArticleView, type View } from './view.ts';

const shortForm = String.raw`\p{Lu}[\p{Lu}\p{N}&-]{1,9}`;
const bracketed = new RegExp(String.raw`\((${shortForm})\)`, 'gu');
const wordsAtEnd = /(?:[\p{L}\p{N}’'&-]+[ \u00a0]){1,9}$/u;
/** Nine words are hardly ever longer. */
const LONG_FORM_REACH = 160;
const shortFirst = new RegExp(String.raw`\b(${shortForm}) \(((?:[\p{L}\p{N}’'&-]+ ?){2,9})\)`, 'gu');
const linkWords = new Set([
  'of',
  'for',
  'the',
  'and',
  'on',
  'in',
  'to',
  'de',
  'du',
  'des',
  'la',
  'le',
  'e',
  'i',
  'y',
]);

/**
 * Expansions as the articles give them, "Long Form (LF)" or "LF (Long Form)", in order of the term; several articles'
 * evidence for one term is joined, and its first expansion is kept. A long form whose initials do not spell the short one is
 * left out.
 */
export function findGlossary(view: View): readonly GlossaryEntry[] {
  const entries = new Map<string, GlossaryEntry>();
  for (const article of view.articles) {
    for (const { term, start, end } of findExpansions(article)) {
      const evidence = selectSpan(article.article, { start, end });
      const known = entries.get(term);
      if (known === undefined) entries.set(term, { term, expansion: evidence.exact, evidence: [evidence] });
      else entries.set(term, { ...known, evidence: [...known.evidence, evidence] });
    }
  }
  return [...entries.values()].sort((a, b) => compareText(a.term, b.term));
}

function* findExpansions(
  article: ArticleView,
): Generator<{ readonly term: string; readonly start: number; readonly end: number }> {
  const { text } = article.text;
  // Brackets first: to look for words that a bracket may follow takes as long as the text is long, times nine.
  for (const match of text.matchAll(bracketed)) {
    const [, term = ''] = match;
    const before = text.slice(Math.max(0, match.index - LONG_FORM_REACH), match.index);
    const long = wordsAtEnd.exec(before)?.[0] ?? '';
    const words = spellShortForm(long.trimEnd(), term);
    if (words === null) continue;
    const end = match.index - (long.length - long.trimEnd().length);
    yield { term, start: end - words.length, end };
  }
  for (const match of text.matchAll(shortFirst)) {
    const [, term = '', long = ''] = match;
    if (spellShortForm(long, term) !== long) continue;
    const start = match.index + term.length + 2;
    yield { term, start, end: start + long.length };
  }
}

/** The last words whose initials spell the short form, small linking words aside, or null. */
function spellShortForm(long: string, term: string): string | null {
  const pieces = [...long.matchAll(/[^\s-]+/gu)];
  const letters = Array.from(term.matchAll(/\p{L}/gu), ([letter]) => letter.toLowerCase());
  let at = pieces.length - 1;
  let start = long.length;
  for (const letter of letters.toReversed()) {
    while (
      at >= 0 &&
      initialOf(pieces[at]) !== letter &&
      linkWords.has((pieces[at]?.[0] ?? '').toLowerCase())
    )
      at -= 1;
    if (initialOf(pieces[at]) !== letter) return null;
    start = pieces[at]?.index ?? start;
    at -= 1;
  }
  return letters.length < 2 ? null : long.slice(start);
}

function initialOf(piece: RegExpExecArray | RegExpMatchArray | undefined): string {
  return (piece?.[0] ?? '').charAt(0).toLowerCase();
}
