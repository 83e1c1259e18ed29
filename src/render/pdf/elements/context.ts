import { type Block, type Document } from '../../../model/document.ts';
import { type HeadingRanks } from '../../heading-ranks.ts';
import { type FontShelf } from '../fonts.ts';
import { type FieldName, type TagNode, type TagRole } from '../page.ts';
import { type LayoutNode, type TextNode } from './node.ts';
import { type TypeName, type TypeScale } from './type-scale.ts';

/** A tag while its children are still being added. */
export interface OpenTag extends TagNode {
  readonly children: OpenTag[];
}

/** A character that no face has. */
export interface MissingGlyph {
  /** How often it stands in the document. */
  count: number;
  /** The first words around it. */
  readonly excerpt: string;
}

/** What is collected while a document becomes nodes. */
export interface Context {
  readonly document: Document;
  readonly scale: TypeScale;
  /** How emphasis is shown: large print has no italics, which are harder to read. */
  readonly emphasis: 'italic' | 'strong';
  /** Whether every section starts a page. */
  readonly startsSections: boolean;
  /** Whether the lines of each page are counted. */
  readonly hasLineNumbers: boolean;
  readonly shelf: FontShelf;
  /** How deep each heading stands in the structure, where a template leaves a level out. */
  readonly ranks: HeadingRanks;
  /** Names of the index in their order, and the tags whose words are no mention of anybody: the index itself, contents. */
  readonly indexed: { readonly forms: (readonly string[])[]; readonly silentTags: Set<number> };
  /** Number of tags made so far; the next one's id. */
  tagCount: number;
  /** Characters that no face has, by code point. */
  readonly missingGlyphs: Map<number, MissingGlyph>;
  /** How the words of a field are set, whatever they are. */
  readonly fields: Map<FieldName, (words: string) => TextNode>;
}

/** Where a block stands: it decides width, look and the tag above. */
export interface Setting {
  readonly context: Context;
  readonly parent: OpenTag;
  readonly widthPt: number;
  /** Looks that paragraphs of each role take here. */
  readonly looks: Readonly<Record<'body' | 'lead' | 'note' | 'missing', TypeName>>;
  /** Space above paragraphs that follow another block. */
  readonly gapPt: number;
  readonly direction: 'ltr' | 'rtl';
  /** Left edge of the words of blocks that have no side column of their own. */
  readonly indentPt: number;
  /** Turns blocks below this one into nodes; handed on so that no kind of block need know the others. */
  readonly renderBlocks: (setting: Setting, blocks: readonly Block[]) => readonly LayoutNode[];
}

/** Adds a tag below another; order of calls is reading order. */
export function openTag(
  context: Context,
  parent: OpenTag | null,
  role: TagRole,
  more: Partial<Pick<TagNode, 'language' | 'scope' | 'alternative'>> = {},
): OpenTag {
  const tag: OpenTag = {
    id: context.tagCount,
    role,
    language: more.language ?? null,
    scope: more.scope ?? null,
    alternative: more.alternative ?? null,
    children: [],
  };
  context.tagCount += 1;
  parent?.children.push(tag);
  return tag;
}
