import { type InlineRun, type TextNode } from '../elements/node.ts';
import { type NamedPlaces } from './find-names.ts';

/** What a pass knows of the one before it. */
export interface KnownPages {
  /** Page of an id, as printed. */
  readonly of: (id: string) => string;
  readonly names: NamedPlaces;
}

/** Nothing is known yet: two digits stand for every number. */
export const UNKNOWN_PAGES: KnownPages = { of: () => '00', names: [] };

/** The words of a block with every page number that stands in them, as far as it is known yet. */
export function fillPageNumbers(node: TextNode, known: KnownPages): TextNode {
  if (node.runs.every((run) => run.pageOf === null)) return node;
  return { ...node, runs: node.runs.flatMap((run) => fillRun(run, known)) };
}

function fillRun(run: InlineRun, known: KnownPages): readonly InlineRun[] {
  const { pageOf } = run;
  if (pageOf === null) return [run];
  const plain = { ...run, pageOf: null };
  if (pageOf.kind === 'place') {
    return [{ ...plain, value: pageOf.pattern.replace('{page}', () => known.of(pageOf.id)) }];
  }
  const pages = (known.names[pageOf.name] ?? []).map(({ page }) => page);
  // A name that is in an article but on no page, as where articles are printed in part.
  if (pages.length === 0) return [{ ...plain, value: '–' }];
  return joinRanges(pages).flatMap(({ first, label }, index) => {
    const link = { target: { kind: 'inside', id: nameTarget(pageOf.name, first) }, label: null } as const;
    const number = { ...plain, value: label, span: { ...run.span, link } };
    return index === 0 ? [number] : [{ ...plain, value: ', ' }, number];
  });
}

/** Id of the place where a page first prints a name. */
export function nameTarget(name: number, page: number): string {
  return `name-${name}-page-${page}`;
}

/** Three pages and more in a row as one range, first and last: 4–7. */
export function joinRanges(
  pages: readonly number[],
): readonly { readonly first: number; readonly label: string }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const page of pages) {
    const open = ranges.at(-1);
    if (open?.last === page - 1) open.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges.flatMap(({ first, last }) =>
    last - first === 1
      ? [first, last].map((page) => ({ first: page, label: String(page) }))
      : [{ first, label: first === last ? String(first) : `${first}–${last}` }],
  );
}
