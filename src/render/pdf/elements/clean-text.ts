import { printableText } from '../../printable-text.ts';

/**
 * Makes text fit to be set: what prints in every edition, in composed form (NFC), with tabs and line ends as spaces.
 * No-break spaces stay. Idempotent; keeps every visible character in its order.
 */
export function cleanText(value: string): string {
  return printableText(value)
    .replace(/[\t\n]+/gu, ' ')
    .normalize('NFC');
}
