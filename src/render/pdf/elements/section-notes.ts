import { type Context, type OpenTag } from './context.ts';
import { insertNote } from './insert-note.ts';
import { type LayoutNode, view } from './node.ts';
import { sourceNoteNodes, type SourceNoteRuns } from './source-notes.ts';

interface Section {
  readonly widthPt: number;
  readonly nodes: readonly LayoutNode[];
}

/**
 * Puts what a section cites under its last block, section by section, wherever pages turn. A section starts at a heading
 * of level 2; what stands before the first one is a section, too.
 */
export function addSectionNotes<Flow extends Section>(
  flows: readonly Flow[],
  elements: { readonly context: Context; readonly tags: OpenTag },
  notes: readonly SourceNoteRuns[],
): readonly Flow[] {
  const cited = new Set<number>();
  let lastTag = 0;
  const flush = (widthPt: number): readonly LayoutNode[] => {
    const chosen = notes.filter(({ number }) => cited.has(number));
    cited.clear();
    return chosen.length === 0 ? [] : [notesNode(elements, chosen, widthPt, lastTag)];
  };
  const made: { readonly flow: Flow; readonly nodes: LayoutNode[] }[] = [];
  for (const flow of flows) {
    const nodes: LayoutNode[] = [];
    for (const [index, node] of flow.nodes.entries()) {
      if (node.flow.landmark?.level === 2) {
        // A section that a turned page ends has its notes on that page.
        const before = made.at(-1);
        if (index > 0) nodes.push(...flush(flow.widthPt));
        else if (before !== undefined) before.nodes.push(...flush(before.flow.widthPt));
      }
      nodes.push(node);
      forEachText(node, (tag, source) => {
        lastTag = Math.max(lastTag, tag ?? 0);
        if (source !== null) cited.add(source);
      });
    }
    made.push({ flow, nodes });
  }
  const last = made.at(-1);
  if (last !== undefined) last.nodes.push(...flush(last.flow.widthPt));
  return made.map(({ flow, nodes }) => ({ ...flow, nodes }));
}

function notesNode(
  elements: { readonly context: Context; readonly tags: OpenTag },
  notes: readonly SourceNoteRuns[],
  widthPt: number,
  after: number,
): LayoutNode {
  const { context } = elements;
  const { direction, theme } = context.document;
  const rows = notes.map((note) => {
    const { label, words } = sourceNoteNodes(context, note, widthPt, insertNote(elements, after));
    return view({ flexDirection: direction === 'rtl' ? 'row-reverse' : 'row' }, {}, [label, words]);
  });
  const style = { marginTop: 9, paddingTop: 4, borderTopWidth: 0.5, borderTopColor: theme.colours.rule };
  return view(style, { keepsTogether: 0.5 }, rows);
}

function forEachText(
  node: LayoutNode,
  visit: (tag: number | undefined, source: number | null) => void,
): void {
  if (node.type === 'VIEW') {
    for (const child of node.children) forEachText(child, visit);
    return;
  }
  visit(node.flow.tag, null);
  for (const { span } of node.runs) if (span.cites !== null) visit(undefined, span.cites);
}
