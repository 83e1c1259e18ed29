import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readFrontMatter } from './front-matter.ts';
import { htmlToWords } from './html-words.ts';
import { isNestedTooDeeply, nestedTooDeeply } from './nesting.ts';
import { type RawBlock, type ReadArticle } from './read-article.ts';

/** A block of prose in the source, with its words as they are read: without marks of Markdown. */
interface Leaf {
  readonly kind: RawBlock['kind'];
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/**
 * Reads Markdown. Front matter stays in `text` as it is, in a block of furniture; below it `text` is what a reader of the rendered
 * article would read, on the same lines: marks of headings, lists, emphasis, links and the like are gone, so that a quotation is exact
 * and prints clean (docs/decisions/010-text-of-markdown-and-html.md). Emits what {@link
 * readFrontMatter} emits, and `input-is-readable`.
 */
export function readMarkdown(source: string, path: string): ReadArticle {
  const { end, metadata, diagnostics } = readFrontMatter(source, path);
  const body = source.slice(end);
  if (isNestedTooDeeply(body)) {
    return {
      text: source,
      blocks: [],
      metadata,
      diagnostics: [...diagnostics, nestedTooDeeply(path)],
      keepsLines: true,
    };
  }
  const leaves: Leaf[] = [];
  collectLeaves(fromMarkdown(body), false, leaves);

  let text = source.slice(0, end);
  const blocks: RawBlock[] = end === 0 ? [] : [{ kind: 'furniture', start: 0, end: text.trimEnd().length }];
  let offset = 0;
  for (const leaf of leaves) {
    text += lineEnds(body.slice(offset, leaf.start));
    const before = leaf.words.length - leaf.words.trimStart().length;
    const start = text.length + before;
    text += leaf.words;
    if (leaf.words.trim() !== '')
      blocks.push({ kind: leaf.kind, start, end: start + leaf.words.trim().length });
    const missing = lineEnds(body.slice(leaf.start, leaf.end)).length - lineEnds(leaf.words).length;
    text += '\n'.repeat(Math.max(0, missing));
    offset = leaf.end;
  }
  text += lineEnds(body.slice(offset));
  return { text, blocks, metadata, diagnostics, keepsLines: true };
}

function lineEnds(source: string): string {
  return source.replace(/[^\n]/g, '');
}

/** Collects the leaves in order; `inList` is true below an item of a list. */
function collectLeaves(node: Nodes, inList: boolean, leaves: Leaf[]): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (node.type === 'heading') leaves.push({ kind: 'heading', start, end, words: readInline(node.children) });
  else if (node.type === 'paragraph')
    leaves.push({ kind: paragraphKind(node.children, inList), start, end, words: readInline(node.children) });
  else if (node.type === 'code') leaves.push({ kind: 'paragraph', start, end, words: `\n${node.value}` });
  else if (node.type === 'html')
    leaves.push({ kind: 'paragraph', start, end, words: htmlToWords(node.value) });
  else if ('children' in node)
    for (const child of (node satisfies Parents).children)
      collectLeaves(child, inList || node.type === 'listItem', leaves);
}

function paragraphKind(children: readonly PhrasingContent[], inList: boolean): RawBlock['kind'] {
  const isPicture = children.every((child) => child.type === 'image' || child.type === 'imageReference');
  if (isPicture) return 'caption';
  if (inList) return 'list-item';
  // A line in bold may stand in for a heading; its words tell.
  return children.every((child) => child.type === 'strong') ? null : 'paragraph';
}

function readInline(children: readonly PhrasingContent[]): string {
  return children.map(readPhrase).join('');
}

function readPhrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
      return node.alt ?? '';
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return readInline(node.children);
    case 'html':
    case 'footnoteReference':
      return '';
  }
}
