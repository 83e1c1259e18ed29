import { type Landmark, type LaidOutPage } from '../page.ts';

/** A page with its words but without its furniture, which needs the number of all pages. */
export interface BodyPage extends LaidOutPage {
  readonly isLandscape: boolean;
  /** Left without words, so that the next section starts on a right-hand page. */
  readonly isBlank: boolean;
  readonly landmarks: readonly { readonly landmark: Landmark; readonly topPt: number }[];
}
