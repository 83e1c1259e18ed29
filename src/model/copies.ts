import { type Diagnostic } from '../diagnostics/diagnostic.ts';

/** What one numbered copy carries and no other does. */
export interface CopyMark {
  /** As printed, for example "COPY 3 OF 12 - Tove Lindahl"; one line of plain text. */
  readonly words: string;
  /** Goes into the file's metadata, where no reader sees it: 32 hexadecimal digits. */
  readonly id: string;
  /** Whether the words stand across every page as well. */
  readonly hasWatermark: boolean;
}

/** A rendering that is one for all its copies but for their marks. */
export interface RenderedCopies {
  /** Number of pages; null for formats without pages. */
  readonly pages: number | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The file of the copy with that index among the marks: far cheaper than a rendering, and the same bytes each time. */
  readonly write: (index: number) => Uint8Array;
}
