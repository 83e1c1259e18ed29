/**
 * Nodes -> pages with known page numbers.
 *
 * Invariant: pages are found by laying out at most {@link MAX_PASSES} times, only what holds a page number is set
 * again, and every line that was set stands on exactly one page. It never changes a word, drops none, and shrinks no
 * type to make something fit.
 */
import { type Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type Theme } from '../../../model/theme.ts';
import { type Elements } from '../elements/index.ts';
import { holdsPageNumbers } from '../elements/node.ts';
import { pageSize } from '../elements/page-size.ts';
import { type LaidOutPage, type PageItem } from '../page.ts';
import { addFeet, createFootSetter, NO_FOOT } from './page-foot.ts';
import { type BodyPage } from './body-page.ts';
import { type FlowNode, type StackNode, stackHeight } from './flow-node.ts';
import { type KnownPages, nameTarget, UNKNOWN_PAGES } from './fill-page-numbers.ts';
import { findNames, type NamedPlaces } from './find-names.ts';
import { layOutGalleys } from './galley.ts';
import { readNode } from './measure.ts';
import { paginate, type Placed } from './paginate.ts';
import { type Tools } from './text/index.ts';
import { type PlacedPage, placeItems } from './place.ts';

export { addFurniture } from './furnish.ts';
export { longestWords, makeFields } from './copies.ts';
export { createShaper, setLines, type Tools } from './text/index.ts';

/** Page numbers that have not settled by then are printed as they are, and reported. */
export const MAX_PASSES = 4;

export interface LaidOutBody {
  readonly pages: readonly BodyPage[];
  /** Number of the page, from 1, on which an id stands. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly passes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lays the body out until every printed page number is true. Emits `layout-converges` where four passes did not
 * settle it, and `layout-keeps-words` where a block had to be cut against the rules.
 */
export async function layOutBody(elements: Elements, tools: Tools): Promise<LaidOutBody> {
  let found: Found = { pageOf: new Map(), names: [] };
  let measured: readonly (readonly FlowNode[])[] | null = null;
  for (let pass = 1; ; pass += 1) {
    const before = found;
    const known = pass === 1 ? UNKNOWN_PAGES : printed(before);
    measured = await measure(elements, tools, measured, known);
    const turned = turnPages(elements, measured, tools, known);
    found = { pageOf: numbersOf(turned.pages), names: findNamesOn(turned.pages, elements) };
    const isSettled = pass > 1 ? isSame(before, found) : !hasPageNumbers(elements);
    if (isSettled || pass === MAX_PASSES) {
      const diagnostics = [
        ...(isSettled ? [] : [unsettled()]),
        ...(turned.forcedCuts === 0 ? [] : [forced(turned.forcedCuts)]),
      ];
      const pages = addNameTargets(addFeet(turned.pages, elements), before.names);
      return { pages, pageOf: found.pageOf, passes: pass, diagnostics };
    }
  }
}

function hasPageNumbers({ flows, sourceNotes, context }: Elements): boolean {
  const hasFeet = context.document.citations === 'page-foot' && sourceNotes.length > 0;
  return hasFeet || flows.some((flow) => flow.nodes.some(holdsPageNumbers));
}

/** What a pass found out, which the next one prints. */
interface Found {
  readonly pageOf: ReadonlyMap<string, number>;
  readonly names: NamedPlaces;
}

function printed({ pageOf, names }: Found): KnownPages {
  return { of: (id) => String(pageOf.get(id) ?? '00'), names };
}

function isSame(before: Found, after: Found): boolean {
  const hasSameNumbers = [...after.pageOf].every(([id, page]) => before.pageOf.get(id) === page);
  const pagesOf = ({ names }: Found): string =>
    JSON.stringify(names.map((places) => places.map(({ page }) => page)));
  return before.pageOf.size === after.pageOf.size && hasSameNumbers && pagesOf(before) === pagesOf(after);
}

function findNamesOn(pages: readonly BodyPage[], { context }: Elements): NamedPlaces {
  return findNames(pages, context.indexed.forms, context.indexed.silentTags);
}

/** Sets every block, or, where an earlier pass is at hand, only those that hold page numbers. */
async function measure(
  elements: Elements,
  tools: Tools,
  earlier: readonly (readonly FlowNode[])[] | null,
  known: KnownPages,
): Promise<readonly (readonly FlowNode[])[]> {
  const { theme } = elements.context.document;
  const chosen = elements.flows.map((flow) =>
    flow.nodes
      .map((node, index) => ({ node, index }))
      .filter(({ node }) => earlier === null || holdsPageNumbers(node)),
  );
  const laidOut = await layOutGalleys(
    elements.flows.map((flow, index) => ({
      widthPt: flow.widthPt,
      nodes: (chosen[index] ?? []).map(({ node }) => node),
    })),
    tools,
    known,
  );
  return elements.flows.map((_, flow) => {
    const nodes = [...(earlier?.[flow] ?? [])];
    (chosen[flow] ?? []).forEach(({ index }, position) => {
      const node = laidOut[flow]?.[position];
      if (node !== undefined) nodes[index] = readNode(node, theme.marginPt.left);
    });
    return nodes;
  });
}

interface Turned {
  readonly pages: readonly BodyPage[];
  readonly forcedCuts: number;
}

function turnPages(
  elements: Elements,
  measured: readonly (readonly FlowNode[])[],
  tools: Tools,
  known: KnownPages,
): Turned {
  const { flows, context } = elements;
  const { theme } = context.document;
  const pages: BodyPage[] = [];
  const landed = new Set<string>();
  let forcedCuts = 0;
  for (const [index, flow] of flows.entries()) {
    const size = pageSize(theme, flow.isLandscape);
    const roomPt = size.heightPt - theme.marginPt.top - theme.marginPt.bottom;
    const footOf = createFootSetter(elements, tools, flow.widthPt, roomPt, known);
    const root = rootStack(measured[index] ?? [], flow.widthPt, theme);
    const cut = paginate(root, roomPt, (placed) => footOf(placed).heightPt);
    forcedCuts += cut.forcedCuts;
    for (const placed of cut.pages) {
      const page: BodyPage = {
        ...size,
        isLandscape: flow.isLandscape,
        isBlank: false,
        foot: footOf(placed),
        ...placePage(placed, theme.marginPt.top, landed),
      };
      // Right-hand pages have odd numbers.
      if (context.startsSections && pages.length % 2 === 1 && opensSection(page, theme)) {
        pages.push(blankPage(theme));
      }
      pages.push(page);
    }
  }
  // A file has a page, even where the document has no words.
  if (pages.length === 0) pages.push({ ...blankPage(theme), isBlank: false });
  return { pages, forcedCuts };
}

function opensSection({ landmarks }: BodyPage, theme: Theme): boolean {
  const [first] = landmarks;
  return first !== undefined && first.landmark.level === 2 && first.topPt <= theme.marginPt.top + 1;
}

function blankPage(theme: Theme): BodyPage {
  return {
    ...pageSize(theme, false),
    isLandscape: false,
    isBlank: true,
    foot: NO_FOOT,
    items: [],
    landmarks: [],
  };
}

function rootStack(children: readonly FlowNode[], widthPt: number, theme: Theme): StackNode {
  return {
    kind: 'stack',
    leftPt: theme.marginPt.left,
    widthPt,
    abovePt: 0,
    belowPt: 0,
    frame: null,
    destination: null,
    landmark: null,
    keepsWithNext: false,
    keepsTogether: 0,
    startsPage: false,
    isContinued: false,
    header: null,
    children,
    heightPt: stackHeight(children),
  };
}

function placePage(placed: Placed, topPt: number, landed: Set<string>): PlacedPage {
  const page: PlacedPage = { items: [], landmarks: [], landed };
  placeItems(placed, topPt, page);
  return page;
}

/** Lets the numbers of the index land where a page first prints the name; `names` are those that are printed. */
function addNameTargets(pages: readonly BodyPage[], names: NamedPlaces): readonly BodyPage[] {
  const targets = new Map<number, PageItem[]>();
  for (const [name, places] of names.entries()) {
    for (const { page, topPt } of places) {
      // Where page numbers did not settle, the last page stands for those that are gone.
      const number = Math.min(page, pages.length);
      const items = targets.get(number) ?? [];
      targets.set(number, items);
      items.push({ kind: 'destination', id: nameTarget(name, page), topPt });
    }
  }
  return pages.map((page, index) => {
    const items = targets.get(index + 1);
    return items === undefined ? page : { ...page, items: [...page.items, ...items] };
  });
}

/** On which page each id stands: of blocks, and of anchors within their words. */
function numbersOf(pages: readonly LaidOutPage[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    for (const item of page.items) {
      if (item.kind === 'destination' && !numbers.has(item.id)) numbers.set(item.id, index + 1);
    }
  }
  return numbers;
}

function unsettled(): Diagnostic {
  return {
    severity: 'warning',
    code: 'layout-converges',
    message: `Page numbers did not settle within ${MAX_PASSES} layout passes; some may be off by one.`,
    hint: 'Leave out page numbers in running text ("see page"), or the contents, and build again.',
  };
}

function forced(count: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'layout-keeps-words',
    message: `${count} ${count === 1 ? 'block was' : 'blocks were'} too large for a page and had to be split by force.`,
    hint: 'Make the largest table cell or paragraph shorter, or the margins smaller.',
  };
}
