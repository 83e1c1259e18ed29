import { type TextNode } from '../elements/node.ts';

/** The words of a block with every page number that stands in them, as far as it is known yet. */
export function fillPageNumbers(node: TextNode, pageOf: (id: string) => string): TextNode {
  if (node.runs.every((run) => run.pageOf === null)) return node;
  return {
    ...node,
    runs: node.runs.map((run) => {
      if (run.pageOf === null) return run;
      const { id, pattern } = run.pageOf;
      return { ...run, value: pattern.replace('{page}', () => pageOf(id)), pageOf: null };
    }),
  };
}
