/** How a pack is put on paper: what a build may ask of the pages, whatever they say. */

/**
 * `duplex` has a wider margin at the binding edge of each side, `large-print` is a layout of its own for readers with
 * low vision.
 */
export const editions = ['standard', 'large-print', 'duplex'] as const;
export type Edition = (typeof editions)[number];

/** What the pages of one build look like; formats without pages know nothing of it. */
export interface PrintOptions {
  readonly edition: Edition;
  /** Whether every section starts on a right-hand page, after a blank one where need be. */
  readonly startsOnRecto: boolean;
  /** Whether the pack's word for a draft stands behind the words of each page. */
  readonly isDraft: boolean;
  /** Other words to stand there; they go before the pack's own. */
  readonly watermark: string | null;
  /** Whether the lines of each page are counted. */
  readonly hasLineNumbers: boolean;
  /** Whether pages of half the paper stand in the order in which a folded booklet needs them. */
  readonly isBooklet: boolean;
}

/** Pages as they are where nothing else is asked for; the page budget of a template counts these. */
export const standardPrint: PrintOptions = {
  edition: 'standard',
  startsOnRecto: false,
  isDraft: false,
  watermark: null,
  hasLineNumbers: false,
  isBooklet: false,
};

/** What the name of a printed file says of its edition; null for the standard one. */
export function printName({ edition, isBooklet, isDraft }: PrintOptions): string | null {
  const parts = [
    ...(edition === 'standard' ? [] : [edition]),
    ...(isBooklet ? ['booklet'] : []),
    ...(isDraft ? ['draft'] : []),
  ];
  return parts.length === 0 ? null : parts.join('-');
}
