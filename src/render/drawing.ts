/** A figure once it has a size: shapes and words on a plane whose y points down, in points. Renderers paint it. */

/** A colour by what it is for: paper and screen have palettes of their own. */
export type Ink = 'text' | 'muted' | 'accent' | 'rule' | 'ground';

export type Shape =
  /** A rectangle with round corners; one whose radius is half its side is a disc. */
  | {
      readonly kind: 'box';
      readonly xPt: number;
      readonly topPt: number;
      readonly widthPt: number;
      readonly heightPt: number;
      readonly radiusPt: number;
      readonly fill: Ink | null;
      readonly line: Ink | null;
      readonly linePt: number;
      /** What it stands for, for whoever points at it; null for what needs no words. */
      readonly title: string | null;
    }
  | {
      readonly kind: 'polygon';
      readonly points: readonly (readonly [xPt: number, yPt: number])[];
      readonly fill: Ink;
      readonly title: string | null;
    }
  | {
      readonly kind: 'stroke';
      readonly from: readonly [xPt: number, yPt: number];
      readonly to: readonly [xPt: number, yPt: number];
      readonly ink: Ink;
      readonly widthPt: number;
    }
  /** Many rectangles of one colour. */
  | {
      readonly kind: 'mosaic';
      readonly tiles: readonly (readonly [xPt: number, topPt: number, widthPt: number, heightPt: number])[];
      readonly ink: Ink;
    };

/** Words of a drawing, on one line. */
export interface DrawnLabel {
  readonly text: string;
  /** Where the line begins, has its middle or ends, as `anchor` says; left to right, whatever its script. */
  readonly xPt: number;
  readonly baselinePt: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly sizePt: number;
  readonly ink: Ink;
}

export interface Drawing {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly shapes: readonly Shape[];
  readonly labels: readonly DrawnLabel[];
}

/** Width of words in the furniture face at a size, in points: measured in print, estimated on screen. */
export type MeasureWords = (words: string, sizePt: number) => number;

/** The drawing in a mirror, for a pack that is read from right to left; words stay as they are. */
export function mirrored(drawing: Drawing): Drawing {
  const { widthPt } = drawing;
  const flip = (x: number): number => widthPt - x;
  return {
    ...drawing,
    shapes: drawing.shapes.map((shape): Shape => {
      switch (shape.kind) {
        case 'box':
          return { ...shape, xPt: flip(shape.xPt + shape.widthPt) };
        case 'polygon':
          return { ...shape, points: shape.points.map(([x, y]) => [flip(x), y]) };
        case 'stroke':
          return {
            ...shape,
            from: [flip(shape.from[0]), shape.from[1]],
            to: [flip(shape.to[0]), shape.to[1]],
          };
        case 'mosaic':
          return {
            ...shape,
            tiles: shape.tiles.map(([x, top, width, height]) => [flip(x + width), top, width, height]),
          };
      }
    }),
    labels: drawing.labels.map((label) => ({ ...label, xPt: flip(label.xPt), anchor: turned[label.anchor] })),
  };
}

const turned = { start: 'end', middle: 'middle', end: 'start' } as const;
