/**
 * Render to Markdown: a checked Document becomes CommonMark with GFM tables, for pasting into other tools.
 *
 * Invariant: no word of the Document can become structure; each goes through `escapeMarkdown`. Links lead out of the
 * pack only, as Markdown has no anchors: a source key stands as `[3 ¶4]`, and a line that is nothing but a link inside
 * the pack is left out. This room never writes HTML, never shortens,
 * reorders or rewords anything, and prints no word of its own.
 */
import { type CopyMark, type RenderedCopies } from '../../model/copies.ts';
import { type CheckedDocument } from '../../model/document.ts';
import { type RenderResult } from '../../model/stages.ts';
import { blocksToMarkdown } from './blocks.ts';
import { inlinesToMarkdown } from './runs.ts';

/** The pack as Markdown in UTF-8, the marking at its top and bottom. Emits no diagnostics; `pages` is null. */
export function renderMarkdown(document: CheckedDocument): RenderResult {
  return { bytes: Buffer.from(`${packText(document)}\n`, 'utf8'), pages: null, diagnostics: [] };
}

/**
 * The pack for each of its numbered copies. What tells a copy from the others stands at the end as a link definition,
 * which Markdown never shows. Watermarks are for paper and are left out.
 */
export function renderMarkdownCopies(source: CheckedDocument, marks: readonly CopyMark[]): RenderedCopies {
  return {
    pages: null,
    diagnostics: [],
    write: (index) => {
      const mark = marks[index];
      if (mark === undefined) throw new Error(`There is no copy ${index}.`);
      // The number of a copy is neither id nor link: what was checked stays checked.
      const document: CheckedDocument = { ...source, meta: { ...source.meta, copy: mark.words } };
      return Buffer.from(`${packText(document)}\n\n[copy-id]: <copy:${mark.id}>\n`, 'utf8');
    },
  };
}

function packText(document: CheckedDocument): string {
  const { marking } = document.meta;
  const mark =
    marking === null
      ? []
      : [inlinesToMarkdown([{ kind: 'strong', children: [{ kind: 'text', value: marking }] }], 'line')];
  return [...mark, blocksToMarkdown(document.body, document), ...mark].join('\n\n');
}
