/**
 * Characters that would act on the page without being seen: C0 and C1 controls, bidi marks, embeddings and isolates,
 * zero-width space, word joiner and byte order mark, soft hyphen, interlinear and tag characters. The joiners U+200C
 * and U+200D stay, for Persian and Indian scripts need them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Unpaired halves of surrogate pairs: they are no characters. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Makes text fit to be set: composed (NFC), white space other than no-break spaces made plain, invisible characters
 * left out, lone surrogates shown as U+FFFD. Idempotent; keeps every visible character in its order.
 */
export function cleanText(value: string): string {
  return value
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '�')
    .replace(/[\t\n\v\f\r\u2028\u2029]+/gu, ' ')
    .normalize('NFC');
}
