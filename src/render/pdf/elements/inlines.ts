import { type Inline } from '../../../model/document.ts';
import { type Link, type Span } from '../page.ts';
import { safeHref } from '../../safe-href.ts';
import { cleanText } from './clean-text.ts';
import { type Context } from './context.ts';
import { cutAtMissing, nameCodePoint } from './missing-glyphs.ts';
import { type InlineRun, type PageNumber } from './node.ts';
import { type TypeStyle } from './type-scale.ts';

const NO_BREAK_SPACE = '\u00a0';

/** What the inlines around a word say about it. */
interface Around {
  readonly look: TypeStyle;
  readonly link: Link | null;
  readonly language: string | null;
  readonly anchors: readonly string[];
  readonly cites: number | null;
  readonly isBoxed: boolean;
  readonly replaces: string | null;
}

const PLAIN: Omit<Around, 'look'> = {
  link: null,
  language: null,
  anchors: [],
  cites: null,
  isBoxed: false,
  replaces: null,
};

/**
 * Flattens inlines into runs of one look and one span each. Text is cleaned; characters that no face has are noted in
 * the context. Emphasis within emphasis is upright again.
 */
export function flattenInlines(
  context: Context,
  inlines: readonly Inline[],
  look: TypeStyle,
): readonly InlineRun[] {
  const nodes: InlineRun[] = [];
  for (const inline of inlines) flatten(context, inline, { ...PLAIN, look }, nodes);
  return nodes;
}

/** One run of plain words, for what the renderer itself prints. */
export function plainInline(context: Context, value: string, look: TypeStyle): readonly InlineRun[] {
  return flattenInlines(context, [{ kind: 'text', value }], look);
}

function flatten(context: Context, inline: Inline, around: Around, nodes: InlineRun[]): void {
  const within = (children: readonly Inline[], next: Around): void => {
    for (const child of children) flatten(context, child, next, nodes);
  };
  const { look } = around;
  switch (inline.kind) {
    case 'text':
      push(context, nodes, cleanText(inline.value), around);
      return;
    case 'code':
      push(context, nodes, cleanText(inline.value), {
        ...around,
        look: { ...look, family: 'sans', sizePt: look.sizePt * 0.92 },
      });
      return;
    case 'emphasis':
      within(inline.children, {
        ...around,
        look:
          context.emphasis === 'strong' ? { ...look, weight: 600 } : { ...look, isItalic: !look.isItalic },
      });
      return;
    case 'strong':
      within(inline.children, { ...around, look: { ...look, weight: 600 } });
      return;
    case 'muted':
      within(inline.children, { ...around, look: mutedLook(context, look) });
      return;
    case 'mark':
      pushMark(context, nodes, inline.value, around);
      return;
    case 'passage':
      isolate(nodes, inline.direction, { ...around, language: inline.language }, (next) => {
        within(inline.children, next);
      });
      return;
    case 'anchor':
      within(inline.children, { ...around, anchors: [...around.anchors, inline.id] });
      return;
    case 'cite':
      // In a line from right to left its parts would change places.
      isolate(nodes, 'ltr', around, () => {
        pushCitation(context, nodes, inline.key, around);
      });
      return;
    case 'link':
      within(inline.children, {
        ...around,
        link: outsideLink(inline.href),
      });
      return;
    case 'reference':
      pushReference(context, nodes, inline, around);
      return;
    case 'line-break':
      push(context, nodes, '\n', around);
      return;
  }
}

/** A link out of the pack; an address that is not safe to follow is printed without one. */
function outsideLink(address: string): Link | null {
  const href = safeHref(address);
  return href === null ? null : { target: { kind: 'outside', href }, label: null };
}

/** Isolates of UAX #9: they keep a passage's own full stop at its own end. */
const ISOLATES = { ltr: '\u2066', rtl: '\u2067', end: '\u2069' } as const;

/** Sets a passage in its own direction; the marks for it are taken out again once the words are in order. */
function isolate(
  nodes: InlineRun[],
  direction: 'ltr' | 'rtl',
  around: Around,
  passage: (around: Around) => void,
): void {
  const mark = (value: string): InlineRun => ({
    value,
    pageOf: null,
    look: around.look,
    span: spanOf(around),
  });
  nodes.push(mark(ISOLATES[direction]));
  passage(around);
  nodes.push(mark(ISOLATES.end));
}

function mutedLook(context: Context, look: TypeStyle): TypeStyle {
  const { colours } = context.document.theme;
  if (look.family === 'sans') return { ...look, colour: colours.muted };
  return { ...look, family: 'sans', sizePt: look.sizePt * 0.84, colour: colours.muted };
}

function pushMark(context: Context, nodes: InlineRun[], value: string, around: Around): void {
  const look: TypeStyle = {
    ...around.look,
    family: 'sans',
    weight: 600,
    isItalic: false,
    sizePt: context.scale.note.sizePt * 0.8,
    letterSpacingPt: 0.5,
    figures: 'lining',
    hasSmallCapitals: false,
    colour: context.document.theme.colours.text,
  };
  const words = cleanText(value).replaceAll(' ', NO_BREAK_SPACE);
  push(context, nodes, `${NO_BREAK_SPACE}${words}${NO_BREAK_SPACE}`, { ...around, look, isBoxed: true });
}

/** `[3 ¶4]`, kept on one line; the number leads to the source list, the paragraph to the printed paragraph. */
function pushCitation(
  context: Context,
  nodes: InlineRun[],
  key: Extract<Inline, { kind: 'cite' }>['key'],
  around: Around,
): void {
  const { furniture, theme } = context.document;
  const sizePt = Math.min(around.look.sizePt, context.scale.margin.sizePt);
  const look: TypeStyle = {
    ...around.look,
    family: 'sans',
    weight: 400,
    isItalic: false,
    sizePt,
    colour: theme.colours.muted,
    letterSpacingPt: 0,
    figures: 'lining',
    hasSmallCapitals: false,
  };
  const linkTo = (target: string | null, label: string): Link | null =>
    target === null ? around.link : { target: { kind: 'inside', id: target }, label };
  const sourceLabel = furniture.sourceLabel.replace('{source}', String(key.source));
  const next = { ...around, look, cites: key.source };
  push(context, nodes, '[', next);
  push(context, nodes, String(key.source), { ...next, link: linkTo(key.sourceTarget, sourceLabel) });
  if (key.paragraph !== null) {
    const label = `${sourceLabel}, ${furniture.paragraphLabel.replace('{paragraph}', String(key.paragraph))}`;
    push(context, nodes, NO_BREAK_SPACE, next);
    push(context, nodes, `¶${key.paragraph}`, {
      ...next,
      link: linkTo(key.paragraphTarget ?? key.sourceTarget, label),
    });
  }
  push(context, nodes, ']', next);
}

function pushReference(
  context: Context,
  nodes: InlineRun[],
  inline: Extract<Inline, { kind: 'reference' }>,
  around: Around,
): void {
  const link: Link = { target: { kind: 'inside', id: inline.target }, label: null };
  const next = { ...around, link };
  for (const child of inline.children) flatten(context, child, next, nodes);
  if (!inline.showsPage) return;
  const look = mutedLook(context, around.look);
  push(context, nodes, ' ', { ...around, look });
  const pattern = `(${cleanText(context.document.furniture.seePage)})`.replaceAll(' ', NO_BREAK_SPACE);
  pushPageNumber(context, nodes, { kind: 'place', id: inline.target, pattern }, { ...next, look });
}

/** Plain words that lead somewhere as a whole. */
export function linkedInline(
  context: Context,
  value: string,
  look: TypeStyle,
  link: Link,
): readonly InlineRun[] {
  const nodes: InlineRun[] = [];
  push(context, nodes, cleanText(value), { ...PLAIN, look, link });
  return nodes;
}

/** Words with a page number in them; `{page}` in the pattern is filled in before each pass. */
export function pageNumberInline(
  context: Context,
  pageOf: { readonly id: string; readonly pattern: string },
  look: TypeStyle,
  link: Link,
): readonly InlineRun[] {
  const nodes: InlineRun[] = [];
  pushPageNumber(context, nodes, { kind: 'place', ...pageOf }, { ...PLAIN, look, link });
  return nodes;
}

/** The pages that print a name of the index; each number leads to its page. */
export function namePagesInline(context: Context, name: number, look: TypeStyle): readonly InlineRun[] {
  const nodes: InlineRun[] = [];
  pushPageNumber(context, nodes, { kind: 'name', name }, { ...PLAIN, look });
  return nodes;
}

function pushPageNumber(context: Context, nodes: InlineRun[], pageOf: PageNumber, around: Around): void {
  if (pageOf.kind === 'place')
    cutAtMissing(context, pageOf.pattern, { ...around.look, language: around.language });
  nodes.push({ value: '', pageOf, look: around.look, span: spanOf(around) });
}

function push(context: Context, nodes: InlineRun[], value: string, around: Around): void {
  for (const part of cutAtMissing(context, value, { ...around.look, language: around.language })) {
    if (part.isMissing) pushReplacement(context, nodes, part.value, around);
    else nodes.push({ value: part.value, pageOf: null, look: around.look, span: spanOf(around) });
  }
}

/** What stands for a character that no font can draw: its number, as `U+13000`, in a thin box. */
function pushReplacement(context: Context, nodes: InlineRun[], character: string, around: Around): void {
  const { look } = around;
  const sign: TypeStyle = {
    ...look,
    family: 'sans',
    weight: 400,
    isItalic: false,
    sizePt: look.sizePt * 0.62,
    letterSpacingPt: 0.2,
    figures: 'lining',
    hasSmallCapitals: false,
  };
  // A line may end between two boxes, and they should not touch.
  if (nodes.at(-1)?.span.replaces !== null && nodes.length > 0)
    nodes.push({ value: ' ', pageOf: null, look: sign, span: spanOf(around) });
  nodes.push({
    value: `${NO_BREAK_SPACE}${nameCodePoint(character.codePointAt(0) ?? 0)}${NO_BREAK_SPACE}`,
    pageOf: null,
    look: sign,
    span: spanOf({ ...around, isBoxed: true, replaces: character }),
  });
}

function spanOf({ link, language, anchors, cites, isBoxed, replaces }: Around): Span {
  return { link, language, anchors, cites, isBoxed, replaces };
}
