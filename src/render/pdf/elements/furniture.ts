import { type Context } from './context.ts';
import { copyField } from './copy-field.ts';
import { plainInline } from './inlines.ts';
import { type LayoutNode, type TextNode, view } from './node.ts';
import { textNode } from './texts.ts';
import { type TypeStyle } from './type-scale.ts';

/** What the furniture of one page says. */
export interface PageFacts {
  readonly page: number;
  readonly pages: number;
  /** The section in force; null before the first. */
  readonly section: string | null;
  /** Whether the masthead stands on it, so that a running head would say things twice. */
  readonly hasMasthead: boolean;
  /** Whether the page is left blank, and says so. */
  readonly isBlank: boolean;
  readonly widthPt: number;
}

/** What stands around the text of a page, with the distance from the paper's edge that it is set at. */
export interface Furniture {
  readonly top: readonly { readonly node: LayoutNode; readonly topPt: number }[];
  readonly bottom: readonly { readonly node: LayoutNode; readonly bottomPt: number }[];
}

const MARKING_SIZE_PT = 12;
/** Left and right of a marking in a box. */
const MARKING_PADDING_PT = 8;

/** Between furniture and the rule that parts it from the words. */
const RULE_GAP_PT = 4;

/** Furniture of one page: marking at head and foot, running head, reference, folio and copy number. */
export function furnitureOf(context: Context, facts: PageFacts): Furniture {
  const { meta, furniture, direction, theme } = context.document;
  const { scale } = context;
  const small: TypeStyle = { ...scale.margin, leadingPt: scale.margin.sizePt * 1.4 };
  const markingLook: TypeStyle = {
    ...scale.label,
    sizePt: MARKING_SIZE_PT,
    leadingPt: MARKING_SIZE_PT * 1.3,
    colour: theme.marking === 'solid' ? '#ffffff' : theme.colours.marking,
    letterSpacingPt: 1.4,
    hasSmallCapitals: false,
  };
  const cell = (
    value: string | null,
    align: 'left' | 'center' | 'right',
    widthPt: number,
    look: TypeStyle = small,
    isOneLine = true,
  ): TextNode =>
    textNode(plainInline(context, value ?? '', look), {
      leadingPt: look.leadingPt,
      widthPt,
      direction,
      align,
      isOneLine,
      flow: {},
    });
  const start = direction === 'rtl' ? 'right' : 'left';
  const end = direction === 'rtl' ? 'left' : 'right';
  const rowDirection = direction === 'rtl' ? 'row-reverse' : 'row';
  const marking = (): LayoutNode => {
    // A marking is never cut short.
    if (theme.marking === 'plain') return cell(meta.marking, 'center', facts.widthPt, markingLook, false);
    const words = cell(meta.marking, 'center', facts.widthPt - 2 * MARKING_PADDING_PT, markingLook, false);
    const { marking: colour } = theme.colours;
    const ground = theme.marking === 'solid' ? { backgroundColor: colour } : {};
    const box = { ...ground, borderWidth: 1, borderColor: colour, paddingHorizontal: MARKING_PADDING_PT };
    return view({ width: facts.widthPt, alignItems: 'center' }, {}, [
      view(box, {}, [{ ...words, isNarrow: true }]),
    ]);
  };
  const folio = furniture.folio.replace('{page}', String(facts.page)).replace('{pages}', String(facts.pages));
  const half = facts.widthPt / 2;
  const sides = facts.widthPt * 0.42;
  const middle = facts.widthPt - 2 * sides;
  const ruled = { width: facts.widthPt, flexDirection: rowDirection };
  const head = view(
    { ...ruled, paddingBottom: RULE_GAP_PT, borderBottomWidth: 0.5, borderBottomColor: theme.colours.rule },
    {},
    [cell(meta.title, start, half, scale.runningHead), cell(facts.section, end, half, scale.runningHead)],
  );
  const foot = view(
    { ...ruled, paddingTop: RULE_GAP_PT, borderTopWidth: 0.5, borderTopColor: theme.colours.rule },
    {},
    [
      cell(meta.reference, start, sides),
      cell(folio, 'center', middle),
      // Pages of one shape share the field; those on their side have one of their own.
      copyField(context, `foot-${Math.round(sides)}`, cell(meta.copy, end, sides)),
    ],
  );
  const { top, bottom } = theme.marginPt;
  // Larger furniture moves away from the marking and from the words.
  const rowPt = small.leadingPt + RULE_GAP_PT;
  const headTopPt = Math.min(top * 0.56, top - rowPt - 8);
  const markingTopPt = Math.min(top * 0.28, headTopPt - MARKING_SIZE_PT * 1.4);
  const footBottomPt = Math.max(bottom * 0.68, bottom * 0.42 + rowPt);
  return {
    top: [
      ...(meta.marking === null ? [] : [{ node: marking(), topPt: markingTopPt }]),
      ...(facts.hasMasthead || facts.isBlank ? [] : [{ node: head, topPt: headTopPt }]),
      ...(facts.isBlank
        ? [{ node: cell(furniture.blankPage, 'center', facts.widthPt, small, false), topPt: top + 200 }]
        : []),
    ],
    bottom: [
      { node: foot, bottomPt: footBottomPt },
      ...(meta.marking === null ? [] : [{ node: marking(), bottomPt: bottom * 0.42 }]),
    ],
  };
}
