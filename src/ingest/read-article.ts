import { type Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Article, type Block } from '../model/article.ts';
import { type Span } from '../model/selector.ts';

/** The metadata of an article; null where the article does not give a value. */
export type ArticleMetadata = Pick<Article, 'title' | 'outlet' | 'byline' | 'published' | 'url' | 'language'>;

/** Metadata of an article that gives none. */
export const NO_METADATA: ArticleMetadata = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  url: null,
  language: null,
};

/** A block before its kind is known: `null` where the format does not say it, so that the words have to. */
export interface RawBlock extends Span {
  readonly kind: Block['kind'] | null;
}

/** What a reader makes of a decoded file: the text that spans count in, its raw blocks, and what the format itself declares. */
export interface ReadArticle {
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly metadata: ArticleMetadata;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether line n of `text` is line n of the file, so that diagnostics may name lines. */
  readonly keepsLines: boolean;
}
