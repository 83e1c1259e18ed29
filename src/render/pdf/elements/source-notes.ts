import { type SourceNote } from '../../../model/document.ts';
import { cleanText } from './clean-text.ts';
import { type Context } from './context.ts';
import { flattenInlines, pageNumberInline, plainInline } from './inlines.ts';
import { type InlineRun, type TextNode } from './node.ts';
import { textNode } from './texts.ts';
import { type Link, type Span } from '../page.ts';
import { type TypeStyle } from './type-scale.ts';

/** The words of a source as a page's foot or a section's end names it. */
export interface SourceNoteRuns {
  readonly number: number;
  /** `[3]` */
  readonly label: readonly InlineRun[];
  /** Outlet, title, date, and the page of its entry in the source list. */
  readonly words: readonly InlineRun[];
}

/** Two blocks that stand side by side, the label where reading starts. */
export interface SourceNoteNodes {
  readonly label: TextNode;
  readonly words: TextNode;
}

/** Makes the words of every source note once; where they are set is decided later. */
export function sourceNoteRuns(context: Context): readonly SourceNoteRuns[] {
  const look = noteLook(context);
  return context.document.sources.map((source) => ({
    number: source.number,
    label: labelRuns(context, source, look),
    words: [...flattenInlines(context, source.words, look), ...pageRuns(context, source, look)],
  }));
}

/** A source note for a measure; `tags` are null until it is known on which page it stands. */
export function sourceNoteNodes(
  context: Context,
  { label, words }: SourceNoteRuns,
  widthPt: number,
  tags: { readonly label: number; readonly words: number } | null = null,
): SourceNoteNodes {
  const look = noteLook(context);
  const labelPt = labelWidth(context);
  const set = (runs: readonly InlineRun[], width: number, tag: number | undefined): TextNode =>
    textNode(runs, {
      leadingPt: look.leadingPt,
      widthPt: width,
      direction: context.document.direction,
      flow: tag === undefined ? {} : { tag },
    });
  return {
    label: set(label, labelPt, tags?.label),
    words: set(withOwnLinks(words), widthPt - labelPt, tags?.words),
  };
}

/** The same things with links of their own: a link is one element, and a note may stand in several places. */
export function withOwnLinks<Worded extends { readonly span: Span | null }>(
  words: readonly Worded[],
  own: Map<Link, Link> = new Map(),
): readonly Worded[] {
  return words.map((each) => {
    if (each.span === null || each.span.link === null) return each;
    const link = own.get(each.span.link) ?? { ...each.span.link };
    own.set(each.span.link, link);
    return { ...each, span: { ...each.span, link } };
  });
}

function noteLook({ scale }: Context): TypeStyle {
  return scale.cellNote;
}

/** Room for the longest number in its brackets. */
function labelWidth(context: Context): number {
  const digits = Math.max(1, ...context.document.sources.map(({ number }) => String(number).length));
  return noteLook(context).sizePt * (1.1 + 0.58 * digits);
}

function insideLink(source: SourceNote): Link | null {
  return source.target === null ? null : { target: { kind: 'inside', id: source.target }, label: null };
}

function labelRuns(context: Context, source: SourceNote, look: TypeStyle): readonly InlineRun[] {
  return plainInline(context, `[${source.number}]`, look);
}

function pageRuns(context: Context, source: SourceNote, look: TypeStyle): readonly InlineRun[] {
  const link = insideLink(source);
  if (source.target === null || link === null) return [];
  const pattern = cleanText(context.document.furniture.seePage).replaceAll(' ', '\u00a0');
  return [
    ...plainInline(context, ', ', look),
    ...pageNumberInline(context, { id: source.target, pattern }, look, link),
  ];
}
