import { NO_METADATA, type ReadArticle } from './read-article.ts';
import { splitBlocks } from './split-blocks.ts';

/** Reads plain text: `text` is the decoded text itself, and everything about it has to be told by its words. */
export function readPlainText(text: string): ReadArticle {
  return { text, blocks: splitBlocks(text), metadata: NO_METADATA, diagnostics: [], keepsLines: true };
}
