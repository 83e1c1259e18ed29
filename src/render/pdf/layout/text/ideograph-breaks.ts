/** Characters that stand one by one: a line may end before and after each of them, save as the rules below forbid. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u2e80-\u303f\u30fb\u30fc\u31c0-\u31ef\u3200-\u33ff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u;

/** Never at a line's start: closing signs, small kana, marks of length and repetition, units (UAX #14: CL, CP, EX, NS, CJ, PO, IN). */
const NO_START =
  /[,.;:!?)\]}%‰°℃…‥·、。〉》」』】〕〗〙〛〟〞‼⁇⁈⁉ー々〻〜゛゜ゝゞヽヾ・︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞！％），．：；？］｝～｠￠ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿ\p{M}]/u;

/** Never at a line's end: opening signs and what stands before a number (OP, PR). */
const NO_END = /[([{〈《「『【〔〖〘〚〝（［｛｟$£¥€№￡￥＄#＃]/u;

/** Nothing that holds its neighbours (WJ, GL), nor white space, which has rules of its own. */
const BOUND = /[\s\u00a0\u202f\u2007\u200d\u2060]/u;

/** Marks that open or close by what stands beside them (QU). */
const OPENING_QUOTE = /[“‘«]/u;
const CLOSING_QUOTE = /[”’»]/u;

/**
 * Finds the places inside words of Chinese and Japanese where a line may end, by the rules of UAX #14 that matter in
 * running text: between any two characters one of which stands by itself, but not before what closes, nor after what
 * opens, nor inside a pair of dashes. Korean ends its lines at spaces. Code unit offsets, in order.
 */
export function ideographBreaks(text: string): readonly number[] {
  if (!WIDE.test(text)) return [];
  const places: number[] = [];
  const characters = Array.from(text);
  let at = 0;
  for (const [index, after] of characters.entries()) {
    const before = characters[index - 1];
    if (before !== undefined && mayEnd(before, after, characters[index - 2], characters[index + 1]))
      places.push(at);
    at += after.length;
  }
  return places;
}

/** Whether the character at a place may stand first on a line. */
export function mayBegin(text: string, at: number): boolean {
  return !NO_START.test(text.charAt(at));
}

function mayEnd(
  before: string,
  after: string,
  earlier: string | undefined,
  later: string | undefined,
): boolean {
  const isWide = (character: string | undefined): boolean => character !== undefined && WIDE.test(character);
  if (BOUND.test(before) || BOUND.test(after) || NO_START.test(after) || NO_END.test(before)) return false;
  if (before === after && /[—―⸺]/u.test(before)) return false;
  // A quotation mark stays with the words that it opens or closes.
  if (CLOSING_QUOTE.test(after) || OPENING_QUOTE.test(before)) return false;
  if (OPENING_QUOTE.test(after)) return isWide(before) || isWide(later);
  if (CLOSING_QUOTE.test(before)) return isWide(earlier) && isWide(after);
  return isWide(before) || isWide(after);
}
