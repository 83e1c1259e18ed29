import { type Article } from '../model/article.ts';
import { normaliseWords } from './words.ts';

/** Answers whether words can still be printed: whether they stand in what is left of the articles. */
export class RemainingWords {
  readonly #before: string;
  readonly #after: string;
  readonly #known = new Map<string, boolean>();

  /** `fill` is the character that withheld words were replaced with. */
  constructor(before: readonly Article[], after: readonly Article[], fill: string) {
    this.#before = corpus(before, []);
    this.#after = corpus(after, [fill]);
  }

  /** Words that no article ever had, such as the name of a country, are the program's own and stay. */
  has(words: string): boolean {
    const key = ` ${normaliseWords(words)} `;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const has = this.#after.includes(key) || !this.#before.includes(key);
    this.#known.set(key, has);
    return has;
  }
}

/** All words of some articles, normalised, no two articles and no two sides of a gap running into one another. */
function corpus(articles: readonly Article[], gaps: readonly string[]): string {
  const pieces = articles.flatMap(({ text, title, outlet, byline }) =>
    [text, title?.value, outlet?.value, byline?.value].flatMap((value) =>
      gaps.reduce<readonly string[]>((parts, gap) => parts.flatMap((part) => part.split(gap)), [value ?? '']),
    ),
  );
  return pieces.flatMap((piece) => (piece === '' ? [] : ` ${normaliseWords(piece)} `)).join('|');
}
