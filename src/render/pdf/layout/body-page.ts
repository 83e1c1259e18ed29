import { type Landmark, type LaidOutPage, type TextLine } from '../page.ts';

/** A page with its words but without its furniture, which needs the number of all pages. */
export interface BodyPage extends LaidOutPage {
  readonly isLandscape: boolean;
  /** Left without words, so that the next section starts on a right-hand page. */
  readonly isBlank: boolean;
  /** What the page cites, in the room that was kept for it. */
  readonly foot: PageFoot;
  readonly landmarks: readonly { readonly landmark: Landmark; readonly topPt: number }[];
}

/** The sources that a page cites, set in lines, in the order of their numbers. */
export interface PageFoot {
  readonly notes: readonly FootNote[];
  /** With the rule above them and the space that parts them from the words; 0 where nothing is cited. */
  readonly heightPt: number;
}

/** One source at a page's foot. */
export interface FootNote {
  readonly number: number;
  readonly label: readonly TextLine[];
  readonly words: readonly TextLine[];
  /** Distance of the words from the edge where the label stands. */
  readonly indentPt: number;
  readonly heightPt: number;
}
