/**
 * Characters that no edition prints: they show nothing, and could hide words or turn the order of a line. Line
 * terminators and other controls that separate words become a space, so that no two words grow together.
 */
const SEPARATING_CONTROL = /[\u000b\u000c\u001c-\u001f\u0085\u2028\u2029]/gu;
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\p{Noncharacter_Code_Point}/gu;

/**
 * ZWNJ and ZWJ: after a letter of a joining script they change the letters of a word, and between pictographs they make
 * one of two; anywhere else they show nothing. https://www.rfc-editor.org/rfc/rfc5892#appendix-A
 */
const JOINING_LETTER = [
  ...[
    'Arabic',
    'Syriac',
    'Nko',
    'Mongolian',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
    'Oriya',
    'Tamil',
  ],
  ...['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const PICTOGRAPH = String.raw`\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?`;
const IDLE_JOINER = new RegExp(
  `(?<![${JOINING_LETTER}]\\p{Mn}*)(?:(?<!${PICTOGRAPH})[\\u200c\\u200d]|[\\u200c\\u200d](?!\\p{Extended_Pictographic}))`,
  'gu',
);

/**
 * The text as every edition prints it: without bidirectional controls, zero-width characters (save joiners that shape
 * a word), control characters and halves of surrogate pairs. Characters that print are never changed. Idempotent.
 */
export function printableText(value: string): string {
  const separated = value
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/gu, '\n')
    .replace(SEPARATING_CONTROL, ' ');
  return separated.replace(INVISIBLE, '').replace(IDLE_JOINER, '');
}
