import { z } from 'zod';
import { spanSchema, type Span } from './selector.ts';

/** Where a metadata value was read. `text`: from the article's own words; `start`/`end` then point at them. */
export const metadataBasis = z.enum(['front-matter', 'text', 'file', 'editor']);

/** One metadata value. `null` in place of it means that the article does not give it, and prints as "not given". */
export const metadataSchema = z.strictObject({
  value: z.string(),
  basis: metadataBasis,
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});
export type Metadata = Readonly<z.infer<typeof metadataSchema>>;

export const blockKind = z.enum(['heading', 'paragraph', 'list-item', 'caption', 'furniture']);
/** A block of an article; blocks are in order, do not overlap, and hold every character that is neither white space nor a list's bullet. */
export const blockSchema = spanSchema.extend({ kind: blockKind });
export type Block = Readonly<z.infer<typeof blockSchema>>;

/**
 * What may be printed of an article whose outlet allows less than all. `until` is the offset at which its excerpt ends,
 * `words` the number of words that were allowed; what is withheld stands as spaces in `text`.
 */
export const articleRightsSchema = z.strictObject({
  use: z.enum(['full', 'excerpt', 'reference']),
  words: z.int().nonnegative(),
  until: z.int().nonnegative(),
  licence: z.string().nullable(),
});
export type ArticleRights = Readonly<z.infer<typeof articleRightsSchema>>;

/** One article as it was read. `text` is the decoded text with `\n` line ends, otherwise unchanged. */
export const articleSchema = z.strictObject({
  /** `a-` and the first 12 hexadecimal digits of `sha256`: independent of order and of the file's name. */
  id: z.string(),
  /** The path as the user named it, with `/` between its parts. */
  file: z.string(),
  /** SHA-256 of the file's bytes, hexadecimal. */
  sha256: z.string(),
  /** Name of the encoding that the bytes were read with, as the WHATWG Encoding Standard spells it, lower case. */
  encoding: z.string(),
  title: metadataSchema.nullable(),
  outlet: metadataSchema.nullable(),
  byline: metadataSchema.nullable(),
  /** ISO 8601: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or a date with time and offset. */
  published: metadataSchema.nullable(),
  url: metadataSchema.nullable(),
  /** BCP 47 tag. */
  language: metadataSchema.nullable(),
  /** Protective marking that the article itself carries; absent where it carries none. */
  marking: metadataSchema.optional(),
  /** Absent where all of it may be printed. */
  rights: articleRightsSchema.optional(),
  text: z.string(),
  blocks: z.array(blockSchema).readonly(),
});
export type Article = Readonly<z.infer<typeof articleSchema>>;

/** A block that readers cite by number: paragraphs, list items and captions count from 1; headings and furniture do not. */
export interface NumberedBlock extends Span {
  readonly number: number;
}

/** The blocks of an article that carry a paragraph number, in order. */
export function numberParagraphs(article: Pick<Article, 'blocks'>): readonly NumberedBlock[] {
  return article.blocks
    .filter((block) => block.kind !== 'heading' && block.kind !== 'furniture')
    .map((block, index) => ({ start: block.start, end: block.end, number: index + 1 }));
}

/** The number of the paragraph that holds `offset`, or null where it stands in a heading or in furniture. */
export function paragraphNumberAt(article: Pick<Article, 'blocks'>, offset: number): number | null {
  const block = numberParagraphs(article).find(({ start, end }) => start <= offset && offset < end);
  return block?.number ?? null;
}
