import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FlowNode,
  linesHeight,
  type LinesNode,
  type RowNode,
  stackHeight,
  type StackNode,
} from '../../../../../src/render/pdf/layout/flow-node.ts';
import { paginate, type Placed } from '../../../../../src/render/pdf/layout/paginate.ts';
import { type TextLine } from '../../../../../src/render/pdf/page.ts';

const base = {
  leftPt: 0,
  widthPt: 100,
  abovePt: 0,
  belowPt: 0,
  frame: null,
  destination: null,
  landmark: null,
  keepsWithNext: false,
  keepsTogether: 0,
  startsPage: false,
  isContinued: false,
} as const;

let serial = 0;
const line = (): TextLine => {
  serial += 1;
  return {
    heightPt: 10,
    indentPt: 0,
    widthPt: 50,
    runs: [],
    readingOrder: [],
    string: String(serial),
  };
};

const words = (count: number, over: Partial<LinesNode> = {}): LinesNode => {
  const lines = Array.from({ length: count }, line);
  return { ...base, kind: 'lines', tag: null, lines, heightPt: linesHeight(lines), ...over };
};

const stack = (children: readonly FlowNode[], over: Partial<StackNode> = {}): StackNode => ({
  ...base,
  kind: 'stack',
  header: null,
  children,
  heightPt: stackHeight(children) + (over.header?.heightPt ?? 0),
  ...over,
});

const row = (cells: readonly FlowNode[], over: Partial<RowNode> = {}): RowNode => ({
  ...base,
  kind: 'row',
  cells: cells.map((node) => ({ offsetPt: 0, node })),
  heightPt: Math.max(...cells.map(({ heightPt }) => heightPt)),
  ...over,
});

/** The lines of a page with the place of each, counted from its top. */
const linesOf = (
  placed: Placed,
  topPt = 0,
  isRepeated = false,
): { readonly string: string; readonly y: number; readonly isRepeated: boolean }[] => {
  let y = topPt;
  const own = placed.lines.map(({ string, heightPt }) => {
    y += heightPt;
    return { string, y, isRepeated };
  });
  return [
    ...own,
    ...placed.children.flatMap((child) =>
      linesOf(child.placed, topPt + child.topPt, isRepeated || child.isRepeated),
    ),
  ];
};

const counts = (flow: StackNode, pagePt: number): readonly number[] =>
  paginate(flow, pagePt).pages.map((page) => linesOf(page).length);

describe('paginate', () => {
  it('leaves no single line of a paragraph at a foot or a head', () => {
    expect(counts(stack([words(9), words(4)]), 100)).toEqual([9, 4]);
    expect(counts(stack([words(6), words(5)]), 100)).toEqual([9, 2]);
    expect(counts(stack([words(8), words(3)]), 100)).toEqual([8, 3]);
  });

  it('keeps headings with what follows, several in a row too', () => {
    const heading = (): LinesNode => words(1, { keepsWithNext: true });
    expect(counts(stack([words(8), heading(), heading(), words(6)]), 100)).toEqual([8, 8]);
  });

  it('keeps a block whole below its share of a page, and splits it above', () => {
    const kept = (count: number): StackNode => stack([words(count)], { keepsTogether: 0.5 });
    expect(counts(stack([words(7), kept(5)]), 100)).toEqual([7, 5]);
    expect(counts(stack([words(7), kept(7)]), 100)).toEqual([10, 4]);
  });

  it('drops margins at the top of a page and takes the larger of two between blocks', () => {
    const flow = stack([words(4, { belowPt: 20 }), words(4, { abovePt: 8 })]);
    expect(flow.heightPt).toBe(100);
    const [page] = paginate(flow, 100).pages;
    expect(linesOf(page!).map(({ y }) => y)).toEqual([10, 20, 30, 40, 70, 80, 90, 100]);
    const [, second] = paginate(stack([words(9), words(4, { abovePt: 30 })]), 100).pages;
    expect(linesOf(second!)[0]!.y).toBe(10);
  });

  it('repeats a table’s header on every page, marked as repeated but on the first', () => {
    const rows = Array.from({ length: 30 }, () => row([words(1), words(1)]));
    const { pages } = paginate(stack([stack(rows, { header: words(1) })]), 100);
    expect(pages.length).toBe(4);
    pages.forEach((page, index) => {
      expect(linesOf(page).filter(({ isRepeated }) => isRepeated)).toHaveLength(index === 0 ? 0 : 1);
    });
  });

  it('cuts by force what no rule can fit, counts it, and ends', () => {
    const monster = stack([words(3, { keepsWithNext: true }), words(1, { keepsWithNext: true }), words(2)], {
      keepsTogether: 1,
    });
    const { pages, forcedCuts } = paginate(stack([monster]), 15);
    expect(pages.flatMap((page) => linesOf(page))).toHaveLength(6);
    expect(forcedCuts).toBeGreaterThan(0);
  });

  it('starts a page where a block asks for it, and makes no empty one', () => {
    expect(
      counts(stack([words(2, { startsPage: true }), words(2, { startsPage: true }), words(3)]), 100),
    ).toEqual([2, 5]);
  });

  it('places every line once, in order, none below the page (law)', () => {
    const leaf = fc
      .record({
        count: fc.integer({ min: 1, max: 30 }),
        keepsWithNext: fc.boolean(),
        abovePt: fc.integer({ min: 0, max: 20 }),
      })
      .map(({ count, ...over }) => words(count, over));
    const { tree } = fc.letrec<{ tree: FlowNode }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(
            fc.array(tie('tree'), { minLength: 1, maxLength: 5 }),
            fc.constantFrom(0, 0.3, 1),
            fc.boolean(),
          )
          .map(([children, keepsTogether, hasHeader]) =>
            hasHeader
              ? stack(children, { keepsTogether, header: words(1) })
              : stack(children, { keepsTogether }),
          ),
        fc
          .tuple(fc.array(tie('tree'), { minLength: 1, maxLength: 3 }), fc.constantFrom(0, 0.9))
          .map(([cells, keepsTogether]) => row(cells, { keepsTogether })),
      ),
    }));
    const all = (node: FlowNode): readonly string[] => {
      if (node.kind === 'lines') return node.lines.map(({ string }) => string);
      if (node.kind === 'row') return node.cells.flatMap((cell) => all(cell.node));
      if (node.kind === 'stack')
        return [...(node.header === null ? [] : all(node.header)), ...node.children.flatMap(all)];
      return [];
    };
    fc.assert(
      fc.property(
        fc.array(tree, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 60, max: 400 }),
        (blocks, pagePt) => {
          const flow = stack(blocks);
          const { pages, forcedCuts } = paginate(flow, pagePt);
          const placed = pages.map((page) => linesOf(page));
          const read = placed.flat().filter(({ isRepeated }) => !isRepeated);
          expect(read.map(({ string }) => string).sort()).toEqual([...all(flow)].sort());
          if (forcedCuts > 0) return;
          for (const page of placed) for (const { y } of page) expect(y).toBeLessThanOrEqual(pagePt + 0.1);
        },
      ),
      { numRuns: 400, seed: 3 },
    );
  });
});
