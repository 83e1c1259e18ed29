import { type Block, type Document } from '../../model/document.ts';
import { type HeadingRanks } from '../heading-ranks.ts';
import { type Markup } from './markup.ts';

/** What every block may need to know of the whole. */
export interface PageContext {
  readonly document: Document;
  readonly ranks: HeadingRanks;
}

/** How a block that holds others gets them rendered: handed down, so that the files of this folder form no circle. */
export type RenderBlocks = (blocks: readonly Block[], context: PageContext) => Markup;
