import { type Context } from '../elements/context.ts';
import { type Field, type FieldName, type LaidOutPage, type PageItem, type TextLine } from '../page.ts';
import { setLines, type Tools } from './text/index.ts';

/** The words among `words` that take the most lines in a field: what they fit into, all others fit into. */
export function longestWords(
  context: Context,
  field: FieldName,
  words: readonly string[],
  tools: Tools,
): string | null {
  const makeNode = context.fields.get(field);
  let longest: { readonly words: string; readonly lines: number } | null = null;
  for (const each of words) {
    const lines = makeNode === undefined ? 0 : setLines(makeNode(each), tools).length;
    if (longest === null || lines > longest.lines) longest = { words: each, lines };
  }
  return longest?.words ?? null;
}

/**
 * Takes the words that differ from copy to copy off the pages, leaves a field in their place, and sets every copy's
 * words for it. Nothing else on a page moves.
 */
export function makeFields(
  pages: readonly LaidOutPage[],
  context: Context,
  words: readonly string[],
  tools: Tools,
): { readonly pages: readonly LaidOutPage[]; readonly fields: ReadonlyMap<FieldName, Field> } {
  const cleared = pages.map((page) => ({ ...page, items: clearFields(page.items) }));
  const names = new Set(
    cleared.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'field' ? item.name : []))),
  );
  const fields = [...names].map((name): [FieldName, Field] => {
    const makeNode = context.fields.get(name);
    const nodes = makeNode === undefined ? [] : words.map(makeNode);
    const linesOfCopies = nodes.map((node) => setLines(node, tools));
    const widthPt = Math.max(0, ...nodes.map((node) => node.widthPt));
    return [name, { widthPt, heightPt: Math.max(0, ...linesOfCopies.map(heightOf)), linesOfCopies }];
  });
  return { pages: cleared, fields: new Map(fields) };
}

function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.heightPt, 0);
}

/** Of the lines of a field the first makes room for all. */
function clearFields(items: readonly PageItem[]): readonly PageItem[] {
  const seen = new Set<FieldName>();
  return items.flatMap((item): readonly PageItem[] => {
    const name = item.kind === 'line' ? item.line.runs[0]?.span?.field : undefined;
    if (item.kind !== 'line' || name === undefined) return [item];
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ kind: 'field', tag: item.tag, name, xPt: item.xPt - item.line.indentPt, topPt: item.topPt }];
  });
}
