import { type Article } from '../../model/article.ts';
import { type Dossier, type Statement } from '../../model/dossier.ts';
import { findLead } from '../../model/find-lead.ts';
import { findWords } from '../../model/find-words.ts';
import { type Selector, selectSpan } from '../../model/selector.ts';
import { normaliseWords } from '../words.ts';

/** One edition with what a comparison asks for again and again. */
export class Edition {
  readonly dossier: Dossier;
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #names: ReadonlyMap<string, readonly string[]>;
  readonly #excluded: ReadonlySet<string>;

  constructor(dossier: Dossier) {
    this.dossier = dossier;
    this.#articles = new Map(dossier.articles.map((article) => [article.id, article]));
    this.#statements = new Map(dossier.statements.map((statement) => [statement.id, statement]));
    this.#names = new Map(
      [...dossier.people, ...dossier.organisations].map(({ id, name, aliases }) => [id, [name, ...aliases]]),
    );
    this.#excluded = new Set(dossier.review?.excluded ?? []);
  }

  article(id: string): Article | null {
    return this.#articles.get(id) ?? null;
  }

  statement(id: string): Statement | null {
    return this.#statements.get(id) ?? null;
  }

  /** The words of a statement, behind the verb that reports them where they do not read alone. */
  wordsOf(statement: Statement): string {
    const text = this.article(statement.article)?.text ?? '';
    const lead = findLead(text, statement);
    return `${lead === null ? '' : text.slice(lead.start, lead.end)}${statement.exact}`;
  }

  /** All forms of a name, the fullest first; none for nobody. */
  namesOf(id: string | null): readonly string[] {
    return id === null ? [] : (this.#names.get(id) ?? []);
  }

  /** Whether the editor of this edition left an item out. */
  hasExcluded(id: string): boolean {
    return this.#excluded.has(id);
  }

  /** The first place where some words stand. */
  find(words: string): Selector | null {
    for (const article of this.dossier.articles) {
      const [span] = findWords(article.text, words);
      if (span !== undefined) return selectSpan(article, span);
    }
    return null;
  }

  /** Whether this edition has an article, be it edited or renamed: the same file, the same title or the same opening. */
  knows(article: Article | null): boolean {
    return article !== null && this.dossier.articles.some((other) => isSameArticle(article, other));
  }
}

/** Whether two articles are versions of one: by file name, title or first words. */
export function isSameArticle(a: Article, b: Article): boolean {
  return a.file === b.file || titleKey(a) === titleKey(b);
}

/** The title of an article, or the opening words of one without, normalised. */
export function titleKey({ title, text }: Article): string {
  return normaliseWords(title?.value ?? text.slice(0, 120));
}
