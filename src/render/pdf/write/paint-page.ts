import { type GlyphRun, type LaidOutPage, type PageItem } from '../page.ts';
import { type CopyParts } from './copy-parts.ts';
import { paintDrawing } from './paint-drawing.ts';
import { type Frame, paintShape } from './paint-shapes.ts';
import { type RunPainter } from './pdfkit-internals.ts';
import { type Tagger } from './tagger.ts';

/** What pages are painted with. */
export interface Painter {
  readonly pdf: PDFKit.PDFDocument;
  readonly paintRun: RunPainter['paint'];
  readonly tagger: Tagger;
  /** Names of destinations by id. */
  readonly destinations: ReadonlyMap<string, string>;
  /** What differs from copy to copy; null where there are no copies. */
  readonly copies: CopyParts | null;
  /** Paints what stands behind every page; null where nothing does. */
  readonly paintBehind: ((page: LaidOutPage) => void) | null;
}

/** Paints what stands on the page that is open, in its order. */
export function paintPage(page: LaidOutPage, painter: Painter): void {
  const { pdf, tagger, destinations, copies, paintBehind } = painter;
  if (paintBehind !== null) {
    tagger.artifact(() => {
      paintBehind(page);
    });
  }
  if (copies !== null) {
    tagger.artifact(() => {
      copies.paintWatermark(page);
    });
  }
  for (const item of page.items) {
    switch (item.kind) {
      case 'line':
        paintLine(item, painter);
        break;
      case 'rectangle':
      case 'leader':
        tagger.artifact(() => {
          paintShape(pdf, item);
        });
        break;
      case 'field':
        copies?.paintField(item, tagger);
        break;
      case 'drawing':
        tagger.figure(item, () => {
          paintDrawing(pdf, item);
        });
        break;
      case 'destination': {
        const name = destinations.get(item.id);
        // A little above the words, that they do not stick to the window's edge; the reader's own zoom (0) is kept.
        if (name !== undefined) pdf.addNamedDestination(name, 'XYZ', 0, Math.max(0, item.topPt - 8), 0);
        break;
      }
    }
  }
  tagger.endPage();
}

function paintLine(item: Line, { pdf, paintRun, tagger }: Painter): void {
  const { line } = item;
  const starts: number[] = [];
  let x = item.xPt;
  for (const run of line.runs) {
    starts.push(x);
    x += run.widthPt;
  }
  for (const frame of markFrames(item, starts)) {
    tagger.artifact(() => {
      paintShape(pdf, frame);
    });
  }
  for (const index of line.readingOrder) {
    const run = line.runs[index];
    const xPt = starts[index];
    if (run === undefined || xPt === undefined || run.words.length === 0) continue;
    tagger.words({
      tag: item.tag,
      span: run.span,
      box: { xPt, topPt: item.topPt, widthPt: run.widthPt, heightPt: line.heightPt },
      text: () => textOf(run),
      paint: () => {
        pdf.fillColor(run.colour);
        paintRun(run, xPt, item.baselinePt);
      },
    });
  }
}

function textOf(run: GlyphRun): string {
  const glyphs = run.words.flatMap((word) => word.glyphs);
  return String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints));
}

type Line = Extract<PageItem, { kind: 'line' }>;

/** A frame around each boxed mark, which may be of several runs: as far above its capitals as below. */
function markFrames(item: Line, starts: readonly number[]): readonly Frame[] {
  const frames: Frame[] = [];
  item.line.runs.forEach((run, index) => {
    if (run.span?.isBoxed !== true) return;
    const xPt = starts[index] ?? item.xPt;
    const last = frames.at(-1);
    if (last !== undefined && item.line.runs[index - 1]?.span === run.span) {
      frames[frames.length - 1] = { ...last, widthPt: xPt + run.widthPt - last.xPt };
      return;
    }
    const capPt = run.sizePt * 0.66;
    const airPt = run.sizePt * 0.28;
    frames.push({
      kind: 'frame',
      xPt,
      topPt: item.baselinePt - capPt - airPt,
      widthPt: run.widthPt,
      heightPt: capPt + 2 * airPt,
      colour: run.colour,
    });
  });
  return frames;
}
