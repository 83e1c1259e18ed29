/**
 * Render to Markdown: a checked Document becomes CommonMark with GFM tables, for pasting into other tools.
 *
 * Invariant: no word of the Document can become structure; each goes through `escapeMarkdown`. Links lead out of the
 * pack only, as Markdown has no anchors: a source key stands as `[3 ¶4]`, and a line that is nothing but a link inside
 * the pack is left out. This room never writes HTML, never shortens,
 * reorders or rewords anything, and prints no word of its own.
 */
import { type CheckedDocument } from '../../model/document.ts';
import { type RenderResult } from '../../model/stages.ts';
import { blocksToMarkdown } from './blocks.ts';
import { inlinesToMarkdown } from './runs.ts';

/** The pack as Markdown in UTF-8, the marking at its top and bottom. Emits no diagnostics; `pages` is null. */
export function renderMarkdown(document: CheckedDocument): RenderResult {
  const { marking } = document.meta;
  const mark =
    marking === null
      ? []
      : [inlinesToMarkdown([{ kind: 'strong', children: [{ kind: 'text', value: marking }] }], 'line')];
  const text = [...mark, blocksToMarkdown(document.body, document), ...mark].join('\n\n');
  return { bytes: Buffer.from(`${text}\n`, 'utf8'), pages: null, diagnostics: [] };
}
