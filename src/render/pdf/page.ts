/**
 * What the rooms of the PDF renderer hand each other: a tree of tags, spans of words that lead somewhere, and pages on
 * which every line has its place. It knows no layout engine and no PDF library.
 */
import { type Drawing, type Ink } from '../drawing.ts';

/** Elements of the structure tree, by their standard PDF names. */
export type TagRole =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'BlockQuote'
  | 'Note'
  | 'Div'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Figure';

/** An element of the structure tree; children stand in reading order. */
export interface TagNode {
  readonly id: number;
  readonly role: TagRole;
  readonly language: string | null;
  readonly scope: 'Column' | 'Row' | null;
  /** What a figure says in words. */
  readonly alternative: string | null;
  readonly children: readonly TagNode[];
}

/** Where a span of words leads. */
type LinkTarget =
  { readonly kind: 'inside'; readonly id: string } | { readonly kind: 'outside'; readonly href: string };

/** A link: all spans that name the same one make one Link element. */
export interface Link {
  readonly target: LinkTarget;
  /** What a screen reader says; null where the words themselves say it. */
  readonly label: string | null;
}

/** Words within a paragraph that share what they mean; how they look is in their glyphs. */
export interface Span {
  readonly link: Link | null;
  /** Language of a passage that differs from its paragraph's. */
  readonly language: string | null;
  /** Ids that land on the first of these words. */
  readonly anchors: readonly string[];
  /** Number of the source that they cite. */
  readonly cites: number | null;
  /** Whether a thin box stands around the words. */
  readonly isBoxed: boolean;
  /** The characters that these words stand for, where no font has them; null elsewhere. */
  readonly replaces: string | null;
  /** The field that the words stand for, where each numbered copy has words of its own. */
  readonly field?: FieldName;
}

/** Names a place of words that differ from copy to copy, such as `masthead`. */
export type FieldName = string;

/** Which face a run is set in: an index into the fonts given to the renderer. */
export type FaceIndex = number;

/** A glyph in units of its font's em. */
export interface ShapedGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** The advance that the font gives it; kerning makes the other. */
  readonly ownAdvance: number;
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Glyphs of a word from left to right, whatever its direction; the same word shares them wherever it is printed. */
export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  readonly advance: number;
  readonly unitsPerEm: number;
}

/** Words of one face, size, colour and span, from left to right. */
export interface GlyphRun {
  readonly face: FaceIndex;
  readonly sizePt: number;
  readonly letterSpacingPt: number;
  readonly colour: string;
  readonly span: Span | null;
  readonly widthPt: number;
  readonly words: readonly Shaped[];
}

/** A line of words; `runs` stand in visual order, `readingOrder` lists their indices as they are read. */
export interface TextLine {
  readonly heightPt: number;
  /** From the left edge of its block to the first glyph. */
  readonly indentPt: number;
  readonly widthPt: number;
  readonly runs: readonly GlyphRun[];
  readonly readingOrder: readonly number[];
  /** The words in visual order, for running heads and tests. */
  readonly string: string;
}

/** Something painted on a page; x and y from its top left corner, in points. */
export type PageItem =
  /** `tag` is null for furniture, which is no part of what is read. */
  | {
      readonly kind: 'line';
      readonly tag: number | null;
      readonly xPt: number;
      readonly topPt: number;
      readonly baselinePt: number;
      readonly line: TextLine;
    }
  | {
      readonly kind: 'rectangle';
      readonly xPt: number;
      readonly topPt: number;
      readonly widthPt: number;
      readonly heightPt: number;
      readonly colour: string;
    }
  /** Dots that lead the eye from a title to its page number. */
  | {
      readonly kind: 'leader';
      readonly fromPt: number;
      readonly toPt: number;
      readonly baselinePt: number;
      readonly colour: string;
    }
  /** Shapes of a figure; its words are lines of the same tag. */
  | {
      readonly kind: 'drawing';
      readonly tag: number | null;
      readonly xPt: number;
      readonly topPt: number;
      readonly drawing: Pick<Drawing, 'widthPt' | 'heightPt' | 'shapes'>;
      /** A PNG in base64 that fills the drawing, beneath its shapes. */
      readonly picture?: string;
      readonly colours: Readonly<Record<Ink, string>>;
    }
  | { readonly kind: 'destination'; readonly id: string; readonly topPt: number }
  /** Room for words that differ from copy to copy; `tag` as for lines. */
  | {
      readonly kind: 'field';
      readonly tag: number | null;
      readonly name: FieldName;
      readonly xPt: number;
      readonly topPt: number;
    };

/** A field with the lines that each copy has in it. */
export interface Field {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly linesOfCopies: readonly (readonly TextLine[])[];
}

export interface LaidOutPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly items: readonly PageItem[];
}

/** A heading that contents, outline and running head may name. */
export interface Landmark {
  readonly id: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly title: string;
  readonly isListed: boolean;
}
