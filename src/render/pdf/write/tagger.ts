import { type Link, type PageItem, type Span, type TagNode } from '../page.ts';

interface Box {
  readonly xPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** Words to paint, and what they belong to. */
interface TaggedWords {
  /** Null for furniture. */
  readonly tag: number | null;
  readonly span: Span | null;
  readonly box: Box;
  /** What they say, where a link has no label of its own. */
  readonly text: () => string;
  readonly paint: () => void;
}

/** Marks what is painted with the element that it belongs to. */
export interface Tagger {
  readonly words: (words: TaggedWords) => void;
  /** Shapes of a figure: they belong to its element, which learns where they stand. */
  readonly figure: (drawing: DrawnFigure, paint: () => void) => void;
  /** Anything that is not read. */
  readonly artifact: (paint: () => void) => void;
  /** Closes what is open; must be called before the page turns. */
  readonly endPage: () => void;
  readonly end: () => void;
}

type DrawnFigure = Extract<PageItem, { kind: 'drawing' }>;
type Element = PDFKit.PDFStructureElement;

/** What the words painted last are marked as, so that neighbours share one marked sequence. */
type Open = { readonly kind: 'element'; readonly element: Element } | { readonly kind: 'artifact' } | null;

/**
 * Makes the structure tree in document order, before anything is painted, and then marks words as they come. Links
 * and passages in another language become elements of their own within their paragraph; a link over two lines or
 * pages stays one element with an annotation for each line.
 */
export function createTagger(
  pdf: PDFKit.PDFDocument,
  tags: TagNode,
  destinations: ReadonlyMap<string, string>,
): Tagger {
  const elements = new Map<number, Element>();
  const roles = new Map<number, string>();
  const build = (tag: TagNode): Element => {
    const element = pdf.struct(tag.role, {
      ...(tag.language === null ? {} : { lang: tag.language }),
      ...(tag.scope === null ? {} : { scope: tag.scope }),
      ...(tag.alternative === null ? {} : { alt: tag.alternative }),
    });
    elements.set(tag.id, element);
    roles.set(tag.id, tag.role);
    for (const child of tag.children) element.add(build(child));
    return element;
  };
  const root = build(tags);
  pdf.addStructure(root);

  let open: Open = null;
  const close = (): void => {
    if (open !== null) pdf.endMarkedContent();
    open = null;
  };
  const mark = (element: Element, role: string): void => {
    if (open?.kind === 'element' && open.element === element) return;
    close();
    element.add(pdf.markStructureContent(role));
    open = { kind: 'element', element };
  };
  const artifact = (paint: () => void): void => {
    if (open?.kind !== 'artifact') {
      close();
      pdf.markContent('Artifact', { type: 'Layout' });
      open = { kind: 'artifact' };
    }
    paint();
  };

  const links = new Map<Link, Element>();
  const languages = new Map<string, Element>();
  const linkElement = (link: Link, parent: Element): Element => {
    const known = links.get(link);
    if (known !== undefined) return known;
    const element = pdf.struct('Link');
    parent.add(element);
    links.set(link, element);
    return element;
  };
  let lastPassage: { readonly span: Span; readonly element: Element } | null = null;
  const passageElement = (span: Span, tag: number, parent: Element): Element => {
    const key = `${tag}:${span.language ?? ''}`;
    const known = languages.get(key);
    if (known !== undefined && lastPassage?.element === known) return known;
    const element = pdf.struct('Span', { lang: span.language ?? '' });
    parent.add(element);
    languages.set(key, element);
    lastPassage = { span, element };
    return element;
  };

  /** The character itself, for whoever copies or listens to the sign that stands for it. */
  const replacementElement = (character: string, parent: Element): Element => {
    const element = pdf.struct('Span', { actual: character });
    parent.add(element);
    return element;
  };

  const words: Tagger['words'] = ({ tag, span, box, text, paint }) => {
    const element = tag === null ? undefined : elements.get(tag);
    if (tag === null || element === undefined) {
      artifact(paint);
      return;
    }
    let inner = element;
    let role = roles.get(tag) ?? 'P';
    if (span !== null && span.language !== null) {
      inner = passageElement(span, tag, inner);
      role = 'Span';
    } else {
      lastPassage = null;
    }
    if (span !== null && span.link !== null) {
      inner = linkElement(span.link, inner);
      role = 'Link';
    }
    const linked = inner;
    if (span !== null && span.replaces !== null) {
      inner = replacementElement(span.replaces, inner);
      role = 'Span';
    }
    mark(inner, role);
    if (span !== null && span.replaces !== null) {
      // Readers that copy words look at the marks around them, not at the element.
      pdf.markContent('Span', { actual: span.replaces });
      paint();
      pdf.endMarkedContent();
    } else {
      paint();
    }
    if (span !== null && span.link !== null) annotate(pdf, span.link, text, box, linked, destinations);
  };
  const figure: Tagger['figure'] = ({ tag, xPt, topPt, drawing }, paint) => {
    const element = tag === null ? undefined : elements.get(tag);
    if (element === undefined) {
      artifact(paint);
      return;
    }
    mark(element, 'Figure');
    growBox(element, [xPt, topPt, xPt + drawing.widthPt, topPt + drawing.heightPt], pdf.page.height);
    paint();
  };
  return {
    words,
    figure,
    artifact,
    endPage: close,
    end: () => {
      root.end();
    },
  };
}

/** Lets the box of a figure's element (ISO 32000-1, 14.8.5.4.3) hold what was painted of it, from the page's foot upwards. */
function growBox(
  element: Element,
  [left, top, right, bottom]: readonly [number, number, number, number],
  heightPt: number,
): void {
  // pdfkit's types leave the dictionary out.
  const { data } = (element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } })
    .dictionary;
  const known = data.A as { readonly BBox: readonly [number, number, number, number] } | undefined;
  const box: readonly [number, number, number, number] = known?.BBox ?? [
    Infinity,
    Infinity,
    -Infinity,
    -Infinity,
  ];
  data.A = {
    O: 'Layout',
    Placement: 'Block',
    BBox: [
      Math.min(box[0], left),
      Math.min(box[1], heightPt - bottom),
      Math.max(box[2], right),
      Math.max(box[3], heightPt - top),
    ],
  };
}

function annotate(
  pdf: PDFKit.PDFDocument,
  link: Link,
  text: () => string,
  box: Box,
  element: Element,
  destinations: ReadonlyMap<string, string>,
): void {
  const { xPt, topPt, widthPt, heightPt } = box;
  // pdfkit's types know neither the element nor the words for a screen reader.
  const options = {
    structParent: element,
    Contents: new String(link.label ?? text()),
  } as unknown as PDFKit.Mixins.AnnotationOption;
  if (link.target.kind === 'outside') {
    pdf.link(xPt, topPt, widthPt, heightPt, link.target.href, options);
    return;
  }
  const name = destinations.get(link.target.id);
  if (name === undefined) throw new Error(`The link to "${link.target.id}" lands nowhere.`);
  // Not goTo(), which makes an action object of its own for every link.
  const here = { ...options, Subtype: 'Link', Dest: name };
  pdf.annotate(xPt, topPt, widthPt, heightPt, here);
}
