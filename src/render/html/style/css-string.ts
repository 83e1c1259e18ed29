import { printableText } from '../../printable-text.ts';

/** A string as a CSS string with its quotation marks; every character that could end it or the sheet is escaped. */
export function cssString(value: string): string {
  const escaped = printableText(value)
    .replace(/\s+/gu, ' ')
    .replace(/["\\<>{}&]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
