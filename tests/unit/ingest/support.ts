import { ingest } from '../../../src/ingest/index.ts';
import { type Article, type Block } from '../../../src/model/article.ts';
import { type IngestResult, type InputFile } from '../../../src/model/stages.ts';

/** A file from its words, in UTF-8, or from its bytes. */
export function file(path: string, content: string | Uint8Array): InputFile {
  return { path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** What ingest makes of one file. */
export async function ingestOne(path: string, content: string | Uint8Array): Promise<IngestResult> {
  return ingest([file(path, content)]);
}

/** The one article that a file yields; fails where it yields none. */
export async function articleOf(path: string, content: string | Uint8Array): Promise<Article> {
  const { articles, diagnostics } = await ingestOne(path, content);
  const [article] = articles;
  if (article === undefined) throw new Error(`no article: ${JSON.stringify(diagnostics)}`);
  return article;
}

/** The blocks as `[kind, words]`. */
export function shown(article: Article): readonly (readonly [Block['kind'], string])[] {
  return article.blocks.map(({ kind, start, end }) => [kind, article.text.slice(start, end)]);
}

/** The words of the blocks of one kind. */
export function wordsOf(article: Article, kind: Block['kind']): readonly string[] {
  return shown(article)
    .filter(([other]) => other === kind)
    .map(([, words]) => words);
}
