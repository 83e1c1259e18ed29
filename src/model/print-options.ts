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
}

/** Pages as they are where nothing else is asked for; the page budget of a template counts these. */
export const standardPrint: PrintOptions = { edition: 'standard', startsOnRecto: false };

/** What the name of a printed file says of its edition; null for the standard one. */
export function printName({ edition }: PrintOptions): string | null {
  return edition === 'standard' ? null : edition;
}
