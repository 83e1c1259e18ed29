import { type Inline } from '../../model/document.ts';
import { type Place, type Report } from '../report.ts';
import { type SlotTable } from '../slots.ts';
import { type Wording } from '../wording/wording.ts';

/** What reading the markup needs besides the text. */
export interface MarkupContext {
  readonly slots: SlotTable;
  readonly report: Report;
  /** Language of the pack, for what is sorted. */
  readonly language: string;
  /** Where the innermost directive stands, for faults in the Markdown inside it. */
  readonly place: Place | null;
  readonly plain: (inlines: readonly Inline[]) => string;
  /** Prints numbers and dates along a figure. */
  readonly wording: Wording;
  /** Whether sources carry codes for a camera. */
  readonly hasCodes: boolean;
  /** A heading's id where the author gave none. */
  readonly nextHeadingId: () => string;
}
