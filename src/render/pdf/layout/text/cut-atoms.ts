import { type InlineRun } from '../../elements/node.ts';
import { type FontShelf } from '../../fonts.ts';
import { type FaceIndex, type Shaped } from '../../page.ts';
import { type Levels } from './find-levels.ts';
import { type Shaper } from './shape.ts';

/** Characters of one run, face and direction, shaped. */
export interface Atom {
  readonly run: InlineRun;
  readonly face: FaceIndex;
  readonly level: number;
  readonly text: string;
  readonly shaped: Shaped;
  readonly sizePt: number;
  readonly widthPt: number;
}

/** A run with the place of its words in the line. */
export interface RunPlace {
  readonly run: InlineRun;
  readonly start: number;
  readonly end: number;
}

/** Marks of direction have done their work once levels are known. */
const DIRECTION_MARK = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What atoms are cut with. */
export interface Tools {
  readonly shelf: FontShelf;
  readonly shaper: Shaper;
}

/**
 * Cuts the part of a line between two places into atoms, in reading order. A character takes the first face of its
 * run's families that has it; that one has it was made sure of before.
 */
export function cutAtoms(
  text: string,
  start: number,
  end: number,
  places: readonly RunPlace[],
  levels: Levels,
  tools: Tools,
): readonly Atom[] {
  const atoms: Atom[] = [];
  for (const place of places) {
    const from = Math.max(start, place.start);
    const to = Math.min(end, place.end);
    if (from < to) cutRun(text, from, to, place.run, levels, tools, atoms);
  }
  return atoms;
}

function cutRun(
  text: string,
  from: number,
  to: number,
  run: InlineRun,
  levels: Levels,
  tools: Tools,
  atoms: Atom[],
): void {
  const faces = facesOf(run, tools.shelf);
  let at = from;
  while (at < to) {
    const level = levels.at(at);
    const face = faceFor(text.codePointAt(at) ?? 0, faces, tools.shelf);
    let next = at;
    let words = '';
    while (next < to && levels.at(next) === level) {
      const codePoint = text.codePointAt(next) ?? 0;
      // A mark stays with the letter that it stands on, wherever that face has it.
      const isSame =
        face === faceFor(codePoint, faces, tools.shelf) || joinsFace(codePoint, face, tools.shelf);
      if (!isSame) break;
      const character = String.fromCodePoint(codePoint);
      words += levels.mirrored(next) ?? character;
      next += character.length;
    }
    at = next;
    const printed = words.replace(DIRECTION_MARK, '');
    if (printed !== '') atoms.push(makeAtom(printed, run, face, level, tools));
  }
}

/** An atom of words that are ready to be shaped. */
export function makeAtom(
  text: string,
  run: InlineRun,
  face: FaceIndex,
  level: number,
  { shaper, shelf }: Tools,
): Atom {
  const shaped = shaper(face, text, { isRtl: level % 2 === 1, look: run.look });
  const sizePt = run.look.sizePt * shelf.opticalScale(face);
  const { letterSpacingPt } = run.look;
  const widthPt = (shaped.advance / shaped.unitsPerEm) * sizePt + letterSpacingPt * shaped.glyphs.length;
  return { run, face, level, text, shaped, sizePt, widthPt };
}

/** The faces that a run's characters may come from, the wanted one first. */
export function facesOf({ look, span }: InlineRun, shelf: FontShelf): readonly FaceIndex[] {
  const { family, weight, isItalic } = look;
  return shelf.chain({ family, weight, isItalic, language: span.language });
}

function faceFor(codePoint: number, faces: readonly FaceIndex[], shelf: FontShelf): FaceIndex {
  return faces.find((face) => shelf.font(face).hasGlyphForCodePoint(codePoint)) ?? faces[0] ?? 0;
}

const JOINING = /^[\p{M}\u200c\u200d\u2066-\u2069\u200e\u200f]$/u;

function joinsFace(codePoint: number, face: FaceIndex, shelf: FontShelf): boolean {
  const character = String.fromCodePoint(codePoint);
  return (
    JOINING.test(character) && (!/\p{M}/u.test(character) || shelf.font(face).hasGlyphForCodePoint(codePoint))
  );
}
