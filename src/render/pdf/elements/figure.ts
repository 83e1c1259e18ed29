import { type QrCode, type TimelineStrip } from '../../../model/chart.ts';
import { type BarChart, type Figure } from '../../../model/document.ts';
import { type Logo } from '../../../model/theme.ts';
import { barTable } from '../../bar-table.ts';
import { plainWords } from '../../plain-words.ts';
import { type Drawing, type Ink, type MeasureWords, mirrored, type Shape } from '../../drawing.ts';
import { drawQrCode } from '../../draw-qr-code.ts';
import { drawTimelineStrip } from '../../draw-timeline.ts';
import { type Context, openTag, type OpenTag, type Setting } from './context.ts';
import { plainInline } from './inlines.ts';
import { type LayoutNode, type Style, view } from './node.ts';
import { inlineText, textNode } from './texts.ts';
import { type TypeStyle } from './type-scale.ts';

/** A figure in the flow of the text, across its whole width. */
export function figureNodes(setting: Setting, { alternative, chart }: Figure): readonly LayoutNode[] {
  switch (chart.kind) {
    case 'timeline':
      return [stripNode(setting, alternative, chart)];
    case 'bars':
      return [barsNode(setting, alternative, chart)];
    case 'qr': {
      const code = codeNode(
        setting,
        { kind: 'figure', alternative, chart },
        openTag(setting.context, setting.parent, 'Div'),
      );
      return code === null ? [] : [code.node];
    }
  }
}

function stripNode(setting: Setting, alternative: string, strip: TimelineStrip): LayoutNode {
  const { context } = setting;
  const look = context.scale.margin;
  const tag = openTag(context, setting.parent, 'Figure', { alternative });
  const drawing = drawTimelineStrip(strip, {
    widthPt: setting.widthPt,
    sizePt: look.sizePt,
    measure: (words, sizePt) => measureWords(context, words, { ...look, sizePt }),
  });
  const gapPt = context.scale.body.leadingPt * 0.5;
  return drawingNode(setting, tag, drawing, { marginTop: gapPt * 0.6, marginBottom: gapPt * 2 });
}

/** The house's logo, no wider than the words. */
export function logoNode(setting: Setting, logo: Logo): LayoutNode {
  const { context } = setting;
  const share = Math.min(1, setting.widthPt / logo.widthPt);
  const size = { widthPt: logo.widthPt * share, heightPt: logo.heightPt * share };
  const tag = openTag(context, setting.parent, 'Figure', { alternative: logo.alternative });
  const isRtl = setting.direction === 'rtl';
  const picture = {
    tag: tag.id,
    drawing: { ...size, shapes: [], labels: [] },
    picture: logo.print,
    colours: inkColours(context),
    labels: [],
  };
  return view(
    {
      width: size.widthPt,
      height: size.heightPt,
      marginBottom: context.scale.body.leadingPt * 0.8,
      ...(isRtl ? { marginLeft: setting.widthPt - size.widthPt } : {}),
    },
    { drawing: picture, keepsWithNext: true },
    [],
  );
}

/** Side of a code with the white around it. */
const CODE_PT = 54;

/** A code with its key under it, and how wide it is; null for an address that no code holds. */
export function codeNode(
  setting: Setting,
  { alternative, chart }: Figure & { readonly chart: QrCode },
  parent: OpenTag,
): { readonly node: LayoutNode; readonly widthPt: number } | null {
  const { context } = setting;
  const drawing = drawQrCode(chart, CODE_PT);
  if (drawing === null) return null;
  const tag = openTag(context, parent, 'Figure', { alternative });
  const look: TypeStyle = { ...context.scale.margin, leadingPt: context.scale.margin.sizePt * 1.2 };
  const key =
    chart.key === null
      ? []
      : [
          inlineText(
            setting,
            [{ kind: 'text', value: chart.key }],
            look,
            { tag: openTag(context, parent, 'P').id },
            { widthPt: drawing.widthPt, align: 'center' },
          ),
        ];
  const node = view({ width: drawing.widthPt }, {}, [drawingNode(setting, tag, drawing, {}), ...key]);
  return { node, widthPt: drawing.widthPt };
}

/** A box that holds a drawing; in a pack from right to left it is seen in the mirror, codes and words excepted. */
function drawingNode(setting: Setting, tag: OpenTag, drawing: Drawing, style: Style): LayoutNode {
  const { context } = setting;
  const turned = setting.direction === 'rtl' ? mirrored(drawing) : drawing;
  const isCode = drawing.shapes.every(({ kind }) => kind === 'mosaic');
  const shown = isCode ? drawing : turned;
  const labels = shown.labels.map((label) => {
    const look: TypeStyle = {
      ...context.scale.margin,
      sizePt: label.sizePt,
      leadingPt: label.sizePt * 1.3,
      colour: inkColours(context)[label.ink],
    };
    return textNode(plainInline(context, label.text, look), {
      leadingPt: look.leadingPt,
      // Words of a figure are never broken: they were measured before.
      widthPt: drawing.widthPt * 2,
      direction: setting.direction,
      align: 'left',
      flow: {},
    });
  });
  return view(
    { ...style, width: drawing.widthPt, height: drawing.heightPt },
    { drawing: { tag: tag.id, drawing: shown, colours: inkColours(context), labels } },
    [],
  );
}

function inkColours({ document }: Context): Readonly<Record<Ink, string>> {
  const { text, muted, accent, rule } = document.theme.colours;
  return { text, muted, accent, rule, ground: '#ffffff' };
}

/** Width of words on one line, by the advances of their letters. */
function measureWords({ shelf }: Context, words: string, look: TypeStyle): ReturnType<MeasureWords> {
  const { family, weight, isItalic, sizePt } = look;
  const faces = shelf.chain({ family, weight, isItalic, language: null }).map((face) => shelf.font(face));
  let widthPt = 0;
  for (const character of words) {
    const codePoint = character.codePointAt(0) ?? 0;
    const font = faces.find((face) => face.hasGlyphForCodePoint(codePoint));
    if (font === undefined) widthPt += sizePt * 3;
    else widthPt += (font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm) * sizePt;
  }
  return widthPt;
}

/** The names take what the longest needs, within these shares of the width. */
const LABEL_SHARES = [0.16, 0.36] as const;
const COLUMN_GAP_PT = 12;
const ROW_PADDING_PT = 2.4;
const BAR_SHARE = 0.68;

/** Widths of a bar chart's columns. */
interface BarGrid {
  readonly labelPt: number;
  readonly barPt: number;
  readonly numbersPt: readonly number[];
  /** The longest bar. */
  readonly most: number;
}

/**
 * Bars between what they are and how many: the table behind the chart stands around it. The bars are one figure, and
 * the words a table without a gap, so that who listens hears the figure's words and then the numbers.
 */
function barsNode(setting: Setting, alternative: string, chart: BarChart): LayoutNode {
  const { context } = setting;
  const { colours } = context.document.theme;
  const block = openTag(context, setting.parent, 'Div');
  const figure = openTag(context, block, 'Figure', { alternative });
  const table = barTable(chart);
  const tag = openTag(context, block, 'Table');
  const headers = table.columns.slice(1).map(({ header }) => header);
  const grid = barGrid(setting, chart, table);
  const row = openTag(context, tag, 'TR');
  const headRow = barRow(setting, { borderBottomWidth: 0.9, borderBottomColor: colours.text }, [
    headCell(setting, row, table.columns[0]?.header ?? [], grid.labelPt, false),
    view({ width: grid.barPt }, {}, []),
    ...headers.map((header, index) => headCell(setting, row, header, grid.numbersPt[index] ?? 0, true)),
  ]);
  const rows = chart.bars.map((bar, index) => {
    const isLast = index === chart.bars.length - 1;
    const line = {
      borderBottomWidth: isLast ? 0.9 : 0.4,
      borderBottomColor: isLast ? colours.text : colours.rule,
    };
    return barRow(setting, line, barCells(setting, openTag(context, tag, 'TR'), figure, bar, grid));
  });
  const gapPt = context.scale.body.leadingPt;
  return view(
    { marginTop: gapPt * 0.3, marginBottom: gapPt * 0.8 },
    { repeatsFirst: true, keepsTogether: 0.5 },
    [headRow, ...rows],
  );
}

function barGrid(setting: Setting, chart: BarChart, table: ReturnType<typeof barTable>): BarGrid {
  const { context, widthPt } = setting;
  const { cellHeader, byline } = context.scale;
  const numbersPt = table.columns
    .slice(1)
    .map(({ header }) => measureWords(context, plainWords(header), cellHeader) + COLUMN_GAP_PT);
  const names = chart.bars.map(({ label }) => measureWords(context, plainWords(label), byline));
  const head = measureWords(context, chart.headers.label, cellHeader);
  const [least, most] = LABEL_SHARES.map((share) => share * widthPt);
  const labelPt = Math.min(most ?? 0, Math.max(least ?? 0, head, ...names) + COLUMN_GAP_PT);
  return {
    labelPt,
    numbersPt,
    barPt: Math.max(40, widthPt - labelPt - numbersPt.reduce((sum, each) => sum + each, 0)),
    most: Math.max(...chart.bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))),
  };
}

function barRow(setting: Setting, line: Style, cells: readonly LayoutNode[]): LayoutNode {
  return view(
    {
      flexDirection: setting.direction === 'rtl' ? 'row-reverse' : 'row',
      paddingTop: ROW_PADDING_PT,
      paddingBottom: ROW_PADDING_PT,
      ...line,
    },
    { keepsTogether: 1 },
    cells,
  );
}

type Words = Parameters<typeof inlineText>[1];

function headCell(
  setting: Setting,
  row: OpenTag,
  words: Words,
  widthPt: number,
  isNumber: boolean,
): LayoutNode {
  const { context } = setting;
  const tag = openTag(context, row, 'TH', { scope: 'Column' });
  return inlineText(
    setting,
    words,
    context.scale.cellHeader,
    { tag: tag.id },
    cellOptions(setting, widthPt, isNumber),
  );
}

/** Numbers stand at the far side, one under the other. */
function cellOptions(setting: Setting, widthPt: number, isNumber: boolean) {
  const isFarLeft = setting.direction === 'rtl';
  const align = isNumber === isFarLeft ? ('left' as const) : ('right' as const);
  return { widthPt, align };
}

function barCells(
  setting: Setting,
  row: OpenTag,
  figure: OpenTag,
  { label, parts, total }: BarChart['bars'][number],
  grid: BarGrid,
): readonly LayoutNode[] {
  const { context } = setting;
  const look: TypeStyle = { ...context.scale.byline, leadingPt: context.scale.byline.sizePt * 1.35 };
  const name = inlineText(
    setting,
    label,
    look,
    { tag: openTag(context, row, 'TH', { scope: 'Row' }).id },
    cellOptions(setting, grid.labelPt, false),
  );
  const heightPt = look.leadingPt;
  const bar = drawingNode(setting, figure, drawBar(parts, grid, heightPt), {});
  const printed = [...parts.map((part) => part.printed), ...(parts.length > 1 ? [total] : [])];
  const numbers = printed.map((value, index) =>
    inlineText(
      setting,
      [{ kind: 'text', value }],
      index === parts.length ? { ...look, weight: 600 } : look,
      { tag: openTag(context, row, 'TD').id },
      cellOptions(setting, grid.numbersPt[index] ?? 0, true),
    ),
  );
  return [name, bar, ...numbers];
}

/** The first part is solid, the second an outline: told apart without any colour. */
function drawBar(
  parts: BarChart['bars'][number]['parts'],
  { barPt, most }: BarGrid,
  heightPt: number,
): Drawing {
  const thickPt = heightPt * BAR_SHARE;
  const roomPt = barPt - 12;
  const topPt = (heightPt - thickPt) / 2;
  let xPt = 4;
  const shapes = parts.flatMap(({ value }, index): readonly Shape[] => {
    const widthPt = (roomPt * value) / Math.max(1, most);
    const left = xPt;
    xPt += widthPt;
    if (value === 0) return [];
    const linePt = 0.8;
    const base = { kind: 'box' as const, radiusPt: 0, linePt, title: null };
    return index === 0
      ? [{ ...base, xPt: left, topPt, widthPt, heightPt: thickPt, fill: 'accent', line: null }]
      : [
          {
            ...base,
            xPt: left + linePt / 2,
            topPt: topPt + linePt / 2,
            widthPt: Math.max(0.4, widthPt - linePt),
            heightPt: thickPt - linePt,
            fill: 'ground',
            line: 'accent',
          },
        ];
  });
  return { widthPt: barPt, heightPt, shapes, labels: [] };
}
