import { type Landmark, type LaidOutPage } from '../page.ts';
import { type PageFoot } from './page-foot.ts';

/** A page with its words but without its furniture, which needs the number of all pages. */
export interface BodyPage extends LaidOutPage {
  readonly isLandscape: boolean;
  /** Left without words, so that the next section starts on a right-hand page. */
  readonly isBlank: boolean;
  /** What the page cites, in the room that was kept for it. */
  readonly foot: PageFoot;
  readonly landmarks: readonly { readonly landmark: Landmark; readonly topPt: number }[];
}
