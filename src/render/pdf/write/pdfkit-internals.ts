/** The parts of pdfkit that its types leave out, met in this file alone; `pdfkit` is pinned to one exact version. */
import { type Font } from 'fontkit';
import { type GlyphRun, type ShapedGlyph } from '../page.ts';

export interface Reference {
  /** Its object number. */
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  end: () => void;
  write: (chunk: Uint8Array) => void;
}

interface EmbeddedFont {
  readonly id: string;
  readonly font: Font;
  readonly scale: number;
  readonly subset: { readonly includeGlyph: (id: number) => number; readonly glyphs: number[] };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  readonly ref: () => Reference;
}

/** pdfkit's document as this renderer uses it beyond its public types. */
export interface Internals {
  readonly _root: Reference;
  /** There once the file is ended. */
  readonly _info: Reference;
  readonly _font: EmbeddedFont;
  readonly page: {
    readonly height: number;
    readonly fonts: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
    readonly dictionary: Reference;
  };
  _id: Uint8Array;
  endMetadata: () => void;
  /** Part of PDF/A; pdfkit writes with part 1 which glyphs a font's subset has. */
  subset?: 1;
  endSubset?: () => void;
  readonly addNamedEmbeddedFile: (name: string, spec: Reference) => void;
  readonly ref: (data: Record<string, unknown>) => Reference;
  readonly font: (font: Font) => unknown;
  readonly addContent: (content: string) => unknown;
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Sets runs of glyphs with their first glyph's origin at x and the base line, counted from the top left corner. */
export interface RunPainter {
  /** On the page that is open. */
  readonly paint: (run: GlyphRun, xPt: number, baselinePt: number) => void;
  /** As operators for a stream of its own, which must name the font among its resources. */
  readonly describe: (
    run: GlyphRun,
    xPt: number,
    baselinePt: number,
  ) => { readonly content: string; readonly fontName: string; readonly font: Reference };
}

/**
 * Makes the painter of a file. The glyphs were shaped before; pdfkit only embeds their subset. Letters are written as
 * one string broken only where a glyph's advance differs from its font's.
 */
export function createRunPainter(pdf: Internals, fontOf: (face: number) => Font): RunPainter {
  // Asked for a font that it has, pdfkit compares all its names each time: each face is asked for once.
  const embedded = new Map<number, EmbeddedFont>();
  const embed = (face: number): EmbeddedFont => {
    const known = embedded.get(face);
    if (known !== undefined) return known;
    pdf.font(fontOf(face));
    embedded.set(face, pdf._font);
    return pdf._font;
  };
  return {
    paint: (run, xPt, baselinePt) => {
      const font = embed(run.face);
      pdf.page.fonts[font.id] ??= font.ref();
      pdf.addContent(textObject(font, run, xPt, baselinePt));
    },
    describe: (run, xPt, baselinePt) => {
      const font = embed(run.face);
      return {
        content: textObject(font, run, xPt, baselinePt),
        fontName: font.id,
        font: font.ref(),
      };
    },
  };
}

function textObject(embedded: EmbeddedFont, run: GlyphRun, xPt: number, baselinePt: number): string {
  // pdfkit's page has y pointing down: the text matrix turns the letters upright again.
  const moveTo = (x: number, y: number): string => `1 0 0 -1 ${round(x)} ${round(y)} Tm`;
  const parts: string[] = [`/${embedded.id} ${round(run.sizePt)} Tf`, moveTo(xPt, baselinePt)];
  const spacing = (run.letterSpacingPt * 1000) / run.sizePt;
  let pending = '';
  let hex = '';
  const flush = (): void => {
    if (hex !== '') pending += `<${hex}>`;
    hex = '';
    if (pending !== '') parts.push(`[${pending}] TJ`);
    pending = '';
  };
  let x = xPt;
  for (const { glyphs, unitsPerEm } of run.words) {
    const scale = run.sizePt / unitsPerEm;
    for (const glyph of glyphs) {
      const isMoved = glyph.xOffset !== 0 || glyph.yOffset !== 0;
      if (isMoved) {
        flush();
        parts.push(moveTo(x + glyph.xOffset * scale, baselinePt - glyph.yOffset * scale));
      }
      hex += includeGlyph(embedded, glyph).toString(16).padStart(4, '0');
      x += glyph.advance * scale + run.letterSpacingPt;
      if (isMoved) {
        flush();
        parts.push(moveTo(x, baselinePt));
        continue;
      }
      const excess = ((glyph.ownAdvance - glyph.advance) * 1000) / unitsPerEm - spacing;
      if (Math.abs(excess) >= 0.5) {
        pending += `<${hex}> ${round(excess)} `;
        hex = '';
      }
    }
  }
  flush();
  return `BT ${parts.join(' ')} ET`;
}

/** A no-break space that shares its glyph with the plain one is found as a plain one by whoever searches the file. */
const SPACES = new Set([0xa0, 0x202f, 0x2007]);

/**
 * The number of a glyph in the file's subset. A glyph that stands for several characters (a small capital may be a
 * letter's or a capital's) is embedded once for each, so that whoever copies the words gets the letters themselves.
 */
function includeGlyph(font: EmbeddedFont, glyph: ShapedGlyph): number {
  const characters = glyph.codePoints.map((codePoint) => (SPACES.has(codePoint) ? 0x20 : codePoint));
  const first = font.subset.includeGlyph(glyph.id);
  const code = isFor(font, first, characters) ? first : twinOf(font, glyph.id, characters);
  font.widths[code] ??= glyph.ownAdvance * font.scale;
  font.unicode[code] ??= characters;
  return code;
}

function isFor({ unicode }: EmbeddedFont, code: number, characters: readonly number[]): boolean {
  const known = unicode[code];
  return known === undefined || known.join() === characters.join();
}

function twinOf(font: EmbeddedFont, id: number, characters: readonly number[]): number {
  const { glyphs } = font.subset;
  const known = glyphs.findIndex((each, code) => each === id && isFor(font, code, characters));
  return known === -1 ? glyphs.push(id) - 1 : known;
}
