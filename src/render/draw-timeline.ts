import { type TimelineMark, type TimelineSign, type TimelineStrip } from '../model/chart.ts';
import { type DrawnLabel, type Drawing, type MeasureWords, type Shape } from './drawing.ts';

/** Sizes that a strip is drawn with. */
export interface StripSettings {
  readonly widthPt: number;
  /** Size of its words. */
  readonly sizePt: number;
  readonly measure: MeasureWords;
}

/** Marks stand in lanes above the axis; where one date has very many, lanes grow thin rather than the strip tall. */
const LANES_PT = 84;
const LANE_SHARE = 1.35;
const TICK_PT = 4;

/**
 * Draws a strip: the legend above, marks in lanes over the axis, dates below it. A mark that is exact is a sign on its
 * day, another a bar over the time that it may mean; what one is shows in its shape, not only in its colour. Labels
 * that would touch are left out.
 */
export function drawTimelineStrip(strip: TimelineStrip, settings: StripSettings): Drawing {
  const { sizePt, widthPt } = settings;
  const lanes = placeInLanes(strip.marks, widthPt, sizePt);
  const laneCount = Math.max(1, ...lanes.map(({ lane }) => lane + 1));
  const lanePt = Math.min(sizePt * LANE_SHARE, LANES_PT / laneCount);
  const legend = drawLegend(strip, settings);
  const axisPt = legend.heightPt + laneCount * lanePt + lanePt * 0.35;
  const marks = lanes.map(({ mark, lane }) =>
    drawMark(
      mark,
      axisPt - lanePt * (lane + 0.5) - lanePt * 0.3,
      Math.min(lanePt * 0.4, sizePt * 0.48),
      widthPt,
    ),
  );
  const axis = drawAxis(strip, axisPt, settings);
  return {
    widthPt,
    heightPt: axisPt + TICK_PT + sizePt * 2.55,
    shapes: [...legend.shapes, ...axis.shapes, ...marks],
    labels: [...legend.labels, ...axis.labels],
  };
}

interface LaidMark {
  readonly mark: TimelineMark;
  readonly lane: number;
}

/** Each mark in the lowest lane in which it touches no other. */
function placeInLanes(marks: readonly TimelineMark[], widthPt: number, sizePt: number): readonly LaidMark[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const { left, right } = reach(mark, widthPt, sizePt * 0.48);
    const free = ends.findIndex((end) => end + 1.2 <= left);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = right;
    return { mark, lane };
  });
}

/** From where to where a mark is drawn, in points. */
function reach(
  mark: TimelineMark,
  widthPt: number,
  radiusPt: number,
): { readonly left: number; readonly right: number } {
  const middle = ((mark.from + mark.to) / 2) * widthPt;
  const half = mark.isExact
    ? radiusPt
    : Math.max(((mark.to - mark.from) / 2) * widthPt - 0.8, radiusPt * 1.9);
  return { left: middle - half, right: middle + half };
}

function drawMark(mark: TimelineMark, yPt: number, radiusPt: number, widthPt: number): Shape {
  const { left, right } = reach(mark, widthPt, radiusPt);
  if (!mark.isExact) return spanShape(mark.kind, left, right, yPt, radiusPt, mark.title);
  return signShape(mark.kind, (left + right) / 2, yPt, radiusPt, mark.title);
}

/** A bar for a date that is a month, a year or a range: outlined, so that it weighs no more than a day. */
function spanShape(
  kind: TimelineMark['kind'] | 'span',
  left: number,
  right: number,
  yPt: number,
  radiusPt: number,
  title: string | null,
): Shape {
  const half = radiusPt * 0.72;
  return {
    kind: 'box',
    xPt: left,
    topPt: yPt - half,
    widthPt: right - left,
    heightPt: 2 * half,
    radiusPt: half,
    fill: 'ground',
    line: kind === 'event' ? 'accent' : kind === 'publication' ? 'muted' : 'text',
    linePt: Math.min(1.1, radiusPt * 0.35),
    title,
  };
}

function signShape(
  kind: TimelineMark['kind'],
  xPt: number,
  yPt: number,
  radiusPt: number,
  title: string | null,
): Shape {
  switch (kind) {
    case 'event':
    case 'statement': {
      const line = Math.min(1.3, radiusPt * 0.4);
      const radius = kind === 'event' ? radiusPt : radiusPt - line / 2;
      return {
        kind: 'box',
        xPt: xPt - radius,
        topPt: yPt - radius,
        widthPt: radius * 2,
        heightPt: radius * 2,
        radiusPt: radius,
        fill: kind === 'event' ? 'accent' : 'ground',
        line: kind === 'event' ? null : 'text',
        linePt: line,
        title,
      };
    }
    case 'publication': {
      const reachPt = radiusPt * 1.12;
      const points = [
        [xPt, yPt - reachPt],
        [xPt + reachPt, yPt],
        [xPt, yPt + reachPt],
        [xPt - reachPt, yPt],
      ] as const;
      return { kind: 'polygon', points, fill: 'muted', title };
    }
  }
}

interface Part {
  readonly shapes: readonly Shape[];
  readonly labels: readonly DrawnLabel[];
}

function drawLegend(
  { legend }: TimelineStrip,
  settings: StripSettings,
): Part & { readonly heightPt: number } {
  const { sizePt, measure, widthPt } = settings;
  const linePt = sizePt * 1.5;
  const shapes: Shape[] = [];
  const labels: DrawnLabel[] = [];
  const radiusPt = sizePt * 0.4;
  let x = 0;
  let line = 0;
  for (const { sign, label } of legend) {
    const signPt = sign === 'span' ? radiusPt * 5 : radiusPt * 2;
    const itemPt = signPt + sizePt * 0.5 + measure(label, sizePt);
    if (x > 0 && x + itemPt > widthPt) {
      x = 0;
      line += 1;
    }
    const baselinePt = sizePt + line * linePt;
    shapes.push(legendSign(sign, x, baselinePt - sizePt * 0.34, radiusPt));
    labels.push({
      text: label,
      xPt: x + signPt + sizePt * 0.5,
      baselinePt,
      anchor: 'start',
      sizePt,
      ink: 'muted',
    });
    x += itemPt + sizePt * 1.8;
  }
  return { shapes, labels, heightPt: legend.length === 0 ? 0 : (line + 1) * linePt + sizePt * 0.5 };
}

function legendSign(sign: TimelineSign, left: number, yPt: number, radiusPt: number): Shape {
  return sign === 'span'
    ? spanShape(sign, left, left + radiusPt * 5, yPt, radiusPt, null)
    : signShape(sign, left + radiusPt, yPt, radiusPt, null);
}

function drawAxis({ stretches }: TimelineStrip, axisPt: number, settings: StripSettings): Part {
  const { widthPt, sizePt, measure } = settings;
  const shapes: Shape[] = [];
  const labels: DrawnLabel[] = [];
  const stroke = (from: readonly [number, number], to: readonly [number, number], thickPt: number): void => {
    shapes.push({ kind: 'stroke', from, to, ink: 'text', widthPt: thickPt });
  };
  let free = -Infinity;
  for (const [index, { from, to, ticks }] of stretches.entries()) {
    stroke([from * widthPt, axisPt], [to * widthPt, axisPt], 0.8);
    if (index > 0) {
      // Two slanting strokes say that time is left out.
      const middle = (((stretches[index - 1]?.to ?? from) + from) / 2) * widthPt;
      for (const x of [middle - 2, middle + 2]) stroke([x - 2, axisPt + 4.5], [x + 2, axisPt - 4.5], 0.8);
    }
    for (const { at, label, context, isBeginning } of ticks) {
      const x = at * widthPt;
      const width = Math.max(measure(label, sizePt), context === null ? 0 : measure(context, sizePt));
      const left = isBeginning ? x : x - width / 2;
      if (left < free || left + width > widthPt + sizePt) {
        stroke([x, axisPt], [x, axisPt + TICK_PT * 0.6], 0.5);
        continue;
      }
      stroke([x, axisPt], [x, axisPt + TICK_PT], 0.8);
      free = left + width + sizePt * 0.6;
      const place = { xPt: x, anchor: isBeginning ? ('start' as const) : ('middle' as const), sizePt };
      labels.push({ ...place, text: label, baselinePt: axisPt + TICK_PT + sizePt * 1.05, ink: 'text' });
      if (context !== null) {
        labels.push({ ...place, text: context, baselinePt: axisPt + TICK_PT + sizePt * 2.25, ink: 'muted' });
      }
    }
  }
  return { shapes, labels };
}
