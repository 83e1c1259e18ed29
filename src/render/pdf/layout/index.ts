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
import { type LaidOutPage } from '../page.ts';
import { addFeet, createFootSetter, NO_FOOT } from './page-foot.ts';
import { type BodyPage } from './body-page.ts';
import { type FlowNode, type StackNode, stackHeight } from './flow-node.ts';
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
  let pageOf: ReadonlyMap<string, number> = new Map();
  let measured: readonly (readonly FlowNode[])[] | null = null;
  for (let pass = 1; ; pass += 1) {
    const known = pageOf;
    measured = await measure(elements, tools, measured, (id) => String(known.get(id) ?? '00'));
    const turned = turnPages(elements, measured, tools, (id) => String(known.get(id) ?? '00'));
    pageOf = turned.pageOf;
    const isSettled = pass > 1 ? sameNumbers(known, pageOf) : !hasPageNumbers(elements);
    if (isSettled || pass === MAX_PASSES) {
      const diagnostics = [
        ...(isSettled ? [] : [unsettled()]),
        ...(turned.forcedCuts === 0 ? [] : [forced(turned.forcedCuts)]),
      ];
      return { pages: addFeet(turned.pages, elements), pageOf, passes: pass, diagnostics };
    }
  }
}

function hasPageNumbers({ flows, sourceNotes, context }: Elements): boolean {
  const hasFeet = context.document.citations === 'page-foot' && sourceNotes.length > 0;
  return hasFeet || flows.some((flow) => flow.nodes.some(holdsPageNumbers));
}

function sameNumbers(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  return before.size === after.size && [...after].every(([id, page]) => before.get(id) === page);
}

/** Sets every block, or, where an earlier pass is at hand, only those that hold page numbers. */
async function measure(
  elements: Elements,
  tools: Tools,
  earlier: readonly (readonly FlowNode[])[] | null,
  pageOf: (id: string) => string,
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
    pageOf,
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
  readonly pageOf: ReadonlyMap<string, number>;
  readonly forcedCuts: number;
}

function turnPages(
  elements: Elements,
  measured: readonly (readonly FlowNode[])[],
  tools: Tools,
  pageOf: (id: string) => string,
): Turned {
  const { flows, context } = elements;
  const { theme } = context.document;
  const pages: BodyPage[] = [];
  const landed = new Set<string>();
  let forcedCuts = 0;
  for (const [index, flow] of flows.entries()) {
    const size = pageSize(theme, flow.isLandscape);
    const roomPt = size.heightPt - theme.marginPt.top - theme.marginPt.bottom;
    const footOf = createFootSetter(elements, tools, flow.widthPt, roomPt, pageOf);
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
  return { pages, pageOf: numbersOf(pages), forcedCuts };
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
