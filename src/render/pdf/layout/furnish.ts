import { type Context } from '../elements/context.ts';
import { type Furniture, furnitureOf } from '../elements/furniture.ts';
import { type LaidOutPage, type PageItem } from '../page.ts';
import { UNKNOWN_PAGES } from './fill-page-numbers.ts';
import { layOutGalleys } from './galley.ts';
import { type BodyPage } from './body-page.ts';
import { readNode } from './measure.ts';
import { numberLines } from './number-lines.ts';
import { type Tools } from './text/index.ts';
import { type PlacedPage, placeItems } from './place.ts';
import { paginate } from './paginate.ts';
import { stackHeight, type FlowNode } from './flow-node.ts';

/** Adds running heads, folios and markings to pages whose number is known. Furniture never moves the words. */
export async function addFurniture(
  pages: readonly BodyPage[],
  context: Context,
  tools: Tools,
): Promise<readonly LaidOutPage[]> {
  const { marginPt } = context.document.theme;
  const sections = sectionsInForce(pages);
  const furniture = pages.map((page, index) =>
    furnitureOf(context, {
      page: index + 1,
      pages: pages.length,
      section: sections[index] ?? null,
      isBlank: page.isBlank,
      hasMasthead: index === 0 && context.document.body.some((block) => block.kind === 'masthead'),
      widthPt: page.widthPt - marginPt.left - marginPt.right,
    }),
  );
  const galleys = await layOutGalleys(
    furniture.map(({ top, bottom }, index) => ({
      widthPt: (pages[index]?.widthPt ?? 0) - marginPt.left - marginPt.right,
      nodes: [...top, ...bottom].map(({ node }) => node),
    })),
    tools,
    UNKNOWN_PAGES,
  );
  return pages.map((page, index) => {
    const nodes = (galleys[index] ?? []).map((node) => readNode(node, marginPt.left));
    const items = placeFurniture(furniture[index], nodes, page.heightPt);
    const numbers = context.hasLineNumbers ? numberLines(page, context, tools) : [];
    return { widthPt: page.widthPt, heightPt: page.heightPt, items: [...items, ...numbers, ...page.items] };
  });
}

function placeFurniture(
  furniture: Furniture | undefined,
  nodes: readonly FlowNode[],
  heightPt: number,
): readonly PageItem[] {
  if (furniture === undefined) return [];
  const tops = [
    ...furniture.top.map(({ topPt }) => topPt),
    ...furniture.bottom.map(({ bottomPt }) => heightPt - bottomPt),
  ];
  const page: PlacedPage = { items: [], landmarks: [], landed: new Set() };
  for (const [index, node] of nodes.entries()) {
    const stack = { ...node, kind: 'stack' as const, header: null, frame: null, children: [node] };
    const [placed] = paginate({ ...stack, heightPt: stackHeight([node]) }, heightPt).pages;
    if (placed !== undefined) placeItems(placed, tops[index] ?? 0, page);
  }
  return page.items;
}

/** The section that a page's first words belong to; on a page with none yet, the first that begins there. */
function sectionsInForce(pages: readonly BodyPage[]): readonly (string | null)[] {
  let current: string | null = null;
  return pages.map((page) => {
    const begun = page.landmarks.filter(({ landmark }) => landmark.level === 2);
    const [first] = begun;
    const firstWordsPt = Math.min(
      ...page.items.flatMap((item) => (item.kind === 'line' ? [item.topPt] : [])),
    );
    const opensPage = first !== undefined && first.topPt <= firstWordsPt + 1;
    const section = opensPage || current === null ? (first?.landmark.title ?? current) : current;
    current = begun.at(-1)?.landmark.title ?? current;
    return section;
  });
}
