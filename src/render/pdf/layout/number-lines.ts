import { type Context } from '../elements/context.ts';
import { plainInline } from '../elements/inlines.ts';
import { textNode } from '../elements/texts.ts';
import { type PageItem } from '../page.ts';
import { type BodyPage } from './body-page.ts';
import { setLines, type Tools } from './text/index.ts';

/** Every line is counted, every fifth has its number: enough to find one by, and calm. */
const NUMBERED = 5;

/** Base lines that are nearer to each other than this stand on one line, as in the two columns of an entry. */
const SAME_LINE_PT = 7;

const GUTTER_PT = 9;
const ROOM_PT = 24;

/**
 * Numbers the lines of a draft at the side where reading starts, anew on each page, so that a remark can name page and
 * line. The numbers are furniture; what stands at the foot is not counted.
 */
export function numberLines(page: BodyPage, context: Context, tools: Tools): readonly PageItem[] {
  const { marginPt } = context.document.theme;
  const { direction } = context.document;
  const { margin } = context.scale;
  const footTopPt = page.heightPt - marginPt.bottom - page.foot.heightPt;
  const xPt =
    direction === 'rtl' ? page.widthPt - marginPt.right + GUTTER_PT : marginPt.left - GUTTER_PT - ROOM_PT;
  return baseLines(page, footTopPt).flatMap((baselinePt, index): readonly PageItem[] => {
    const number = index + 1;
    if (number % NUMBERED !== 0) return [];
    const look = { ...margin, sizePt: margin.sizePt * 0.85 };
    const node = textNode(plainInline(context, String(number), look), {
      leadingPt: look.leadingPt,
      widthPt: ROOM_PT,
      direction: 'ltr',
      align: direction === 'rtl' ? 'left' : 'right',
      flow: {},
    });
    return setLines(node, tools).map((line) => ({
      kind: 'line',
      tag: null,
      xPt: xPt + line.indentPt,
      topPt: baselinePt - look.sizePt,
      baselinePt,
      line,
    }));
  });
}

/** Base lines of the words from top to bottom, one for words beside each other. */
function baseLines({ items }: BodyPage, footTopPt: number): readonly number[] {
  const all = items
    .flatMap((item) =>
      item.kind === 'line' && item.tag !== null && item.topPt < footTopPt ? [item.baselinePt] : [],
    )
    .sort((a, b) => a - b);
  const found: number[] = [];
  for (const baselinePt of all) {
    if (baselinePt - (found.at(-1) ?? -Infinity) >= SAME_LINE_PT) found.push(baselinePt);
  }
  return found;
}
