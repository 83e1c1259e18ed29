/**
 * Document -> nodes for the layout engine.
 *
 * Invariant: every word of the body ends in exactly one text node, under exactly one tag, in reading order. This room
 * measures nothing but the width of single words, and knows neither pages nor the PDF library.
 */
import { type Block, type CheckedDocument } from '../../../model/document.ts';
import { rankHeadings } from '../../heading-ranks.ts';
import { type FontShelf } from '../fonts.ts';
import { blockNodes } from './blocks.ts';
import { type Context, openTag, type OpenTag, type Setting } from './context.ts';
import { plainInline } from './inlines.ts';
import { type LayoutNode } from './node.ts';
import { pageSize } from './page-size.ts';
import { addSectionNotes } from './section-notes.ts';
import { type SourceNoteRuns, sourceNoteRuns } from './source-notes.ts';
import { createTypeScale } from './type-scale.ts';

/** A run of blocks on pages of one shape; it starts a new page. */
export interface Flow {
  readonly isLandscape: boolean;
  readonly widthPt: number;
  readonly nodes: readonly LayoutNode[];
}

export interface Elements {
  readonly flows: readonly Flow[];
  readonly tags: OpenTag;
  /** What a page's foot may say, by source. */
  readonly sourceNotes: readonly SourceNoteRuns[];
  /** What the furniture is made from, once page numbers are known. */
  readonly context: Context;
}

/** What an edition decides beside the theme. */
type Looks = Pick<Context, 'emphasis' | 'startsSections' | 'hasLineNumbers'>;

/** Turns a document into nodes, tags and spans; it is pure, and made once for all passes. */
export function buildElements(
  document: CheckedDocument,
  shelf: FontShelf,
  { emphasis = 'italic', startsSections = false, hasLineNumbers = false }: Partial<Looks> = {},
): Elements {
  const context: Context = {
    document,
    scale: createTypeScale(document.theme, emphasis),
    emphasis,
    startsSections,
    hasLineNumbers,
    shelf,
    ranks: rankHeadings(document.body),
    indexed: { forms: [], silentTags: new Set() },
    tagCount: 0,
    missingGlyphs: new Map(),
    fields: new Map(),
  };
  const root = openTag(context, null, 'Document', { language: document.language });
  const flows = divide(document.body).map(({ isLandscape, blocks }): Flow => {
    const { widthPt: paperPt } = pageSize(document.theme, isLandscape);
    const { marginPt, sideColumnPt } = document.theme;
    const widthPt = paperPt - marginPt.left - marginPt.right;
    const setting: Setting = {
      context,
      parent: root,
      widthPt,
      looks: { body: 'body', lead: 'lead', note: 'note', missing: 'missing' },
      gapPt: context.scale.body.leadingPt * 0.5,
      direction: document.direction,
      indentPt: sideColumnPt,
      renderBlocks: blockNodes,
    };
    return { isLandscape, widthPt, nodes: blockNodes(setting, blocks) };
  });
  checkFurnitureGlyphs(context);
  const sourceNotes = sourceNoteRuns(context);
  if (document.citations !== 'section-end') return { flows, tags: root, context, sourceNotes };
  const noted = addSectionNotes(flows, { tags: root, context }, sourceNotes);
  return { flows: noted, tags: root, context, sourceNotes };
}

/** Divides the body where pages turn or must start. A break with nothing before or after it is no empty page. */
function divide(
  body: readonly Block[],
): readonly { readonly isLandscape: boolean; readonly blocks: readonly Block[] }[] {
  const flows: { isLandscape: boolean; blocks: Block[] }[] = [{ isLandscape: false, blocks: [] }];
  for (const block of body) {
    if (block.kind === 'landscape') {
      flows.push({ isLandscape: true, blocks: [...block.children] }, { isLandscape: false, blocks: [] });
    } else if (block.kind === 'page-break') {
      flows.push({ isLandscape: false, blocks: [] });
    } else {
      flows.at(-1)?.blocks.push(block);
    }
  }
  return flows.filter((flow) => flow.blocks.length > 0);
}

/** Furniture is set when page numbers are known, too late to say that a font lacks one of its characters. */
function checkFurnitureGlyphs(context: Context): void {
  const { meta, furniture } = context.document;
  const { folio, blankPage } = furniture;
  for (const words of [meta.title, meta.reference, meta.marking, meta.copy, folio, blankPage]) {
    if (words !== null) plainInline(context, words, context.scale.margin);
  }
}
