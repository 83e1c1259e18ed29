import { type Block, type Metadata } from '../model/article.ts';
import { findHeadings } from './find-heading.ts';
import { findMetadata } from './find-metadata.ts';
import { furnitureName, isCaption } from './furniture-patterns.ts';
import { markTeasers } from './mark-teasers.ts';
import { type ArticleMetadata, type RawBlock, type ReadArticle } from './read-article.ts';
import { readDate } from './read-date.ts';

/** The blocks of an article with their kinds, and its metadata. */
export interface ClassifiedArticle {
  readonly blocks: readonly Block[];
  readonly metadata: ArticleMetadata;
}

/** A day that a crawler left at the very start, glued to the first sentence: " date 2025-01-31 The minister ...". */
const GLUED_DATE =
  /^\s*(?:(?:date|published|updated|posted)\s*:?\s+)(\d{4}-\d{2}-\d{2}(?:T\S+)?)[ \t]+(?=\S)|^\s*(\d{4}-\d{2}-\d{2})[ \t]+(?=\p{Lu})/iu;

/**
 * Tells what each block is, first by what the format says, then by the words: furniture, captions, lines of metadata, headings; all else
 * is a paragraph. Metadata that the format declares comes before what the words say. The blocks keep their order, and together hold the
 * same characters as before (a glued date becomes a block of its own).
 */
export function classifyBlocks({ text, blocks, metadata: declared }: ReadArticle): ClassifiedArticle {
  const glued = splitGluedDate(text, blocks);
  const marked = markTeasers(
    text,
    glued.blocks.map((block) => markByPattern(text, block)),
  );
  const found = findMetadata(text, marked);
  const metadata = mergeMetadata(declared, found.metadata, glued.published);
  const named = marked.map((block, index): RawBlock => {
    if (found.metadataBlocks.has(index)) return { ...block, kind: 'furniture' };
    return index === found.titleBlock ? { ...block, kind: 'heading' } : block;
  });
  const headings = findHeadings(text, named);
  return {
    blocks: named.map(({ start, end, kind }, index) => ({
      kind: kind ?? (headings.has(index) ? 'heading' : 'paragraph'),
      start,
      end,
    })),
    metadata,
  };
}

function markByPattern(text: string, block: RawBlock): RawBlock {
  if (block.kind === 'furniture' || block.kind === 'caption') return block;
  const words = text.slice(block.start, block.end);
  if (furnitureName(words) !== null) return { ...block, kind: 'furniture' };
  return block.kind !== 'heading' && isCaption(words) ? { ...block, kind: 'caption' } : block;
}

function splitGluedDate(
  text: string,
  blocks: readonly RawBlock[],
): { readonly blocks: readonly RawBlock[]; readonly published: Metadata | null } {
  const [first, ...rest] = blocks;
  const match = GLUED_DATE.exec(text);
  const words = match?.[1] ?? match?.[2];
  const value = words === undefined ? null : readDate(words);
  if (first === undefined || match === null || words === undefined || value === null)
    return { blocks, published: null };
  const end = match[0].trimEnd().length;
  const start = end - words.length;
  // Where the words are those of another format's head, the first block does not begin with them.
  if (first.kind !== null || first.start > start || first.end <= match[0].length)
    return { blocks, published: null };
  return {
    blocks: [{ kind: 'furniture', start: first.start, end }, { ...first, start: match[0].length }, ...rest],
    published: { value, basis: 'text', start, end },
  };
}

function mergeMetadata(
  declared: ArticleMetadata,
  found: ArticleMetadata,
  glued: Metadata | null,
): ArticleMetadata {
  return {
    title: declared.title ?? found.title,
    outlet: declared.outlet ?? found.outlet,
    byline: declared.byline ?? found.byline,
    published: declared.published ?? glued ?? found.published,
    url: declared.url ?? found.url,
    language: declared.language,
  };
}
