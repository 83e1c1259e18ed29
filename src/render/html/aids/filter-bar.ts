import { type Block, facetNames, type FacetName, type AidStrings } from '../../../model/document.ts';
import { element, escapeText, type Markup } from '../markup.ts';

type Entry = Extract<Block, { kind: 'entry' }>;

/** Fewer statements than these are seen at a glance. */
const FEWEST_STATEMENTS = 8;

/**
 * One choice for each thing that the statements of a section differ in, the most frequent words first, with the number
 * of statements behind each; nothing where there are few statements or all are alike. Hidden until the page's script
 * has come to life. Its shape is what `AIDS_SCRIPT` reads.
 */
export function filterBarToMarkup(section: readonly Block[], strings: AidStrings): readonly Markup[] {
  const statements = statementsIn(section);
  if (statements.length < FEWEST_STATEMENTS) return [];
  const choices = facetNames.flatMap((name) => choiceToMarkup(name, statements, strings));
  if (choices.length === 0) return [];
  const total = String(statements.length);
  // Functions, as `$` in a replacement string would be read as a pattern.
  const state = strings.shown.replace('{shown}', () => total).replace('{total}', () => total);
  return [
    element(
      'div',
      { class: 'aids filters', role: 'group', 'aria-label': strings.filter, hidden: '' },
      ...choices,
      element('p', { role: 'status', class: 'state', 'data-shown': strings.shown }, escapeText(state)),
      element('button', { type: 'button', class: 'clear' }, escapeText(strings.clear)),
    ),
  ];
}

/** The attributes by which the script finds a statement or another wording of it. */
export function facetAttributes(facets: Entry['facets']): Readonly<Record<string, string | null>> {
  return Object.fromEntries(facetNames.map((name) => [`data-${name}`, facets?.[name] ?? null]));
}

function choiceToMarkup(
  name: FacetName,
  statements: readonly Entry[],
  strings: AidStrings,
): readonly Markup[] {
  const counts = new Map<string, number>();
  for (const statement of statements) {
    for (const value of valuesOf(statement, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (counts.size < 2) return [];
  const options = [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([value, count]) => element('option', { value }, escapeText(`${value} (${count})`)));
  return [
    element(
      'label',
      {},
      element('span', { class: 'name' }, escapeText(strings.facets[name])),
      element(
        'select',
        { name, autocomplete: 'off' },
        element('option', { value: '', selected: '' }, escapeText(strings.all)),
        ...options,
      ),
    ),
  ];
}

/** A statement is found by its own words and by those of its other wordings. */
function valuesOf({ facets, children }: Entry, name: FacetName): ReadonlySet<string> {
  const all = [facets, ...children.map((child) => (child.kind === 'variant' ? child.facets : undefined))];
  return new Set(all.flatMap((each) => each?.[name] ?? []));
}

function statementsIn(blocks: readonly Block[]): readonly Entry[] {
  return blocks.flatMap((block): readonly Entry[] => {
    if (block.kind === 'entry' && block.role === 'statement' && block.facets !== undefined) return [block];
    if (block.kind === 'columns') return block.columns.flatMap(statementsIn);
    return 'children' in block && block.kind !== 'heading' && block.kind !== 'paragraph'
      ? statementsIn(block.children)
      : [];
  });
}
