import { type ChainQuery } from '../fonts.ts';
import { type Context } from './context.ts';

/** A stretch of words that the fonts can draw, or one character that none of them has. */
interface Part {
  readonly value: string;
  readonly isMissing: boolean;
}

/**
 * Characters that only choose or join others (variation selectors, joiners): without a glyph they print nothing, and
 * nothing of what is read is lost.
 */
const GLYPHLESS = /^[\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;

/**
 * Cuts words where no face has a character, and notes in the context what is missing, how often and where first. The
 * parts in their order are the words, save glyphless characters that no face has.
 */
export function cutAtMissing(context: Context, words: string, query: ChainQuery): readonly Part[] {
  const faces = context.shelf.chain(query).map((face) => context.shelf.font(face));
  const parts: Part[] = [];
  let drawn = '';
  const close = (): void => {
    if (drawn !== '') parts.push({ value: drawn, isMissing: false });
    drawn = '';
  };
  for (const character of words) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || faces.some((face) => face.hasGlyphForCodePoint(codePoint))) {
      drawn += character;
    } else if (!GLYPHLESS.test(character)) {
      close();
      parts.push({ value: character, isMissing: true });
      note(context, character, words);
    }
  }
  close();
  return parts;
}

/** `U+` and at least four hexadecimal digits, as Unicode writes it. */
export function nameCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

function note({ missingGlyphs }: Context, character: string, words: string): void {
  const codePoint = character.codePointAt(0) ?? 0;
  const known = missingGlyphs.get(codePoint);
  if (known === undefined)
    missingGlyphs.set(codePoint, { count: 1, excerpt: excerptAround(words, character) });
  else known.count += 1;
}

/** Some words before and after a character, so that a person finds it. */
function excerptAround(value: string, character: string): string {
  const at = value.indexOf(character);
  const before = Array.from(value.slice(0, at)).slice(-24);
  const after = Array.from(value.slice(at + character.length)).slice(0, 24);
  const isCut = {
    before: before.join('').length < at,
    after: at + character.length + after.join('').length < value.length,
  };
  return `${isCut.before ? '…' : ''}${before.join('')}${character}${after.join('')}${isCut.after ? '…' : ''}`;
}
